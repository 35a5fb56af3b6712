"""A plain page: what is set like a topic and is none, such as a definition."""

from app.content.book import runs_from_right
from app.rendering.fonts import measure_px
from app.rendering.page import Page, Setting, kicker, lowered, main_title, page_html


def plain_page(
    title: str, above: str, body: str, setting: Setting, lead: str = ""
) -> Page:
    """Set a page that is no topic, such as About or a definition.

    Args:
        title: Plain text.
        above: Plain text above the title; may be empty.
        body: In the page language.
        setting: Its references and related topics are not shown.
        lead: A paragraph in the page language, which keeps the measure of running text
            also where the body is wider.
    """
    head = [kicker(above) if above else "", main_title(title), _lead(lead, setting)]
    parts = [*head, lowered(body, setting)]
    is_turned = runs_from_right(setting.book.language)
    return Page(title, page_html(parts, setting), (), is_turned=is_turned)


def _lead(words: str, setting: Setting) -> str:
    """Set running words on a page that may be wider than their measure."""
    if not words:
        return ""
    beyond = max(0, setting.width_px - measure_px(setting.theme, "text"))
    side = "left" if runs_from_right(setting.book.language) else "right"
    return f'<p style="margin-{side}:{beyond}px">{lowered(words, setting)}</p>'
