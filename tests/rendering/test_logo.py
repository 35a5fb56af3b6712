"""A clinic's logo is drawn in its own colours, and only if it is harmless."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from app.rendering.logo import logo, logo_size, may_be_drawn, paint_logo

ROOM = QSize(200, 40)
RED = '<rect class="st0" width="80" height="20"/>'
SVG = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">'
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">'
    f"<style>.st0{{fill:#ff0000}}</style>{RED}</svg>"
)


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "logo"


def test_a_drawing_keeps_its_colours_and_its_shape(path: Path) -> None:
    path.write_text(SVG)
    image = logo(path, ROOM, 2.0)
    assert image.deviceIndependentSize().toSize() == QSize(160, 40)
    assert image.size() == QSize(320, 80)
    assert image.pixelColor(160, 40).name() == "#ff0000"
    assert may_be_drawn(SVG.encode())


def test_a_photo_is_fitted_too(path: Path) -> None:
    path.write_bytes(png(1000, 100))
    image = logo(path, ROOM, 1.0)
    assert image.size() == QSize(200, 20)
    assert image.pixelColor(5, 5).name() == "#00ff00"
    assert may_be_drawn(path.read_bytes())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n and no more",
        SVG.replace("<rect", '<image href="/etc/passwd"/><rect').encode(),
        SVG.replace("<rect", "<script>1</script><rect").encode(),
        SVG.replace('"a.dtd"', '"a.dtd" [<!ENTITY a "b">]').encode(),
    ],
    ids=["nothing", "half", "another file", "script", "entities"],
)
def test_what_may_not_be_drawn_is_no_picture(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert not may_be_drawn(data)
    assert logo(path, ROOM, 1.0).isNull()


def test_a_file_that_went_is_no_picture(path: Path) -> None:
    assert logo(path, ROOM, 1.0).isNull()


def test_without_room_there_is_no_picture(path: Path) -> None:
    path.write_text(SVG)
    assert logo(path, QSize(0, 40), 1.0).isNull()


def test_a_logo_tells_the_size_that_fits(path: Path) -> None:
    assert logo_size(path, ROOM).isEmpty()
    path.write_text(SVG)
    assert logo_size(path, ROOM) == QSize(160, 40)
    path.write_bytes(png(50, 50))
    assert logo_size(path, ROOM) == QSize(40, 40)


@pytest.mark.parametrize(
    ("data", "colour"),
    [(SVG.encode(), "#ff0000"), (png(4, 1), "#00ff00"), (b"none", "#0000ff")],
)
def test_a_logo_is_painted_where_it_is_wanted(
    path: Path, data: bytes, colour: str
) -> None:
    path.write_bytes(data)
    image = QImage(80, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    painter = QPainter(image)
    paint_logo(painter, QRectF(40, 0, 40, 10), path)
    paint_logo(painter, QRectF(image.rect()), path.with_name("gone"))
    painter.end()
    assert image.pixelColor(60, 5).name() == colour
    assert image.pixelColor(20, 5).name() == "#0000ff"
