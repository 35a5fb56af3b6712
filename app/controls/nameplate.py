"""Nameplate: the clinic's logo and name, as on the door of a consulting room."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.controls.showing import show_part
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme

HEIGHT_PX: Final = 44
WIDEST_PX: Final = 220
"""Of a logo, at 100 %: it greets, and the book's question stays the first thing."""

LARGEST_PERCENT: Final = 200
"""In larger letters the logo grows no more: it says nothing that the name does not."""

LEAST_NAME_PX: Final = 180
"""With less room beside the logo, at 100 %, the name stands below it."""

_GAP_PX: Final = 12
_PAD_PX: Final = 6
_LIGHT: Final = frozenset({"day", "contrast-light", "paper"})
"""Logos are made for white paper; on other grounds they get a piece of it."""


class Nameplate(QWidget):
    """Shows a clinic; takes no room where nobody has said whose reader this is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_px = LEAST_NAME_PX
        self._logo = _Logo()
        self._name = Words("ui", "quiet", bold=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._logo)
        self._row.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        self.show_clinic()

    def show_clinic(self, name: str = "", logo: str = "") -> None:
        """Show a clinic's name and its logo, an SVG or PNG file; or what there is."""
        self._logo.show_file(logo)
        self._logo.setAccessibleName("" if name else tr("Logo of the clinic"))
        self._name.show_words(name)
        show_part(self._name, shown=bool(name))
        self._stand()
        show_part(self, shown=bool(name or logo))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._row.setSpacing(theme.px(_GAP_PX))
        self._logo.show_theme(theme)
        self._name.show_theme(theme)
        self._least_px = theme.px(LEAST_NAME_PX) + theme.px(_GAP_PX)
        self._stand()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the name beside the logo, or below it."""
        self._stand()

    def _stand(self) -> None:
        beside = self.width() - self._logo.sizeHint().width() >= self._least_px
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


class _Logo(QWidget):
    """A logo, on a piece of light paper where the ground is dark."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DAY
        self._path = ""
        self._image = QImage()
        self._drawn: tuple[str, QSize, float] | None = None
        fixed = QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed, fixed)

    def show_file(self, path: str) -> None:
        """Show the logo in this file; empty for none."""
        self._path = path
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Take what the logo takes, and the paper around it."""
        if self._image.isNull():
            return QSize(0, 0)
        edge = 2 * self._pad()
        return self._image.deviceIndependentSize().toSize() + QSize(edge, edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = self._pad()
        if pad:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(DAY.palette.ground))
            painter.drawRoundedRect(QRectF(self.rect()), CORNER_PX, CORNER_PX)
        painter.drawImage(pad, pad, self._image)
        painter.end()

    def _fit(self) -> None:
        """Draw the logo for this size, if that is not done."""
        percent = min(self._theme.type.percent, LARGEST_PERCENT)
        room = QSize(WIDEST_PX, HEIGHT_PX) * (percent / 100)
        wanted = (self._path, room, self.devicePixelRatioF())
        if wanted != self._drawn:
            self._drawn = wanted
            self._image = self._read(room)
        show_part(self, shown=not self._image.isNull())
        self.updateGeometry()
        self.update()

    def _read(self, room: QSize) -> QImage:
        if not self._path:
            return QImage()
        from app.rendering.logo import logo  # noqa: PLC0415 (only where there is one)

        return logo(Path(self._path), room, self.devicePixelRatioF())

    def _pad(self) -> int:
        """Tell how wide the paper around the logo is, in px."""
        return 0 if self._theme.name in _LIGHT else _PAD_PX
