"""Every control in every state, in every theme: words, icons, edges and rings are seen.

The controls are painted as they are; what is asked is the contrast of what is there.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.content.page import Section
from app.controls.button import Button, Variant
from app.controls.lines import Marked
from app.controls.rows import Row, Rows
from app.controls.ruler import Ruler
from app.controls.segments import Segments
from app.controls.tile import Tile, Told
from app.rendering.fonts import load_fonts
from app.shell.dressing import palette_of, wear
from app.shell.front import STYLES
from app.style.themes import THEMES, theme_at
from app.style.tokens import Theme
from app.widgets.contents import Contents
from tests.contrast import EDGE, TEXT, at, colours, contrast, painted
from tests.desks import own_look
from tests.journeys.fitting import runs
from tests.parts import a_button, settle, theme_it

PERCENT = 200
"""Letters so large have a core of solid colour."""

SIZE = (760, 300)
INSET = 40
ICON = "home"


@pytest.fixture(params=list(THEMES))
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """Dress the program in each theme."""
    load_fonts(Path("none"))
    theme = theme_at(request.param, PERCENT)
    with own_look():
        wear(qapp, theme, STYLES)
        yield theme


class Stage(QWidget):
    """Paper with one thing on it."""

    def __init__(self, qtbot: QtBot, theme: Theme, part: QWidget) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.theme, self.part = theme, part
        self.setAutoFillBackground(True)
        self.resize(*SIZE)
        part.setParent(self)
        if hasattr(part, "show_theme"):
            theme_it(part, theme)
        part.setGeometry(INSET, INSET, SIZE[0] - 2 * INSET, SIZE[1] - 2 * INSET)
        self.show()
        self.activateWindow()
        qtbot.waitExposed(self)
        settle()

    def image(self) -> QImage:
        """Paint everything as it is now."""
        settle()
        return self.grab().toImage()

    def box(self, part: QWidget) -> QRect:
        """Tell where a part is on the stage."""
        return QRect(part.mapTo(self, QPoint()), part.size())


def rest(part: QWidget) -> None:
    """Leave it alone."""


def hover(part: QWidget) -> None:
    """Let the pointer be over it."""
    middle = QPointF(part.rect().center())
    part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(part, QEnterEvent(middle, middle, middle))


def press(part: QWidget) -> None:
    """Hold it down."""
    hover(part)
    if isinstance(part, QAbstractButton):
        part.setDown(True)


def focus(part: QWidget) -> None:
    """Take the keyboard there, by key."""
    part.setFocus(Qt.FocusReason.TabFocusReason)


def check(part: QWidget) -> None:
    """Let it hold."""
    if isinstance(part, QAbstractButton):
        part.setCheckable(True)
        part.setChecked(True)


def checked_hover(part: QWidget) -> None:
    check(part)
    hover(part)


def disable(part: QWidget) -> None:
    """Let it do nothing now."""
    part.setEnabled(False)


STATES: dict[str, Callable[[QWidget], None]] = {
    "rest": rest,
    "hover": hover,
    "pressed": press,
    "focus": focus,
    "checked": check,
    "checked and hover": checked_hover,
    "disabled": disable,
}


class Seen(NamedTuple):
    """What is seen of a control."""

    words: float
    """Contrast of the words, the weakest."""
    edge: float
    """Contrast of the strongest colour along its edge against the paper."""


def look(stage: Stage, part: QWidget) -> Seen:
    """Measure a control as it is painted now."""
    image, box = stage.image(), stage.box(part)
    words = [painted(image, run.box.translated(box.topLeft())) for run in runs(part)]
    return Seen(min(words, default=21.0), edge_of(image, box, stage.theme))


def edge_of(image: QImage, box: QRect, theme: Theme) -> float:
    """Look along the left edge, half way down, for what stands out from the paper."""
    strip = QRect(box.left(), box.center().y() - 3, 14, 6)
    return max(
        contrast(colour, theme.palette.ground)
        for colour, count in colours(image, strip).items()
        if count >= 4
    )


def ring(image: QImage, box: QRect, theme: Theme) -> float:
    """Find the focus ring, and give its weaker contrast: to the paper, or inside."""
    middle = box.center().y()
    across = [
        at(image, QPoint(x, middle)) for x in range(box.left() - 4, box.left() + 16)
    ]
    focus_colour = theme.palette.focus.lower()
    assert focus_colour in across, "there is a ring"
    first = across.index(focus_colour)
    after = [each for each in across[first:] if each != focus_colour]
    width = sum(each == focus_colour for each in across)
    assert width >= 2, "it is thick enough"
    return min(
        contrast(focus_colour, theme.palette.ground), contrast(focus_colour, after[0])
    )


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("variant", Variant)
def test_buttons(qtbot: QtBot, theme: Theme, variant: Variant, state: str) -> None:
    button = Button("Larger letters", ICON, variant)
    stage = Stage(qtbot, theme, button)
    STATES[state](button)
    seen = look(stage, button)
    assert seen.words >= TEXT
    has_edge = variant is not Variant.FLAT or state == "checked"
    if has_edge and state != "disabled":
        assert seen.edge >= EDGE
    if state == "focus":
        assert ring(stage.image(), stage.box(button), theme) >= EDGE


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("variant", Variant)
def test_icons(qtbot: QtBot, theme: Theme, variant: Variant, state: str) -> None:
    button = Button("Home", ICON, variant, icon_only=True)
    stage = Stage(qtbot, theme, button)
    STATES[state](button)
    box = QRect(0, 0, 60, 60)
    box.moveCenter(stage.box(button).center())
    assert painted(stage.image(), box) >= EDGE


@pytest.mark.parametrize("state", STATES)
def test_choices(qtbot: QtBot, theme: Theme, state: str) -> None:
    segments = Segments((("on", "On"), ("off", "Off")))
    stage = Stage(qtbot, theme, segments)
    segment = a_button(segments, "Off")
    STATES[state](segment)
    seen = look(stage, segment)
    assert seen.words >= TEXT
    assert seen.edge >= EDGE
    if state == "focus":
        assert ring(stage.image(), stage.box(segment), theme) >= EDGE


@pytest.mark.parametrize("state", ["rest", "hover", "pressed", "focus", "disabled"])
@pytest.mark.parametrize("kind", ["quiet", "strong", "tinted"])
def test_tiles(qtbot: QtBot, theme: Theme, kind: str, state: str) -> None:
    told = Told("Fertility", "What the treatment does", "Risks", icon=ICON)
    tile = Tile(told, look=kind)
    stage = Stage(qtbot, theme, tile)
    STATES[state](tile)
    assert look(stage, tile).words >= TEXT
    if state == "focus":
        assert ring(stage.image(), stage.box(tile), theme) >= EDGE


@pytest.mark.parametrize("state", ["rest", "hover", "focus", "chosen"])
def test_rows(qtbot: QtBot, theme: Theme, state: str) -> None:
    rows = Rows()
    text = Marked("Too few white cells", ((0, 7),))
    rows.show_rows((Row("a", "Neutropenia", "Word explained", text), Row("b", "Line")))
    stage = Stage(qtbot, theme, rows)
    if state in {"chosen", "focus"}:
        rows.choose("a")
    if state == "focus":
        focus(rows)
    if state == "hover":
        hover(rows.viewport())
    image, corner = stage.image(), stage.box(rows.viewport()).topLeft()
    for run in runs(rows.viewport()):
        assert painted(image, run.box.translated(corner)) >= TEXT, run.words
    if state == "focus":
        box = rows.visualRect(rows.model().index(0, 0)).translated(corner)
        assert ring(image, box, theme) >= EDGE


@pytest.mark.parametrize("state", ["rest", "hover", "focus", "current"])
def test_sections(qtbot: QtBot, theme: Theme, state: str) -> None:
    contents = Contents()
    contents.show_sections((Section("a", "Early", 2), Section("b", "Later", 3)))
    stage = Stage(qtbot, theme, contents)
    section = a_button(contents, "Early")
    if state == "current":
        contents.show_current("a")
    else:
        STATES[state](section)
    image, corner = stage.image(), stage.box(section).topLeft()
    for run in runs(section):
        assert painted(image, run.box.translated(corner)) >= TEXT
    if state == "focus":
        assert ring(image, stage.box(section), theme) >= EDGE


def test_words_of_fields(qtbot: QtBot, theme: Theme) -> None:
    field = QLineEdit()
    field.setPlaceholderText("Find a word")
    stage = Stage(qtbot, theme, field)
    field.setFixedHeight(field.sizeHint().height())
    place = stage.box(field).adjusted(30, 20, -400, -20)
    assert painted(stage.image(), place) >= TEXT, "placeholder"
    assert edge_of(stage.image(), stage.box(field), theme) >= EDGE
    field.setText("neutropenia")
    assert painted(stage.image(), place) >= TEXT, "text"
    focus(field)
    field.deselect()
    assert edge_of(stage.image(), stage.box(field), theme) >= EDGE, "focus"
    field.selectAll()
    assert painted(stage.image(), place) >= TEXT, "selection"
    field.clearFocus()
    field.setEnabled(False)
    field.deselect()
    assert painted(stage.image(), place) >= TEXT, "disabled"


@pytest.mark.parametrize("state", ["rest", "hover", "pressed"])
def test_scroll_bars(qtbot: QtBot, theme: Theme, state: str) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 100)
    bar.setPageStep(100)
    stage = Stage(qtbot, theme, bar)
    bar.setGeometry(100, 20, 16, 260)
    if state != "rest":
        hover(bar)
    handle = QRect(104, 60, 8, 60)
    colour = colours(stage.image(), handle).most_common(1)[0][0]
    assert contrast(colour, theme.palette.ground) >= EDGE


def test_the_ruler(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    ruler = Ruler(over)
    stage = Stage(qtbot, theme, ruler)
    ruler.hold(QRect(80, 100, 400, 60))
    image = stage.image()
    assert contrast(at(image, QPoint(200, 98)), theme.palette.ground) >= EDGE
    inside = at(image, QPoint(200, 130))
    for ink in ("ink", "link"):
        assert contrast(str(getattr(theme.palette, ink)), inside) >= TEXT


INKS = {
    QPalette.ColorRole.WindowText: QPalette.ColorRole.Window,
    QPalette.ColorRole.Text: QPalette.ColorRole.Base,
    QPalette.ColorRole.ButtonText: QPalette.ColorRole.Button,
    QPalette.ColorRole.PlaceholderText: QPalette.ColorRole.Base,
    QPalette.ColorRole.Link: QPalette.ColorRole.Base,
    QPalette.ColorRole.LinkVisited: QPalette.ColorRole.Base,
    QPalette.ColorRole.HighlightedText: QPalette.ColorRole.Highlight,
    QPalette.ColorRole.ToolTipText: QPalette.ColorRole.ToolTipBase,
    QPalette.ColorRole.BrightText: QPalette.ColorRole.Window,
}
"""What Qt writes in, and what it writes on, wherever our own painting does not reach."""


@pytest.mark.parametrize("group", ["Active", "Inactive", "Disabled"])
def test_colours_that_qt_takes_by_itself(theme: Theme, group: str) -> None:
    palette = palette_of(theme)
    state = QPalette.ColorGroup[group]
    weak = {
        ink.name: found
        for ink, ground in INKS.items()
        if (found := contrast(name(palette, state, ink), name(palette, state, ground)))
        < TEXT
    }
    assert weak == {}
    accent = name(palette, state, QPalette.ColorRole.Accent)
    assert contrast(accent, name(palette, state, QPalette.ColorRole.Base)) >= EDGE


def name(
    palette: QPalette, group: QPalette.ColorGroup, role: QPalette.ColorRole
) -> str:
    """Write a colour as hex."""
    return QColor(palette.color(group, role)).name()
