"""Golden pictures: what is painted is compared with what was looked at once.

`pytest tests/pictures --new-pictures` paints them anew; look at each difference then.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import load_fallbacks, load_fonts

GOLDEN: Final = Path(__file__).parent / "golden"

CHANNEL_TOLERANCE: Final = 40
"""Edges of letters differ a little from one version of FreeType to the next."""

PIXEL_TOLERANCE: Final = 0.01
"""Share of the pixels that may differ by more."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--new-pictures", action="store_true", help="paint the golden pictures anew"
    )


@pytest.fixture(autouse=True, scope="session")
def letters(qapp: QApplication) -> None:  # noqa: ARG001 (must be there)
    """Set everything in the letters of the book."""
    load_fonts(Path("none"))
    load_fallbacks(Path("none"))


@pytest.fixture
def expect_picture(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Callable[[QImage], None]:
    """Compare an image with the golden one of this test; on failure, keep a diff."""
    name = str(request.node.name).removeprefix("test_").replace("[", "-").strip("]")
    golden = GOLDEN / f"{name}.png"

    def expect(image: QImage) -> None:
        if request.config.getoption("--new-pictures", default=False):
            GOLDEN.mkdir(exist_ok=True)
            assert image.save(str(golden))
            return
        assert golden.exists(), f"no golden picture {golden.name}: use --new-pictures"
        wanted = QImage(str(golden)).convertToFormat(QImage.Format.Format_RGB32)
        found = image.convertToFormat(QImage.Format.Format_RGB32)
        assert found.size() == wanted.size()
        share, diff = difference(found, wanted)
        if share > PIXEL_TOLERANCE:
            diff.save(str(tmp_path / f"{name}-diff.png"))
            found.save(str(tmp_path / f"{name}-found.png"))
            pytest.fail(f"{share:.1%} of the pixels differ: {tmp_path}")

    return expect


def difference(found: QImage, wanted: QImage) -> tuple[float, QImage]:
    """Give the share of pixels that differ too much, and a picture of them in red."""
    one, other = bytes(found.constBits()), bytes(wanted.constBits())
    diff = wanted.copy()
    if one == other:
        return 0.0, diff
    width, line = found.width(), found.bytesPerLine()
    red, count = QColor("red"), 0
    for y in range(found.height()):
        row = slice(y * line, y * line + width * 4)
        if one[row] == other[row]:
            continue
        for x in range(width):
            at = y * line + x * 4
            channels = range(at, at + 3)
            if max(abs(one[n] - other[n]) for n in channels) > CHANNEL_TOLERANCE:
                diff.setPixelColor(x, y, red)
                count += 1
    return count / (width * found.height()), diff
