"""Proves the setup and the MSI under Wine: `dev.py build --windows --prove`.

An older version is installed silently, the new one over it; it looks at itself, is
started and photographed, and taken away. Then the computer must be as it was before:
every file of its drive and every value of its registry is compared.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path, PureWindowsPath
from typing import Final

from app.paths import version
from installers import checking, windows_build, wine, wine_state
from installers.checking import FaultyError
from installers.windows_ways import ALL, OPEN, RUN, UNINSTALL, WAYS, Way

OLDER: Final = "0.0.9"
STALE: Final = "_internal/of-the-older-version.txt"
PATIENCE_S: Final = 120
"""How long a window may take to come: the computer may have much else to do."""


class Proof:
    """Installs, looks and takes away, in a Windows that nothing was installed in."""

    def __init__(self, windows: wine.Wine, dist: Path) -> None:
        """Take where to install, and the folder with what is installed."""
        self.windows = windows
        self.dist = dist
        self.older = windows.shared / "older"
        self.seen = windows.work / "seen"

    def make_older(self) -> None:
        """Pack an older version, with a file that the new one has not."""
        shutil.rmtree(self.older, ignore_errors=True)
        bundle = self.older / "anteroom"
        shutil.copytree(self.dist / "anteroom", bundle, copy_function=_link)
        (bundle / STALE).write_text("old", "utf-8")
        windows_build.pack(bundle, OLDER, self.older, {"QUICK": "1"})
        for file in self.dist.glob(f"anteroom_{version()}_windows_x64*"):
            shutil.copy(file, self.windows.shared)

    def prove(self, way: Way) -> None:
        """Go one way from the beginning to the end.

        Raises:
            FaultyError: Something is not as it should be.
        """
        before = self.state()
        self._install(way, self.older.name, OLDER, ())
        self.listed(way, OLDER)
        if not (self._place(way) / STALE).exists():
            raise FaultyError("the older version is not there")
        self._install(way, "", version(), way.kiosk)
        self.listed(way, version())
        self._is_whole(way)
        self._is_registered(way)
        print(f"  upgraded from {OLDER} to {version()}, nothing old is left")
        self._checks_itself(way)
        self._shows_itself(way)
        self._was_watched_over()
        if way.is_setup:
            self._refuses_while_reading(way)
        else:
            self._refuses_an_older(way)
        self._remove(way)
        self.find_left(before)

    def state(self) -> tuple[set[str], wine_state.Registry]:
        """Give what lies on the drive, and what is in the registry."""
        self.windows.settle()
        drive = self.windows.drive
        return wine_state.files(drive), wine_state.registry(drive.parent)

    def _install(
        self, way: Way, folder: str, told: str, more: Sequence[str], fine: int = 0
    ) -> None:
        place = PureWindowsPath(
            "Z:/w", folder, f"anteroom_{told}_windows_x64{way.file}"
        )
        words = [word.format(file=place) for word in way.install]
        done = self.windows.run(*words, *more)
        self.windows.settle()
        if done.returncode != fine:
            raise FaultyError(f"{' '.join(words)}: exit code {done.returncode}")

    def _place(self, way: Way) -> Path:
        return self.windows.drive / Path(*way.folder.parts[1:])

    def listed(self, way: Way, expected: str) -> None:
        """See that Windows lists the program once, with its version."""
        found = [
            values["displayversion"]
            for key, values in self.state()[1].items()
            if UNINSTALL in key and values.get("displayname") == "Anteroom"
        ]
        if found != [expected]:
            raise FaultyError(f"{way.name}: Windows lists {found}, not {expected}")

    def _is_whole(self, way: Way) -> None:
        """See that the bundle is there, byte by byte, and nothing else."""
        bundle, there = self.dist / "anteroom", self._place(way)
        more = {"uninstall.exe"} if way.is_setup else set[str]()
        names, own = set(checking.files(bundle)), set(checking.files(there)) - more
        strange = sorted(own ^ names)
        for name in sorted(names & own):
            if (bundle / name).read_bytes() != (there / name).read_bytes():
                strange.append(name)
        if strange:
            raise FaultyError(f"{way.name}: {', '.join(strange[:9])}")

    def _is_registered(self, way: Way) -> None:
        """See what Windows was told, and the entry of the Start menu."""
        found = self.state()[1]
        program = str(way.folder / "anteroom.exe").lower()
        for key, name, value in (
            (f"{way.hive}\\{RUN}", "anteroom", f'"{program}" --kiosk'),
            (f"{way.hive}\\{OPEN}", "", f'"{program}" "%1"'),
        ):
            told = found.get(key, {}).get(name, "").lower()
            if told != value:
                raise FaultyError(f"{key}: {told or 'nothing'}, not {value}")
        menus = self.windows.drive.rglob("Start Menu/**/Anteroom.lnk")
        if len(list(menus)) != 1:
            raise FaultyError(f"{way.name}: no entry in the Start menu")

    def _checks_itself(self, way: Way) -> None:
        """Run `selfcheck`, on a Windows without Microsoft's run-time libraries."""
        self.windows.overrides = f"{wine.BARE};{wine.QUIET}"
        done = self.windows.run(str(way.folder / "anteroom.exe"), "selfcheck")
        self.windows.overrides = wine.QUIET
        if done.returncode or "the speech program answers" not in done.stdout:
            raise FaultyError(
                f"selfcheck: {done.returncode} {done.stdout}{done.stderr}"
            )
        print(f"  selfcheck: {len(done.stdout.splitlines())} lines, all fine")

    def _shows_itself(self, way: Way) -> None:
        """Start it with a topic, and by opening a pack; photograph each."""
        program = str(way.folder / "anteroom.exe")
        pack = str(way.folder / "_internal" / "library-es.pack")
        # Wine opens files as everybody's registry says, and no one person's
        opener = "start" if way.is_setup and way.hive == ALL else program
        for words, name in (
            ((program, "--topic", "fertility"), "topic"),
            ((opener, pack), "pack"),
            # Wine paints no window over a whole screen of Linux's, so a screen of its own
            (("explorer", "/desktop=kiosk,1366x900", program, "--kiosk"), "kiosk"),
        ):
            picture = (
                self.seen
                / f"{way.name.replace(', ', '-').replace(' ', '-')}-{name}.png"
            )
            with self.windows.started(*words):
                self._photograph(picture)
            print(f"  started with a {name}, photographed: {picture}")

    def _was_watched_over(self) -> None:
        """See that the kiosk's supervisor heard the reader's heart beat."""
        home = self.windows.drive / "users" / "root" / "AppData" / "Local"
        for log in home.glob("[Aa]nteroom/kiosk.log"):
            told = log.read_text("utf-8")
            log.unlink()
            if "start heartbeat" in told and "fault" not in told:
                print("  the kiosk's supervisor heard it")
                return
            raise FaultyError(f"the kiosk: {told}")
        raise FaultyError("the kiosk keeps no log")

    def _photograph(self, picture: Path) -> None:
        picture.parent.mkdir(parents=True, exist_ok=True)
        given = {**os.environ, "DISPLAY": self.windows.display}
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", WINDOWS]
        try:
            subprocess.run(
                find,
                env=given,
                timeout=PATIENCE_S,
                check=True,
                capture_output=True,
            )
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as fault:
            raise FaultyError("no window came") from fault
        _until(lambda: self._is_painted(picture), "the window stayed empty")

    def _is_painted(self, picture: Path) -> bool:
        """Photograph the screen; tell whether it shows a page and not a bare window."""
        time.sleep(2)
        given = {"DISPLAY": self.windows.display}
        wine.quiet(["import", "-window", "root", str(picture)], given)
        words = ["identify", "-format", "%k", str(picture)]
        told = subprocess.run(words, capture_output=True, text=True, check=True)
        return int(told.stdout) > COLOURS

    def _refuses_while_reading(self, way: Way) -> None:
        """See that the setup says 4 and changes nothing while the reader is open."""
        program = str(way.folder / "anteroom.exe")
        place = f"Z:\\w\\anteroom_{version()}_windows_x64{way.file}"
        words = [word.format(file=place) for word in way.install]
        with self.windows.started(program):
            self._photograph(self.seen / "open.png")
            done = self.windows.run(*words)
        if done.returncode != IS_OPEN:
            raise FaultyError(f"over an open reader: exit code {done.returncode}")
        self._is_whole(way)
        print("  refused while the reader was open, and changed nothing")

    def _refuses_an_older(self, way: Way) -> None:
        self._install(way, self.older.name, OLDER, (), fine=MSI_FAILED)
        self.listed(way, version())
        self._is_whole(way)
        print("  refused an older version, and changed nothing")

    def _remove(self, way: Way) -> None:
        """Take the program away, by the command that Windows was told."""
        words = ("msiexec", "/x", f"Z:\\w\\anteroom_{version()}_windows_x64.msi", "/qn")
        if way.is_setup:
            key = f"{way.hive}\\{UNINSTALL}\\anteroom"
            told = self.state()[1][key]["quietuninstallstring"]
            words = tuple(told.replace('"', "").replace(" /", "\0/").split("\0"))
        done = self.windows.run(*words)
        self.windows.settle()
        if done.returncode:
            raise FaultyError(f"{' '.join(words)}: exit code {done.returncode}")

    def find_left(self, before: tuple[set[str], wine_state.Registry]) -> None:
        """Compare all with what was before.

        Raises:
            FaultyError: Something was left.
        """
        files, registry = self.state()
        left = sorted(files - before[0]) + wine_state.left(before[1], registry)
        if left:
            raise FaultyError(f"these were left: {', '.join(left[:20])}")
        print("  taken away without a trace")


WINDOWS: Final = "Anteroom|Wine [Dd]esktop"
COLOURS: Final = 200
"""In a photograph with letters and pictures; a bare window has fewer."""

IS_OPEN: Final = 4
MSI_FAILED: Final = 1603 % 256
"""What Windows says as 1603; of a Linux program's exit code one byte is seen."""


def main(dist: Path) -> int:
    """Prove what `dev.py build --windows` made, and print what was seen.

    Returns:
        0, 1 if something is not as it should be, or 2 if the computer lacks something.
    """
    if lacking := wine.missing():
        print(lacking)
        return 2
    windows = wine.Wine(windows_build.WORK)
    windows.make_system()
    windows.prefix = "/root/proof"
    proof = Proof(windows, dist)
    with windows.running():
        windows_build.step("an older version", proof.make_older)
        windows_build.step("a Windows to install in", windows.make_prefix)
        try:
            for way in WAYS:
                print(f"{way.name}:", flush=True)
                proof.prove(way)
        except FaultyError as fault:
            print(f"FAILED  {fault}")
            return 1
    return 0


def _until(is_so: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            raise FaultyError(otherwise)


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)
