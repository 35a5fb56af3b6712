import pytest

from app.compiler.drawings import fault_of

START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"'


def drawn(inside: str, more: str = "") -> bytes:
    return f"{START} {more}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<g><path d="M0 0"/></g>',
        "<style>.line{stroke:#1C2B2A;fill:url(#a)}</style>",
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>',
        '<rect fill="url(#a)"/>',
        "<metadata><x:rdf xmlns:x='y'/></metadata><title>A</title>",
    ],
)
def test_shapes_are_fine(inside: str) -> None:
    assert fault_of(drawn(inside)) == ""


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (drawn("<script/>"), "it holds <script>, which the reader does not draw"),
        (drawn("<text>a</text>"), "it holds <text>, which the reader does not draw"),
        (
            drawn('<image href="#a"/>'),
            "it holds <image>, which the reader does not draw",
        ),
        (drawn("<filter/>"), "it holds <filter>, which the reader does not draw"),
        (drawn("<foo xmlns='x'/>"), "it holds <foo>, which is no SVG"),
        (drawn("", 'onload="x()"'), 'it holds a script in "onload"'),
        (
            drawn('<linearGradient href="a.svg#b"/>'),
            "it links to something outside the file",
        ),
        (
            drawn(
                '<linearGradient xmlns:x="http://www.w3.org/1999/xlink" x:href="//h/a"/>'
            ),
            "it links to something outside the file",
        ),
        (drawn('<g style="fill:url(http://a)"/>'), '"style" reaches outside the file'),
        (drawn("<style>@import 'a'</style>"), "its style reaches outside the file"),
        (b"<!DOCTYPE svg>" + drawn(""), "it has a DOCTYPE, which may hold anything"),
        (
            b"<?xml-stylesheet x?>" + drawn(""),
            "it holds an instruction <?xml-stylesheet>",
        ),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            "it has no viewBox of four figures",
        ),
        (b'<svg viewBox="0 0 1 1"/>', "it is no SVG"),
        (b"<html/>", "it is no SVG"),
        (b"not xml", "it is no well-formed XML (syntax error)"),
        (drawn("<g>" * 200 + "</g>" * 200), "its elements are nested too deeply"),
        (b" " * 2_000_001, "it has more than 2 million bytes"),
    ],
)
def test_all_else_is_refused(data: bytes, fault: str) -> None:
    assert fault_of(data) == fault


def test_an_entity_bomb_is_refused_before_it_grows() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'

    assert "DOCTYPE" in fault_of(bomb.encode() + drawn("<title>&b;</title>"))
