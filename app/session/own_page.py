"""Own page: the one place that knows my page now, and keeps it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.session.mypage import MyPage
from app.session.mypage_store import Found, MyPageStore

KEEP_AFTER_MS: Final = 400
"""A pause in typing that is long enough to write what was typed."""

AGAIN_AFTER_MS: Final = 10_000
"""What could not be written is tried again so much later."""


class OwnPage(QObject):
    """Holds my page, changes it, and writes it down soon after.

    Signals:
        page_changed: Something is on it, or no longer.
        trouble_changed: It could not be written down (True), or can be again (False).
    """

    page_changed = Signal(MyPage)
    trouble_changed = Signal(bool)

    def __init__(self, store: MyPageStore) -> None:
        """Read what `store` kept."""
        super().__init__()
        self._store = store
        self._found = store.read()
        self._now: MyPage = self._found.page
        self._kept: MyPage = self._found.page
        self._is_in_trouble = False
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        for timer in (self._soon, self._again):
            timer.timeout.connect(self.keep)
        if self._found.aside:  # what was taken over is not written yet
            self._kept = MyPage()
            self._soon.start()

    @property
    def now(self) -> MyPage:
        """What is on my page."""
        return self._now

    @property
    def found(self) -> Found:
        """How the file was found at the start."""
        return self._found

    @property
    def keeps(self) -> bool:
        """Tell whether anything is written down here at all."""
        return self._store.keeps

    @property
    def is_in_trouble(self) -> bool:
        """Tell whether it could not be written down when that was tried last."""
        return self._is_in_trouble

    def change(self, page: MyPage) -> None:
        """Have this page from now on, and write it down soon."""
        if page != self._now:
            self._now = page
            self._soon.start()
            self.page_changed.emit(page)

    def keep(self) -> bool:
        """Write it down now, if anything is new; tell whether that worked."""
        self._stop()
        if self._now == self._kept:
            return True
        has_worked = self._store.write(self._now)
        if has_worked:
            self._kept = self._now
        else:
            self._again.start()
        if has_worked == self._is_in_trouble:
            self._is_in_trouble = not has_worked
            self.trouble_changed.emit(self._is_in_trouble)
        return has_worked

    def delete(self) -> bool:
        """Delete all of it, in memory and on the disk; tell whether it is all gone."""
        self._stop()
        self._now = self._kept = MyPage()
        self.page_changed.emit(self._now)
        return self._store.delete()

    def forget(self) -> None:
        """Know nothing any more, where nothing is written down.

        No signal: whoever forgets a visit makes everything that shows it anew.
        """
        if not self.keeps:
            self._stop()
            self._now = self._kept = MyPage()

    def _stop(self) -> None:
        for timer in (self._soon, self._again):
            timer.stop()
