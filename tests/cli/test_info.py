import hashlib
import json
from pathlib import Path

import pytest

from app.cli.main import main
from app.content.topic import Review
from tests.builders import a_book, a_pack, a_topic


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def test_the_json_has_stable_keys(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(pack), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "title": "A small book",
        "version": "1.2.3",
        "language": "en",
        "topics": 3,
        "sections": 7,
        "terms": 2,
        "stages": 3,
        "phases": 2,
        "numbers": 2,
        "sources": 2,
        "illustrations": 1,
        "questions": 1,
        "reviewed_topics": 0,
        "sha256": hashlib.sha256(pack.read_bytes()).hexdigest(),
    }


def test_a_person_reads_the_same(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(pack)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("A small book 1.2.3 (en)\n")
    assert "reviewed topics  0\n" in told
    assert "Not yet reviewed by a clinician." in told


def test_a_reviewed_book_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    topic = a_topic(review=Review("2027-01-15", "Dr A. Name"))
    pack = a_pack(tmp_path / "library.pack", topics=(topic,))
    main(["info", str(pack)])
    assert "A named clinician has reviewed every topic." in capsys.readouterr().out


def test_notices_have_no_review_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = a_pack(tmp_path / "library.pack", book=a_book(is_plain=True))
    main(["info", str(pack)])
    assert "clinician" not in capsys.readouterr().out


def test_a_changed_byte_is_told(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = bytearray(pack.read_bytes())
    data[-1] ^= 1
    pack.write_bytes(data)
    assert main(["info", str(pack)]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "“library.pack” is damaged." in printed.err
