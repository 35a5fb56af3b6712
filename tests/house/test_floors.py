"""Qt climbs with the floors: which parts of it a module may know."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"

CORE = {"QtCore"}
GUI = CORE | {"QtGui", "QtSvg"}
WIDGETS = GUI | {"QtWidgets", "QtPrintSupport"}
ALLOWED: dict[str, set[str]] = {
    "__main__": set(),
    "__init__": set(),
    "cli": set(),
    "shell": WIDGETS | {"QtDBus"},
    "widgets": WIDGETS,
    "controls": WIDGETS,
    "compiler": set(),
    "rendering": GUI,
    "session": CORE,
    "supervisor": set(),
    "speaker": CORE | {"QtTextToSpeech"},
    "pack": set(),
    "content": set(),
    "style": set(),
    "errors": set(),
    "i18n": set(),
    "kiosk_log": set(),
    "lifeline": set(),
    "overriding": set(),
    "paths": set(),
    "quickstart": CORE,
}


def modules() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def qt_names(source: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "") == "PySide6":
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {(node.module or "")[8:]} if is_qt(node.module or "") else set()
        elif isinstance(node, ast.Import):
            names |= {alias.name[8:] for alias in node.names if is_qt(alias.name)}
    return names


def is_qt(name: str) -> bool:
    return name.startswith("PySide6.")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(APP)))
def test_a_module_knows_only_the_qt_of_its_floor(path: Path) -> None:
    floor = path.relative_to(APP).parts[0].removesuffix(".py")
    assert qt_names(path.read_text("utf-8")) <= ALLOWED[floor]


def test_a_planted_import_is_seen() -> None:
    planted = "import PySide6.QtNetwork\nfrom PySide6 import QtQml\n"
    assert qt_names(planted) == {"QtNetwork", "QtQml"}
