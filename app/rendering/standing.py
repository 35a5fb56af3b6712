"""Standing: who has read a text, which version it is, and of when."""

from app.content.book import Book
from app.content.topic import Review, Topic
from app.i18n import N_, tr
from app.rendering.lowering import escaped
from app.style.tokens import Theme


def footer(topic: Topic, book: Book, theme: Theme) -> str:
    """Tell review state, version and date, under a rule."""
    colour = theme.palette.hairline
    rule = f'<hr style="background-color:{colour};color:{colour}"/>'
    return f'{rule}<p class="foot">{escaped(standing(topic, book))}</p>'


def standing(topic: Topic, book: Book) -> str:
    """Tell in one line who has read a topic, which version it is, and of when."""
    parts = [tr("Version {version}").format(version=book.version)]
    if written := topic.written:
        parts.append(tr("Written on {date}").format(date=date_in_words(written)))
    if not book.is_plain:
        parts.insert(0, review(topic.review))
    return " · ".join(parts)


def review(done: Review | None) -> str:
    """Say honestly whether a named clinician has read a text."""
    if done is None:
        return tr("Not yet reviewed by a clinician")
    on = date_in_words(done.date)
    return tr("Reviewed by {name} on {date}").format(name=done.name, date=on)


def date_in_words(iso: str) -> str:
    """Write a day in words; what is no date stays as it is."""
    parts = iso.split("-")
    if len(parts) != _PARTS_OF_DATE or not all(part.isdecimal() for part in parts):
        return iso
    year, month, day = (int(part) for part in parts)
    if not 1 <= month <= len(_MONTHS):
        return iso
    words = tr("{day} {month} {year}")
    return words.format(day=day, month=tr(_MONTHS[month - 1]), year=year)


_PARTS_OF_DATE = 3
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
