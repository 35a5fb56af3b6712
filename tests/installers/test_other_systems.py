"""Windows and macOS: what can be read of their recipes on any system."""

import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import binary

from app import paths
from app.i18n import LANGUAGES
from app.paths import APP_ID
from installers import icons, macos_app, windows_exe, windows_msi

ROOT = paths.root()
WINDOWS, MACOS = ROOT / "installers" / "windows", ROOT / "installers" / "macos"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "anteroom"
    for name in ("anteroom.exe", "_internal/a.dll", "_internal/fonts/b [c] & d.ttf"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"MZ")
    return folder


def test_the_msi_lists_every_file_once_with_lasting_names(bundle: Path) -> None:
    text = windows_msi.source(bundle, "1.2.3")
    root = ET.fromstring(text)  # noqa: S314 (we wrote it)
    files = [each.get("Source") for each in root.iter(f"{WIX}File")]
    assert sorted(map(str, files)) == [
        "anteroom/_internal/a.dll",
        "anteroom/_internal/fonts/b [c] & d.ttf",
        "anteroom/anteroom.exe",
    ]
    made = {each.get("Id") for each in root.iter(f"{WIX}Component")}
    (main, kiosk) = root.iter(f"{WIX}Feature")
    used = [each.get("Id") for each in root.iter(f"{WIX}ComponentRef")]
    assert sorted(map(str, used)) == sorted(map(str, made))
    assert (main.get("Id"), kiosk.get("Id"), kiosk.get("Level")) == (
        "Main",
        "Kiosk",
        "1000",
    )
    (product,) = root.iter(f"{WIX}Product")
    assert product.get("UpgradeCode") == windows_msi.UPGRADE_CODE
    assert windows_msi.source(bundle, "1.2.3") == text


def test_wixl_makes_an_msi_of_it(bundle: Path) -> None:
    if not shutil.which("wixl"):
        pytest.skip("needs wixl")
    (bundle.parent / "a.wxs").write_text(windows_msi.source(bundle, "1.2.3"), "utf-8")
    words = ["wixl", "-o", "a.msi", "a.wxs"]
    done = subprocess.run(
        words, cwd=bundle.parent, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (bundle.parent / "a.msi").read_bytes()[:4] == b"\xd0\xcf\x11\xe0"


def test_nsis_makes_a_setup_of_it(bundle: Path, tmp_path: Path) -> None:
    if not shutil.which("makensis"):
        pytest.skip("needs makensis")
    picture = tmp_path / "a.ico"
    picture.write_bytes(icons.ico({16: PNG}))
    words = [
        str(WINDOWS / "pack.sh"),
        str(bundle),
        str(picture),
        "1.2.3",
        str(tmp_path / "out"),
    ]
    (tmp_path / "signed").mkdir()
    given = {**os.environ, "SIGN": "cp -t signed"}
    done = subprocess.run(
        words, capture_output=True, text=True, env=given, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stdout.lower()
    made = tmp_path / "out" / "anteroom_1.2.3_windows_x64_setup.exe"
    assert made.read_bytes()[:2] == b"MZ"
    if shutil.which("wixl"):
        msi = tmp_path / "out" / "anteroom_1.2.3_windows_x64.msi"
        assert b"x64;1033" in msi.read_bytes()  # else Windows takes it for 32 bit
    signed = [file.read_bytes() for file in (tmp_path / "signed").iterdir()]
    assert len(signed) == 2  # the setup, and the uninstaller inside
    assert made.read_bytes() in signed


def test_the_setup_takes_away_what_it_puts_there() -> None:
    script = (WINDOWS / "anteroom.nsi").read_text("utf-8")
    install, uninstall = script.split('Section "Uninstall"')
    for key in re.findall(r'WriteReg\w+ SHCTX "([^"]+)"', install):
        own = "Software\\Classes\\.pack\\OpenWithProgids" if ".pack\\" in key else key
        root = own.split("\\shell\\")[0].removesuffix("\\DefaultIcon")
        assert f'SHCTX "{root}"' in uninstall, key
    for folder in ("_internal", "speech"):
        assert f'RMDir /r "$INSTDIR\\{folder}"' in uninstall


def test_the_speech_program_keeps_what_it_loads_first() -> None:
    for name in ("python311.dll", "python3.dll", "vcruntime140_1.dll", "es.qm"):
        assert not windows_exe.is_found_elsewhere(name)
    for name in ("Qt6Core.dll", "QtCore.pyd", "msvcp140.dll"):
        assert windows_exe.is_found_elsewhere(name)


def test_the_setup_asks_before_it_replaces_a_program_that_runs() -> None:
    script = (WINDOWS / "anteroom.nsi").read_text("utf-8")
    for section in ("SecMain", 'Section "Uninstall"'):
        body = script.split(section, 1)[1].split("SectionEnd", 1)[0]
        asked = body.index("CloseProgram")
        assert asked < body.index("RMDir /r"), section
    codes = re.findall(r"SetErrorLevel (\d)", script)
    told = (ROOT / "docs" / "fleet.md").read_text("utf-8")
    assert sorted(codes) == ["3", "4"]
    for code in codes:
        assert f"{code} (" in told


def test_the_setup_speaks_every_language_of_the_reader() -> None:
    script = (WINDOWS / "anteroom.nsi").read_text("utf-8")
    named = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", script)
    languages = {language for _name, language in named}
    assert len(languages) == len(LANGUAGES)
    assert sorted(named) == sorted(
        (n, o) for n in {n for n, _ in named} for o in languages
    )


def test_windows_is_told_four_numbers() -> None:
    assert windows_exe.numbers("1.2.3") == (1, 2, 3, 0)
    with pytest.raises(ValueError, match="b1"):
        windows_exe.numbers("1.2.b1")


def test_macos_is_told_all_that_it_asks_for() -> None:
    told = plistlib.loads(plistlib.dumps(macos_app.info("1.2.3")))
    assert told["CFBundleIdentifier"] == APP_ID
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == "1.2.3"
    assert told["CFBundleLocalizations"] == list(LANGUAGES)
    assert told["LSMinimumSystemVersion"] == "15.0"
    (kind,) = told["UTExportedTypeDeclarations"]
    (document,) = told["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]


def test_macos_has_every_key_that_a_store_or_a_notary_looks_for() -> None:
    told = macos_app.info("1.2.3")
    # PyInstaller writes CFBundleExecutable, CFBundleIconFile and the dictionary's version
    assert set(told) >= {
        "CFBundleDevelopmentRegion",
        "CFBundleDisplayName",
        "CFBundleIdentifier",
        "CFBundleName",
        "CFBundlePackageType",
        "CFBundleShortVersionString",
        "CFBundleVersion",
        "LSApplicationCategoryType",
        "LSMinimumSystemVersion",
        "NSHighResolutionCapable",
        "NSHumanReadableCopyright",
        "NSPrincipalClass",
    }
    assert not [key for key in told if "UsageDescription" in key]  # asks for nothing


def test_the_speech_program_of_macos_is_a_part_that_shows_nothing() -> None:
    told = plistlib.loads(plistlib.dumps(macos_app.speech_info("1.2.3")))
    whole = macos_app.info("1.2.3")
    assert told["CFBundleIdentifier"] == f"{APP_ID}.speech"
    assert told["LSUIElement"] is True
    assert told["LSMinimumSystemVersion"] == whole["LSMinimumSystemVersion"]
    assert not {"CFBundleDocumentTypes", "UTExportedTypeDeclarations"} & set(told)


def test_macos_grants_us_nothing() -> None:
    granted = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert set(granted.values()) == {False}


def test_the_disk_image_shows_the_program_beside_the_folder_it_goes_to() -> None:
    text = (MACOS / "dmg_settings.py").read_text("utf-8")
    told: dict[str, Any] = {"defines": {"app": "dist/Anteroom.app"}}
    exec(compile(text, "dmg_settings.py", "exec"), told)  # noqa: S102 (ours)
    assert {Path(each).name for each in told["files"]} == {"Anteroom.app", "LICENSE"}
    places = told["icon_locations"]
    assert set(places) == {"Anteroom.app", "LICENSE", *told["symlinks"]}
    width, height = told["window_rect"][1]
    for x, y in places.values():
        half = told["icon_size"] / 2
        assert half <= x <= width - half
        assert half <= y <= height - half


def test_an_icon_of_windows_and_one_of_macos_hold_their_pictures() -> None:
    ico = icons.ico({16: PNG, 256: PNG * 2})
    assert struct.unpack_from("<HHH", ico) == (0, 1, 2)
    assert ico[22] == 0  # 256 pixels
    at = struct.unpack_from("<I", ico, 22 + 12)[0]
    assert ico[at:] == PNG * 2
    group = icons.group({16: PNG, 256: PNG * 2})
    assert struct.unpack_from("<HHH", group) == (0, 1, 2)
    assert struct.unpack("<BBBBHHIH", group[20:])[-2:] == (2 * len(PNG), 2)
    icns = icons.icns({b"ic07": PNG})
    assert icns == b"icns\0\0\0\x18ic07\0\0\0\x10" + PNG


def chunks(icns: bytes) -> dict[bytes, bytes]:
    """Take an icon of macOS apart, by kind."""
    head, size = struct.unpack_from(">4sI", icns)
    assert (head, size) == (b"icns", len(icns))
    found: dict[bytes, bytes] = {}
    at = 8
    while at < size:
        kind, length = struct.unpack_from(">4sI", icns, at)
        found[kind] = icns[at + 8 : at + length]
        at += length
    return found


def unpacked(data: bytes) -> bytes:
    """Undo what an icon of macOS does to plain pixels."""
    found, at = b"", 0
    while at < len(data):
        head = data[at]
        if head < 0x80:
            found += data[at + 1 : at + head + 2]
            at += head + 2
        else:
            found += data[at + 1 : at + 2] * (head - 0x80 + 3)
            at += 2
    return found


def test_the_icon_of_macos_is_whole_in_every_size(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "installers.icons", str(tmp_path)]
    subprocess.run(words, check=True, cwd=ROOT)
    found = chunks((tmp_path / "anteroom.icns").read_bytes())
    assert set(found) == {*icons.ICNS_KINDS, *icons.ICNS_RAW}
    for kind, size in icons.ICNS_KINDS.items():
        assert found[kind].startswith(PNG), kind
        assert struct.unpack_from(">II", found[kind], 16) == (size, size), kind
    for kind, size in icons.ICNS_RAW.items():
        assert found[kind].startswith(b"ARGB"), kind
        pixels = unpacked(found[kind][4:])
        assert len(pixels) == 4 * size * size, kind
        assert {0, 255} <= set(pixels[: size * size]), kind  # corners and middle


@given(binary(max_size=600).map(lambda each: each.replace(b"\7", b"\7" * 140)))
def test_packed_pixels_can_be_unpacked(data: bytes) -> None:
    assert unpacked(icons.packed(data)) == data
