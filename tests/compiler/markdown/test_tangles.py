import time

import pytest

from app.compiler.markdown.tangles import without_hidden
from tests.compiler.markdown.pages import page, parsed, told

HOSTILE = {
    "brackets": "[" * 100_000,
    "pairs": "[]" * 50_000,
    "links": "[a](" * 20_000,
    "stars": "*a **b " * 12_000,
    "ticks": "`" * 100_000,
    "tags": "<a " * 30_000,
    "comments": "<!--" * 20_000,
    "scripts": "<script>" * 10_000,
    "braces": "{{" * 50_000,
    "escapes": "\\*" * 50_000,
    "headings": "# a\n" * 3_000,
    "rulers": "---\n" * 10_000,
    "callouts": "::: ask\n" * 3_000,
    "cells": "|" * 20_000 + "\n" + "|-" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_seconds(name: str) -> None:
    start = time.perf_counter()

    parsed(HOSTILE[name], is_plain=True)

    assert time.perf_counter() - start < 10  # 0.5 where nothing else runs


def test_a_tangle_is_shown_as_it_was_typed() -> None:
    found = parsed(f"Before.\n\n{'[*' * 1_000}\n\nAfter *it*.", is_plain=True)

    assert found.page == f"<p>Before.</p><p>{'[*' * 1_000}</p><p>After <em>it</em>.</p>"
    assert [(each.line, each.rule) for each in found.problems] == [(3, "too-tangled")]


def test_a_long_list_of_links_is_no_tangle() -> None:
    text = "\n".join(f"- [a {n}](topic:a) and *b*" for n in range(700))

    assert told(text) == []


def test_a_page_of_tangles_is_read_to_its_budget() -> None:
    tangle = ("*a* " * 400 + "\n\n") * 60

    rules = {each.rule for each in parsed(tangle, is_plain=True).problems}

    assert rules == {"too-tangled"}


@pytest.mark.parametrize(
    ("text", "kept", "taken"),
    [
        ("a <!-- b\nc --> d", "a \n d", [2]),
        ("a <script>b</script > c", "a  c", [2]),
        ("a <STYLE>b</style> c", "a  c", [2]),
        ("`<!--` a `-->`", "`<!--` a `-->`", []),
        ("``a ` <!-- b`` -->", "``a ` <!-- b`` -->", []),
        ("a <!-- b", "a <!-- b", []),
        ("<!-- a <!-- b", "<!-- a <!-- b", []),
        ("no marks", "no marks", []),
        ("1 < 2", "1 < 2", []),
    ],
)
def test_comments_and_scripts_are_taken_out(
    text: str, kept: str, taken: list[int]
) -> None:
    assert without_hidden(text) == (kept, taken)


def test_a_comment_is_raw_html_at_its_line() -> None:
    assert told("a\n\n<!-- b -->\n\nc") == [
        (3, "raw-html", "a comment, script or style is raw HTML")
    ]


def test_a_paragraph_of_many_lines_is_one_chunk() -> None:
    found = page("*a* b\n" * 300)

    assert found.startswith("<p><em>a</em> b <em>a</em>")
