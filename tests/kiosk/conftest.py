"""The real book: strangers try everything that is in it."""

from pathlib import Path

import pytest

from app.compiler.build import compile_library
from app.paths import own_book


@pytest.fixture(scope="session")
def real_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the book that ships, once."""
    pack = tmp_path_factory.mktemp("real") / "library.pack"
    compile_library(own_book(), pack)
    return pack
