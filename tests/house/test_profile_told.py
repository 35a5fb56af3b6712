"""Every key of a clinic's profile stands in docs/profile.md, from its declaration."""

from pathlib import Path
from typing import Any

import pytest

from app.session.pins import LONGEST, SHORTEST
from app.session.profile import Profile
from app.session.profile_file import LARGEST_BYTES, check_profile
from app.session.profile_kinds import Part, Parts, declared
from app.session.profile_text import value_told

ROOT = Path(__file__).parents[2]
TOLD = (ROOT / "docs" / "profile.md").read_text("utf-8")


def keys_table(table: Any = Profile, name: str = "") -> str:
    """Give the tables of keys as they should stand in docs/profile.md."""
    heads = "| Key | What it decides | Values | Default |\n| --- | --- | --- | --- |"
    rows, later = [heads], list[str]()
    for key, each in declared(table).items():
        whole = f"{name}.{key}".strip(".")
        if isinstance(each.kind, Part | Parts):
            head = f"[[{whole}]]" if isinstance(each.kind, Parts) else f"[{whole}]"
            most = f" At most {each.kind.most}." if isinstance(each.kind, Parts) else ""
            told = f"{each.kind.told}{most}"
            later.append(f"### `{head}`\n\n{told}\n\n{keys_table(each.table, whole)}")
        else:
            default = "needed" if each.is_required else f"`{value_told(each.default)}`"
            values = each.kind.values.replace("|", "\\|")
            rows.append(f"| `{key}` | {each.kind.told} | {values} | {default} |")
    return "\n\n".join(["\n".join(rows), *later])


def test_the_tables_of_keys_are_current() -> None:
    tables = keys_table()
    assert tables in TOLD, f"put this into docs/profile.md:\n\n{tables}\n"


def test_the_example_is_a_profile(tmp_path: Path) -> None:
    example = TOLD.partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "profile.toml"
    path.write_text(example, "utf-8")
    (tmp_path / "logo.svg").write_text("<svg/>")
    (tmp_path / "notices.pack").write_bytes(b"SQLite format 3\0")
    profile, problems = check_profile(path)
    assert problems == ()
    assert profile.clinic.phones


@pytest.mark.parametrize(
    "said",
    [
        "/etc/anteroom/profile.toml",
        "%ProgramData%\\Anteroom\\profile.toml",
        "/Library/Application Support/Anteroom/profile.toml",
        f"{SHORTEST} to {LONGEST} digits",
        f"{LARGEST_BYTES // 1024} KiB",
    ],
)
def test_places_and_limits_are_told(said: str) -> None:
    assert said in TOLD


def test_the_readme_leads_to_it() -> None:
    assert "docs/profile.md" in (ROOT / "README.md").read_text("utf-8")
