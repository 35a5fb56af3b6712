"""Passage: a few words of the page language inside a card, with links that work."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.content.links import Link, parse_link
from app.controls.landmarks import Span, find_landmarks, span_rects
from app.controls.late_image import FindImage, no_image
from app.controls.late_pictures import LatePictures
from app.controls.marked_view import MarkedView
from app.controls.ring import paint_link_ring
from app.controls.ringed import Ringed
from app.controls.semantics import NodeSpec, Role, flat, focus_node, nodes_changed
from app.controls.semantics_page import page_nodes
from app.controls.sheet import bring_into_view
from app.controls.showing import show_part
from app.overriding import override
from app.paths import resources
from app.rendering.fonts import measure_px
from app.rendering.grounds import Ground, paint_grounds
from app.rendering.lowering import lower
from app.rendering.page import Page, set_page
from app.style.sheets import page_css
from app.style.themes import DAY
from app.style.tokens import Theme

_ENTRIES: Final = {
    Qt.FocusReason.TabFocusReason: QTextCursor.MoveOperation.Start,
    Qt.FocusReason.BacktabFocusReason: QTextCursor.MoveOperation.End,
}
"""From which end one comes in."""

_COLUMN_PX: Final = 420
"""The width that pictures are made for, at 100 % text."""


class Passage(Ringed, MarkedView):
    """Shows part of a page as tall as its words; it never scrolls by itself.

    Signals:
        link_requested: A link was chosen; nothing has been opened yet.
    """

    link_requested = Signal(Link)

    def __init__(
        self,
        *,
        small: bool = False,
        find: FindImage = no_image,
        parent: QWidget | None = None,
    ) -> None:
        """Write in the size of the text, or with `small` in that of the interface.

        Pictures are drawn with `find`, after the words.
        """
        super().__init__(parent)
        self._small = small
        self._grounds: tuple[Ground, ...] = ()
        self._pictures = LatePictures(self, find)
        self._theme: Theme = DAY
        self._page = ""
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._ask)

    def show_page(self, page: str) -> None:
        """Show words of the page language; without any, no room is taken."""
        self._page = page
        self._write()
        show_part(self, shown=bool(page))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self._mark_in(theme.palette)
            self._write()

    def semantic_role(self) -> Role:
        """Be a part of the screen around it, and no document of its own."""
        return Role.Section

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        """Say paragraphs and their links to a screen reader."""
        return page_nodes(self)

    def activate_node(self, index: int) -> None:
        """Press one of the links."""
        if target := flat(self.semantic_nodes())[index].target:
            self._ask(QUrl(target))

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the words are in this width, in px."""
        if arg__1 not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(min(arg__1, self._measure_px()))
            self._heights[arg__1] = round(document.size().height() + 0.49)
            document.setTextWidth(before)
        return self._heights[arg__1]

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable column, as tall as the words are now.

        The height of the column itself would cost a layout of its own.
        """
        return QSize(self._theme.px(_COLUMN_PX), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(self._theme.px(120), 0)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Answer every address with a blank picture: none of them is ever opened."""
        return self._pictures.blank

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Keep the measure: in a wide place the words do not take all of it."""
        beside = max(0, self.width() - self._measure_px())
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        margins = QMargins(0 if is_left else beside, 0, beside if is_left else 0, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)
        super().resizeEvent(e)

    @override
    def changeEvent(self, e: QEvent) -> None:
        """Write anew where the writing direction changed."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.LayoutDirectionChange:
            self._write()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the grounds of callouts, the words, and the ring around a link."""
        painter = QPainter(self.viewport())
        paint_grounds(painter, self.document(), self._grounds, self._theme)
        painter.end()
        super().paintEvent(e)
        cursor = self.textCursor()
        if self.shows_ring() and cursor.hasSelection():
            span = Span(cursor.selectionStart(), cursor.selectionEnd())
            rects = span_rects(self.document(), span)
            paint_link_ring(self.viewport(), rects, self._theme)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        e.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from link to link, then leave; a screen reader follows."""
        self.note_key()
        moved = super().focusNextPrevChild(next)
        if moved and self.hasFocus():
            self._tell_focus()
        return moved

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        """Come in by Tab at the first link, backwards at the last."""
        super().focusInEvent(e)
        end = _ENTRIES.get(e.reason())
        if end is not None:
            cursor = self.textCursor()
            cursor.movePosition(end)
            self.setTextCursor(cursor)
            super().focusNextPrevChild(end == QTextCursor.MoveOperation.Start)
        self._tell_focus()

    @override
    def _paint_again(self) -> None:
        self.viewport().update()

    @override
    def _show_span(self, span: Span) -> None:
        """Bring it into sight in the sheet around, which scrolls instead."""
        for rect in span_rects(self.document(), span):
            bring_into_view(self, rect.toAlignedRect())

    def _write(self) -> None:
        theme = self._theme
        if self._small:
            theme = theme._replace(type=theme.type._replace(text=theme.type.ui))
        self._heights.clear()
        is_turned = self.isRightToLeft()
        self._grounds = _set(self.document(), self._page, theme, is_turned=is_turned)
        self._mark_again()
        self._pictures.begin(find_landmarks(self.document()).drawings, theme)
        has_links = "href=" in self._page
        policy = Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.updateGeometry()
        nodes_changed(self)

    def _measure_px(self) -> int:
        return measure_px(self._theme, "ui" if self._small else "text")

    def _tell_focus(self) -> None:
        """Say which link the keyboard is at: the nodes' links are in this order."""
        cursor = self.textCursor()
        here = cursor.selectionStart() if cursor.hasSelection() else -1
        if here >= 0:
            self._show_span(Span(here, cursor.selectionEnd()))
        starts = [
            anchor.span.start for anchor in find_landmarks(self.document()).anchors
        ]
        links = (
            at
            for at, node in enumerate(flat(self.semantic_nodes()))
            if node.role == Role.Link
        )
        found = (at for at, start in zip(links, starts, strict=False) if start == here)
        focus_node(self, next(found, -1))

    def _ask(self, url: QUrl) -> None:
        if (link := parse_link(url.toString())) is not None:
            self.link_requested.emit(link)


def passage_height(page: str, theme: Theme, width_px: int) -> int:
    """Tell how tall a passage would be in the sizes of `theme`, in px."""
    document = QTextDocument()
    _set(document, page, theme)
    document.setTextWidth(min(width_px, measure_px(theme, "text")))
    return round(document.size().height() + 0.49)


def _set(
    document: QTextDocument, page: str, theme: Theme, *, is_turned: bool = False
) -> tuple[Ground, ...]:
    """Write a page down, without the room below its last line: what is around has it."""
    told = lower(page, theme, theme.px(_COLUMN_PX))
    html = f"<style>{_css(theme)}</style><body>{told}</body>"
    painted = set_page(document, Page("", html, (), is_turned=is_turned), theme)
    cursor = QTextCursor(document.lastBlock())
    shape = cursor.blockFormat()
    shape.setBottomMargin(0)
    cursor.setBlockFormat(shape)
    return painted


@lru_cache(maxsize=8)
def _css(theme: Theme) -> str:
    return page_css(resources() / "styles", theme)
