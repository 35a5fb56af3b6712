"""What lies on a drive and in a registry of Wine: to see what an installer leaves."""

import re
from pathlib import Path
from typing import Final

from installers.windows_ways import ALL, ONE

OF_WINE: Final = re.compile(
    r"windows/temp/|/temp/|/fontconfig/|windows/installer/$|appdata/local/programs/$"
)
"""Files that come and go by themselves, and folders that the first program brings."""

OF_A_PERSON: Final = re.compile(r"users/root/AppData/(Local|Roaming)/anteroom(/|$)")
"""What a person keeps, and what stays when the program goes."""

UNSTEADY: Final = re.compile(
    r"muicache|\\explorer\\|\\fonts|wine\\|ddeexec|\\nls\\|timezone|\\print|enum\\"
    r"|\\diskdrive|\\video|hardware\\|volatile environment|\\tracing|currentcontrolset"
    r"|controlset001|userassist|hkcu\\console(\\|$)",
)
"""Parts of the registry that the system writes by itself."""

OF_THE_FIRST: Final = re.compile(
    r"\\installer\\(.+\\)?(components|features|products|upgradecodes)$|\\runservices$"
    r"|hkcu\\software\\classes$|\\currentversion\\(app paths|uninstall)$"
)
"""Keys that come with the first program and stay; what is in them comes and goes."""

Registry = dict[str, dict[str, str]]
"""The values of each key, all in lower case but what a value says."""


def files(drive: Path) -> set[str]:
    """Give every file and folder of a drive, but what is the system's or a person's."""
    found = {path.relative_to(drive).as_posix() for path in drive.rglob("*")}
    return {
        name
        for name in found
        if not OF_A_PERSON.search(name) and not OF_WINE.search(f"/{name}/".lower())
    }


def registry(prefix: Path) -> Registry:
    """Give every value of the registry, but what the system writes by itself.

    Args:
        prefix: The folder that Wine keeps it in; no program may run.
    """
    found: Registry = {}
    for file, hive in (("system.reg", ALL), ("user.reg", ONE)):
        text = (prefix / file).read_text("utf-8", "replace")
        for block in text.split("\n\n["):
            head, _, body = block.partition("]")
            key = hive + "\\" + head.replace("\\\\", "\\").lower().lstrip("[")
            lines = [line for line in body.split("\n")[1:] if line[:1] in {'"', "@"}]
            if not UNSTEADY.search(key) and not (
                OF_THE_FIRST.search(key) and not lines
            ):
                found[key] = dict(_value(line) for line in lines)
    return found


def left(before: Registry, now: Registry) -> list[str]:
    """Give the keys and values that are new or have changed, in order."""
    found = [key for key in now if key not in before]
    found += [
        f"{key} {name}"
        for key, values in now.items()
        for name, said in values.items()
        if before.get(key, {}).get(name) != said
    ]
    return sorted(found)


def _value(line: str) -> tuple[str, str]:
    """Read a line of the registry's file: a name, and what it says."""
    name, _, said = line.partition("=")
    if line.startswith("@"):
        name = '""'
    text = said.strip().removeprefix('"').removesuffix('"')
    return name.strip('"').lower(), text.replace('\\"', '"').replace("\\\\", "\\")
