"""Each module has its test file, under the same name on the same floor."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def modules() -> list[Path]:
    app = ROOT / "app"
    return sorted(
        path.relative_to(app)
        for path in app.rglob("*.py")
        if path.name not in {"__init__.py", "__main__.py"}
    )


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_has_its_test_file(module: Path) -> None:
    mirror = ROOT / "tests" / module.parent / f"test_{module.name}"
    assert mirror.exists()
