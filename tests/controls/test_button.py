from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.controls.button import Button, Variant, drawing
from app.style.themes import DAY, NIGHT, THEMES, theme_at
from app.style.tokens import TARGET_PX


def a_button(qtbot: QtBot, button: Button) -> Button:
    qtbot.addWidget(button)
    button.show_theme(DAY)
    button.resize(button.sizeHint())
    button.show()
    button.activateWindow()
    qtbot.waitExposed(button)
    return button


def look(button: Button, *, touched: bool = False) -> QImage:
    """Paint it with or without a pointer on it, wherever the real one is."""
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=touched)
    return button.grab().toImage()


def test_it_is_at_least_a_full_target(qtbot: QtBot) -> None:
    for button in (Button("Go"), Button("Close", "close", icon_only=True)):
        shown = a_button(qtbot, button)
        assert shown.sizeHint().width() >= TARGET_PX
        assert shown.sizeHint().height() >= TARGET_PX


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    button = a_button(qtbot, Button("Who to call"))
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, key)
    assert len(pressed) == 1


def test_it_acts_on_release_and_inside_only(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Who to call"))
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(button, left)
    assert pressed == []
    QTest.mouseRelease(button, left, no_key, QPoint(-50, -50))
    assert pressed == []
    QTest.mouseClick(button, left)
    assert len(pressed) == 1


def test_its_words_name_it_for_a_screen_reader(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Ham & eggs", "close"))
    told = QAccessible.queryAccessibleInterface(button)
    assert told.text(QAccessible.Text.Name) == "Ham & eggs"
    assert told.role() == QAccessible.Role.Button
    button.show_words("Other words")
    assert button.accessibleName() == "Other words"


def test_an_icon_alone_is_explained_by_a_tip(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Close this", "close", icon_only=True))
    assert button.toolTip() == button.accessibleName() == "Close this"


def test_words_wrap_where_room_is_short(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("The stage that comes before this one"))
    wide = button.sizeHint().width()
    assert button.heightForWidth(wide // 3) > button.heightForWidth(wide)
    assert button.minimumSizeHint().width() < wide // 2


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("icon", ["", "close"])
def test_each_variant_shows_pointer_keyboard_and_what_cannot_be_pressed(
    qtbot: QtBot, variant: Variant, icon: str
) -> None:
    button = a_button(qtbot, Button("Who to call", icon, variant))
    looks = [look(button)]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    looks += [look(button), look(button, touched=True)]
    button.setEnabled(False)
    looks.append(look(button))
    assert all(one != two for one, two in pairwise(looks))
    assert button.property("variant") == variant.value


@pytest.mark.parametrize("name", THEMES)
def test_what_cannot_be_pressed_looks_so_in_every_theme(
    qtbot: QtBot, name: str
) -> None:
    button = a_button(qtbot, Button("7"))
    button.show_theme(theme_at(name, 100))
    enabled = look(button)
    button.setEnabled(False)
    disabled = look(button)
    edge = [(x, 1) for x in range(12, button.width() - 12)]
    assert [enabled.pixelColor(*at) for at in edge] != [
        disabled.pixelColor(*at) for at in edge
    ]


def test_an_icon_alone_is_one_line_tall_in_any_width(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Delete the last digit", "close", icon_only=True))
    assert button.heightForWidth(50) == button.sizeHint().height()


def test_a_chosen_button_looks_chosen_and_takes_no_more_room(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Large"))
    button.setCheckable(True)
    plain, size = button.grab().toImage(), button.sizeHint()
    button.setChecked(True)
    assert button.grab().toImage() != plain
    assert button.sizeHint() == size


def test_icons_stand_at_the_other_end_from_right_to_left(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Who to call", "phone"))
    plain = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != plain


def test_arrows_lead_the_other_way_from_right_to_left(qtbot: QtBot) -> None:
    back, forward = (
        a_button(qtbot, Button("Go", icon, icon_only=True))
        for icon in ("back", "forward")
    )
    there = forward.grab().toImage()
    assert back.grab().toImage() != there
    back.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert back.grab().toImage() == there


def test_it_grows_with_the_text_and_wears_every_theme(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Who to call"))
    small = button.sizeHint()
    button.show_theme(theme_at("day", 200))
    assert button.sizeHint().width() > 1.5 * small.width()
    pictures: set[bytes] = set()
    for theme in THEMES.values():
        button.show_theme(theme)
        picture = button.grab().toImage()
        pictures.add(bytes(picture.constBits()))  # which are the picture's own
    assert len(pictures) == len(THEMES)


def test_another_icon_can_be_shown(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Theme", "day", icon_only=True))
    day = button.grab().toImage()
    button.show_icon("night")
    assert button.grab().toImage() != day


def test_words_can_be_left_out_where_room_is_short(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Who to call", "phone"))
    wide = button.sizeHint().width()
    button.show_icon_only(icon_only=True)
    assert button.sizeHint().width() < wide
    assert button.accessibleName() == "Who to call"
    button.show_icon_only(icon_only=False)
    assert button.sizeHint().width() == wide


def test_pointer_events_are_followed(qtbot: QtBot) -> None:
    button = a_button(qtbot, Button("Who to call"))
    point = QPointF(5, 5)
    QApplication.sendEvent(button, QEnterEvent(point, point, point))
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert button.isVisible()


def test_an_icon_is_drawn_in_its_colour(qtbot: QtBot) -> None:
    a_button(qtbot, Button("x"))
    day = drawing("close", DAY.palette.ink, 24).pixmap(24, 24).toImage()
    night = drawing("close", NIGHT.palette.ink, 24).pixmap(24, 24).toImage()
    assert day != night


def test_an_icon_may_stand_after_the_words(qtbot: QtBot) -> None:
    first = a_button(qtbot, Button("Next", "forward"))
    last = a_button(qtbot, Button("Next", "forward"))
    last.put_icon(last=True)
    for button in (first, last):
        button.resize(400, button.height())
    half = 200
    drawn = [_drawn_half(button, half) for button in (first, last)]
    assert drawn == [(True, False), (False, True)]
    for button in (first, last):
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    drawn = [_drawn_half(button, half) for button in (first, last)]
    assert drawn == [(False, True), (True, False)]


def _drawn_half(button: Button, half: int) -> tuple[bool, bool]:
    """Tell whether anything is drawn inside the left and the right half."""
    image = button.grab().toImage()
    middle = range(8, image.height() - 8)
    blank = image.pixelColor(half, 8)

    def is_drawn(columns: range) -> bool:
        return any(image.pixelColor(x, y) != blank for x in columns for y in middle)

    return is_drawn(range(8, half)), is_drawn(range(half, image.width() - 8))
