import pytest

from app.cli.places import place
from app.content.links import Kind, Link, Screen
from app.errors import InputError


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("topic:fertility#women", Link.topic("fertility", "women")),
        ("stage:day-zero", Link.stage("day-zero")),
        ("search:can I have kids", Link(Kind.SEARCH, "can I have kids")),
        ("home", Link.screen(Screen.HOME)),
    ],
)
def test_a_place_is_read(text: str, link: Link) -> None:
    assert place(text) == link


@pytest.mark.parametrize("text", ["", "nowhere", "topic:", "topic:a b", "/etc/passwd"])
def test_what_is_no_place_is_told(text: str) -> None:
    with pytest.raises(InputError, match="is no place in a book"):
        place(text)
