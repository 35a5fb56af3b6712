"""The ways to install on Windows, and what each leaves on the computer."""

from pathlib import PureWindowsPath
from typing import Final, NamedTuple

ALL: Final = "hklm"
ONE: Final = "hkcu"
UNINSTALL: Final = r"software\microsoft\windows\currentversion\uninstall"
RUN: Final = r"software\microsoft\windows\currentversion\run"
OPEN: Final = r"software\classes\anteroom.pack\shell\open\command"
FOR_ALL: Final = PureWindowsPath(r"C:\Program Files\Anteroom")
FOR_ONE: Final = PureWindowsPath(r"C:\users\root\AppData\Local\Programs\Anteroom")


class Way(NamedTuple):
    """A way to install, and what it must leave on the computer."""

    name: str
    file: str
    """The end of the installer's name."""
    install: tuple[str, ...]
    """Words of the installer; `{file}` is its place."""
    kiosk: tuple[str, ...]
    """More words: start as a kiosk at log-on."""
    hive: str
    """Of the registry: for everybody, or for one person."""
    folder: PureWindowsPath
    is_setup: bool


WAYS: Final = (
    Way(
        "setup, for everybody",
        "_setup.exe",
        ("{file}", "/S", "/AllUsers"),
        ("/KIOSK=1",),
        ALL,
        FOR_ALL,
        is_setup=True,
    ),
    Way(
        "setup, for one person",
        "_setup.exe",
        ("{file}", "/S", "/CurrentUser"),
        ("/KIOSK=1",),
        ONE,
        FOR_ONE,
        is_setup=True,
    ),
    Way(
        "MSI",
        ".msi",
        ("msiexec", "/i", "{file}", "/qn"),
        ("ADDLOCAL=Main,Kiosk",),
        ALL,
        FOR_ALL,
        is_setup=False,
    ),
)
