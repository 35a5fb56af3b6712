"""Progress: a bar that fills as a long work goes on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.controls.semantics import Role
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme


class Progress(QWidget):
    """A bar that fills as the work goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DAY
        self._share = 0.0

    def semantic_role(self) -> Role:
        """Be a progress bar to a screen reader."""
        return Role.ProgressBar

    def show_share(self, share: float) -> None:
        """Fill it so far, 0 to 1."""
        self._share = share
        percent = tr("{percent} % done").format(percent=round(100 * share))
        self.setAccessibleName(percent)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.setFixedHeight(theme.px(14))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        return QSize(self._theme.px(300), self._theme.px(14))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint the ground, and what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QColor(self._theme.palette.boundary))
        painter.setBrush(QColor(self._theme.palette.ground))
        corner = min(CORNER_PX, box.height() / 2)
        painter.drawRoundedRect(box, corner, corner)
        done = QRectF(box)
        done.setWidth(box.width() * self._share)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(box.right())
        painter.setBrush(QColor(self._theme.palette.accent))
        painter.drawRoundedRect(done, corner, corner)
        painter.end()
