"""Windows and macOS: what can be read of their recipes on any system."""

import plistlib
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from app import paths
from app.i18n import LANGUAGES
from app.paths import APP_ID
from installers import icons, macos_app, windows_exe, windows_msi

ROOT = paths.root()
WINDOWS, MACOS = ROOT / "installers" / "windows", ROOT / "installers" / "macos"
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
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
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stdout.lower()
    made = tmp_path / "out" / "anteroom_1.2.3_windows_x64_setup.exe"
    assert made.read_bytes()[:2] == b"MZ"


def test_the_setup_takes_away_what_it_puts_there() -> None:
    script = (WINDOWS / "anteroom.nsi").read_text("utf-8")
    install, uninstall = script.split('Section "Uninstall"')
    for key in re.findall(r'WriteReg\w+ SHCTX "([^"]+)"', install):
        own = "Software\\Classes\\.pack\\OpenWithProgids" if ".pack\\" in key else key
        root = own.split("\\shell\\")[0].removesuffix("\\DefaultIcon")
        assert f'SHCTX "{root}"' in uninstall, key
    for folder in ("_internal", "speech"):
        assert f'RMDir /r "$INSTDIR\\{folder}"' in uninstall


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


def test_macos_grants_us_nothing() -> None:
    granted = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert set(granted.values()) == {False}


def test_an_icon_of_windows_and_one_of_macos_hold_their_pictures() -> None:
    ico = icons.ico({16: PNG, 256: PNG * 2})
    assert struct.unpack_from("<HHH", ico) == (0, 1, 2)
    assert ico[22] == 0  # 256 pixels
    at = struct.unpack_from("<I", ico, 22 + 12)[0]
    assert ico[at:] == PNG * 2
    icns = icons.icns({b"ic07": PNG})
    assert icns == b"icns\0\0\0\x18ic07\0\0\0\x10" + PNG


def test_the_workflow_calls_nothing_that_is_missing() -> None:
    text = WORKFLOW.read_text("utf-8")
    called = set(re.findall(r"installers/[\w./-]+\.\w+", text))
    assert len(called) > 4
    for name in called:
        assert (ROOT / name).is_file(), name


def test_the_workflow_trusts_no_moving_names() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW.read_text("utf-8"))
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each) for each in used)
    jobs = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    writes = {
        name for name, job in jobs.items() if "write" in job["permissions"].values()
    }
    assert writes == {"publish"}


@pytest.mark.parametrize(
    "words",
    [
        ["zizmor", "--offline", "--quiet"],
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    ],
    ids=lambda words: words[0],
)
def test_the_workflow_passes_its_judges(words: list[str]) -> None:
    tool = ROOT / ".venv" / "bin" / words[0]
    if not tool.exists():
        pytest.skip(f"needs {words[0]}")
    done = subprocess.run(
        [tool, *words[1:], str(WORKFLOW)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
