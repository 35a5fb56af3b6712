"""Comparison: treatments side by side, without ranking."""

from typing import NamedTuple

from app.content.languages import marked


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
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def shown(self) -> str:
        """Give the question for a table."""
        return marked(self.question, self.language)


class Comparison(NamedTuple):
    """Options are columns, questions are rows."""

    title: str
    summary: str
    options: tuple[Option, ...]
    questions: tuple[OptionQuestion, ...]


def as_page(comparison: Comparison) -> str:
    """Give the comparison, without title and summary, in the page language."""
    from html import escape  # noqa: PLC0415 (2 ms; every pack imports this module)

    heads = "".join(
        f'<th scope="col">{escape(option.title)}</th>' for option in comparison.options
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(question.shown)}</th>{_cells(question)}</tr>'
        for question in comparison.questions
    )
    table = f"<thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody>"
    return f'<table class="options">{table}</table>'


def _cells(question: OptionQuestion) -> str:
    return "".join(f"<td>{cell}</td>" for cell in question.cells)
