"""LateImage: a picture of a painted widget, drawn after its words."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.content.links import Kind, Link
from app.style.tokens import Theme

FindImage: TypeAlias = Callable[[Link, Theme, int, float], QImage]
"""Draws a picture: its link, the theme, its width in px, px of the screen per px."""


def no_image(_link: Link, _theme: Theme, _width_px: int, _ratio: float) -> QImage:
    """Stand in where a widget is shown without a book."""
    return QImage()


class LateImage:
    """Draws one picture once somebody has seen the words around it.

    Drawings cost a few milliseconds each; words must not wait for them.
    """

    def __init__(
        self, widget: QWidget, find: FindImage, kind: Kind = Kind.ILLUSTRATION
    ) -> None:
        """Draw with `find`, and paint `widget` again when that is done.

        Args:
            widget: Shows it.
            find: Draws it.
            kind: Of the picture: an illustration, or a number as people.
        """
        self._widget, self._find, self._kind = widget, find, kind
        self._timer = QTimer(widget)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw)
        self._wanted: tuple[str, Theme, int, float] | None = None
        self._drawn: tuple[str, Theme, int, float] | None = None
        self._image = QImage()

    def image(self, name: str, theme: Theme, width_px: int) -> QImage:
        """Give the picture in this width; until it is drawn, the one before or none."""
        wanted = (name, theme, width_px, self._widget.devicePixelRatioF())
        if wanted not in (self._drawn, self._wanted):
            self._wanted = wanted
            self._timer.start()
        is_same = self._drawn is not None and self._drawn[:2] == wanted[:2]
        return self._image if is_same else QImage()

    def _draw(self) -> None:
        if self._wanted is None:
            return
        name, theme, width_px, ratio = self._wanted
        link = Link(self._kind, name)
        self._image = self._find(link, theme, width_px, ratio)
        self._drawn = self._wanted
        self._widget.update()
