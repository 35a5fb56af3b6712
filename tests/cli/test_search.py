import json
from pathlib import Path

import pytest

from app.cli.main import main
from tests.builders import a_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def test_the_json_is_a_ranked_list(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["search", "lose", "my", "hair", "--pack", str(pack), "--json"]
    assert main([*command, "--limit", "1"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "kind": "question",
            "place": "topic:first-week#hair",
            "title": "Will I lose my hair?",
            "shelf": "After the treatment · The first week",
            "snippet": "Your <mark>hair</mark> falls out after two or three weeks "
            "and grows back slowly.",
        }
    ]


def test_a_person_reads_words_without_marks(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["search", "neutropina", "--pack", str(pack)])
    told = capsys.readouterr().out.splitlines()
    assert told[:4] == [
        "Showing what was found for “neutropenia”.",
        "term:neutropenia",
        "  Neutropenia",
        "  Too few of the white cells that fight germs.",
    ]
    assert not any("<mark>" in line for line in told)


def test_a_hit_tells_its_shelf(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["search", "scarves", "--pack", str(pack), "--limit", "1"])
    title = capsys.readouterr().out.splitlines()[1]
    assert title == "  Hats & scarves (After the treatment · The first week)"


def test_finding_nothing_is_no_failure(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "xyzzy", "--pack", str(pack)]) == 0
    assert capsys.readouterr().out == "Nothing was found.\n"
    assert main(["search", "xyzzy", "--pack", str(pack), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5"])
def test_a_limit_is_a_number_above_zero(
    pack: Path, limit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["search", "hair", "--pack", str(pack), "--limit", limit])
    assert "limit" in capsys.readouterr().err


def test_a_missing_pack_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "hair", "--pack", str(tmp_path / "no.pack")]) == 3
    assert "There is no file “no.pack”." in capsys.readouterr().err
