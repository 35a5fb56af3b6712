from app.content.links import Link, Screen
from app.shell.actions import PRIVATE, Act
from app.shell.desk import Desk
from app.shell.entries import entries_of


def test_my_page_stands_where_it_exists(desk: Desk) -> None:
    mine = Link.screen(Screen.MY_PAGE)
    assert mine in [entry.link for entry in entries_of(desk.books, PRIVATE)]
    without = entries_of(desk.books, PRIVATE - {Act.MY_PAGE})
    assert mine not in [entry.link for entry in without]
