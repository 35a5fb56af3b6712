"""Another treatment is another timeline: YAML and drawings, no code."""

import io
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.compiler.build import compile_library
from app.content.links import Link, Screen
from app.rendering.paper.kinds import PaperKind
from app.shell.export import export
from app.shell.paper.order import Order
from app.widgets.timeline.strip import StageStrip
from tests.compiler.writers import BOOK
from tests.desks import Wanted, opened, own_look
from tests.parts import settle

TIMELINE = Link.screen(Screen.TIMELINE)


class Plan(NamedTuple):
    """A treatment, as its writer counts it."""

    phases: tuple[int, ...]
    """How many stages each phase has."""
    days: tuple[tuple[int, int], ...]
    """First and last day of each stage."""

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of all stages."""
        return tuple(f"Step {number}" for number in range(1, len(self.days) + 1))


SHORT = Plan((3,), ((-14, -3), (0, 0), (7, 400)))
LONG = Plan(
    (2, 3, 1, 4, 2, 2),
    tuple((first, first + 11) for first in range(-60, 100, 12))[:14],
)


def colour_of(number: int) -> str:
    """Give each stage a drawing of a colour of its own."""
    return f"#{20 + 15 * number:02x}{220 - 12 * number:02x}a0"


def write_book(folder: Path, plan: Plan) -> Path:
    """Write a small book with another timeline and a drawing for each stage."""
    files = dict(BOOK)
    pictures = [f"step-{number}" for number in range(1, len(plan.days) + 1)]
    files["timeline.yaml"] = timeline_yaml(plan)
    files["illustrations.yaml"] += "".join(
        f"{name}: {{alt: A step of the way, description: A plain ground.}}\n"
        for name in pictures
    )
    for number, name in enumerate(pictures, 1):
        files[f"illustrations/{name}.svg"] = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">'
            f'<rect width="640" height="400" fill="{colour_of(number)}"/></svg>'
        )
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def timeline_yaml(plan: Plan) -> str:
    """Write the plan down as a writer does."""
    lines = ["title: Another treatment", "summary: Step by step.", "note: About so."]
    lines.append("phases:")
    numbers = iter(range(1, len(plan.days) + 1))
    for phase, count in enumerate(plan.phases, 1):
        lines += [f"  - id: phase-{phase}", f"    title: Part {phase}", "    stages:"]
        for _ in range(count):
            number = next(numbers)
            lines += stage_yaml(number, plan.days[number - 1])
    return "\n".join(lines) + "\n"


def stage_yaml(number: int, days: tuple[int, int]) -> list[str]:
    facts = "topics: [first-week], terms: [], facts: [fever], sources: [smith2020]"
    return [
        f"      - id: step-{number}",
        f"        title: Step {number} of this treatment",
        f"        short: Step {number}",
        f"        days: [{days[0]}, {days[1]}]",
        f"        when: from day {days[0]} on",
        f"        illustration: step-{number}",
        f"        what_happens: What happens in step {number}.",
        "        how_you_may_feel: Calm.",
        "        what_you_can_do: Rest.",
        "        who_to_call: Your nurse.",
        *(f"        {part}" for part in facts.split(", ")),
    ]


@pytest.fixture(params=[SHORT, LONG], ids=["3 stages, 1 phase", "14 stages, 6 phases"])
def plan(request: pytest.FixtureRequest) -> Plan:
    chosen: Plan = request.param
    return chosen


@pytest.fixture
def pack(plan: Plan, tmp_path: Path) -> Path:
    target = tmp_path / "other.pack"
    problems = compile_library(write_book(tmp_path / "book", plan), target)
    assert not [each for each in problems if each.level == "error"]
    return target


def test_it_is_walked_like_any_other(plan: Plan, pack: Path, qtbot: QtBot) -> None:
    del qtbot
    with opened(Wanted(pack, place=TIMELINE)) as desk:
        (strip,) = desk.window.shown().findChildren(StageStrip)
        total = len(plan.days)
        names = [spec.name for spec in strip.semantic_nodes()]
        assert names == [
            f"Stage {number} of {total}, from day {first} on, "
            f"step {number} of this treatment"
            for number, (first, _) in enumerate(plan.days, 1)
        ]
        strip.setFocus()
        QTest.keyClick(strip, Qt.Key.Key_Home)
        for number in range(2, total + 1):
            QTest.keyClick(strip, Qt.Key.Key_Right)
            assert desk.reading.place.link == Link.stage(f"step-{number}")


def test_its_own_drawings_stand_in_the_medallions(
    plan: Plan, pack: Path, qtbot: QtBot
) -> None:
    with opened(Wanted(pack, place=TIMELINE, size=(1280, 1400))) as desk:
        (strip,) = desk.window.shown().findChildren(StageStrip)

        def colours() -> set[str]:
            image = strip.grab().toImage()
            return {
                image.pixelColor(x, y).name()
                for x in range(0, image.width(), 6)
                for y in range(0, image.height(), 6)
            }

        wanted = {colour_of(number) for number in range(1, len(plan.days) + 1)}
        qtbot.waitUntil(lambda: wanted <= colours(), timeout=5000)


@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_it_is_put_on_paper(
    plan: Plan,
    pack: Path,
    tmp_path: Path,
    is_large: bool,  # noqa: FBT001 (a table)
    qtbot: QtBot,
) -> None:
    del qtbot
    target = tmp_path / "other.pdf"
    with own_look():
        pages = export(
            pack, Order((TIMELINE,), PaperKind("a4", is_large=is_large)), target
        )
        settle()
    reader = PdfReader(io.BytesIO(target.read_bytes()))
    assert len(reader.pages) == pages == (2 if is_large else 1)
    words = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for number, name in enumerate(plan.names, 1):
        assert f"{number}. {name} of this treatment" in words
