"""A page that is no topic: title, what stands above it, a lead and a body."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.rendering.fonts import measure_px
from app.rendering.page import Page, Setting, set_page
from app.rendering.plain_page import plain_page
from app.style.themes import DAY
from tests.builders import a_book

SETTING = Setting(DAY, resources() / "styles", (), (), a_book(), 600)


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    del qapp


def shown(page: Page) -> QTextDocument:
    document = QTextDocument()
    set_page(document, page, DAY)
    return document


def test_a_page_that_is_no_topic() -> None:
    page = plain_page("About", "This program", "<p>Words</p>", SETTING)
    assert (page.title, page.sections) == ("About", ())
    assert shown(page).toPlainText() == "This program\nAbout\nWords"
    bare = plain_page("About", "", "<p>Words</p>", SETTING)
    assert shown(bare).toPlainText() == "About\nWords"


def test_a_lead_keeps_the_measure_where_the_page_is_wider() -> None:
    wide = SETTING._replace(width_px=2000)
    beyond = 2000 - measure_px(DAY, "text")
    page = plain_page("The options", "", "<p>Body</p>", wide, "One <em>lead</em>.")
    assert f'<p style="margin-right:{beyond}px">One <i>lead</i>.</p>' in page.html
    page = plain_page("The options", "", "", SETTING._replace(width_px=300), "Lead.")
    assert '<p style="margin-right:0px">Lead.</p>' in page.html
