import pytest

from app.pack.englishes import other_spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tumor", "tumour"),
        ("haematology", "hematology"),
        ("leukemia", "leukaemia"),
        ("anaemia", "anemia"),
        ("diarrhea", "diarrhoea"),
        ("center", "centre"),
        ("mobilization", "mobilisation"),
        ("immunised", "immunized"),
        ("counseling", "counselling"),
        ("defense", "defence"),
        ("hematol", "haematol"),
    ],
)
def test_a_word_has_its_spelling_across_the_sea(one: str, other: str) -> None:
    assert other in other_spellings(one)
    assert one in other_spellings(other)


def test_most_words_are_written_alike() -> None:
    assert list(other_spellings("fatigue")) == []
