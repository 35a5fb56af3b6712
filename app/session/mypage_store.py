"""The file of my page on a private desk: set aside when damaged, never lost in silence."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from app.session.mypage import MyPage
from app.session.mypage_file import LARGEST_BYTES, as_bytes, from_bytes
from app.session.whole_file import partial_of, write_whole

NAME: Final = "my-page.json"
MOST_ASIDE: Final = 20
"""Files set aside that are kept apart; who has so many has other troubles."""

_ASIDE: Final = "my-page.set-aside-{number}.json"


class State(StrEnum):
    """How the file was found."""

    SOUND = "sound"
    """It was read, or there was none."""
    DAMAGED = "damaged"
    """It was set aside; what could be read of it was taken over."""
    NEWER = "newer"
    """A newer program wrote it: it was set aside as it is."""
    SHUT = "shut"
    """It cannot be read, or cannot be set aside: nothing is written over it."""


class Found(NamedTuple):
    """What was there at the start."""

    page: MyPage
    state: State = State.SOUND
    aside: str = ""
    """The name of the file that was set aside; empty if none was."""


class MyPageStore:
    """Reads and writes one file in a person's own folder; without one nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        """Keep my page in `folder`, which is made when something is to be kept."""
        self._folder = folder
        self._is_shut = folder is None

    @property
    def keeps(self) -> bool:
        """Tell whether anything is written down here at all."""
        return self._folder is not None

    def read(self) -> Found:
        """Give what was kept. Never raises: the reader opens whatever is there."""
        if self._folder is None:
            return Found(MyPage())
        path = self._folder / NAME
        try:
            partial_of(path).unlink(missing_ok=True)  # of a writer that was killed
            with path.open("rb") as file:
                data = file.read(LARGEST_BYTES + 1)
        except FileNotFoundError:
            return Found(MyPage())
        except OSError:
            return self._shut(MyPage())
        read = from_bytes(data)
        if not read.is_damaged and not read.is_newer:
            return Found(read.page)
        aside = self._set_aside(path)
        if not aside:
            return self._shut(read.page)
        return Found(read.page, State.NEWER if read.is_newer else State.DAMAGED, aside)

    def write(self, page: MyPage) -> bool:
        """Keep a page; tell whether that worked. The old file stays whole if not."""
        if self._folder is None:
            return True
        if self._is_shut:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / NAME, as_bytes(page))
        except OSError:
            return False
        return True

    def delete(self) -> bool:
        """Delete the file and all that was ever set aside; tell whether all is gone."""
        if self._folder is None:
            return True
        path = self._folder / NAME
        is_gone = True
        for each in (path, partial_of(path), *self._asides()):
            try:
                each.unlink(missing_ok=True)
            except OSError:
                is_gone = False
        self._is_shut = self._is_shut and not is_gone
        return is_gone

    def _asides(self) -> tuple[Path, ...]:
        folder = self._folder or Path()
        numbers = range(1, MOST_ASIDE + 1)
        return tuple(folder / _ASIDE.format(number=number) for number in numbers)

    def _set_aside(self, path: Path) -> str:
        """Give the file another name, and tell it; empty if that cannot be done."""
        free = next((each for each in self._asides() if not each.exists()), None)
        if free is not None:
            with suppress(OSError):
                path.rename(free)
                return free.name
        return ""

    def _shut(self, page: MyPage) -> Found:
        self._is_shut = True
        return Found(page, State.SHUT)
