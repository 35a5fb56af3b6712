"""Soon: something is done in a moment, unless whoever wants it is gone by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(owner: QObject, then: Callable[[], object], ms: int = 0) -> None:
    """Do something once, back in the event loop, as long as `owner` is there.

    `QTimer.singleShot` with a context holds what it was to do for ever, if the context
    ends first (PySide 6.11), and with it the whole screen that wanted it. This does not.
    Nor does it join a signal to a method, or to one of Qt's own functions: PySide loses
    some 64 bytes of each such tie, in a kiosk that runs for weeks.

    Args:
        owner: Nothing is done, and nothing held, after its end.
        then: What is to be done.
        ms: How long to wait; 0 for as soon as what is being done is done.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)

    def end() -> None:
        timer.deleteLater()
        then()

    timer.timeout.connect(end)
    timer.start(ms)
