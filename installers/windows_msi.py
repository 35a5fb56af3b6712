"""The MSI for Windows: its source for wixl, or WiX 3, from the files of a bundle."""

import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from installers.windows_exe import PUBLISHER

UPGRADE_CODE: Final = "6F1F6D3E-6A0E-4B0B-9D4E-5A1C0F5E7A11"
"""Never to be changed: by it a newer version finds the older one."""

_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"

HEAD: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Anteroom" Language="1033" Version="{version}" Manufacturer="{publisher}" UpgradeCode="{code}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
    <MajorUpgrade DowngradeErrorMessage="A newer version of Anteroom is already installed."/>
    <Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="Anteroom">
"""
MIDDLE: Final = """\
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder">
        <Component Id="menu" Guid="{menu}" Win64="yes">
          <Shortcut Id="start" Name="Anteroom" Target="[INSTALLDIR]anteroom.exe" WorkingDirectory="INSTALLDIR"/>
          <RegistryValue Root="HKLM" Key="Software\\Anteroom" Name="menu" Type="integer" Value="1" KeyPath="yes"/>
        </Component>
      </Directory>
      <Component Id="pack" Guid="{pack}" Win64="yes">
        <RegistryValue Root="HKLM" Key="Software\\Classes\\Anteroom.pack\\shell\\open\\command" Type="string" Value="&quot;[INSTALLDIR]anteroom.exe&quot; &quot;%1&quot;" KeyPath="yes"/>
        <RegistryValue Root="HKLM" Key="Software\\Classes\\Anteroom.pack" Type="string" Value="Anteroom book"/>
        <RegistryValue Root="HKLM" Key="Software\\Classes\\.pack\\OpenWithProgids" Name="Anteroom.pack" Type="string" Value=""/>
      </Component>
      <Component Id="kiosk" Guid="{kiosk}" Win64="yes">
        <RegistryValue Root="HKLM" Key="{run}" Name="anteroom" Type="string" Value="&quot;[INSTALLDIR]anteroom.exe&quot; --kiosk" KeyPath="yes"/>
      </Component>
    </Directory>
    <Feature Id="Main" Level="1">
"""
TAIL: Final = """\
      <ComponentRef Id="menu"/>
      <ComponentRef Id="pack"/>
    </Feature>
    <Feature Id="Kiosk" Level="1000">
      <ComponentRef Id="kiosk"/>
    </Feature>
  </Product>
</Wix>
"""


def source(bundle: Path, version: str) -> str:
    """Write the source; its paths are relative to the bundle's parent, as wixl wants it.

    Args:
        bundle: The folder with `anteroom.exe`.
        version: Of the program.
    """
    parts: list[str] = []
    files = "\n".join(_lines(bundle, bundle, parts, 10))
    told = {name: _guid(name) for name in ("menu", "pack", "kiosk")}
    head = HEAD.format(version=version, publisher=PUBLISHER, code=UPGRADE_CODE)
    refs = "".join(f'      <ComponentRef Id="{part}"/>\n' for part in parts)
    return head + files + "\n" + MIDDLE.format(run=_RUN, **told) + refs + TAIL


def _lines(folder: Path, top: Path, parts: list[str], depth: int) -> Iterator[str]:
    """Write a folder's files as one component, then its folders."""
    pad, place = " " * depth, folder.relative_to(top).as_posix()
    inside = sorted(folder.iterdir())
    files = [path for path in inside if path.is_file()]
    if files:
        part = _name("c", place)
        parts.append(part)
        yield f'{pad}<Component Id="{part}" Guid="{_guid(f"c:{place}")}" Win64="yes">'
        for path in files:
            own = path.relative_to(top).as_posix()
            key = ' KeyPath="yes"' if path == files[0] else ""
            named = (
                f"Name={quoteattr(path.name)} Source={quoteattr(f'{top.name}/{own}')}"
            )
            yield f'{pad}  <File Id="{_name("f", own)}" {named}{key}/>'
        yield f"{pad}</Component>"
    for path in inside:
        if path.is_dir():
            own = _name("d", path.relative_to(top).as_posix())
            yield f'{pad}<Directory Id="{own}" Name={quoteattr(path.name)}>'
            yield from _lines(path, top, parts, depth + 2)
            yield f"{pad}</Directory>"


def _guid(what: str) -> str:
    return str(uuid.uuid5(uuid.UUID(UPGRADE_CODE), what)).upper()


def _name(kind: str, place: str) -> str:
    return f"{kind}{uuid.uuid5(uuid.UUID(UPGRADE_CODE), place).hex}"


if __name__ == "__main__":
    bundle, version, target = sys.argv[1:]
    Path(target).write_text(source(Path(bundle), version), "utf-8")
