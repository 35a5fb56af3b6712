"""Wiring: every connection between parts. One can read the application here."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.content.links import Link, Screen
from app.content.topic import ALL
from app.controls.floating import Floating
from app.session.preferences import Chosen
from app.shell.actions import Act
from app.shell.keeping import PageKeeping, PlaceKeeping
from app.shell.screens import Shown
from app.widgets.find import FindBar

if TYPE_CHECKING:
    from app.shell.desk import Desk


def connect(desk: "Desk") -> None:
    """Connect everything that is there from the start; the rest follows when made."""
    deeds = _deeds(desk)
    for act, action in desk.actions.items():
        action.triggered.connect(deeds[act])
        action.enabledChanged.connect(partial(desk.furniture.bar.enable, act))
    desk.screens.wire = partial(_connect_screen, desk)
    desk.cards.wire = partial(_connect_card, desk)
    desk.finding.go = partial(desk.go, form=ALL)
    desk.finding.show_in = partial(
        desk.window.pane.show_found, partial(_find_bar, desk)
    )

    window, pane, around = desk.window, desk.window.pane, desk.furniture
    window.width_changed.connect(desk.dress)
    window.close_requested.connect(desk.close)
    window.topics_changed.connect(desk.topic_list.name_button)
    around.bar.action_requested.connect(partial(_act, desk))
    around.sidebar.link_requested.connect(desk.topic_list.follow)
    around.shade.close_requested.connect(desk.topic_list.close_drawer)
    pane.reader.link_requested.connect(desk.follow_on_page)
    pane.reader.section_changed.connect(around.contents.show_current)
    pane.reader.column_changed.connect(desk.screens.show_again)
    around.contents.section_requested.connect(pane.reader.scroll_to)
    around.contents.section_requested.connect(desk.listening.jump)
    around.turning.link_requested.connect(desk.guide.follow)
    around.turning.form_requested.connect(desk.forms.tell_in)
    around.notices.shown_changed.connect(window.fit_notice)
    around.notices.answer_requested.connect(desk.settings.answer)
    around.notices.answer_requested.connect(desk.breaks.answer)
    pane.reader.section_changed.connect(desk.breaks.move_on)
    escape = QShortcut(QKeySequence("Esc"), around.sidebar)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(desk.topic_list.close_drawer)

    desk.reading.place_changed.connect(pane.leave_page)
    desk.reading.place_changed.connect(desk.screens.show)
    desk.reading.place_changed.connect(desk.ruling.lie_down)
    desk.reading.place_changed.connect(desk.orientation.tell_place)
    desk.reading.place_changed.connect(desk.offering.follow)
    desk.reading.place_changed.connect(desk.note_place)
    desk.reading.place_changed.connect(desk.breaks.follow)
    desk.reading.place_left.connect(desk.note_place)
    desk.reading.place_left.connect(desk.footing.note)
    desk.preferring.preferences_changed.connect(desk.dress)
    desk.preferring.preferences_changed.connect(desk.keep)
    desk.system.follow(desk.dress)
    desk.application.applicationStateChanged.connect(desk.breaks.watch)
    if Act.BOOKMARK in desk.actions:
        PageKeeping(desk)
    if desk.mypage.own.keeps:
        desk.closing.watch(desk.application)


def _deeds(desk: "Desk") -> dict[Act, Callable[[], object]]:
    """Say what each action does."""
    guide, preferring = desk.guide, desk.preferring
    listen = partial(desk.listening.begin, desk.reading, preferring)
    return {
        Act.HOME: partial(desk.go, Link.screen(Screen.HOME)),
        Act.BACK: desk.back,
        Act.FORWARD: desk.forward,
        Act.SEARCH: desk.finding.open_palette,
        Act.FIND: partial(desk.window.pane.open_find, partial(_find_bar, desk)),
        Act.PREVIOUS: guide.previous,
        Act.NEXT: guide.next,
        Act.SHORT: desk.forms.switch,
        Act.CARER: desk.forms.switch_carer,
        Act.TIMELINE: partial(desk.go, Link.screen(Screen.TIMELINE)),
        Act.GLOSSARY: partial(desk.go, Link.screen(Screen.GLOSSARY)),
        Act.QUESTIONS: partial(desk.go, Link.screen(Screen.QUESTIONS)),
        Act.MY_PAGE: partial(desk.go, Link.screen(Screen.MY_PAGE)),
        Act.BOOKMARK: lambda: desk.mypage.mark(desk.reading.place),
        Act.NOTE: partial(_note, desk),
        Act.ASK: partial(desk.go, Link.screen(Screen.PICKING)),
        Act.WALK: partial(desk.go, Link.screen(Screen.WALKTHROUGH)),
        Act.CALL: partial(desk.go, Link.screen(Screen.CALL)),
        Act.PRINT: desk.printing.open_card,
        Act.LISTEN: lambda: listen().toggle(),
        Act.LISTEN_HERE: lambda: listen().listen_here(),
        Act.SAY_AGAIN: partial(desk.listening.step, 0),
        Act.SENTENCE_BACK: partial(desk.listening.step, -1),
        Act.SENTENCE_ON: partial(desk.listening.step, +1),
        Act.SLOWER: preferring.choose_slower,
        Act.FASTER: preferring.choose_faster,
        Act.STOP_LISTENING: desk.listening.stop,
        Act.LARGER: preferring.choose_larger,
        Act.SMALLER: preferring.choose_smaller,
        Act.NORMAL_SIZE: partial(preferring.choose, "text_percent", 100),
        Act.PREFERENCES: desk.open_look,
        Act.THEME: desk.next_theme,
        Act.LANGUAGE: desk.open_languages,
        Act.SPACING: partial(preferring.toggle, "wide_spacing"),
        Act.RULER: partial(preferring.toggle, "reading_ruler"),
        Act.SETTINGS: partial(desk.go, Link.screen(Screen.PREFERENCES)),
        Act.SIDEBAR: desk.topic_list.toggle,
        Act.WHERE: desk.orientation.say_where,
        Act.HEADINGS: desk.orientation.list_headings,
        Act.LINKS: desk.orientation.list_links,
        Act.NEXT_REGION: partial(desk.next_region, 1),
        Act.PREVIOUS_REGION: partial(desk.next_region, -1),
        Act.MORE: desk.open_more,
        Act.HELP: partial(desk.go, Link.screen(Screen.HELP)),
        Act.ABOUT: partial(desk.go, Link.screen(Screen.ABOUT)),
        Act.ACCESSIBILITY: partial(desk.go, Link.screen(Screen.ACCESSIBILITY)),
        Act.FINISH: desk.cards.open_finishing,
        Act.QUIT: lambda: desk.window.window().close(),
    }


def _act(desk: "Desk", action: str) -> None:
    desk.actions[Act(action)].trigger()


def _choose(desk: "Desk", chosen: Chosen) -> None:
    desk.preferring.choose(chosen.name, chosen.value)


def _leave(desk: "Desk") -> None:
    """Go back to where one was, or to the first page."""
    if desk.reading.may_go_back:
        desk.back()
    else:
        desk.go(Link.screen(Screen.HOME))


def _note(desk: "Desk") -> None:
    wish = desk.mypage.note_wish(desk.reading.place)
    if wish is not None:
        desk.cards.open_note(wish)


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
        "appearance_requested": desk.finding.open_appearance,
        "view_requested": partial(desk.preferring.choose, "timeline_view"),
        "now_requested": desk.preferring.choose_stage_now,
        "shelf_requested": desk.open_shelf,
        "resume_requested": desk.go_on,
        "choice_requested": partial(_choose, desk),
        "defaults_requested": desk.settings.use_defaults,
        "export_requested": desk.settings.choose_target,
        "import_requested": desk.settings.choose_source,
        "page_requested": desk.mypage.own.change,
        "save_requested": desk.mypage.choose_target,
        "load_requested": desk.mypage.choose_source,
        "delete_requested": desk.cards.open_deletion,
        "leave_requested": partial(_leave, desk),
        "listen_requested": desk.actions[Act.LISTEN].trigger,
    }
    for name, answer in wishes.items():
        if hasattr(screen, name):
            getattr(screen, name).connect(answer)
    _offer_listening(desk, screen)
    keeping = getattr(screen, "keeping", None)
    if keeping is not None and Act.BOOKMARK in desk.actions:
        PlaceKeeping(desk, keeping)


def _connect_card(desk: "Desk", card: Floating) -> None:
    """Connect a card that was just made, by the wishes that it has."""
    card.openness_changed.connect(partial(desk.listening.follow_card, card))
    wishes: dict[str, Callable[..., object]] = {
        "link_requested": desk.go,
        "search_requested": desk.finding.search,
        "hit_requested": desk.finding.open_hit,
        "forget_requested": desk.preferring.forget_searches,
        "choice_requested": partial(_choose, desk),
        "stop_requested": desk.orientation.go_to,
        "action_requested": partial(_act, desk),
        "print_requested": desk.printing.carry_out,
        "finish_requested": desk.finish_requested.emit,
        "note_requested": desk.mypage.write,
        "deletion_requested": desk.mypage.delete,
        "retry_requested": desk.closing.retry,
        "save_requested": desk.mypage.choose_target,
        "close_requested": desk.closing.close,
        "listen_requested": desk.actions[Act.LISTEN].trigger,
    }
    for name, answer in wishes.items():
        if hasattr(card, name):
            getattr(card, name).connect(answer)
    _offer_listening(desk, card)


def _offer_listening(desk: "Desk", shown: object) -> None:
    """Let what has a button to hear it leave that out where there is no voice."""
    offer = getattr(shown, "offer_listening", None)
    if offer is not None:
        listen = desk.actions[Act.LISTEN]
        listen.enabledChanged.connect(offer)
        offer(listen.isEnabled())
