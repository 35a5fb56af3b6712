from pathlib import Path

import pytest

from app.compiler.illustrations import media_of, picture_from
from app.content.illustration import Illustration, Picture
from tests.compiler.writers import SVG, Writer

PNG = b"\x89PNG\r\n\x1a\n" + b"rest"


def test_pictures_come_with_their_words(writer: Writer) -> None:
    library = writer.builds()

    assert library.illustration("ward") == Illustration(
        "ward", "A ward", "A bed by a window.", 640, 400
    )
    assert library.picture("ward") == Picture("svg", SVG.encode())


@pytest.mark.parametrize(
    ("words", "rule", "message"),
    [
        (
            "ward: {alt: '', description: A bed.}",
            "missing-alt",
            'the picture "ward" has no alt text',
        ),
        (
            f"ward: {{alt: {'x' * 126}, description: A bed.}}",
            "too-long",
            'the alt text of "ward" has 126 characters',
        ),
        (
            "ward: {alt: A, description: B.}\nbed: {alt: A, description: B.}",
            "missing-picture",
            'there is no picture "bed.svg"',
        ),
        ("ward: a", "wrong-value", 'lines of "key: value" belong here'),
    ],
)
def test_slips_in_the_words_are_told(
    writer: Writer, words: str, rule: str, message: str
) -> None:
    writer.writes("illustrations.yaml", words)

    told = [each[1:] for each in writer.hears()]

    assert (rule, message) in told


def test_a_picture_that_is_no_drawing_is_told(writer: Writer) -> None:
    (writer.folder / "illustrations/ward.svg").write_bytes(PNG)

    assert (
        "illustrations/ward.svg:1",
        "unsafe-picture",
        "the picture cannot be used: it is no SVG",
    ) in writer.hears()


def test_a_book_may_have_no_pictures_at_all(writer: Writer) -> None:
    writer.drops("illustrations.yaml").drops("illustrations/ward.svg")

    assert writer.hears_of("missing-alt") == []


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"RIFF0000WEBPVP8 ", "webp"),
        (b"BM", ""),
    ],
)
def test_pictures_are_known_by_their_first_bytes(data: bytes, media: str) -> None:
    assert media_of(data) == media


def test_a_picture_is_read_or_the_reason_told(tmp_path: Path) -> None:
    for name, data in (("a.png", PNG), ("b.svg", SVG.encode()), ("c.bmp", b"BM")):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "big.png").write_bytes(PNG + b"x" * 8_000_000)

    assert picture_from(tmp_path / "a.png") == Picture("png", PNG)
    assert picture_from(tmp_path / "b.svg") == Picture("svg", SVG.encode())
    assert picture_from(tmp_path / "c.bmp") == "it is no SVG, PNG, JPEG, GIF or WebP"
    assert picture_from(tmp_path / "big.png") == "it has more than 8 million bytes"
    assert picture_from(tmp_path) == "it cannot be read"
