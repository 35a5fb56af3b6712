"""The proof reads Wine's drive and registry, and finds what is left behind."""

from pathlib import Path, PureWindowsPath

import pytest

from app.overriding import override
from installers import wine
from installers.checking import FaultyError
from installers.windows_proving import Proof
from installers.windows_ways import ALL, ONE, WAYS

SYSTEM = r"""WINE REGISTRY Version 2

[Software\\Classes\\Anteroom.pack\\shell\\open\\command] 1790000000
#time=1dcf0
@="\"C:\\Program Files\\Anteroom\\anteroom.exe\" \"%1\""

[Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\anteroom] 1790000000
"DisplayName"="Anteroom"
"DisplayVersion"="0.1.0"
"NoModify"=dword:00000001

[System\\CurrentControlSet\\Enum\\Display] 1790000000
"a"="b"
"""


class Still(wine.Wine):
    """A Wine that need not be waited for."""

    @override
    def settle(self) -> None:
        """Nothing runs."""


@pytest.fixture
def proof(tmp_path: Path) -> Proof:
    windows = Still(tmp_path)
    (windows.drive / "windows" / "temp").mkdir(parents=True)
    (windows.drive.parent / "system.reg").write_text(SYSTEM, "utf-8")
    (windows.drive.parent / "user.reg").write_text("WINE\n", "utf-8")
    return Proof(windows, tmp_path / "dist")


def test_values_of_the_registry_are_read(proof: Proof) -> None:
    found = proof.state()[1]
    key = rf"{ALL}\software\classes\anteroom.pack\shell\open\command"
    assert found[key] == {"": r'"C:\Program Files\Anteroom\anteroom.exe" "%1"'}
    listed = rf"{ALL}\software\microsoft\windows\currentversion\uninstall\anteroom"
    assert found[listed]["displayversion"] == "0.1.0"
    assert not any("enum" in key for key in found)
    assert not any(key.startswith(ONE) and "software" in key for key in found)


def test_a_file_that_is_left_is_found(proof: Proof) -> None:
    before = proof.state()
    proof.find_left(before)
    for place in ("windows/temp/a.tmp", "users/root/AppData/Roaming/anteroom/x.json"):
        file = proof.windows.drive / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    before[0].update(
        {"users", "users/root", "users/root/AppData", "users/root/AppData/Roaming"}
    )
    proof.find_left(before)
    (proof.windows.drive / "windows" / "left.dll").touch()
    with pytest.raises(FaultyError, match=r"windows/left\.dll"):
        proof.find_left(before)


def test_a_value_that_is_left_is_found(proof: Proof) -> None:
    before = proof.state()
    more = SYSTEM + '\n[Software\\\\Classes\\\\.pack] 1\n@="Anteroom.pack"\n'
    (proof.windows.drive.parent / "system.reg").write_text(more, "utf-8")
    with pytest.raises(FaultyError, match=r"classes\\\.pack"):
        proof.find_left(before)


def test_a_version_that_windows_does_not_list_is_found(proof: Proof) -> None:
    proof.listed(WAYS[0], "0.1.0")
    with pytest.raises(FaultyError, match=r"not 0\.2\.0"):
        proof.listed(WAYS[0], "0.2.0")


def test_each_way_installs_silently_and_somewhere() -> None:
    for way in WAYS:
        assert {"/S", "/qn"} & set(way.install)
        assert isinstance(way.folder, PureWindowsPath)
        assert way.folder.name == "Anteroom"
