#!/bin/sh
# Installs Anteroom from this folder, and takes it away again.
#   install.sh [--user | --system] [--kiosk]     put it there; --kiosk starts it at log-in
#   install.sh [--user | --system] --uninstall   take it away; settings and my page stay
# --user is for you alone and needs no root; --system, for all, is what root gets.
# Exit codes: 0 done; 2 wrong use, or root is needed; 3 this Linux is too old.
# With DESTDIR set, files are put below that folder, and nothing of the system is changed.
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
id=org.anteroom.Anteroom
glibc=@GLIBC@
mode=user
[ "$(id -u)" -ne 0 ] || mode=system
kiosk=
undo=
for word in "$@"; do
    case "$word" in
    --user) mode=user ;;
    --system) mode=system ;;
    --kiosk) kiosk=yes ;;
    --uninstall) undo=yes ;;
    *)
        echo "usage: install.sh [--user | --system] [--kiosk] [--uninstall]" >&2
        exit 2
        ;;
    esac
done

dest="${DESTDIR:-}"
if [ "$mode" = system ]; then
    program=/opt/anteroom
    bin=/usr/local/bin
    share=/usr/local/share
    autostart=
    if [ -z "$dest" ] && [ "$(id -u)" -ne 0 ]; then
        echo "install.sh: --system needs root; without it, use --user." >&2
        exit 2
    fi
else
    program="$HOME/.local/opt/anteroom"
    bin="$HOME/.local/bin"
    share="${XDG_DATA_HOME:-$HOME/.local/share}"
    autostart="${XDG_CONFIG_HOME:-$HOME/.config}/autostart"
fi

has_files() { # has_files FOLDER PATTERN
    [ -n "$(find "$1" -name "$2" ! -type d 2>/dev/null | head -n 1)" ]
}

refresh() { # the desktop's own lists; where nothing is left to list, they go, too
    [ -z "$dest" ] || return 0
    if has_files "$share/applications" '*.desktop'; then
        update-desktop-database -q "$share/applications" 2>/dev/null || true
    else
        rm -f "$share/applications/mimeinfo.cache"
    fi
    if has_files "$share/mime/packages" '*.xml'; then
        update-mime-database "$share/mime" 2>/dev/null || true
    else
        rm -f "$share/mime/application/x-anteroom-pack.xml"
        for list in XMLnamespaces aliases generic-icons globs globs2 icons magic \
            mime.cache subclasses treemagic types version; do
            rm -f "$share/mime/$list"
        done
        rmdir "$share/mime/application" 2>/dev/null || true
    fi
    if has_files "$share/icons/hicolor" '*.*g'; then
        gtk-update-icon-cache -qtf "$share/icons/hicolor" 2>/dev/null || true
    else
        rm -f "$share/icons/hicolor/icon-theme.cache"
    fi
}

remove() {
    (cd "$here/share" && find . -type f -o -type l) | while read -r file; do
        rm -f "$dest$share/$file"
    done
    rm -f "$dest$bin/anteroom"
    rm -rf "${dest:-}${program:?}"
    [ -z "$autostart" ] || rm -f "$dest$autostart/$id.desktop"
}

if [ -n "$undo" ]; then
    set_up="$dest$program/_internal/kiosk/linux/set-up.sh"
    unit="$dest/etc/systemd/system/anteroom-kiosk"
    if [ "$mode" = system ] && { [ -e "$unit.service" ] || [ -e "$unit-x11.service" ]; }; then
        "$set_up" --undo
    fi
    remove
    refresh
    # Folders that we may have made, if nothing else is in them
    (cd "$here/share" && find . -depth -type d) | while read -r folder; do
        case "$mode$folder" in system. | system./man) continue ;; esac # any Linux has them
        rmdir "$dest$share/$folder" 2>/dev/null || true
    done
    [ "$mode" = system ] || rmdir "$bin" "$(dirname "$program")" 2>/dev/null || true
    echo "Anteroom is gone. What you kept in it stays; docs/fleet.md tells where."
    exit 0
fi

has=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2 || true)
oldest=$(printf '%s\n%s\n' "$glibc" "${has:-0}" | sort -V | head -n 1)
if [ "$oldest" != "$glibc" ]; then
    echo "install.sh: this Linux is too old: it has glibc ${has:-of no kind}, Anteroom needs $glibc." >&2
    exit 3
fi

remove
mkdir -p "$dest$program" "$dest$bin" "$dest$share"
cp -R "$here/anteroom/." "$dest$program/"
cp -R "$here/share/." "$dest$share/"
ln -sf "$program/anteroom" "$dest$bin/anteroom"
desktop="$dest$share/applications/$id.desktop"
sed "s|^Exec=anteroom|Exec=$program/anteroom|; s|^TryExec=.*|TryExec=$program/anteroom|" \
    "$here/share/applications/$id.desktop" >"$desktop"
if [ -n "$kiosk" ] && [ "$mode" = system ]; then
    "$dest$program/_internal/kiosk/linux/set-up.sh"
elif [ -n "$kiosk" ]; then
    mkdir -p "$dest$autostart"
    printf '[Desktop Entry]\nType=Application\nName=Anteroom\nExec=%s --kiosk\n' \
        "$program/anteroom" >"$dest$autostart/$id.desktop"
fi
refresh
echo "Anteroom is installed: $bin/anteroom"
