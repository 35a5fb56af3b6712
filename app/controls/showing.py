"""Showing: parts that come and go with what they have to say."""

from PySide6.QtWidgets import QWidget


def show_part(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part of something larger.

    A widget that stands nowhere yet is not shown: it would become a window of its own.
    """
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)
