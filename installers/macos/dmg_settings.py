"""What the disk image of macOS shows: `dmgbuild -s THIS -D app=PATH Anteroom OUT.dmg`."""

from pathlib import Path

app = str(defines["app"])  # noqa: F821 # pyright: ignore (dmgbuild gives it)
files = [app, "LICENSE"]
symlinks = {"Applications": "/Applications"}
format = "ULMO"  # noqa: A001 (dmgbuild wants this name; LZMA, macOS 10.15 and newer)
filesystem = "APFS"
icon_size = 96
window_rect = ((200, 120), (560, 360))
icon_locations = {
    Path(app).name: (150, 150),
    "Applications": (410, 150),
    "LICENSE": (280, 280),
}
