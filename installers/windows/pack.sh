#!/bin/bash
# Packs a Windows bundle: pack.sh BUNDLE ICON VERSION TARGET_DIR   (bash of Linux, or of git for Windows)
# With SIGN set to a command, the setup and its uninstaller are signed by it, as NSIS asks;
# it gets the file's name as its last word, and runs where this was called.
# With QUICK set, the setup is packed quickly and not small: for a proof.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bundle=$1 icon=$2 version=$3 target=$4
name="anteroom_${version}_windows_x64"
mkdir -p "$target"
target=$(cd "$target" && pwd)
bundle=$(cd "$bundle" && pwd)
native() { if command -v cygpath >/dev/null; then cygpath -m "$1"; else echo "$1"; fi; }
command -v makensis >/dev/null || command -v wixl >/dev/null || {
    echo "pack.sh: neither makensis nor wixl is here" >&2
    exit 2
}
if command -v makensis >/dev/null; then
    makensis -V2 -NOCD -INPUTCHARSET UTF8 ${QUICK:+"-XSetCompressor /FINAL zlib"} "-DVERSION=$version" "-DSRC=$(native "$bundle")" "-DICON=$(native "$icon")" \
        "-DLICENSE=$(native "$here/../../LICENSE")" "-DOUT=$(native "$target/${name}_setup.exe")" \
        ${SIGN:+"-DSIGN=$SIGN"} "$(native "$here/anteroom.nsi")"
fi
if command -v wixl >/dev/null; then # it wants paths beside the bundle
    (cd "$here/../.." && python3 -m installers.windows_msi "$bundle" "$version" "$bundle/../anteroom.wxs")
    (cd "$bundle/.." && wixl --arch x64 -o "$target/$name.msi" anteroom.wxs && rm anteroom.wxs)
fi
