"""Question heads: under which headings the questions of a book stand."""

from app.content.links import Kind, Link, Screen, parse_link
from app.i18n import tr
from app.pack.collection import Collection
from app.widgets.callcard import TOPIC


def question_heads(books: Collection) -> dict[str, str]:
    """Give what heads the questions that one place answers, by that place as a link."""
    shelves = {
        title.slug: shelf.title
        for shelf in books.shelves()
        for title in books.topics_on(shelf.id)
    }
    timeline = books.timeline()
    title = timeline.title if timeline else ""

    def head(answer: str) -> str:
        link = parse_link(answer)
        if link in {Link.screen(Screen.CALL), Link.topic(TOPIC)}:
            return tr("Who to call")
        if link and link.kind is Kind.TOPIC and link.slug in shelves:
            return shelves[link.slug]
        is_stage = link is not None and link.kind is Kind.STAGE
        return title if is_stage and title else tr("Words explained")

    return {each.answer: head(each.answer) for each in books.questions()}
