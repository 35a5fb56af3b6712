"""The recipes that make a kiosk of a computer: each says what the system can read."""

import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from app import paths
from app.lifeline import RESTART_DEVICE, SHUT_DOWN_DEVICE, STAFF_ENDED

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "installers" / "kiosk"
LINUX, WINDOWS, MAC = (RECIPES / name for name in ("linux", "windows", "macos"))
PROGRAM = "/opt/anteroom/anteroom"
EXE = r"C:\Program Files\Anteroom\anteroom.exe"
UNITS = sorted(LINUX.glob("*.service"))
SCRIPTS = [*sorted(LINUX.glob("*.sh")), LINUX / "xsession"]
GUIDE = (ROOT / "docs" / "kiosk.md").read_text("utf-8")
SHELL_LAUNCHER = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
SHELL_LAUNCHER_2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
ASSIGNED = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
ASSIGNED_5 = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"
OPENBOX = "{http://openbox.org/3.4/rc}"


def root_of(path: Path) -> ET.Element:
    """Read a file of ours."""
    return ET.parse(path).getroot()  # noqa: S314 (we wrote it)


def unit(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Read a unit: section, then its lines in order, for keys may come twice."""
    found: dict[str, list[tuple[str, str]]] = {}
    section = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(section, []).append((key, value))
    return found


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_the_reader_without_a_network_and_never_gives_up(
    path: Path,
) -> None:
    service = dict(unit(path)["Service"])
    assert service["Restart"] == "always"
    assert service["RestrictAddressFamilies"] == "AF_UNIX AF_NETLINK"
    assert service["IPAddressDeny"] == "any"
    assert service["User"] == "kiosk"
    assert dict(unit(path)["Unit"])["StartLimitIntervalSec"] == "0"
    started = service["ExecStart"] + (LINUX / "xsession").read_text("utf-8")
    assert f"{PROGRAM} --kiosk" in started


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    for path in UNITS:  # what they start need not be installed here
        text = re.sub(
            r"(?m)^(Exec\w+=\+?)/\S+", r"\1/bin/true", path.read_text("utf-8")
        )
        (tmp_path / path.name).write_text(text, "utf-8")
        drop_in = tmp_path / f"{path.name}.d"
        drop_in.mkdir()
        shutil.copy(LINUX / "watchdog.conf", drop_in)
        sub = re.sub(
            r"(?m)^(ExecStart=)/\S+",
            r"\1/bin/true",
            (drop_in / "watchdog.conf").read_text("utf-8"),
        )
        (drop_in / "watchdog.conf").write_text(sub, "utf-8")
    words = [
        "systemd-analyze",
        "verify",
        "--man=no",
        *map(str, tmp_path.glob("*.service")),
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_under_systemds_watchdog_there_is_no_second_supervisor() -> None:
    lines = unit(LINUX / "watchdog.conf")["Service"]
    assert ("ExecStart", "") in lines  # takes the other away first
    service = dict(lines)
    assert service["ExecStart"].endswith(f"{PROGRAM} --kiosk --unsupervised")
    assert (service["Type"], service["NotifyAccess"]) == ("notify", "all")
    assert int(service["WatchdogSec"]) < 20


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_one_that_any_shell_reads(path: Path) -> None:
    assert path.read_text("utf-8").startswith("#!/bin/sh\n")
    assert path.stat().st_mode & 0o111
    subprocess.run(["sh", "-n", str(path)], check=True)  # noqa: S607
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", str(path)], check=True)  # noqa: S607


@pytest.mark.parametrize(
    ("code", "wish"),
    [
        (RESTART_DEVICE, "--no-block reboot"),
        (SHUT_DOWN_DEVICE, "--no-block poweroff"),
        (STAFF_ENDED, "--no-block start getty@tty1.service"),
        (0, None),
        (70, None),
    ],
)
@pytest.mark.parametrize("how", ["systemd", "X11"])
def test_what_staff_asked_for_is_done_after_the_end(
    tmp_path: Path, code: int, wish: str | None, how: str
) -> None:
    said = tmp_path / "said"
    fake = tmp_path / "systemctl"
    fake.write_text(f'#!/bin/sh\necho "$@" > "{said}"\n', "utf-8")
    fake.chmod(0o700)
    given = {"PATH": f"{tmp_path}:/bin:/usr/bin", "RUNTIME_DIRECTORY": str(tmp_path)}
    given["EXIT_STATUS"] = str(code if how == "systemd" else 0)
    if how == "X11":
        (tmp_path / "exit-code").write_text(f"{code}\n", "utf-8")
    subprocess.run([str(LINUX / "after-exit.sh")], env=given, check=True)
    assert (said.read_text("utf-8").strip() if said.exists() else None) == wish
    assert not (tmp_path / "exit-code").exists()


@pytest.mark.parametrize("word", [(), ("--x11",)], ids=["wayland", "x11"])
def test_to_set_up_and_undo_leaves_nothing(tmp_path: Path, word: tuple[str]) -> None:
    set_up = [str(LINUX / "set-up.sh"), *word]
    given = {"PATH": "/bin:/usr/bin", "DESTDIR": str(tmp_path)}
    subprocess.run(set_up, env=given, check=True, capture_output=True)
    laid = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")}
    name = "anteroom-kiosk-x11" if word else "anteroom-kiosk"
    assert f"etc/systemd/system/{name}.service" in laid
    assert "usr/local/lib/anteroom-kiosk/after-exit.sh" in laid
    assert ("etc/X11/xorg.conf.d/10-anteroom-kiosk.conf" in laid) == bool(word)
    subprocess.run([*set_up, "--undo"], env=given, check=True, capture_output=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_to_set_up_with_other_words_is_wrong_use(tmp_path: Path) -> None:
    given = {"PATH": "/bin:/usr/bin", "DESTDIR": str(tmp_path)}
    words = [str(LINUX / "set-up.sh"), "--help"]
    done = subprocess.run(words, env=given, check=False, capture_output=True)
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_the_window_manager_knows_no_key_and_no_menu() -> None:
    root = root_of(LINUX / "openbox.xml")
    assert root.tag == f"{OPENBOX}openbox_config"
    (keyboard,) = root.iter(f"{OPENBOX}keyboard")
    assert len(keyboard) == 0
    actions = {action.get("name") for action in root.iter(f"{OPENBOX}action")}
    assert actions == {"Focus"}
    contexts = {each.get("name") for each in root.iter(f"{OPENBOX}context")}
    assert contexts == {"Client"}


def test_the_screen_of_x11_cannot_be_left_or_ended() -> None:
    text = (LINUX / "10-anteroom-kiosk.xorg.conf").read_text("utf-8")
    assert text.count("Section") - text.count("EndSection") == text.count("EndSection")
    for option in ("DontVTSwitch", "DontZap"):
        assert re.search(rf'Option "{option}" "true"', text)


def test_the_kernel_and_the_consoles_are_told() -> None:
    sysctl = (LINUX / "99-anteroom-kiosk.sysctl.conf").read_text("utf-8")
    assert "kernel.sysrq = 0" in sysctl
    logind = ConfigParser()
    logind.read(LINUX / "anteroom-kiosk.logind.conf", "utf-8")
    told = logind["Login"]
    assert (told["NAutoVTs"], told["ReserveVT"]) == ("0", "0")
    assert told["HandlePowerKey"] == "ignore"


def test_the_session_has_the_four_parts_of_pam() -> None:
    lines = (LINUX / "anteroom-kiosk.pam").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert {rule[0] for rule in rules} == {"auth", "account", "session"}
    assert all(rule[1] == "required" and rule[2].endswith(".so") for rule in rules)
    assert ["session", "required", "pam_systemd.so"] in rules


def test_shell_launcher_knows_what_each_exit_code_means() -> None:
    root = root_of(WINDOWS / "shell-launcher.xml")
    assert root.tag == f"{SHELL_LAUNCHER}ShellLauncherConfiguration"
    profile = next(root.iter(f"{SHELL_LAUNCHER}Profile"))
    (shell,) = profile.iter(f"{SHELL_LAUNCHER}Shell")
    assert shell.get("Shell") == f'"{EXE}" --kiosk'
    assert shell.get(f"{SHELL_LAUNCHER_2}AppType") == "Desktop"
    actions = {
        each.get("ReturnCode"): each.get("Action")
        for each in shell.iter(f"{SHELL_LAUNCHER}ReturnCodeAction")
    }
    assert actions == {
        "0": "RestartShell",
        str(RESTART_DEVICE): "RestartDevice",
        str(SHUT_DOWN_DEVICE): "ShutdownDevice",
        str(STAFF_ENDED): "DoNothing",
    }  # four are the most that it takes
    (config,) = root.iter(f"{SHELL_LAUNCHER}Config")
    used = config.find(f"{SHELL_LAUNCHER}Profile")
    assert used is not None
    assert used.get("Id") == profile.get("Id")


def test_assigned_access_allows_the_reader_and_its_voice_alone() -> None:
    root = root_of(WINDOWS / "assigned-access.xml")
    apps = list(root.iter(f"{ASSIGNED}App"))
    assert [app.get("DesktopAppPath") for app in apps] == [
        EXE,
        r"C:\Program Files\Anteroom\speech\anteroom-speech.exe",
    ]
    assert apps[0].get(f"{ASSIGNED_5}AutoLaunchArguments") == "--kiosk"
    (profile,) = root.iter(f"{ASSIGNED}Profile")
    (used,) = root.iter(f"{ASSIGNED}DefaultProfile")
    assert used.get("Id") == profile.get("Id")


OPENS = {"(": ")", "{": "}", "[": "]"}


def unclosed(script: str) -> list[str]:
    """Walk through PowerShell by its tokens; give the brackets that do not match."""
    pieces = r"#[^\n]*|'[^']*'|\"(?:`.|[^\"`])*\"|[(){}\[\]]"
    open_ones: list[str] = []
    for each in re.findall(pieces, script):
        if each in OPENS:
            open_ones.append(OPENS[each])
        elif each in OPENS.values() and (not open_ones or open_ones.pop() != each):
            return [each]
    return open_ones


def test_the_script_for_windows_closes_what_it_opens() -> None:
    script = (WINDOWS / "set-up.ps1").read_text("utf-8")
    assert unclosed(script) == []
    assert unclosed(script.replace("exit 0\n}", "exit 0\n", 1)) != []
    assert script.isascii()  # PowerShell 5 reads a file without a mark as ANSI
    for word in ("MDM_AssignedAccess", "WEKF_PredefinedKey", "Client-KeyboardFilter"):
        assert word in script


def test_macos_starts_the_reader_and_keeps_it() -> None:
    name = f"{paths.APP_ID}.kiosk"
    told = plistlib.loads((MAC / f"{name}.plist").read_bytes())
    assert told["Label"] == name
    assert told["ProgramArguments"][-1] == "--kiosk"
    assert told["RunAtLoad"] is told["KeepAlive"] is True
    assert told["LimitLoadToSessionType"] == "Aqua"


@pytest.mark.parametrize(
    "path",
    sorted(path for path in RECIPES.rglob("*") if path.is_file()),
    ids=lambda path: path.name,
)
def test_every_recipe_is_told_in_the_guide(path: Path) -> None:
    assert path.name in GUIDE
