"""Accessibility: what works for whom, how that was tested, and what does not work."""

from html import escape
from typing import Final

from PySide6.QtWidgets import QWidget

from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import N_, tr
from app.overriding import override
from app.style.tokens import Theme

WIDEST_PX: Final = 660

INTRODUCTION: Final = N_(
    "Everybody should be able to read here. This page says what works, how we tested"
    " it, and what does not work yet."
)

_BY_TOUCH: Final = N_(
    "A shared touch screen with a voice can be heard by touch: hold its lower left corner"
    " for two seconds, slide a finger to hear what is under it, and touch it again to"
    " choose. No blind person has tried it yet."
)

_WORKS: Final = N_("What works")

_TESTED: Final = (
    N_("How it was tested"),
    (
        N_(
            "Every change runs through automatic tests. On Linux they hear the program as"
            " a screen reader does, over AT-SPI, on every screen, and while pages change"
            " hundreds of times."
        ),
        N_(
            "Tests go by Tab through every screen, forwards and backwards, and look for"
            " the focus ring of every kind of control in every theme."
        ),
        N_(
            "Contrast, sizes of targets, and large text without cut words or sideways"
            " scrolling are measured."
        ),
        N_("No person with MS and no daily user of a screen reader has tested it yet."),
    ),
)

_FAILS: Final = N_("What does not work, as far as we know")

_TELL: Final = N_("What you can do")

STATEMENT: Final = (
    (
        _WORKS,
        (
            N_(
                "Everything can be done with the keyboard alone, with a mouse alone, or"
                " by touch alone. “More” in the bar, or F12, lists all you can do, with"
                " its keys."
            ),
            N_(
                "Words grow to four times their size without sideways scrolling, the"
                " bars around them to two and a half times. More space between letters"
                " and lines, a reading ruler and five themes are in the settings. Text"
                " has a contrast of at least 7 to 1."
            ),
            N_(
                "A screen reader is told headings with their levels, links, lists,"
                " tables, quotes, and what each picture shows. Every control has a name"
                " and says its state."
            ),
            N_(
                "New pages, the number of results, stages of the timeline and messages"
                " are told as they come, without taking the keyboard away."
            ),
            N_(
                "“Listen” in the bar, or F5, reads a page aloud, sentence by sentence,"
                " and marks what it reads, where this computer has a voice."
            ),
            _BY_TOUCH,
            N_(
                "F3 says where you are. F7 lists the headings of the screen, Shift+F7"
                " its links and buttons. F6 goes from part to part of the window."
            ),
            N_(
                "Closing a card, or going back, returns the keyboard to where it was."
                " Keys of one character can be turned off."
            ),
            N_(
                "Nothing flashes, nothing moves for long, and there is no time limit."
                " Motion can be turned off."
            ),
        ),
    ),
    _TESTED,
    (
        _FAILS,
        (
            N_(
                "Windows and macOS: NVDA, Narrator and VoiceOver have not been tried"
                " with it. Names and roles should arrive; levels of headings may not."
            ),
            N_(
                "Orca: what it is told was tested, Orca itself was not. Its keys that go"
                " from cell to cell of a table do not work: tables are read line by"
                " line, each cell with the heading of its column. Its keys from heading"
                " to heading are not tried; F7 does the same."
            ),
            N_(
                "A page has no text cursor: it is read with the review keys of the"
                " screen reader."
            ),
            N_(
                "PDF files carry no tags for screen readers. The same words are in the"
                " program, where they can be read."
            ),
            N_(
                "The small tips of buttons vanish under the pointer. They say nothing"
                " that “More” and the help do not say too."
            ),
        ),
    ),
    (
        _TELL,
        (
            N_(
                "Tell the place that gave you this program what is in your way. The"
                " project wants to know it too."
            ),
        ),
    ),
)
"""Headings, each with sentences for a list below it; docs/accessibility.md says it too."""

SHARED_STATEMENT: Final = (
    (
        _WORKS,
        (
            N_(
                "Everything can be done by touch alone and, where there is one, with a"
                " mouse alone or a keyboard alone."
            ),
            N_(
                "“Text and contrast” makes words larger, as far as this screen has room"
                " for long words, and offers five themes, two of them with high contrast."
                " Text has a contrast of at least 7 to 1."
            ),
            N_(
                "Every button is at least 20 mm wide and tall, where the size of this"
                " screen is known. It acts when the finger is lifted; a second touch"
                " right after the first does nothing."
            ),
            N_(
                "“Listen” reads a page aloud, sentence by sentence, and marks what it"
                " reads, where this screen has a voice."
            ),
            _BY_TOUCH,
            N_(
                "Nothing flashes, and nothing moves for long. Where nobody touches the"
                " screen for some minutes, it asks whether somebody is still reading; one"
                " can go on as often as one wants."
            ),
        ),
    ),
    _TESTED,
    (
        _FAILS,
        (
            N_(
                "Space between letters and lines cannot be changed here, and there is no"
                " reading ruler."
            ),
            N_("Links inside a text are no taller than its lines."),
            N_(
                "NVDA, Narrator, VoiceOver and Orca have not been tried on a shared"
                " screen."
            ),
        ),
    ),
    (
        _TELL,
        (
            N_(
                "Tell a member of staff what is in your way. The project wants to know it"
                " too."
            ),
        ),
    ),
)
"""The same for a screen that strangers share."""


class Accessibility(Sheet):
    """The accessibility statement of the program."""

    def __init__(
        self, parent: QWidget | None = None, *, is_shared: bool = False
    ) -> None:
        """Tell what is true of a desk or, with `is_shared`, of a screen of strangers."""
        super().__init__(WIDEST_PX, parent)
        told = SHARED_STATEMENT if is_shared else STATEMENT
        self._title = Heading("h1", 1, "heading", words=tr("Accessibility"))
        self._introduction = Words("lede", words=tr(INTRODUCTION))
        self._statement = Passage()
        self._statement.show_page("".join(map(_section, told)))
        for part in (self._title, self._introduction, self._statement):
            self.column.addWidget(part)
        self.column.addStretch(1)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(14))
        for part in (self._title, self._introduction, self._statement):
            part.show_theme(theme)


def _section(section: tuple[str, tuple[str, ...]]) -> str:
    """Write a heading and its list in the page language."""
    title, sentences = section
    items = "".join(f"<li>{escape(tr(each))}</li>" for each in sentences)
    return f"<h2>{escape(tr(title))}</h2><ul>{items}</ul>"
