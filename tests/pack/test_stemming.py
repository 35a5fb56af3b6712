import pytest

from app.pack.stemming import has_stems, stems_of


def test_forms_of_a_word_share_a_stem() -> None:
    assert stems_of(["risk", "risks", "injecting", "injection"]) == [
        "risk",
        "risk",
        "inject",
        "inject",
    ]


def test_what_is_no_word_stands_for_itself() -> None:
    assert stems_of(["", "?", "38"]) == ["", "?", "38"]


@pytest.mark.parametrize(
    ("language", "stems"),
    [("en", True), ("en-GB", True), ("EN", True), ("de", False), ("enm", False)],
)
def test_only_english_has_stems(language: str, stems: bool) -> None:  # noqa: FBT001
    assert has_stems(language) is stems
