"""All that a running reader knows, as lines of text: to compare before and after.

Nothing is listed by hand. From its roots the walk follows every attribute of every object
of ours, every property that Qt declares of every object of Qt's, children, models and
what is unfolded in them, the clipboard, and whatever our modules and classes hold. A new
piece of state shows up by itself; what is left out is named in `MEMORY`, with its reason.
"""

import importlib
import pkgutil
import re
import sys
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import Enum
from types import ModuleType
from typing import Any, Final, TypeAlias, cast

import shiboken6
from PySide6.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QObject,
    QTimer,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import (
    QClipboard,
    QColor,
    QFont,
    QGuiApplication,
    QKeySequence,
    QPalette,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

import app

State = dict[str, str]
Many: TypeAlias = (
    Mapping[object, object]
    | set[object]
    | frozenset[object]
    | list[object]
    | tuple[object, ...]
    | deque[object]
)

PACKAGES: Final = (
    "content",
    "controls",
    "pack",
    "rendering",
    "session",
    "shell",
    "style",
    "widgets",
)
"""Where a reader may hold something."""

MEMORY: Final = frozenset(
    {
        "Library._search",  # what the pack's words are near to, and how well they fit
        "Library._store",  # which keys the pack has
        "Collection._term_finder",  # the glossary, folded
        "Bookshelf._opened",  # the book in other languages stays open
        "Moving._verified",  # of those, which are known to be whole
        "Enforcer._tapped_at",  # when and where the glass was touched last
        "Enforcer._tapped",
        "IdleClock._used_at",
    }
)
"""Caches of the book and the time of the last touch, as `Class.attribute`: in memory
only, shown nowhere, and no part of what anybody read."""

_FLEETING: Final = frozenset(
    {"remainingTime", "isActiveWindow", "focus", "mouseGrabber", "underMouse"}
)
"""Qt properties that change by the clock or by which window the system has in front."""

_SIMPLE: Final = (str, bytes, int, float, bool, type(None))


def load_everything() -> None:
    """Load every module of the reader, so that none is new after a visit."""
    for info in pkgutil.walk_packages(app.__path__, "app."):
        if info.name.split(".")[1] in PACKAGES and not info.ispkg:
            importlib.import_module(info.name)


def whole_state(roots: Mapping[str, object]) -> State:
    """Write down everything that can be reached from these, and from our modules."""
    walk = _Walk()
    for name, root in roots.items():
        walk.follow(name, root)
    for name, module in sorted(sys.modules.items()):
        if name == "app" or name.startswith("app."):
            walk.follow_module(f"module {name}", module)
    clipboard = QGuiApplication.clipboard()
    for mode in QClipboard.Mode:
        walk.state[f"clipboard {mode.name}"] = repr(clipboard.text(mode))
    walk.state["application font"] = QApplication.font().toString()
    walk.state["application sheet"] = repr(hash(_sheet()))
    walk.state["application side"] = repr(QApplication.layoutDirection())
    walk.state["locale"] = QLocale().name()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    walk.state["windows"] = repr(sorted(type(each).__name__ for each in windows))
    return walk.state


def differences(before: State, after: State) -> list[str]:
    """Tell what is other in `after`, or new there."""
    new = object()
    return sorted(
        f"{path}: {before.get(path, 'nothing')} -> {told}"
        for path, told in after.items()
        if before.get(path, new) != told
    )


def _sheet() -> str:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.styleSheet()


class _Walk:
    """One walk over everything, breadth first, so that paths are short."""

    def __init__(self) -> None:
        self.state: State = {}
        self._seen: set[int] = set()
        self._kept: list[object] = []
        self._waiting: deque[tuple[str, object]] = deque()

    def follow(self, path: str, root: object) -> None:
        """Write down all that is reached from one object."""
        self._waiting.append((path, root))
        while self._waiting:
            self._look(*self._waiting.popleft())

    def follow_module(self, path: str, module: ModuleType) -> None:
        """Write down what a module and its classes hold that can change."""
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module.__name__:
                for inner, held in vars(value).items():
                    if _may_change(held) and not inner.startswith("__"):
                        self.follow(f"{path}.{name}.{inner}", held)
            elif _may_change(value) and not name.startswith("__"):
                self.follow(f"{path}.{name}", value)

    def _look(self, path: str, thing: object) -> None:
        if _is_value(thing):
            self.state[path] = repr(thing)
        elif id(thing) not in self._seen:
            self._seen.add(id(thing))
            self._kept.append(thing)  # or its number would be given to something else
            self._look_closely(path, thing)

    def _look_closely(self, path: str, thing: object) -> None:
        module = type(thing).__module__
        if isinstance(thing, Mapping | set | frozenset | list | tuple | deque):
            self._look_at_many(path, cast("Many", thing))
        elif isinstance(thing, QObject):
            self._look_at_qt(path, thing)
        elif module.startswith("app."):
            self._look_inside(path, thing)
        elif module.startswith("PySide6"):
            self.state[path] = _told(thing)

    def _look_at_many(self, path: str, many: "Many") -> None:
        self.state[path] = f"{len(many)} in {type(many).__name__}"
        if isinstance(many, Mapping):
            self._many(path, ((_name(key), many[key]) for key in many))
        elif isinstance(many, set | frozenset):
            self.state[path] = repr(sorted(map(_name, many)))
        else:
            self._many(path, ((str(at), one) for at, one in enumerate(many)))

    def _look_at_qt(self, path: str, thing: QObject) -> None:
        if isinstance(thing, QTimer):
            return  # it tells when, not what
        if not shiboken6.isValid(thing):
            self.state[path] = "gone"
            return
        self.state[path] = type(thing).__name__
        self._look_inside(path, thing)
        if isinstance(thing, QTranslator | QApplication):
            return
        self._properties(path, thing)
        if isinstance(thing, QTextDocument):
            steps = (thing.availableUndoSteps(), thing.availableRedoSteps())
            self.state[f"{path} steps"] = repr(steps)
        if isinstance(thing, QTreeView):
            self.state[f"{path} unfolded"] = repr(list(_unfolded(thing)))
        if isinstance(thing, QWidget):
            self.state[f"{path} seen"] = repr(thing.isVisible())
            proxy = thing.focusProxy()
            self.state[f"{path} proxy"] = type(proxy).__name__
        children = thing.children()
        self._many(path, ((f"child {at}", one) for at, one in enumerate(children)))

    def _properties(self, path: str, thing: QObject) -> None:
        meta = thing.metaObject()
        names = [
            str(meta.property(at).name())
            for at in range(meta.propertyCount())
            if meta.property(at).isReadable()
        ]
        names += [bytes(name.data()).decode() for name in thing.dynamicPropertyNames()]
        for name in names:
            if name not in _FLEETING:
                with suppress(RuntimeError):  # a type that Python has no name for
                    told = _told(thing.property(name))
                    self.state |= {f"{path} {name}": told} if told else {}

    def _look_inside(self, path: str, thing: object) -> None:
        names = [*getattr(thing, "__dict__", {})]
        for kind in type(thing).__mro__:
            names += [n for n in getattr(kind, "__slots__", ()) if hasattr(thing, n)]
        if not isinstance(thing, QObject):
            self.state[path] = type(thing).__name__
        for name in names:
            if f"{type(thing).__name__}.{name}" not in MEMORY:
                self._waiting.append((f"{path}.{name}", getattr(thing, name)))

    def _many(self, path: str, held: Iterable[tuple[str, object]]) -> None:
        self._waiting.extend((f"{path}[{name}]", each) for name, each in held)


def _is_value(thing: object) -> bool:
    if isinstance(thing, tuple):
        return all(map(_is_value, cast("tuple[object, ...]", thing)))
    return isinstance(thing, (*_SIMPLE, Enum))


def _may_change(value: object) -> bool:
    if isinstance(value, list | dict | set | deque):
        return True
    is_value = isinstance(value, str | bytes | int | float | bool | None)
    return is_value and not isinstance(value, Enum)


def _name(key: object) -> str:
    return key.__qualname__ if isinstance(key, type) else repr(key)


def _told(value: Any) -> str:
    """Tell a value of Qt's; nothing where it tells no more than where it lies."""
    if isinstance(value, QObject):
        return type(value).__name__
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, QFont | QUrl | QKeySequence):
        return value.toString()
    if isinstance(value, QLocale | QColor):
        return value.name()
    if isinstance(value, QPalette):
        roles = [role for role in QPalette.ColorRole if role.name != "NColorRoles"]
        return " ".join(value.color(role).name() for role in roles)
    told = re.sub(r" at 0x[0-9a-f]+", "", repr(value))
    return "" if told.startswith(f"<{type(value).__module__}.") else told


def _unfolded(view: QTreeView) -> Iterable[str]:
    model: QAbstractItemModel = view.model()
    root = QModelIndex()
    for row in range(model.rowCount(root)):
        index = model.index(row, 0, root)
        if view.isExpanded(index):
            yield str(index.data())
