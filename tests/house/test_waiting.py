"""Who waits for a moment is not held by what it waits for: see `app.controls.soon`."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
WITHOUT_CONTEXT = 2
"""Arguments of a `QTimer.singleShot` that names nobody: it always comes to pass."""


def waiting(source: str) -> list[int]:
    """Give the lines that use `singleShot`, other than without a context."""
    tree = ast.parse(source)
    fine = {
        id(call.func)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and len(call.args) == WITHOUT_CONTEXT
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr == "singleShot"
        and id(node) not in fine
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("QTimer.singleShot(0, show)", []),
        ("QTimer.singleShot(0, self, self.show)", [1]),
        ("x.connect(\npartial(QTimer.singleShot, 0, self, self.show))", [2]),
    ],
)
def test_what_would_hold_a_screen_is_found(source: str, found: list[int]) -> None:
    assert waiting(source) == found


@pytest.mark.parametrize(
    "path", sorted(APP.rglob("*.py")), ids=lambda path: str(path.relative_to(APP))
)
def test_nobody_waits_in_a_way_that_holds_a_screen_for_ever(path: Path) -> None:
    assert waiting(path.read_text("utf-8")) == []
