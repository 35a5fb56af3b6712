"""A person at their own page: what tests of its parts share."""

from PySide6.QtWidgets import QApplication

from app.content.links import Screen
from app.session.mypage import Mark, MyPage, MyQuestion, Note
from app.widgets.mypage.screen import Around, MyPageScreen
from tests.parts import a_button, press, settle

AROUND = Around(
    {"topic:a": "Fertility", "topic:b": "Infections"},
    is_kept=True,
    is_in_trouble=False,
    mark_key="Ctrl+B",
    note_key="Ctrl+N",
    screens=frozenset({Screen.VALUES, Screen.TAKE_HOME}),
)
PAGE = MyPage(
    marks=(Mark("topic:a", "Old name"), Mark("topic:gone", "A lost page")),
    notes=(Note("topic:a", "F", "first"), Note("topic:b", "I", "second")),
    questions=(MyQuestion("One?"), MyQuestion("Two?"), MyQuestion("Three?")),
)


class Person:
    """Has a page, and gets what is asked for."""

    def __init__(self, screen: MyPageScreen) -> None:
        self.screen, self.page = screen, MyPage()
        screen.page_requested.connect(self.takes)

    def takes(self, page: MyPage) -> None:
        self.page = page
        self.screen.show_page(page, AROUND)
        settle()

    @property
    def asks(self) -> str:
        return " ".join(each.words for each in self.page.questions)

    def presses(self, words: str) -> None:
        press(a_button(self.screen, words))
        settle()


def hand() -> str:
    held = QApplication.focusWidget()
    return held.accessibleName() if held else ""
