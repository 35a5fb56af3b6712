"""Drawings are judged before anything draws them, and dressed in a theme."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.paths import resources
from app.rendering.svg import MAX_SVG_BYTES, MAX_TAG_DEPTH, MAX_TAGS, judged, recoloured
from app.style.themes import DAY, NIGHT

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"'


def svg(inner: str = "", more: str = "") -> bytes:
    return f"{HEAD}{more}>{inner}</svg>".encode()


def test_a_drawing_knows_its_size() -> None:
    drawing = judged(svg())
    assert drawing is not None
    assert (drawing.width, drawing.height) == (640, 400)


def test_without_a_view_box_its_own_size_counts() -> None:
    drawing = judged(b'<svg width="64px" height="40"/>')
    assert drawing is not None
    assert (drawing.width, drawing.height) == (64, 40)


@pytest.mark.parametrize(
    "inner",
    [
        "<script>go()</script>",
        '<image href="file:///etc/hostname"/>',
        '<x:image xmlns:x="y" x:href="a.png"/>',
        '<use href="#a"/>',
        "<foreignObject/>",
        '<animate attributeName="x"/>',
        '<g onclick="go()"/>',
        '<a href="http://x.org"><g/></a>',
        '<linearGradient xmlns:xlink="x" xlink:href="other.svg#a"/>',
        '<rect fill="url(http://x.org/a)"/>',
        '<rect fill="u&#114;l(//host/a)"/>',
        '<rect style="fill:url( &quot;a.svg#b&quot; )"/>',
        "<style>@import 'a.css'; .a{}</style>",
        "<style>.a{fill:url(a.svg)}</style>",
        "<style><![CDATA[.a{}]]></style>",
        "<?php go()?>",
        "<g>",
        "<g>" * (MAX_TAG_DEPTH + 1) + "</g>" * (MAX_TAG_DEPTH + 1),
        "<g/>" * MAX_TAGS,
    ],
)
def test_what_no_drawing_needs_is_refused(inner: str) -> None:
    assert judged(svg(inner)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no svg",
        b"<html/>",
        b"<svg/>",
        b'<svg viewBox="0 0 0 0"/>',
        b'<svg viewBox="0 0 1 2 3"/>',
        b'<svg viewBox="0 0 nan 10"/>',
        b'<svg viewBox="0 0 inf 10"/>',
        b'<svg viewBox="0 0 20000 20000"/>',
        b'<svg viewBox="0 0 900 100"/>',
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9">&a;</svg>',
        svg().decode().encode("utf-16"),
        b"\xff\xfe\x00",
        svg("x" * MAX_SVG_BYTES),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    assert judged(data) is None


def test_what_points_inside_is_fine() -> None:
    inner = (
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>'
        '<rect fill="url(#a)" width="9" height="9"/>'
    )
    assert judged(b'<?xml version="1.0"?>\n' + svg(inner)) is not None


def test_roles_take_the_colours_of_the_theme() -> None:
    drawing = judged(svg("<!-- a --><style>.paper{fill:#FFF}</style><g/>"))
    assert drawing is not None
    for theme in (DAY, NIGHT):
        text = recoloured(drawing, theme.palette.drawing).decode()
        assert f".paper{{fill:{theme.palette.drawing.paper}}}" in text
        assert f".skin-1{{fill:{theme.palette.drawing.skin_1}}}" in text
        assert "#FFF}" not in text
        assert text.startswith(f"{HEAD}><style>")


def test_classes_of_its_own_keep_their_rules() -> None:
    drawing = judged(svg("<style>.mine{fill:#123456}</style>"))
    assert drawing is not None
    assert ".mine{fill:#123456}" in recoloured(drawing, DAY.palette.drawing).decode()


@pytest.mark.parametrize(
    "path",
    sorted((resources() / "illustrations").glob("*.svg")),
    ids=lambda path: path.stem,
)
def test_our_own_drawings_may_be_drawn(path: Path) -> None:
    assert judged(path.read_bytes()) is not None


@given(st.binary(max_size=200))
def test_any_bytes_are_judged(data: bytes) -> None:
    judged(data)


@given(st.text(alphabet='<>svg/ "=:#a!-?', max_size=60))
def test_any_inside_is_judged(inner: str) -> None:
    judged(svg(inner))
