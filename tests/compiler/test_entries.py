from collections.abc import Callable
from typing import Any

import pytest

from app.compiler.entries import Entry, entries_in, entry_in
from app.compiler.problems import Problem
from app.compiler.sheets import Acceptance, Sheet, Words, read_yaml

Ask = Callable[[Entry], Any]


def entry_of(text: str) -> tuple[Entry, list[Problem]]:
    told: list[Problem] = []
    sheet = Sheet("a.yaml", 1, told)
    entry = entry_in(read_yaml(text, sheet), sheet)
    assert entry is not None
    return entry, told


READ: list[tuple[str, Ask, object]] = [
    ("a: some\n  words", lambda e: e.text("a"), "some words"),
    ("a: |\n  one\n  two\n", lambda e: e.words("a"), Words("one\ntwo", 2)),
    ("a: 2020", lambda e: e.text("a"), "2020"),
    ("a: no", lambda e: e.text("a"), "no"),
    ("b: 1", lambda e: e.text("a", required=False), ""),
    ("a:", lambda e: e.text("a", required=False), ""),
    ("a: [x, 'y z']", lambda e: e.texts("a"), ("x", "y z")),
    ("a:", lambda e: e.texts("a"), ()),
    ("a: 2.5", lambda e: e.figures("a"), (2.5,)),
    ("a: [1, -2]", lambda e: e.figures("a"), (1.0, -2.0)),
    ("b: 1", lambda e: e.figures("a", required=False), ()),
    ("a: true", lambda e: e.flag("a"), True),
    ("b: 1", lambda e: e.flag("a"), False),
    ("a: 2027-01-15", lambda e: e.day("a"), "2027-01-15"),
    ("a: x", lambda e: e.choice("a", ("x", "y")), "x"),
    ("b: 1", lambda e: e.choice("a", ("x", "y"), "y"), "y"),
    ("a: [[1, 2], [3, 0]]", lambda e: e.rows("a"), ((1.0, 2.0), (3.0, 0.0))),
    ("a: day-0", lambda e: e.slug("a"), "day-0"),
    ("a:", lambda e: e.entry("a"), None),
    ("a:", lambda e: e.entries("a"), ()),
]


@pytest.mark.parametrize(("text", "ask", "value"), READ)
def test_values_are_read(text: str, ask: Ask, value: object) -> None:
    entry, told = entry_of(text)

    assert ask(entry) == value
    assert told == []


SLIPS: list[tuple[str, Ask, int, str, str]] = [
    ("b: 1", lambda e: e.rows("a"), 1, "missing-key", 'the key "a" is missing'),
    ("b: 1", lambda e: e.text("a"), 1, "missing-key", 'the key "a" is missing'),
    ("b: 1\na:", lambda e: e.text("a"), 2, "missing-key", 'the key "a" is empty'),
    ("a: ''", lambda e: e.text("a"), 1, "missing-key", 'the key "a" is empty'),
    ("a: [x]", lambda e: e.text("a"), 1, "wrong-value", '"a" must be one text'),
    ("a: x", lambda e: e.texts("a"), 1, "wrong-value", '"a" must be a list'),
    (
        "a:\n - x\n - y: z",
        lambda e: e.texts("a"),
        3,
        "wrong-value",
        'each item of "a" must be one text',
    ),
    (
        "a: many",
        lambda e: e.figures("a"),
        1,
        "wrong-value",
        '"a" must be a figure, such as 2.5',
    ),
    (
        "a: [.nan, {b: c}]",
        lambda e: e.figures("a"),
        1,
        "wrong-value",
        '"a" must be a figure, such as 2.5',
    ),
    (
        "a: nan",
        lambda e: e.figures("a"),
        1,
        "wrong-value",
        '"a" must be a figure, such as 2.5',
    ),
    (
        "a: 'on'",
        lambda e: e.flag("a"),
        1,
        "wrong-value",
        '"a" must be true or false',
    ),
    ("a: 1.1.27", lambda e: e.day("a"), 1, "wrong-value", '"1.1.27" is no date'),
    (
        "a: z",
        lambda e: e.choice("a", ("x",)),
        1,
        "wrong-value",
        '"a" cannot be "z"',
    ),
    ("a: B c", lambda e: e.slug("a"), 1, "bad-name", '"B c" cannot be a name'),
    (
        "a: [1, 2]",
        lambda e: e.rows("a"),
        1,
        "wrong-value",
        '"a" must be a list of lists of figures',
    ),
    (
        "a: [[x]]",
        lambda e: e.rows("a"),
        1,
        "wrong-value",
        '"a" must be a list of lists of figures',
    ),
    (
        "a: x",
        lambda e: e.rows("a"),
        1,
        "wrong-value",
        '"a" must be a list of lists of figures',
    ),
    (
        "a: x",
        lambda e: e.entry("a"),
        1,
        "wrong-value",
        'lines of "key: value" belong here',
    ),
    (
        "a: x",
        lambda e: e.entries("a"),
        1,
        "wrong-value",
        'a list belongs here, each item after a "-"',
    ),
    (
        "a: 1\na: 2",
        lambda e: e.text("a"),
        2,
        "duplicate-key",
        '"a" stands here twice',
    ),
]


@pytest.mark.parametrize(("text", "ask", "line", "rule", "message"), SLIPS)
def test_slips_are_told_at_their_line(
    text: str, ask: Ask, line: int, rule: str, message: str
) -> None:
    entry, told = entry_of(text)

    ask(entry)

    assert [(each.line, each.rule, each.message) for each in told] == [
        (line, rule, message)
    ]


def test_what_was_never_asked_for_is_unknown() -> None:
    entry, told = entry_of("title: A\ntitel: B\n[x]: y\nfree: {any: thing}")
    entry.text("title")
    entry.any("free")

    entry.close()

    assert [(each.line, each.message, each.hint) for each in told] == [
        (2, 'no key is called "titel"', 'did you mean "title"?'),
        (3, 'no key is called "?"', ""),
    ]


def test_an_acceptance_speaks_for_its_entry() -> None:
    told: list[Problem] = []
    sheet = Sheet("a.yaml", 1, told)
    text = "- a: 1\n  accept:\n    rule: why\n- {a: 2, accept: {rule: why}}\n- a: 3"
    first, second, third = entries_in(read_yaml(text, sheet), sheet)

    assert first.acceptances() == (Acceptance("a.yaml", 3, "rule", 1, 3),)
    assert second.acceptances() == (Acceptance("a.yaml", 4, "rule", 4, 4),)
    assert third.acceptances() == ()
    assert told == []


def test_an_acceptance_has_a_reason() -> None:
    entry, told = entry_of("accept: {rule: }")

    entry.acceptances(9)

    assert [each.message for each in told] == ['the key "rule" is empty']


def test_nothing_is_no_entry() -> None:
    sheet = Sheet("a.yaml", 1, [])

    assert entry_in(None, sheet) is None
    assert entries_in(None, sheet) == ()
    assert entries_in(read_yaml("~", sheet), sheet) == ()
    assert sheet.told == []
