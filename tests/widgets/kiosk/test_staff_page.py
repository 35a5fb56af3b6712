import pytest
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
from app.widgets.kiosk.card_outline import WIDTH_MM
from app.widgets.kiosk.staff_page import LEAST_PX, MOST_PX, StaffPage
from tests.parts import a_button, collected, framed, press, resized, settle, shown_words

STARTS = (("home", "Home"), ("timeline", "Treatment timeline"))
MEASURES = measures_of(Profile(), 3.62)


@pytest.fixture
def page(qtbot: QtBot) -> StaffPage:
    staff = StaffPage(STARTS)
    staff.show_theme(theme_at("day", 100, measures=MEASURES))
    staff.show_staff("Reception")
    staff.show_scale(300 / WIDTH_MM)
    staff.show_start("home")
    framed(qtbot, staff, 1080, 1920)
    return staff


def test_it_says_who_came_in(page: StaffPage) -> None:
    assert "You came in as Reception." in shown_words(page)
    assert page.first() is a_button(page, "Back to the reader")


def test_what_staff_must_know_stands_at_the_top(page: StaffPage) -> None:
    words = "For staff: the profile is not used."
    assert words not in shown_words(page)
    page.show_warning(words)
    assert words in shown_words(page)
    page.show_warning("")
    assert words not in shown_words(page)


def test_the_card_grows_and_shrinks_until_it_fits(page: StaffPage) -> None:
    with collected(page.scale_requested) as scales:
        for words in ("Much wider", "Wider", "Narrower", "Much wider", "Much narrower"):
            press(a_button(page, words))
        press(a_button(page, "Use this size"))
    assert scales == [pytest.approx(310 / WIDTH_MM)]
    assert f"{310 / WIDTH_MM:.2f} px make one millimetre." in shown_words(page)


def test_the_card_stays_within_what_a_screen_can_have(page: StaffPage) -> None:
    with collected(page.scale_requested) as scales:
        page.show_scale(0.01)
        press(a_button(page, "Use this size"))
        page.show_scale(1000.0)
        press(a_button(page, "Use this size"))
    assert scales == [
        pytest.approx(LEAST_PX / WIDTH_MM),
        pytest.approx(MOST_PX / WIDTH_MM),
    ]


def test_another_first_page_can_be_picked(page: StaffPage) -> None:
    with collected(page.start_requested) as starts:
        press(a_button(page, "Treatment timeline"))
    assert starts == ["timeline"]


def test_what_came_of_it_is_told_beside_it(page: StaffPage) -> None:
    page.tell_scale("Size kept.")
    page.tell_start("Start kept.")
    page.tell_sound("Listen …")
    assert {"Size kept.", "Start kept.", "Listen …"} <= set(shown_words(page))


def test_the_log_is_shown_when_asked_for_and_hidden_again(page: StaffPage) -> None:
    with collected(page.log_requested) as asked:
        press(a_button(page, "Look at the log"))
        page.show_log(("first", "second"))
        settle()
        assert "second\nfirst" in shown_words(page)
        page.show_log(())
        assert "There is no log, or nothing is in it yet." in shown_words(page)
        press(a_button(page, "Hide the log"))
    assert len(asked) == 1
    assert "There is no log, or nothing is in it yet." not in shown_words(page)


@pytest.mark.parametrize(
    ("words", "code"),
    [("Restart the computer", 42), ("Shut the computer down", 43), ("Leave", 44)],
)
def test_each_way_out_has_its_exit_code(page: StaffPage, words: str, code: int) -> None:
    with collected(page.leave_requested) as codes:
        press(a_button(page, words))
    assert codes == [code]


def test_sound_and_the_way_back_are_asked_for(page: StaffPage) -> None:
    with (
        collected(page.sound_requested) as sounds,
        collected(page.close_requested) as out,
    ):
        press(a_button(page, "Test the sound"))
        press(a_button(page, "Back to the reader"))
    assert (len(sounds), len(out)) == (1, 1)


@pytest.mark.parametrize("width", [1080, 1920])
def test_every_target_is_large(page: StaffPage, width: int) -> None:
    resized(page, width, 1920)
    for button in page.findChildren(Button):
        if button.isVisible():
            assert button.height() >= MEASURES.target_px, button.text()
            assert button.width() >= MEASURES.target_px, button.text()
