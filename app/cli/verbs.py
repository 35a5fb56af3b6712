"""VERBS: every verb of the command line; and what each is given to declare its words."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from argparse import ArgumentParser

VERBS: Final = MappingProxyType(
    {
        "read": "open the reader (the verb may be left out)",
        "preview": "show a writer's folder in the reader, anew at each save",
        "compile": "make a pack from a writer's folder",
        "check": "list every Problem of a writer's folder",
        "search": "show what the search would find",
        "info": "tell what a pack is and holds",
        "export": "put places on paper, as a PDF",
        "picture": "paint any place into a PNG file",
        "profile": "check or begin a clinic's profile, or hash a PIN for it",
        "selfcheck": "see whether this installation is whole",
    }
)
"""Every verb, with the line that `--help` prints. Each is a module of its name."""


class Verbs(Protocol):
    """Takes the declaration of a verb: what `add_subparsers` gives."""

    def add_parser(self, name: str) -> "ArgumentParser":
        """Declare a verb; what `--help` tells of it stands in VERBS."""
        ...
