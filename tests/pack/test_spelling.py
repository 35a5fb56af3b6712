import subprocess
import sys
from pathlib import Path

import pytest

from app.pack.spelling import mend

BOOK = {
    "neutropenia": 5,
    "fertility": 9,
    "relapse": 20,
    "relapses": 30,
    "stem": 8,
    "cell": 90,
    "cells": 70,
    "infection": 12,
    "chemotherapy": 12,
    "have": 99,
    "after": 50,
    "hair": 3,
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("neutropina", "neutropenia"),
        ("fertilty", "fertility"),
        ("relaspe", "relapse"),
        ("kemotherapy", "chemotherapy"),
        ("stemcell", "stem cell"),
        ("stemcells", "stem cells"),
        ("hai", ""),
        ("xyzzy", ""),
        ("alzheimer", ""),
    ],
)
def test_a_word_of_the_book_is_meant(typed: str, meant: str) -> None:
    assert mend(typed, BOOK, is_typing=False) == meant


def test_the_commoner_of_two_is_meant() -> None:
    assert (
        mend("relapsen", {"relapse": 3, "relapses": 9}, is_typing=False) == "relapses"
    )


def test_the_same_first_letter_comes_before_the_commoner() -> None:
    assert mend("care", {"bare": 9, "cure": 1}, is_typing=False) == "cure"


def test_a_word_being_typed_may_be_the_beginning_of_one() -> None:
    assert mend("neutropp", BOOK, is_typing=True) == "neutropenia"
    assert mend("neutropp", BOOK, is_typing=False) == ""
    assert mend("qwertyui", BOOK, is_typing=True) == ""


def test_rapidfuzz_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, app.pack.search; print('rapidfuzz' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
