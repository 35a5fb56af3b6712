"""Turning: pages for readers who begin at the right.

Qt turns paragraphs and lists by itself, but puts the first cell of a row always at the
left (6.11). So the cells of every row change places before Qt reads them, and whoever
goes through the document looks for `TURNED`.
"""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from app.rendering.roles import TURNED

_TAG: Final = re.compile(r"<(/?)(tr|td|th)\b[^>]*>", re.IGNORECASE)


def turned(document: QTextDocument, html: str, *, is_turned: bool) -> str:
    """Let a document run from the right, or again as its letters do.

    Qt takes all of `html` to run from the left, whatever its letters are. Bold letters
    stand for slanted ones, which Arabic does not know, and many of its fonts do not have.

    Returns:
        What it is to hold, turned as well.
    """
    sides = Qt.LayoutDirection
    option = document.defaultTextOption()
    option.setTextDirection(
        sides.RightToLeft if is_turned else sides.LayoutDirectionAuto
    )
    document.setDefaultTextOption(option)
    document.setProperty(TURNED, is_turned)
    if not is_turned:
        return html
    html = html.replace("<i>", "<b>").replace("</i>", "</b>")
    return turned_rows(html).replace("<body>", '<body dir="rtl">', 1)


def turned_rows(html: str) -> str:
    """Put the cells of each row in the opposite order, those of inner tables too."""
    rows: list[list[str]] = []
    """Of each row that is open, the cells that are done."""
    text = [""]
    """What is collected: outside of all rows, and of each cell that is open."""
    end = 0
    for tag in _TAG.finditer(html):
        text[-1] += html[end : tag.start()]
        end = tag.end()
        is_end, name = bool(tag[1]), tag[2].lower()
        if name == "tr" and not is_end:
            text[-1] += tag[0]
            rows.append([])
        elif name == "tr" and rows:
            text[-1] += "".join(reversed(rows.pop())) + tag[0]
        elif is_end and len(text) > 1:
            rows[-1].append(text.pop() + tag[0])
        elif rows:
            text.append(tag[0])
        else:
            text[-1] += tag[0]
    return "".join(text) + html[end:]
