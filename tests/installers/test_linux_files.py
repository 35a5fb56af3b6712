"""What a Linux desktop reads of us, judged by its own tools, and `install.sh`."""

import gzip
import hashlib
import lzma
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from app import paths
from app.cli.verbs import VERBS
from installers import manual
from installers.icons import SIZES
from installers.packages import HERE, PROGRAM, Release, newest_glibc

TIME = 1_795_305_600


@pytest.fixture
def release(tmp_path: Path) -> Release:
    """A bundle of one file, which asks for the C library as any does."""
    bundle, work = tmp_path / "anteroom", tmp_path / "work"
    (bundle / "_internal" / "kiosk").mkdir(parents=True)
    shutil.copy("/bin/true", bundle / "anteroom")
    shutil.copytree(
        paths.root() / "installers" / "kiosk" / "linux",
        bundle / "_internal" / "kiosk" / "linux",
    )
    (work / "icons").mkdir(parents=True)
    for size in SIZES:
        (work / "icons" / f"{size}.png").write_bytes(b"\x89PNG")
    return Release(bundle, work, "1.2.3", TIME)


@pytest.fixture
def share(release: Release, tmp_path: Path) -> Path:
    release.shares(tmp_path / "share")
    return tmp_path / "share"


def judged(*words: str) -> None:
    if not shutil.which(words[0]):
        pytest.skip(f"needs {words[0]}")
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_desktop_entry_is_valid(share: Path) -> None:
    entry = share / "applications" / f"{paths.APP_ID}.desktop"
    judged("desktop-file-validate", str(entry))


def test_the_metainfo_is_valid_and_tells_the_version(share: Path) -> None:
    metainfo = share / "metainfo" / f"{paths.APP_ID}.metainfo.xml"
    assert '<release version="1.2.3" date="2026-11-22"/>' in metainfo.read_text("utf-8")
    judged("appstreamcli", "validate", "--no-net", str(metainfo))


def test_the_kind_of_file_is_the_one_of_the_entry(share: Path) -> None:
    kind = "application/x-anteroom-pack"
    packages = share / "mime" / "packages" / f"{paths.APP_ID}.xml"
    entry = share / "applications" / f"{paths.APP_ID}.desktop"
    assert f'type="{kind}"' in packages.read_text("utf-8")
    assert f"MimeType={kind};" in entry.read_text("utf-8")


def test_the_manual_tells_every_verb_and_every_exit_code(share: Path) -> None:
    data = (share / "man" / "man1" / "anteroom.1.gz").read_bytes()
    page = gzip.decompress(data).decode()
    for word in (*VERBS, *manual.EXITS):
        assert re.search(rf"^(\.SS |\\fB){word}(\\fR)?$", page, re.MULTILINE), word
    assert r"\-\-portable" in page
    assert "heartbeat" not in page
    if shutil.which("man"):
        words = ["man", "--warnings", "-E", "UTF-8", "-l", "-"]
        given = {**os.environ, "MANWIDTH": "80"}
        done = subprocess.run(
            words, input=page, env=given, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""


def test_exit_codes_of_manual_fleet_and_readme_are_the_same() -> None:
    fleet = (paths.root() / "docs" / "fleet.md").read_text("utf-8")
    for code, words in manual.EXITS.items():
        if not words.startswith("of a kiosk"):
            assert f"| {code} | {words} |" in fleet
    assert "| 42, 43, 44 |" in fleet


def test_every_folder_of_the_manual_is_in_the_fleets_guide() -> None:
    fleet = (paths.root() / "docs" / "fleet.md").read_text("utf-8")
    for name in manual.FILES:
        assert name.removesuffix("/profile.toml").removesuffix("/packs") in fleet


def test_two_stages_are_the_same(release: Release) -> None:
    def digest(stage: Path) -> str:
        told = hashlib.sha256()
        for path in sorted(stage.rglob("*")):
            about = path.lstat()
            told.update(f"{path.relative_to(stage)} {about.st_mode} ".encode())
            if path.is_symlink():
                told.update(str(path.readlink()).encode())
            elif path.is_file():
                told.update(path.read_bytes())
        return told.hexdigest()

    first = digest(release.stage())
    assert digest(release.stage()) == first


def test_the_package_holds_the_program_and_asks_for_its_libraries(
    release: Release, tmp_path: Path
) -> None:
    if not shutil.which("dpkg-deb"):
        pytest.skip("needs dpkg-deb")
    deb = tmp_path / "a.deb"
    release.package("deb", release.stage(), deb)
    words = ["dpkg-deb", "-f", str(deb), "Package", "Version", "Depends"]
    told = subprocess.check_output(words, text=True)
    assert "Package: anteroom\nVersion: 1.2.3\n" in told
    assert f"libc6 (>= {release.glibc})" in told
    listed = subprocess.check_output(["dpkg-deb", "-c", str(deb)], text=True)
    assert f"./{PROGRAM}/anteroom" in listed
    assert "./usr/bin/anteroom -> /opt/anteroom/anteroom" in listed
    first = deb.read_bytes()
    assert b"data.tar.xz" in first
    release.package("deb", release.stage(), deb)
    assert deb.read_bytes() == first


def test_the_archive_installs_and_goes_without_a_trace(
    release: Release, tmp_path: Path
) -> None:
    release.glibc = "2.2"
    archive = tmp_path / "a.tar.xz"
    release.archive(archive)
    assert lzma.decompress(archive.read_bytes())[:12] == b"anteroom-1.2"
    subprocess.run(["tar", "-xf", str(archive), "-C", str(tmp_path)], check=True)
    script = tmp_path / "anteroom-1.2.3" / "install.sh"
    home = tmp_path / "home"
    home.mkdir()
    given = {"PATH": os.environ["PATH"], "HOME": str(home)}
    for words, program in (
        (["--user", "--kiosk"], home / ".local/opt/anteroom"),
        (["--system"], tmp_path / "root/opt/anteroom"),
    ):
        if "--system" in words:
            given["DESTDIR"] = str(tmp_path / "root")
        for _again in range(2):  # over itself, as an upgrade
            subprocess.run([script, *words], env=given, check=True, capture_output=True)
        assert (program / "anteroom").exists()
        entry = next(program.parents[1].rglob("*.desktop"), None)
        assert entry or list(tmp_path.rglob(f"{paths.APP_ID}.desktop"))
        back = [script, words[0], "--uninstall"]
        subprocess.run(back, env=given, check=True, capture_output=True)
    left = (*home.rglob("*"), *(tmp_path / "root").rglob("*"))
    assert [path for path in left if not path.is_dir()] == []


def test_the_script_refuses_an_old_linux_and_wrong_words(
    release: Release, tmp_path: Path
) -> None:
    release.glibc = "99.0"
    release.archive(tmp_path / "a.tar.xz")
    script = tmp_path / "work" / "archive" / "anteroom-1.2.3" / "install.sh"
    given = {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home")}
    for words, code in (["--user"], 3), (["--what"], 2):
        done = subprocess.run(
            [script, *words], env=given, check=False, capture_output=True
        )
        assert done.returncode == code
        assert not (tmp_path / "home").exists()


def test_the_newest_glibc_that_is_asked_for_is_found(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing"):
        newest_glibc(tmp_path)
    file = tmp_path / "a.so"
    file.write_bytes(b"\x7fELF\0GLIBC_2.9\0GLIBC_2.34\0GLIBC_2.2.5\0")
    assert newest_glibc(tmp_path) == "2.34"


@pytest.mark.parametrize(
    "script",
    sorted((paths.root() / "installers").glob("*/*.sh")),
    ids=lambda path: path.name,
)
def test_each_script_is_read_by_its_shell(script: Path) -> None:
    assert script.stat().st_mode & 0o111
    shell = script.read_text("utf-8").splitlines()[0].removeprefix("#!/bin/")
    subprocess.run([shell, "-n", str(script)], check=True)
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", str(script)], check=True)


def test_the_recipe_asks_for_a_c_library_in_both_forms() -> None:
    recipe = yaml.safe_load((HERE / "nfpm.yaml").read_text("utf-8"))
    assert recipe["overrides"]["deb"]["depends"][0] == "libc6 (>= @GLIBC@)"
    assert recipe["overrides"]["rpm"]["depends"][0] == "glibc >= @GLIBC@"
