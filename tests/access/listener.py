"""A screen reader's ears: walks what a program tells of itself over AT-SPI.

Run by a Python that has `gi`, which is the system's and not ours. It reads one JSON
list `[what, ...]` a line and answers each with one line of JSON.
"""

import importlib
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

gi: Any = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

STATES = (
    "CHECKED",
    "ENABLED",
    "EXPANDABLE",
    "EXPANDED",
    "FOCUSABLE",
    "FOCUSED",
    "SELECTED",
    "SHOWING",
    "VISIBLE",
)
EVENTS = ("object:announcement", "object:state-changed:focused")


def main() -> None:
    """Listen until the input ends."""
    heard: list[Any] = []

    def hear(event: Any) -> None:
        heard.append(told(event))

    ear = Atspi.EventListener.new(hear)
    for name in EVENTS:
        ear.register(name)
    loop = GLib.MainLoop()

    def answer(_source: Any, _condition: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        what, *given = json.loads(line)
        if what == "heard":
            found, heard[:] = list(heard), []
        else:
            found = DEEDS[what](*given)
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(0, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, answer)
    loop.run()


def told(event: Any) -> list[str]:
    """Give what an event says: its kind, and the words or the role and name."""
    if event.type.startswith("object:announcement"):
        return ["say", str(event.any_data)]
    if not event.detail1:
        return ["blur", ""]
    try:
        return ["focus", event.source.get_role_name() + ": " + event.source.get_name()]
    except GLib.Error:
        return ["focus", ""]


def program(pid: int) -> Any:
    """Find the program of this process, or nothing yet."""
    desk = Atspi.get_desktop(0)
    for at in range(desk.get_child_count()):
        found = desk.get_child_at_index(at)
        if found is not None and found.get_process_id() == pid:
            return found
    return None


def is_there(pid: int) -> bool:
    """Tell whether the program has a window on the bus."""
    found = program(pid)
    return found is not None and found.get_child_count() > 0


def tree(pid: int, seen_only: bool) -> dict[str, Any]:  # noqa: FBT001 (JSON)
    """Give all a program tells, or what is in sight of it."""
    found = program(pid)
    found.clear_cache()
    return node(found, seen_only)


def node(it: Any, seen_only: bool) -> dict[str, Any]:  # noqa: FBT001
    """Give one thing with all inside it."""
    states = it.get_state_set()
    kids = (it.get_child_at_index(at) for at in range(it.get_child_count()))
    shown = (kid for kid in kids if kid is not None)
    if seen_only:
        shown = (kid for kid in shown if not is_hidden(kid))
    is_pressable = "Action" in it.get_interfaces()
    return {
        "role": it.get_role_name(),
        "name": it.get_name(),
        "description": it.get_description(),
        "states": [
            name.lower()
            for name in STATES
            if states.contains(getattr(Atspi.StateType, name))
        ],
        "level": level(it),
        "actions": actions(it) if is_pressable else [],
        "kids": [node(kid, seen_only) for kid in shown],
    }


def level(it: Any) -> int:
    """Give the level of a heading; 0 for all else."""
    attributes: dict[str, str] = it.get_attributes() or {}
    return int(attributes.get("level", "0"))


def is_hidden(it: Any) -> bool:
    """Tell whether a thing is part of nothing that is shown; rows below are not."""
    return not it.get_state_set().contains(Atspi.StateType.VISIBLE)


def actions(it: Any) -> list[str]:
    """Name what can be done with a thing."""
    count = Atspi.Action.get_n_actions(it)
    return [Atspi.Action.get_action_name(it, at) for at in range(count)]


def press(pid: int, role: str, name: str) -> bool:
    """Press the first thing of this role whose name begins so; tell if there is one."""
    found = program(pid)
    found.clear_cache()
    for it in every(found):
        if it.get_role_name() == role and it.get_name().startswith(name):
            return bool(Atspi.Action.do_action(it, 0))
    return False


def every(it: Any) -> Iterator[Any]:
    """Go through a thing and all inside it."""
    yield it
    for at in range(it.get_child_count()):
        kid = it.get_child_at_index(at)
        if kid is not None:
            yield from every(kid)


def see(pid: int, role: str, name: str) -> dict[str, Any] | None:
    """Give the first thing of this role that is shown and whose name begins so."""
    found = program(pid)
    found.clear_cache()
    for it in every(found):
        is_it = it.get_role_name() == role and it.get_name().startswith(name)
        if is_it and it.get_state_set().contains(Atspi.StateType.SHOWING):
            return node(it, seen_only=True)
    return None


def text(pid: int, role: str) -> str:
    """Give the text of the first thing of this role, as its text interface has it."""
    for it in every(program(pid)):
        if it.get_role_name() == role:
            length = Atspi.Text.get_character_count(it)
            return str(Atspi.Text.get_text(it, 0, length))
    return ""


def walk(pid: int, seconds: float) -> list[int]:
    """Walk round and round; give how many answers came, and how many were stale."""
    counts = [0, 0]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = program(pid)
            if found is None:
                break
            found.clear_cache()
            stroll(found, counts, end)
        except GLib.Error:
            counts[1] += 1
    return counts


def stroll(it: Any, counts: list[int], end: float) -> None:
    """Ask one thing, and all inside it, what a screen reader asks."""
    if time.monotonic() > end:
        return
    try:
        counts[0] += 1
        it.get_role_name()
        it.get_name()
        it.get_attributes()
        it.get_state_set()
        kids = it.get_child_count()
    except GLib.Error:
        counts[1] += 1
        return
    for at in range(kids):
        try:
            kid = it.get_child_at_index(at)
        except GLib.Error:
            counts[1] += 1
            return
        if kid is not None:
            stroll(kid, counts, end)


DEEDS: dict[str, Any] = {
    "is_there": is_there,
    "tree": tree,
    "press": press,
    "see": see,
    "text": text,
    "walk": walk,
}

if __name__ == "__main__":
    main()
