import pytest

from app.pack.stemming import Stemmer, has_stems


def test_forms_of_a_word_share_a_stem() -> None:
    stemmer = Stemmer()
    assert stemmer.stems_of(["risk", "risks"]) == ["risk", "risk"]
    assert stemmer.stems_of(["injecting", "injection"]) == ["inject", "inject"]
    assert stemmer.stems_of([]) == []


def test_what_is_no_word_stands_for_itself() -> None:
    assert Stemmer().stems_of(["", "?", "38"]) == ["", "?", "38"]


@pytest.mark.parametrize(
    ("language", "stems"),
    [("en", True), ("en-GB", True), ("EN", True), ("de", False), ("enm", False)],
)
def test_only_english_has_stems(language: str, stems: bool) -> None:  # noqa: FBT001
    assert has_stems(language) is stems
