"""PLACE on the command line: a link, or a clear word about what is wrong with it."""

from app.content.links import Link, parse_link
from app.errors import InputError
from app.i18n import tr


def place(text: str) -> Link:
    """Read a PLACE such as `topic:fertility#women` or `timeline`.

    Raises:
        InputError: It is none.
    """
    link = parse_link(text)
    if link is None:
        raise InputError(
            what=tr("“{text}” is no place in a book.").format(text=text),
            remedy=tr("Write a place like topic:fertility, stage:day-zero or home."),
        )
    return link
