import pytest

from app.pack.sounds import sound


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kemotherapy", "chemotherapy"),
        ("fysiotherapy", "physiotherapy"),
        ("numonia", "pneumonia"),
        ("thiroid", "thyroid"),
        ("menapause", "menopause"),
        ("sell", "cell"),
        ("rite", "write"),
        ("nee", "knee"),
        ("relaps", "relapse"),
    ],
)
def test_words_that_sound_alike_have_one_sound(typed: str, meant: str) -> None:
    assert sound(typed) == sound(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("cell", "self"), ("hair", "heart"), ("fever", "fewer")]
)
def test_other_words_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)
