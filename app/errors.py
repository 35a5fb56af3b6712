"""The only errors a person is shown: what is wrong, and what to do."""

from typing import ClassVar


class AppError(Exception):
    """Something a person can understand and act on.

    Attributes:
        what: One sentence saying what is wrong, translated.
        remedy: One sentence saying what to do, translated.
    """

    exit_code: ClassVar[int] = 2
    """What the command line ends with; the list stands in the README."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class InputError(AppError):
    """The program was used wrongly, or a file given to it cannot be read."""


class PackError(AppError):
    """A pack is missing, damaged, or of a version this program cannot read."""

    exit_code: ClassVar[int] = 3


class OutputError(AppError):
    """A file could not be written; what stood there before still stands."""

    exit_code: ClassVar[int] = 4
