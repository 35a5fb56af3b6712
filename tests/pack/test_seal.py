import hashlib
import os
import time
from pathlib import Path

import pytest

from app.pack import seal


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 12_000)
    seal.write_seal(path)
    return path


def test_a_sealed_file_is_whole(sealed: Path) -> None:
    with sealed.open("rb") as file:
        assert seal.is_sealed(file)
        for _slice in seal.check(file):
            pass


@pytest.mark.parametrize("length", [0, 1, 30, seal.SEAL_BYTES, 100_000])
def test_a_file_cut_short_is_not_sealed(sealed: Path, length: int) -> None:
    sealed.write_bytes(sealed.read_bytes()[:length])
    with sealed.open("rb") as file:
        assert not seal.is_sealed(file)


def test_a_file_added_to_is_not_sealed(sealed: Path) -> None:
    with sealed.open("ab") as file:
        file.write(b"x")
    with sealed.open("rb") as file:
        assert not seal.is_sealed(file)


@pytest.mark.parametrize("place", [0, 1_000_000, -1])
def test_a_changed_byte_is_found(sealed: Path, place: int) -> None:
    changed = bytearray(sealed.read_bytes())
    changed[place] ^= 1
    sealed.write_bytes(changed)
    with sealed.open("rb") as file, pytest.raises(ValueError, match="file"):
        list(seal.check(file))


def test_a_file_that_shrinks_while_it_is_checked_is_found(sealed: Path) -> None:
    with sealed.open("rb") as file:
        slices = seal.check(file)
        next(slices)  # nothing has been hashed yet
        length = sealed.stat().st_size
        os.truncate(sealed, length // 2)
        with pytest.raises(ValueError, match="file"):
            list(slices)


def test_the_check_pauses_often(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(bytes(40_000_000))
    seal.write_seal(path)
    with path.open("rb") as file:
        started = time.process_time()
        slices = sum(1 for _ in seal.check(file))
        spent = time.process_time() - started
    assert slices > 1
    assert spent / slices < 0.02  # on a busy machine; 4 ms on one that is not


def test_others_may_read_between_two_slices(sealed: Path) -> None:
    with sealed.open("rb") as file:
        for _slice in seal.check(file):
            file.seek(7)


def test_the_digest_is_that_of_the_whole_file(sealed: Path) -> None:
    with sealed.open("rb") as file:
        assert seal.sha256(file) == hashlib.sha256(sealed.read_bytes()).hexdigest()
