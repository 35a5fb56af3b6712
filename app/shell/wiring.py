"""Wiring: every connection between parts. One can read the application here."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.content.links import Kind, Link, Screen
from app.controls.floating import Floating
from app.shell.actions import Act

if TYPE_CHECKING:
    from app.shell.desk import Desk


def connect(desk: "Desk") -> None:
    """Connect everything that is there from the start; the rest follows when made."""
    for act, deed in _deeds(desk).items():
        desk.actions[act].triggered.connect(deed)
    desk.screens.wire = partial(_connect_screen, desk)
    desk.cards.wire = partial(_connect_card, desk)

    window, pane = desk.window, desk.window.pane
    window.bar.action_requested.connect(partial(_act, desk))
    window.sidebar.link_requested.connect(desk.guide.follow)
    window.width_changed.connect(desk.dress)
    window.close_requested.connect(desk.close)
    pane.reader.link_requested.connect(partial(_follow_on_page, desk))
    pane.reader.section_changed.connect(pane.contents.show_current)
    pane.reader.column_changed.connect(desk.screens.show_again)
    pane.contents.section_requested.connect(pane.reader.scroll_to)
    pane.turning.link_requested.connect(desk.guide.follow)

    desk.reading.place_changed.connect(desk.screens.show)
    desk.reading.place_changed.connect(desk.note_place)
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
        Act.FIND: desk.window.pane.find,
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
        Act.NEXT_REGION: desk.window.next_region,
        Act.HELP: partial(guide.open, Screen.HELP),
        Act.ABOUT: partial(guide.open, Screen.ABOUT),
        Act.QUIT: desk.window.close,
    }


def _act(desk: "Desk", action: str) -> None:
    desk.actions[Act(action)].trigger()


def _follow_on_page(desk: "Desk", link: Link) -> None:
    """Follow a link of the page: terms open their card, citations their source."""
    if link.kind is Kind.TERM:
        desk.cards.show_term(link.slug)
    elif link.kind is Kind.SOURCE:
        desk.window.pane.reader.scroll_to(str(link))
    else:
        desk.guide.follow(link)


def _connect_screen(desk: "Desk", screen: QWidget) -> None:
    """Connect a screen that was just made, by the wishes that it has."""
    wishes: dict[str, Callable[..., object]] = {
        "link_requested": desk.guide.follow,
        "stage_requested": desk.guide.follow,
        "term_requested": desk.guide.follow,
        "shelf_requested": desk.open_shelf,
    }
    for name, answer in wishes.items():
        if hasattr(screen, name):
            getattr(screen, name).connect(answer)


def _connect_card(desk: "Desk", card: Floating) -> None:
    """Connect a card that was just made, by the wishes that it has."""
    wishes: dict[str, Callable[..., object]] = {
        "link_requested": desk.guide.follow,
        "search_requested": desk.cards.search,
        "text_percent_requested": desk.preferring.choose_text_percent,
        "theme_requested": desk.preferring.choose_theme,
    }
    for name, answer in wishes.items():
        if hasattr(card, name):
            getattr(card, name).connect(answer)
