"""What leaflets are made of, as rich text."""

import re

from app.content.links import Link
from app.content.reference import Reference
from app.paths import resources
from app.rendering.page import Setting, Telling
from app.rendering.paper.kinds import PaperKind, paper_theme
from app.rendering.paper.notes import Notes
from app.rendering.paper.parts import (
    Directions,
    Row,
    codes_part,
    links_part,
    listed,
    made,
    plain_part,
    stage_part,
    standing_part,
    terms_part,
    topic_part,
)
from tests.builders import a_book, a_stage, a_term, a_topic

SETTING = Setting(
    paper_theme(PaperKind()), resources() / "styles", (), (), a_book(), 1260
)


def named(link: Link) -> str:
    return f"<{link}>"


def here(link: Link) -> bool:
    return link == Link.topic("hair")


def test_a_topic_is_told_with_its_sources_counted_as_on_the_screen() -> None:
    notes = Notes()
    topic = a_topic(
        sources=("b", "a"), page='<p>Text <a href="topic:hair">hair</a>.</p>'
    )
    told = "".join(topic_part(topic, SETTING, notes))
    assert topic.title in told
    assert all(point in told for point in topic.key_points)
    assert "hair<sup>→1</sup>" in told
    assert notes.sources == ("b", "a")


def test_the_short_form_does_not_lead_to_a_longer_one() -> None:
    topic = a_topic(short="<p>Short.</p>")
    short = SETTING._replace(telling=Telling(is_short=True))
    told = "".join(topic_part(topic, short, Notes()))
    assert "Short." in told
    assert "Read all of this topic" not in told


def test_a_topic_says_who_has_read_it() -> None:
    told = standing_part(a_topic(), SETTING)
    assert "Not yet reviewed by a clinician · Version 1.2.3" in told


def test_a_stage_tells_its_four_answers_and_what_helps() -> None:
    notes = Notes()
    stage = a_stage()
    told = "".join(stage_part(stage, "A phase", "For the carer", SETTING, notes))
    for words in ("What happens", "How you may feel", "What you can do"):
        assert words in told
    assert "A typical day" in told
    assert "For the carer" in told
    assert "illustration:ward?" in told
    assert notes.sources == stage.sources
    short = stage._replace(typical_day="", carer="")
    told = "".join(stage_part(short, "A phase", "For the carer", SETTING, notes))
    assert "A typical day" not in told
    assert "For the carer" not in told


def test_what_is_no_topic_has_a_title_and_a_lead() -> None:
    told = "".join(plain_part("A & B", "", "Lead", "<p>Body</p>", SETTING))
    assert "A &amp; B" in told
    assert "kicker" not in told
    assert "Lead" in told
    assert "Body" in told


def test_words_are_explained_with_how_to_say_them() -> None:
    told = terms_part((a_term(),), SETTING)
    assert "<b>Neutropenia</b> (new-troh-PEE-nee-uh): Too few" in told
    assert terms_part((), SETTING) == ""


def test_where_arrows_lead_is_told_with_a_page_if_it_is_in_the_document() -> None:
    notes = Notes()
    notes.told('<a href="topic:hair">x</a> <a href="topic:skin">y</a>')
    told = links_part(notes, Directions(named, here))
    assert "&lt;topic:hair&gt;" in told
    assert "→2" in told
    assert told.count("page:topic:hair") == 1
    assert "page:topic:skin" not in told
    assert links_part(Notes(), Directions(named, here)) == ""


def test_a_list_has_only_the_columns_that_it_needs() -> None:
    assert listed([], here) == ""
    assert listed([Row("a")], here).count("<td") == 1
    assert listed([Row("a", "1"), Row("b")], here).count("<td") == 4
    full = [Row("a", "1", Link.topic("hair")), Row("b", "2", Link.topic("skin"))]
    assert listed(full, here).count("<td") == 6
    assert listed(full, here).count("page:") == 1


def test_marks_of_two_figures_have_their_room() -> None:
    short, long = (listed([Row("a", mark)], here) for mark in ("→9", "→10"))
    widths = [
        int(re.findall(r'td [^>]*width="(\d+)%"', told)[0]) for told in (short, long)
    ]
    assert widths[0] < widths[1]


def test_a_row_without_a_page_has_no_empty_cell() -> None:
    rows = [Row("a", place=Link.topic("hair")), Row("b")]
    assert '%"></td>' not in listed(rows, here)


def test_addresses_become_codes_with_their_words_beside() -> None:
    references = (Reference("a", "A.", "https://a.org/?x&y"), Reference("b", "B."))
    told = codes_part(references, SETTING)
    assert told.count("<img") == 1
    assert "code:https://a.org/?x&amp;y" in told
    assert ">https://a.org/?x&amp;y</p>" in told
    assert codes_part(references[1:], SETTING) == ""


def test_parts_are_put_together_in_the_styles_of_paper() -> None:
    page = made("A title", ["<p>x</p>"], SETTING)
    assert page.title == "A title"
    assert ".tied" in page.html
    assert page.html.endswith("<p>x</p></body></html>")
