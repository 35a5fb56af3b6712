from pathlib import Path

from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.picks import LIST_TOPIC, picks_of
from app.widgets.mypage.picking import Picks
from tests.builders import a_pack, a_topic

ASK = (
    '<aside class="ask"><p class="title">Ask</p><ul><li>How <em>long</em>?</li>'
    "<li>Not a question.</li><li>How long?</li></ul></aside>"
)


def test_questions_are_gathered_by_topic_the_list_of_them_first(tmp_path: Path) -> None:
    topics = (
        a_topic(page=f"<ul><li>Nothing?</li></ul>{ASK}"),
        a_topic(LIST_TOPIC, title="To ask", page="<ul><li>Who\n are you?</li></ul>"),
        a_topic("none", page="<p>Words.</p>"),
    )
    books = Collection(Library.open(a_pack(tmp_path / "a.pack", topics=topics)))
    assert picks_of(books) == (
        Picks("To ask", "topic:questions-to-ask", ("Who are you?",)),
        Picks("The first week", "topic:first-week", ("How long?",)),
    )
    books.close()
