"""Pages: what the books hold, set as pages for one look and one width."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from app.content.links import Kind, Link
from app.content.reference import Reference
from app.content.topic import Topic, TopicTitle
from app.i18n import tr
from app.pack.collection import Collection
from app.rendering.page import Page, Setting, Telling, topic_page
from app.style.tokens import Theme

if TYPE_CHECKING:
    from app.rendering.pictures import Pictures


MAX_HEIGHT_PX = 8192
"""Of a drawing: a pack from anyone may claim any shape."""

LONG_PAGE = 3000
"""Characters of a page in the page language, of which not all need be in sight."""


class Pages:
    """Sets pages, and draws the pictures that they and the screens want."""

    def __init__(
        self, books: Collection, styles: Path, *, has_codes: bool = False
    ) -> None:
        """Set pages of `books`.

        Args:
            books: What is read.
            styles: Templates of the style sheets.
            has_codes: Show addresses as codes for a telephone too.
        """
        self._books = books
        self._styles = styles
        self._has_codes = has_codes
        self._drawn: Pictures | None = None

    def image(self, link: Link, theme: Theme, width_px: int, ratio: float) -> QImage:
        """Draw a picture of the book; see `Pictures.image`."""
        return self._pictures().image(link, theme, width_px, ratio)

    def paint(self, painter: QPainter, rect: QRectF, link: Link, theme: Theme) -> None:
        """Paint a picture of the book into a rectangle; see `Pictures.paint`."""
        self._pictures().paint(painter, rect, link, theme)

    def topic(
        self, topic: Topic, theme: Theme, width_px: int, telling: Telling
    ) -> Page:
        """Set a topic."""
        references = self.references(topic.sources)
        related = self.titles(topic.related)
        setting = self.setting(theme, width_px, references, related)
        return topic_page(topic, setting._replace(telling=telling))

    def opening(
        self,
        topic: Topic,
        theme: Theme,
        room: QSize,
        telling: Telling,
    ) -> Page | None:
        """Set as much of a topic as a view shows; None if all of it is hardly more.

        Args:
            topic: All of it.
            theme: Its sizes and colours.
            room: Width of the text column and height of the view, in px.
            telling: How it is told.
        """
        if len(topic.page) < LONG_PAGE:
            return None
        from app.rendering.opening import opening_page  # noqa: PLC0415 (few need it)

        found = (self._books.reference(id_) for id_ in topic.sources)
        first = next((one for one in found if one is not None), None)
        setting = self.setting(theme, room.width(), (first,) if first else ())
        setting = setting._replace(telling=telling)
        return opening_page(topic, setting, room.height())

    def plain(
        self, title: str, kicker: str, body: str, theme: Theme, width_px: int
    ) -> Page:
        """Set a page that is no topic, its body in the page language."""
        from app.rendering.plain_page import plain_page  # noqa: PLC0415 (not at start)

        return plain_page(title, kicker, body, self.setting(theme, width_px))

    def options(self, theme: Theme, width_px: int) -> Page:
        """Set the treatments side by side, or say that this book compares none."""
        from app.content.option import as_page  # noqa: PLC0415 (not before it is used)
        from app.rendering.plain_page import plain_page  # noqa: PLC0415

        comparison = self._books.comparison()
        if comparison is None:
            body = f"<p>{tr('This book compares no treatments.')}</p>"
            return self.plain(tr("The options"), "", body, theme, width_px)
        setting = self.setting(theme, width_px)
        body, lead = as_page(comparison), comparison.summary
        return plain_page(comparison.title, "", body, setting, lead)

    def titles(self, slugs: Iterable[str]) -> tuple[TopicTitle, ...]:
        """Look topics up; those that the book lacks are left out."""
        found = (self._books.title(slug) for slug in slugs)
        return tuple(title for title in found if title is not None)

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Look sources up; those that the book lacks are left out."""
        found = (self._books.reference(id_) for id_ in ids)
        return tuple(reference for reference in found if reference is not None)

    def setting(
        self,
        theme: Theme,
        width_px: int,
        references: tuple[Reference, ...] = (),
        related: tuple[TopicTitle, ...] = (),
    ) -> Setting:
        """Give what a page needs to know besides its words."""
        return Setting(
            theme=theme,
            styles=self._styles,
            references=references,
            related=related,
            book=self._books.book,
            width_px=width_px,
            size_of=self._size,
            has_codes=self._has_codes,
        )

    def _size(self, link: Link, width_px: int) -> QSize:
        """Tell a picture's size; of a drawing the pack knows it, without reading it."""
        drawing = None
        if link.kind is Kind.ILLUSTRATION:
            drawing = self._books.illustration(link.slug)
        if drawing is None or not drawing.width:
            return self._pictures().size(link, width_px)
        height = width_px * drawing.height / drawing.width
        return QSize(width_px, max(1, min(round(height), MAX_HEIGHT_PX)))

    def _pictures(self) -> "Pictures":
        """Give what draws, made when the first picture is wanted."""
        if self._drawn is None:
            from app.rendering.pictures import Pictures  # noqa: PLC0415 (8 ms at start)

            books = self._books
            self._drawn = Pictures(books.picture, books.number, books.reference)
        return self._drawn
