"""PageView: one page in a measured column, which keeps its place."""

from typing import Any, Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QMargins, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.controls.idle_bar import hide_while_idle
from app.controls.landmarks import Landmarks, find_landmarks
from app.controls.late_image import FindImage
from app.controls.late_pictures import LatePictures
from app.controls.marked_view import MarkedView
from app.controls.place import TextPlace, go_down, place_at_top, return_to
from app.overriding import override
from app.rendering.fonts import measure_px
from app.rendering.grounds import Ground, paint_grounds
from app.rendering.page import Page, set_page
from app.style.themes import DAY
from app.style.tokens import Theme

MARGIN_PX: Final = 28
NARROW_MARGIN_PX: Final = 12
"""Around the text, with and without much room."""

NARROW_PX: Final = 480
"""Below this width, at 100 %, the margin is the narrow one."""

_POLICIES: Final = {
    "contextMenuPolicy": 0,  # none
    "horizontalScrollBarPolicy": 1,  # always off
    "verticalScrollBarPolicy": 2,  # always on
    "textInteractionFlags": 1 | 4,  # select text and press links, by mouse
    "frameShape": 0,  # none
    "focusPolicy": 1 | 2 | 8,  # by Tab and by mouse
}
"""By number: the first name taken from `Qt` makes them all, in 25 ms (PySide6 6.11)."""


class PageView(MarkedView):
    """Shows pages in one document for life, in a column of readable width.

    What lies at the top of the view stays there while width, sizes and looks change.
    Nothing is ever opened from here, neither a link nor a file.
    """

    _is_settling = True
    """True while the view moves by itself: where it is then is nobody's choice."""

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`, each once it is wanted."""
        super().__init__(parent)
        self.theme: Theme = DAY
        self._page = Page("", "", ())
        self._grounds: tuple[Ground, ...] = ()
        self._landmarks: Landmarks | None = None
        self._place = TextPlace()
        self._is_unseen = True
        self._first_sight = QTimer(self, interval=0, singleShot=True)
        self._first_sight.timeout.connect(self._appeared)
        self._beside_px, self._columns = 0, 1
        self._above_px, self._below_px = 0, 0
        self._pictures = LatePictures(self, find)
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        # Qt's own viewport is unknown to Python: to find its type, PySide sets up every
        # class of widget that there is, at 15 ms (6.11)
        port = self._port = QWidget()
        port.setAutoFillBackground(True)
        port.setBackgroundRole(QPalette.ColorRole.Base)
        port.setMouseTracking(True)
        self._text().documentLayout().setPaintDevice(port)  # else the old one, gone
        self.setViewport(port)
        for name, value in _POLICIES.items():
            self.setProperty(name, value)
        hide_while_idle(self.verticalScrollBar())
        self._is_settling = False

    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Replace the page, `scroll` of the way down (0 = top, 1 = end)."""
        self._is_settling = True
        self._set(page)
        go_down(self, scroll)
        self._place = place_at_top(self)
        self._is_settling = False
        self._moved()

    def show_again(self, page: Page) -> None:
        """Show the same page made anew for another look or width, at the same line."""
        self._is_settling = True
        self._set(page)
        return_to(self, self._place)
        self._is_settling = False
        self._moved()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and measure of `theme`; the page itself is made anew by others."""
        self.theme = theme
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.palette.ground),
            (QPalette.ColorRole.Text, theme.palette.ink),
            (QPalette.ColorRole.Highlight, theme.palette.selection),
            (QPalette.ColorRole.HighlightedText, theme.palette.on_selection),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self._mark_in(theme.palette)
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self._keep_measure()
        self.viewport().update()

    def leave_room(self, beside_px: int, columns: int = 1) -> None:
        """Find the text its width.

        Args:
            beside_px: So much room stays free between the text and the scroll bar.
            columns: So many columns of running text the page may be wide: a table of
                several is, and where there is room it takes it.
        """
        if (beside_px, columns) != (self._beside_px, self._columns):
            self._beside_px, self._columns = beside_px, columns
            self._keep_measure()

    def leave_ends(self, above_px: int, below_px: int) -> None:
        """Leave so much room above the first and below the last line, scrolled too."""
        if (above_px, below_px) != (self._above_px, self._below_px):
            self._above_px, self._below_px = above_px, below_px
            self._is_settling = True
            self._set_margins()
            return_to(self, self._place)
            self._is_settling = False

    def scrolled(self) -> float:
        """Tell how far down the view is, from 0 at the top to 1 at the end."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def column_px(self) -> int:
        """Tell how wide the text column is, in px: what `Setting.width_px` wants."""
        return max(1, self.viewport().width() - 2 * self.margin_px())

    def landmarks(self) -> Landmarks:
        """Give links, names and pictures of the page."""
        if self._landmarks is None:
            self._landmarks = find_landmarks(self.document())
        return self._landmarks

    def are_pictures_done(self) -> bool:
        """Tell whether every picture of the page can be seen."""
        return not self._is_unseen and self._pictures.are_done()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Answer every address with a blank picture: none of them is ever opened."""
        return self._pictures.blank

    @override
    def event(self, e: QEvent) -> bool:
        """Set the margins before Qt lays the view out, and fit another screen."""
        if e.type() == QEvent.Type.Resize:
            self._keep_measure()
        if e.type() == QEvent.Type.DevicePixelRatioChange:
            self._begin_pictures()
        return super().event(e)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Keep the line at the top where it is."""
        self._is_settling = True
        super().resizeEvent(e)
        return_to(self, self._place)
        self._is_settling = False
        self._moved()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Remember the line at the top, if a person moved there."""
        super().scrollContentsBy(dx, dy)
        if not self._is_settling:
            self._place = place_at_top(self)
            self._moved()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Begin a new selection, also inside the old one: nothing is dragged away."""
        cursor = self.textCursor()
        if cursor.hasSelection() and e.button() == QtCore.Qt.MouseButton.LeftButton:
            cursor.clearSelection()
            here = self.verticalScrollBar().value()
            self.setTextCursor(cursor)  # which scrolls to where the selection was
            self.verticalScrollBar().setValue(here)
        super().mousePressEvent(e)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the grounds, then the words; the first time, the pictures come after."""
        painter = QPainter(self.viewport())
        painter.setClipRect(e.rect())
        painter.translate(0, -self.verticalScrollBar().value())
        paint_grounds(painter, self._text(), self._grounds, self.theme)
        self._paint_below(painter)
        painter.end()
        super().paintEvent(e)
        if self._is_unseen and not self._first_sight.isActive():
            self._first_sight.start()

    def _text(self) -> QTextDocument:
        """Give the document as it is now; `document` may wait for more of the page."""
        return super().document()

    def _paint_below(self, painter: QPainter) -> None:
        """Paint more under the words, in px of the document."""

    def _appeared(self) -> None:
        """Do what can wait until the words have been painted."""
        self._is_unseen = False
        self._begin_pictures()

    def _moved(self) -> None:
        """Follow a view that has moved or was laid out anew."""

    def _set(self, page: Page) -> None:
        """Put a page into the document, laying it out once only."""
        self._pictures.stop()
        self._first_sight.stop()
        self._page, self._landmarks, self._is_unseen = page, None, True
        document = self._text()
        document.clear()  # lets go of the pictures, too
        document.setLayoutEnabled(False)  # else it is laid out at every step
        try:
            self._grounds = set_page(document, page, self.theme)
            self._set_margins()
        finally:
            document.setLayoutEnabled(True)
        self._mark_again()
        self.viewport().update()

    def _begin_pictures(self) -> None:
        self._pictures.begin(self.landmarks().drawings, self.theme)

    def _set_margins(self) -> None:
        frame = self._text().rootFrame()
        shape = frame.frameFormat()
        shape.setMargin(self.margin_px())
        shape.setTopMargin(self.margin_px() + self._above_px)
        shape.setBottomMargin(self.margin_px() + self._below_px)
        frame.setFrameFormat(shape)

    def margin_px(self) -> int:
        """Tell how much room there is around the text, in px."""
        room = self.width() * 100 / self.theme.type.percent
        narrow = max(NARROW_MARGIN_PX, self.theme.px(NARROW_MARGIN_PX / 2))
        return MARGIN_PX if room >= NARROW_PX else narrow

    def _keep_measure(self) -> None:
        """Centre a column of the measure, or take all the width there is."""
        measure = measure_px(self.theme, "text") * self._columns
        widest = measure + 2 * self.margin_px()
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - self._beside_px - widest) // 2)
        margins = QMargins(side, 0, side + self._beside_px, 0)
        if self.isRightToLeft():
            margins = QMargins(margins.right(), 0, margins.left(), 0)
        if self.viewportMargins() != margins:
            self._is_settling = True
            self.setViewportMargins(margins)
            self._is_settling = False
