"""Comparison: treatments side by side, without ranking."""

from typing import NamedTuple


class Option(NamedTuple):
    """One treatment of a comparison, or none."""

    id: str
    title: str


class OptionQuestion(NamedTuple):
    """One question, answered for every option."""

    id: str
    question: str
    kind: str
    """benefit, harm or practical."""
    cells: tuple[str, ...]
    """One answer per option, in their order; inline page language, never empty."""


class Comparison(NamedTuple):
    """Options are columns, questions are rows."""

    title: str
    summary: str
    options: tuple[Option, ...]
    questions: tuple[OptionQuestion, ...]
