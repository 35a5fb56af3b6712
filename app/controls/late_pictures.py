"""The pictures of a page, drawn one by one after its words have been painted."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.controls.landmarks import Drawing, top_of
from app.controls.late_image import FindImage
from app.rendering.requests import PictureRequest, parse_request
from app.style.tokens import Theme

_BLANK_PX: Final = 1


class LatePictures(QObject):
    """Draws what a page asks for, one picture at a time, those in sight first."""

    def __init__(self, edit: QTextEdit, find: FindImage) -> None:
        super().__init__(edit)
        self._edit, self._find = edit, find
        self._theme: Theme | None = None
        self._waiting: list[Drawing] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)
        self.blank = _blank()
        """Stands in for every picture not drawn yet, and for all that is none of ours:
        an answer without a picture would make Qt open the address as a path."""

    def begin(self, drawings: tuple[Drawing, ...], theme: Theme) -> None:
        """Draw these from now on, and no others."""
        self._theme = theme
        self._waiting = [one for one in drawings if parse_request(one.source)]
        if self._waiting:
            self._timer.start()

    def stop(self) -> None:
        """Draw no more: the page is going."""
        self._timer.stop()
        self._waiting = []

    def are_done(self) -> bool:
        """Tell whether every picture is drawn."""
        return not self._waiting

    def _draw_next(self) -> None:
        if not self._waiting or self._theme is None:
            self._timer.stop()
            return
        drawing = min(self._waiting, key=self._distance)
        self._waiting = [one for one in self._waiting if one.source != drawing.source]
        request = parse_request(drawing.source)
        if request is not None:
            self._draw(drawing.source, request, self._theme)

    def _draw(self, source: str, request: PictureRequest, theme: Theme) -> None:
        ratio = self._edit.devicePixelRatioF()
        image = self._find(request.link, theme, request.width_px, ratio)
        if image.isNull():
            return
        kind = QTextDocument.ResourceType.ImageResource.value
        self._edit.document().addResource(kind, QUrl(source), QPixmap.fromImage(image))
        self._edit.viewport().update()

    def _distance(self, drawing: Drawing) -> float:
        """Tell how far a picture is from the middle of the view, in px."""
        middle = self._edit.verticalScrollBar().value() + self._edit.height() / 2
        return abs(top_of(self._edit.document(), drawing.position) - middle)


def _blank() -> QImage:
    image = QImage(_BLANK_PX, _BLANK_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0))  # `fill` knows `Qt`, at 25 ms
    return image
