"""The book that ships, compiled once for all tests that only read it."""

from collections.abc import Iterator

import pytest

from app.compiler.build import compile_library
from app.pack.library import Library
from app.paths import own_book


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Open it, ready to be searched."""
    pack = tmp_path_factory.mktemp("shipped") / "library.pack"
    problems = compile_library(own_book(), pack)
    assert [str(each) for each in problems if each.level == "error"] == []
    library = Library.open(pack)
    library.searching.get_ready()
    yield library
    library.close()
