from app.content.links import Link, parse_link
from app.content.question import Question


def test_an_answer_is_a_place() -> None:
    question = Question("Can I have children?", ("kids",), "topic:fertility#women")
    assert parse_link(question.answer) == Link.topic("fertility", "women")
