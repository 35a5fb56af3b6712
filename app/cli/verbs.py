"""What each verb is given to declare its words."""

from argparse import ArgumentParser
from typing import Protocol


class Verbs(Protocol):
    """Takes the declaration of a verb: what `add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser:  # noqa: A002
        """Declare a verb with the line that `--help` prints."""
        ...
