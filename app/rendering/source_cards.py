"""Source cards: each source on a ground of its own, its address as a code beside it.

No address is ever opened. On a shared screen a code is how somebody takes one along.
"""

from collections.abc import Iterable

from app.content.links import Kind, Link
from app.content.reference import Reference
from app.i18n import tr
from app.rendering.codes import code_px
from app.rendering.lowering import escaped
from app.rendering.requests import PictureRequest
from app.rendering.roles import GROUND_ROLES
from app.style.tokens import Theme


def source_cards(
    references: Iterable[Reference], words: Iterable[str], theme: Theme
) -> str:
    """Give the rich text that shows these, numbered from 1.

    Args:
        references: Those with an address get a code.
        words: Of each, as rich text.
        theme: Tells how large a code is.
    """
    told = escaped(
        tr("To read one later, hold the camera of your telephone to its code.")
    )
    cards = (
        _card(f"{at}. {said}", each, code_px(theme))
        for at, (each, said) in enumerate(zip(references, words, strict=True), 1)
    )
    return f'<p class="note">{told}</p>{"".join(cards)}'


def _card(words: str, reference: Reference, side: int) -> str:
    mark = f'style="-qt-user-state:{GROUND_ROLES["card"].state}"'
    told = f'<td class="source"><p class="source" {mark}>{words}</p></td>'
    code = _code(reference, side) if reference.url else ""
    return (
        '<table width="100%" border="0" cellspacing="0" cellpadding="0">'
        f"<tr>{told}{code}</tr></table>"
    )


def _code(reference: Reference, side: int) -> str:
    address = escaped(str(PictureRequest(Link(Kind.SOURCE, reference.id), side)))
    alt = escaped(tr("QR code of this address"))
    image = f'<img src="{address}" alt="{alt}" width="{side}" height="{side}"/>'
    return f'<td class="source" width="{side}"><p class="source">{image}</p></td>'
