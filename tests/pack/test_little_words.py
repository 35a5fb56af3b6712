import pytest

from app.pack.little_words import ASKING, FILLERS, LITTLE, in_full


def test_words_that_tell_what_is_asked_are_no_fillers() -> None:
    assert not ASKING & FILLERS
    assert ASKING | FILLERS == LITTLE


def test_words_that_somebody_may_look_for_are_none_of_them() -> None:
    assert not LITTLE & {"work", "die", "home", "life", "call", "ill", "pain", "not"}


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("I can't sleep", "I cannot sleep"),
        ("cant sleep", "cannot sleep"),
        ("it doesn\u2019t work", "it does not work"),
        ("wont it", "will not it"),
        ("can not eat", "cannot eat"),
        ("t cells", "t cells"),
        ("Can T cells help", "Can T cells help"),
        ("don", "don"),
    ],
)
def test_short_forms_are_written_in_full(typed: str, full: str) -> None:
    assert in_full(typed) == full
