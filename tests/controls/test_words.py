from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.words import Heading, Words
from app.style.themes import DAY, NIGHT, theme_at
from tests.journeys.fitting import runs
from tests.parts import framed, settle, theme_it

LONG = "Your stem cells come back through the line in your chest, in less than an hour."


def test_narrower_words_are_taller(qtbot: QtBot) -> None:
    words = Words(words=LONG)
    qtbot.addWidget(words)
    assert words.hasHeightForWidth()
    assert words.heightForWidth(200) > words.heightForWidth(400)
    assert words.heightForWidth(200) == words.heightForWidth(200)


def test_words_grow_with_the_theme(qtbot: QtBot) -> None:
    words = Words(words="Day 0")
    qtbot.addWidget(words)
    before = words.sizeHint()
    theme_it(words, theme_at("day", 200))
    after = words.sizeHint()
    assert after.width() >= 2 * before.width() - 4
    assert after.height() >= 2 * before.height() - 2


def test_words_are_painted_in_their_role(qtbot: QtBot) -> None:
    words = Words("h1", "accent", words="WWWW")
    qtbot.addWidget(words)
    words.resize(words.sizeHint())
    for theme in (DAY, NIGHT):
        theme_it(words, theme)
        image = words.grab().toImage()
        colours = {
            image.pixelColor(x, image.height() // 2).name().upper()
            for x in range(image.width())
        }
        assert theme.palette.accent in colours


def test_another_role_repaints(qtbot: QtBot) -> None:
    words = Words("h1", "ink", words="WWWW")
    qtbot.addWidget(words)
    words.resize(words.sizeHint())
    before = words.grab().toImage()
    words.show_ink("harm")
    assert words.grab().toImage() != before


def test_without_words_no_room_is_taken(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    column = QVBoxLayout(owner)
    words = Words()
    column.addWidget(words)
    words.show_words("")
    assert words.isHidden()
    words.show_words("Some")
    assert not words.isHidden()
    assert words.text() == "Some"


def test_words_alone_never_become_a_window(qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)
    words.show_words("Some")
    assert not words.isVisible()


def test_the_least_width_is_a_word_not_a_sentence(qtbot: QtBot) -> None:
    words = Words(words=LONG)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() < 160
    assert Words().minimumSizeHint() == QSize(2, 0)


def test_a_heading_tells_its_level(qtbot: QtBot) -> None:
    heading = Heading("h2", 2, words="What happens")
    qtbot.addWidget(heading)
    assert heading.heading_level() == 2


def test_running_words_keep_their_measure_also_from_the_right(qtbot: QtBot) -> None:
    words = Words(words=f"{LONG} {LONG}")
    framed(qtbot, words, 1600, 200)
    lines = runs(words)
    assert max(len(line.words) for line in lines) <= 80
    assert min(line.box.left() for line in lines) < 2
    words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert max(line.box.right() for line in runs(words)) > 1590
    assert len(runs(words)) == len(lines)


def test_bold_and_centred_words_may_be_longer(qtbot: QtBot) -> None:
    for words in (
        Words(words=LONG * 2, bold=True),
        Words(words=LONG * 2, centred=True),
    ):
        framed(qtbot, words, 2000, 200)
        assert max(len(line.words) for line in runs(words)) > 80


def test_lines_are_found_by_their_height(qtbot: QtBot) -> None:
    words = Words(words=LONG)
    framed(qtbot, words, 300, 200)
    first, second = (words.line_at(QPoint(10, y)) for y in (10, 40))
    assert first.top() == 0
    assert second.top() == first.bottom() + 1
    assert words.line_at(QPoint(10, 190)).isNull()
    assert words.line_at(QPoint(10, -5)).isNull()


def test_another_size_takes_other_room(qtbot: QtBot) -> None:
    words = Words("h1", words="Words explained")
    qtbot.addWidget(words)
    before = words.sizeHint()
    words.show_size("h3")
    assert words.sizeHint().height() < before.height()
    words.show_size("h1")
    assert words.sizeHint() == before
