"""The steps of `dev.py build` that need no bundle of their own."""

import sys
from pathlib import Path

import pytest

from installers import build, checking
from installers.small_debian import Root


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(build, "DIST", tmp_path)
    monkeypatch.setattr(build, "BUNDLE", tmp_path / "anteroom")
    for name, size in {
        "anteroom/_internal/libbig.so": 9000,
        "anteroom/_internal/small.txt": 10,
        "anteroom-speech/_internal/libbig.so": 9000,
        "anteroom-speech/_internal/small.txt": 10,
        "anteroom-speech/_internal/libown.so": 9000,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="links are made on Linux")
def test_large_twins_of_the_two_programs_become_links(dist: Path) -> None:
    build.join()
    inside = dist / "anteroom" / "speech" / "_internal"
    assert not (dist / "anteroom-speech").exists()
    assert (inside / "libbig.so").readlink() == Path("../../_internal/libbig.so")
    assert not (inside / "small.txt").is_symlink()
    assert not (inside / "libown.so").is_symlink()
    assert checking.links(dist / "anteroom") == "1, all inside"


def test_what_differs_between_two_bundles_is_named(dist: Path) -> None:
    inside = dist / "anteroom-speech" / "_internal"
    before = build.told_of(dist)
    assert build.others(before, build.told_of(dist)) == []
    (inside / "small.txt").write_bytes(b"y" * 10)
    (inside / "libown.so").chmod(0o700)
    (inside / "link").symlink_to("libbig.so")
    (dist / "anteroom" / "_internal" / "small.txt").unlink()
    assert build.others(before, build.told_of(dist)) == [
        "anteroom-speech/_internal/libown.so",
        "anteroom-speech/_internal/link",
        "anteroom-speech/_internal/small.txt",
        "anteroom/_internal/small.txt",
    ]


@pytest.mark.parametrize("words", [["--check", "--prove"], ["--bundel"]])
def test_wrong_words_build_nothing(words: list[str], dist: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        build.main(words)
    assert ended.value.code == 2
    assert (dist / "anteroom-speech").exists()


def test_a_proof_compares_all_but_what_any_package_changes(tmp_path: Path) -> None:
    for name in ("etc/a", "var/lib/dpkg/status", "tmp/b", "opt/anteroom/c"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = Root(tmp_path).files()
    assert {"/etc/a", "/opt/anteroom", "/opt/anteroom/c"} <= set(found)
    assert not set(found) & {"/var/lib/dpkg/status", "/tmp/b"}  # noqa: S108 (a name)
    (tmp_path / "etc" / "a").write_text("another", "utf-8")
    changed = found.items() ^ Root(tmp_path).files().items()
    assert {name for name, _about in changed} == {"/etc/a"}
