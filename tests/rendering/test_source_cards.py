"""Sources in words, and as codes where a telephone is all that can take them along."""

import re

import pytest

from app.content.reference import Reference
from app.paths import resources
from app.rendering.codes import code_px
from app.rendering.page import Setting, topic_page
from app.rendering.requests import parse_request
from app.style.themes import DAY
from tests.builders import a_book, a_topic

SMITH = Reference("smith2020", "Smith A & co. A study.", "https://doi.org/10.1/a?b=1&c")
JONES = Reference("jones2021", "Jones B. A letter.")


def page(*, has_codes: bool) -> str:
    setting = Setting(
        theme=DAY,
        styles=resources() / "styles",
        references=(SMITH, JONES),
        related=(),
        book=a_book(),
        width_px=660,
        has_codes=has_codes,
    )
    topic = a_topic(sources=("smith2020", "jones2021"))
    return topic_page(topic, setting).html


@pytest.mark.parametrize("has_codes", [True, False])
def test_an_address_is_told_in_words_and_is_no_link(has_codes: bool) -> None:  # noqa: FBT001
    html = page(has_codes=has_codes)
    assert "https://doi.org/10.1/a?b=1&amp;c" in html
    assert 'href="http' not in html
    for each in ("smith2020", "jones2021"):
        assert f'<a name="source:{each}"></a>' in html


def test_each_address_has_its_code_and_what_has_none_has_none() -> None:
    html = page(has_codes=True)
    addresses = re.findall(r'<img src="(source:[^"]*)"', html)
    (request,) = (parse_request(each) for each in addresses)
    assert request is not None
    assert (str(request.link), request.width_px) == ("source:smith2020", code_px(DAY))
    assert html.index("1. <a") < html.index("Smith A") < html.index("2. <a")
    assert "hold the camera of your telephone" in html


def test_on_a_desk_there_are_no_codes() -> None:
    html = page(has_codes=False)
    assert "source:smith2020?" not in html
    assert "telephone" not in html
