"""The clinic on paper: its logo beside its name, and its numbers beside whose they are."""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.rendering.page import Setting
from app.rendering.paper.kinds import PaperKind, paper_theme
from app.session.profile import Clinic, Phone
from app.shell.paper.clinic import LOGO_PX, letterhead, numbers_to_call, unbroken
from tests.builders import a_book

THEME = paper_theme(PaperKind())
SETTING = Setting(THEME, resources() / "styles", (), (), a_book(), 1260)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"/>'


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    del qapp


def test_a_logo_stands_beside_the_name(tmp_path: Path) -> None:
    file = tmp_path / "a & b.svg"
    file.write_text(SVG, "utf-8")
    told = letterhead(Clinic("St Mary & Sons", str(file)), SETTING)
    side = THEME.px(LOGO_PX.height())
    assert f'b.svg" width="{side}" height="{side}"' in told
    assert "a &amp; b.svg" in told
    assert '<p class="clinic">St Mary &amp; Sons</p>' in told


@pytest.mark.parametrize("logo", ["", "gone.svg"])
def test_without_a_logo_there_is_the_name_alone(tmp_path: Path, logo: str) -> None:
    clinic = Clinic("St Mary", str(tmp_path / logo) if logo else "")
    assert letterhead(clinic, SETTING) == '<p class="kicker">St Mary</p>'


def test_without_a_clinic_there_are_other_words() -> None:
    assert letterhead(Clinic(), SETTING, "A < B") == '<p class="kicker">A &lt; B</p>'
    assert not letterhead(Clinic(), SETTING)


def test_numbers_stand_beside_whose_they_are_and_are_not_broken() -> None:
    assert not numbers_to_call(())
    told = numbers_to_call((Phone("Ward", "01 23", "At night"), Phone("Nurse", "45")))
    assert told.index("Ward") < told.index("At night") < told.index("01&nbsp;23")
    assert told.index("01&nbsp;23") < told.index("Nurse")


def test_a_number_runs_from_the_left_wherever_it_stands() -> None:
    told = unbroken("+1 2 <")
    assert told[1:-1] == "+1&nbsp;2&nbsp;&lt;"
    assert [unicodedata.name(told[at]) for at in (0, -1)] == [
        "LEFT-TO-RIGHT ISOLATE",
        "POP DIRECTIONAL ISOLATE",
    ]
