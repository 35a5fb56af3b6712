from app.compiler.scorecard import lines, score
from tests.builders import a_book, a_topic, contents

SHORT = a_topic("short", page="<p>You rest.</p>", key_points=(), sections=())


def test_every_topic_has_a_line_and_what_it_lacks() -> None:
    card = score(contents(topics=(a_topic(), SHORT), book=a_book(funding="Nobody.")))
    told = list(lines(card))
    assert told[0].startswith("first-week ")
    assert "lacks PEMAT 9: headings" in "\n".join(told)
    assert "2 topics: median grade" in told[-3]
    assert told[-2] == "the book: IPDAS 12 of 12"
    assert told[-1].startswith("A machine judged these")


def test_items_that_do_not_apply_are_not_counted() -> None:
    card = score(contents(topics=(SHORT,)))
    applied = [item for item in card.topics[0].items if item.is_met is not None]
    assert {"17", "19"}.isdisjoint({item.number for item in applied})


def test_a_book_without_topics_is_judged_alone() -> None:
    told = list(lines(score(contents(topics=()))))
    assert told[0].startswith("the book: IPDAS")


def test_a_page_without_sentences_has_no_grade() -> None:
    card = score(contents(topics=(a_topic(page="<hr/>"),)))
    assert card.topics[0].grade == 0.0
