"""Texts parsed on their own, without a book."""

from xml.etree import ElementTree as ET

from app.compiler.drafts import Draft
from app.compiler.markdown.desk import Parsed, Stock
from app.compiler.markdown.parser import Dialect

SOURCES = ("smith2020", "jones2021")


def parsed(text: str, stock: Stock | None = None, *, is_plain: bool = False) -> Parsed:
    """Parse a text as a page that may cite SOURCES, and see that it is well-formed."""
    stock = stock or Stock()
    dialect = Dialect(stock._replace(is_plain=is_plain))
    found = dialect.page(Draft("notes/a.md", text), SOURCES)
    ET.fromstring(f"<page>{found.page}</page>")  # noqa: S314 (our own)
    return found


def page(text: str, stock: Stock | None = None, *, is_plain: bool = False) -> str:
    """Give the page of a text that has no Problem."""
    found = parsed(text, stock, is_plain=is_plain)
    assert found.problems == ()
    return found.page


def told(
    text: str, stock: Stock | None = None, *, is_plain: bool = False
) -> list[tuple[int, str, str]]:
    """Give line, rule and words of each Problem of a text."""
    found = parsed(text, stock, is_plain=is_plain)
    return [(each.line, each.rule, each.message) for each in found.problems]
