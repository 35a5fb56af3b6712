import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.compiler.cache import Cache, compiler_digest, digest, open_cache
from app.compiler.drafts import Spot
from app.compiler.markdown.desk import Pointer
from app.compiler.problems import problem
from app.compiler.sheets import Acceptance
from app.compiler.topics import Compiled
from app.content.page import Section
from app.content.topic import Review, Topic
from app.paths import cache_folder, root
from tests.compiler.writers import Writer

WEEK = "topics/after/first-week.md"
COMPILED = Compiled(
    Topic(
        "a",
        "A",
        "s",
        "S",
        "",
        ("one",),
        "<p/>",
        (Section("x", "X", 2),),
        9,
        sources=("b",),
        review=Review("2027-01-15", "Dr A"),
    ),
    (Pointer("topic", "a", "a.md", 1),),
    ("fever",),
    (problem("dead-link", Spot("a.md", 1), "no"),),
    (Acceptance("a.md", 1, "x", 1, 9),),
)


def test_what_was_kept_comes_back_whole(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "deep" / "c.json", "base")
    cache.keep("key", COMPILED)
    cache.write()

    again = Cache(tmp_path / "deep" / "c.json", "base")

    assert again.kept("key") == COMPILED
    assert again.kept("other") is None


def test_another_base_throws_all_away(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c.json", "base")
    cache.keep("key", COMPILED)
    cache.write()

    assert Cache(tmp_path / "c.json", "other").kept("key") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "{}",
        "[]",
        '["base", []]',
        '["base", {"key": [1]}]',
        '["base", {"key": [[1], [], [], [], []]}]',
        "[" * 100_000,
    ],
)
def test_an_unreadable_cache_is_thrown_away(tmp_path: Path, text: str) -> None:
    (tmp_path / "c.json").write_text(text)

    assert Cache(tmp_path / "c.json", "base").kept("key") is None


def test_a_cache_that_cannot_be_written_is_no_loss(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "c.json", "base")
    cache.keep("key", COMPILED)

    cache.write()

    assert (tmp_path / "file").read_text() == ""


def test_nothing_new_is_not_written_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c.json", "base")
    cache.write()

    assert not (tmp_path / "c.json").exists()


def test_digests_tell_texts_apart() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["a"]) == digest(["a"])


def test_the_compiler_has_a_digest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_checkout = compiler_digest()

    monkeypatch.setattr("app.compiler.cache.__file__", str(tmp_path / "x" / "cache.py"))

    assert compiler_digest() not in {in_checkout, ""}


def test_a_second_reading_tells_the_same_problems(writer: Writer) -> None:
    writer.swaps(WEEK, "Neutropenia is common.", "20% felt better.")
    first = writer.checks()

    assert writer.checks() == first
    assert len(first) == 1


def test_a_change_in_what_a_topic_draws_on_is_seen(writer: Writer) -> None:
    writer.builds()
    writer.swaps("numbers.yaml", "value: 2", "value: 3")

    topic = writer.builds().topic("first-week")

    assert topic is not None
    assert "3 in 100" in topic.page


def test_a_book_has_one_cache_file(writer: Writer) -> None:
    writer.builds()

    (file,) = cache_folder(writer.folder).glob("*.json")
    base, rows = json.loads(file.read_text())

    assert len(rows) == 2
    (key, *_) = rows
    assert open_cache(writer.folder, base).kept(key) is not None


def test_another_run_of_the_program_parses_nothing_again(
    writer: Writer,
) -> None:
    """Sets of words stand in another order at each start of Python."""
    writer.writes(
        "glossary.yaml",
        "- {term: MRI, definition: A scan.}\n- {term: EDSS, definition: A scale.}\n"
        "- {term: NICE, definition: A body.}\n- {term: CMV, definition: A virus.}\n",
    )
    files: list[bytes] = []
    for seed in ("1", "2", "3"):
        words = ["-m", "app", "check", str(writer.folder)]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run(
            [sys.executable, *words],
            cwd=root(),
            env=environment,
            capture_output=True,
            check=False,
        )
        (file,) = cache_folder(writer.folder).glob("*.json")
        files.append(file.read_bytes())
    assert files[0] == files[1] == files[2]
