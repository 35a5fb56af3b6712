"""A scroll bar that keeps its room, and is seen only while there is more to see.

A bar that comes and goes changes the width beside it, and all of it is laid out twice.
"""

from PySide6.QtWidgets import QScrollBar


def hide_while_idle(bar: QScrollBar) -> None:
    """Hide `bar` from now on while there is nothing to scroll; its policy is "always"."""

    def follow(least: int, most: int) -> None:
        bar.setVisible(most > least)

    bar.rangeChanged.connect(follow)
    follow(bar.minimum(), bar.maximum())
