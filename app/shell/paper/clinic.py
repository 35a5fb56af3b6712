"""The clinic on paper: its name and logo on a cover, and the numbers to call."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from app.i18n import tr
from app.rendering.logo import logo_size
from app.rendering.lowering import escaped
from app.rendering.page import Setting, heading, kicker, paragraph
from app.rendering.paper.inlays import logo
from app.session.profile import Clinic, Phone

LOGO_PX: Final = QSize(280, 96)
"""Room for a logo at 100 %: it says who hands this over, and no more."""

_BESIDE_PX: Final = 20
_NUMBER_SHARE: Final = 42
_TABLE: Final = 'class="list" width="100%" border="0" cellspacing="0" cellpadding="0"'


def letterhead(clinic: Clinic, setting: Setting, otherwise: str = "") -> str:
    """Give the clinic's logo with its name beside it; else a few words in small type.

    Args:
        clinic: Its logo may be missing, or a file that cannot be drawn.
        setting: Of the page.
        otherwise: Plain words where there is no clinic.
    """
    theme = setting.theme
    room = QSize(theme.px(LOGO_PX.width()), theme.px(LOGO_PX.height()))
    size = logo_size(Path(clinic.logo), room) if clinic.logo else QSize()
    if size.isEmpty():
        return kicker(clinic.name or otherwise)
    picture = paragraph("picture", logo(clinic.logo, size.width(), size.height()))
    name = paragraph("clinic", escaped(clinic.name))
    width = size.width() + theme.px(_BESIDE_PX)
    return (
        f'<table {_TABLE}><tr><td class="logo" width="{width}">{picture}</td>'
        f'<td class="logo">{name}</td></tr></table>'
    )


def numbers_to_call(phones: tuple[Phone, ...]) -> str:
    """Give the clinic's numbers, each beside whose it is; nothing where there is none."""
    rows = "".join(
        f'<tr><td class="sign">{paragraph("tied", escaped(phone.name))}'
        f"{paragraph('small', escaped(phone.when))}</td>"
        f'<td class="page" width="{_NUMBER_SHARE}%">'
        f"{paragraph('tied', unbroken(phone.number))}</td></tr>"
        for phone in phones
    )
    title = heading("call", tr("Who to call"))
    return f"{title}<table {_TABLE}>{rows}</table>" if rows else ""


def unbroken(number: str) -> str:
    """Give a number as rich text that stays on one line, and in order from the left.

    Among words that run from the right "+44 20" would else become "20 44+".
    """
    return f"{_FROM_LEFT}{escaped(number).replace(' ', '&nbsp;')}{_END}"


_FROM_LEFT: Final = "\u2066"
_END: Final = "\u2069"
"""Unicode's marks around what runs from left to right wherever it stands."""
