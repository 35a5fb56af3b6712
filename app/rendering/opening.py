"""Opening: as much of a topic as its first view shows; the rest of it can come later."""

from app.content.page import Section, opening
from app.content.topic import Topic
from app.i18n import tr
from app.rendering.page import SOURCES, Page, Setting, bound_page, topic_text
from app.rendering.tables import most_columns
from app.style.sheets import line_px

_CHARACTER_EM = 0.45
"""Mean width of a letter, in sizes of the text."""

_MOST_OF_PAGE = 0.7
"""Of a page that is hardly longer, the opening would be more work than all of it."""


def opening_page(topic: Topic, setting: Setting, height_px: int) -> Page | None:
    """Set the head of a topic, and as much of its text as a view can show.

    Args:
        topic: All of it.
        setting: As for `topic_page`; of the references, any one that the topic names.
        height_px: Of the view.

    Returns:
        A page with all the sections of the whole one; None where that is not much more.
    """
    theme, telling = setting.theme, setting.telling
    if telling.is_short or telling.for_carer:
        return None
    per_line = setting.width_px / (theme.type.text * _CHARACTER_EM)
    head = sum(map(len, (topic.summary, *topic.key_points)))
    room = round(height_px / line_px("text", theme) * per_line) - head
    text = opening(topic.page, room, most_columns(theme, setting.width_px))
    if len(text) > len(topic.page) * _MOST_OF_PAGE:
        return None
    body, sections = topic_text(topic._replace(page=text), setting)
    if setting.references:
        sections.append(Section(SOURCES, tr("Sources"), 2))
    return bound_page(topic, body, sections, setting)
