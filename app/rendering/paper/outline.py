"""Outline: what Qt's PDF writer leaves out, added to a finished file.

Qt 6.11 writes neither outline nor language; tags, by which a screen reader would tell a
heading from a table, nobody adds: the accessibility statement says so.
"""

import io
from collections.abc import Iterable
from typing import Any

from app.content.languages import is_right_to_left
from app.rendering.paper.press import OutlineEntry


def with_outline(pdf: bytes, outline: Iterable[OutlineEntry], language: str) -> bytes:
    """Give a PDF its outline and its language.

    Args:
        pdf: As Qt wrote it.
        outline: In the order of the pages; no entry more than one step deeper than the
            one before is needed.
        language: BCP 47.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 (heavy; only when printing)
    from pypdf.generic import (  # noqa: PLC0415
        Fit,
        NameObject,
        TextStringObject,
    )

    writer: Any = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    parents: list[tuple[int, Any]] = []
    for entry in outline:
        while parents and parents[-1][0] >= entry.depth:
            parents.pop()
        height = float(writer.pages[entry.page].mediabox.height)
        made = writer.add_outline_item(
            title=entry.words,
            page_number=entry.page,
            parent=parents[-1][1] if parents else None,
            is_open=entry.depth == 0,
            fit=Fit.xyz(left=0, top=height - entry.y),
        )
        parents.append((entry.depth, made))
    writer.page_mode = "/UseOutlines"
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    if is_right_to_left(language):
        writer.create_viewer_preferences().direction = "/R2L"
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
