import pytest

from app.compiler.drafts import Draft, Spot
from app.compiler.problems import (
    did_you_mean,
    has_errors,
    in_order,
    line_of,
    problem,
    softened,
)

DEAD = problem(
    "dead-link",
    Spot("content/topics/after/first-week.md", 14),
    'no topic is called "vaccine"',
    'did you mean "vaccines"?  Topics are named after their files.',
)
LONG = problem("long-sentence", Spot("a.md", 2), "a sentence has 40 words")


def test_a_problem_prints_as_a_writer_reads_it() -> None:
    assert str(DEAD) == (
        'content/topics/after/first-week.md:14: no topic is called "vaccine"\n'
        '    did you mean "vaccines"?  Topics are named after their files.'
    )
    assert str(LONG) == "a.md:2: warning: a sentence has 40 words [long-sentence]"


@pytest.mark.parametrize(
    ("needle", "line"),
    [
        ("topic:fever", 12),
        ("topic:feverish", 11),
        ("nowhere", 10),
        ("](", 11),
        ("", 10),
        ("fever)", 12),
    ],
)
def test_the_line_of_a_target_is_found(needle: str, line: int) -> None:
    draft = Draft("a.md", "a\n[x](topic:feverish)\n[y](topic:fever)\n", 10)

    assert line_of(draft, needle) == line


def test_a_near_name_is_hinted_at() -> None:
    assert did_you_mean("vaccine", ("vaccines", "fever")) == 'did you mean "vaccines"?'
    assert did_you_mean("xyz", ("vaccines",)) == ""


def test_only_errors_stop_the_build() -> None:
    assert has_errors([DEAD, LONG])
    assert not has_errors([LONG])


def test_in_a_plain_book_errors_only_warn() -> None:
    nothing = problem("no-book", Spot("a"), "nothing to read")

    assert [each.level for each in softened([DEAD, LONG, nothing])] == [
        "warning",
        "warning",
        "error",
    ]


def test_problems_come_by_file_and_line_and_once() -> None:
    assert in_order([DEAD, LONG, DEAD]) == (LONG, DEAD)
