"""Entries: the screens that stand above the topics in the sidebar."""

from collections.abc import Collection as Several

from app.content.links import Screen
from app.pack.collection import Collection
from app.shell.actions import Act
from app.widgets.topics.tree import ENTRIES, Entry


def entries_of(books: Collection, acts: Several[Act]) -> tuple[Entry, ...]:
    """Give those that this book has, and that exist here."""
    counts = books.book.counts
    has = {
        Screen.TIMELINE: counts.stages,
        Screen.GLOSSARY: counts.terms,
        Screen.QUESTIONS: counts.questions,
        Screen.OPTIONS: books.comparison() is not None,
        Screen.MY_PAGE: Act.MY_PAGE in acts,
    }
    return tuple(entry for entry in ENTRIES if has.get(Screen(entry.link.slug), True))
