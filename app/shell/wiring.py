"""Wiring: every connection between parts. One can read the application here."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from app.content.links import Screen
from app.controls.floating import Floating
from app.shell.actions import Act
from app.shell.screens import Shown
from app.widgets.find import FindBar

if TYPE_CHECKING:
    from app.shell.desk import Desk


def connect(desk: "Desk") -> None:
    """Connect everything that is there from the start; the rest follows when made."""
    for act, deed in _deeds(desk).items():
        desk.actions[act].triggered.connect(deed)
    desk.screens.wire = partial(_connect_screen, desk)
    desk.cards.wire = partial(_connect_card, desk)

    window, pane, around = desk.window, desk.window.pane, desk.furniture
    window.width_changed.connect(desk.dress)
    window.close_requested.connect(desk.close)
    around.bar.action_requested.connect(partial(_act, desk))
    around.sidebar.link_requested.connect(desk.guide.follow)
    around.shade.close_requested.connect(window.close_drawer)
    pane.reader.link_requested.connect(desk.follow_on_page)
    pane.reader.section_changed.connect(around.contents.show_current)
    pane.reader.column_changed.connect(desk.screens.show_again)
    around.contents.section_requested.connect(pane.reader.scroll_to)
    around.turning.link_requested.connect(desk.guide.follow)
    escape = QShortcut(QKeySequence("Esc"), around.sidebar)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(window.close_drawer)

    desk.reading.place_changed.connect(desk.screens.show)
    desk.reading.place_changed.connect(desk.note_place)
    desk.reading.place_left.connect(desk.note_place)
    desk.preferring.preferences_changed.connect(desk.dress)
    desk.preferring.preferences_changed.connect(desk.preferring.keep)
    QGuiApplication.styleHints().colorSchemeChanged.connect(desk.dress)


def _deeds(desk: "Desk") -> dict[Act, Callable[[], object]]:
    """Say what each action does."""
    guide, preferring = desk.guide, desk.preferring
    return {
        Act.HOME: partial(guide.open, Screen.HOME),
        Act.BACK: guide.back,
        Act.FORWARD: guide.forward,
        Act.SEARCH: lambda: desk.cards.palette().open_palette(),
        Act.FIND: partial(desk.window.pane.open_find, partial(_find_bar, desk)),
        Act.PREVIOUS: guide.previous,
        Act.NEXT: guide.next,
        Act.TIMELINE: partial(guide.open, Screen.TIMELINE),
        Act.GLOSSARY: partial(guide.open, Screen.GLOSSARY),
        Act.QUESTIONS: partial(guide.open, Screen.QUESTIONS),
        Act.CALL: partial(guide.open, Screen.CALL),
        Act.LARGER: preferring.choose_larger,
        Act.SMALLER: preferring.choose_smaller,
        Act.NORMAL_SIZE: partial(preferring.choose_text_percent, 100),
        Act.PREFERENCES: desk.open_look,
        Act.THEME: desk.next_theme,
        Act.SIDEBAR: desk.toggle_sidebar,
        Act.NEXT_REGION: desk.next_region,
        Act.HELP: partial(guide.open, Screen.HELP),
        Act.ABOUT: partial(guide.open, Screen.ABOUT),
        Act.QUIT: lambda: desk.window.window().close(),
    }


def _act(desk: "Desk", action: str) -> None:
    desk.actions[Act(action)].trigger()


def _find_bar(desk: "Desk") -> FindBar:
    """Make and connect the search on this page."""
    bar, pane = FindBar(), desk.window.pane
    bar.words_requested.connect(pane.reader.mark_words)
    bar.step_requested.connect(pane.reader.step_mark)
    bar.close_requested.connect(pane.close_find)
    pane.reader.marks_changed.connect(bar.show_marks)
    return bar


def _connect_screen(desk: "Desk", screen: Shown) -> None:
    """Connect a screen that was just made, by the wishes that it has."""
    wishes: dict[str, Callable[..., object]] = {
        "link_requested": desk.go,
        "stage_requested": desk.guide.follow,
        "term_requested": desk.guide.follow,
        "view_requested": desk.preferring.choose_timeline_view,
        "shelf_requested": desk.open_shelf,
        "resume_requested": desk.go_on,
    }
    for name, answer in wishes.items():
        if hasattr(screen, name):
            getattr(screen, name).connect(answer)


def _connect_card(desk: "Desk", card: Floating) -> None:
    """Connect a card that was just made, by the wishes that it has."""
    wishes: dict[str, Callable[..., object]] = {
        "link_requested": desk.go,
        "search_requested": desk.cards.search,
        "text_percent_requested": desk.preferring.choose_text_percent,
        "theme_requested": desk.preferring.choose_theme,
    }
    for name, answer in wishes.items():
        if hasattr(card, name):
            getattr(card, name).connect(answer)
