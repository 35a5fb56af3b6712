#!/bin/sh
# Makes a kiosk of this Linux computer. As root: set-up.sh [--x11] [--undo]
# With DESTDIR set, files are put below that folder, and nothing of the system is changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root="${DESTDIR:-}"
lib="$root/usr/local/lib/anteroom-kiosk"
etc="$root/etc"
unit=anteroom-kiosk
undo=
for word in "$@"; do
    case "$word" in
    --x11) unit=anteroom-kiosk-x11 ;;
    --undo) undo=yes ;;
    *)
        echo "usage: set-up.sh [--x11] [--undo]" >&2
        exit 2
        ;;
    esac
done

system() {
    [ -n "$root" ] || "$@"
}

if [ -n "$undo" ]; then
    system systemctl disable --now anteroom-kiosk.service anteroom-kiosk-x11.service || true
    rm -rf "$lib" "$etc/systemd/system/anteroom-kiosk.service.d"
    rm -f "$etc/systemd/system/anteroom-kiosk.service" \
        "$etc/systemd/system/anteroom-kiosk-x11.service" \
        "$etc/pam.d/anteroom-kiosk" \
        "$etc/sysctl.d/99-anteroom-kiosk.conf" \
        "$etc/systemd/logind.conf.d/anteroom-kiosk.conf" \
        "$etc/X11/xorg.conf.d/10-anteroom-kiosk.conf"
    system systemctl unmask ctrl-alt-del.target
    system systemctl daemon-reload
    echo "The kiosk is undone. The user kiosk and the profile in /etc/anteroom stay."
    exit 0
fi

if [ -z "$root" ] && ! id kiosk >/dev/null 2>&1; then
    useradd --system --no-create-home --home-dir /run/anteroom-kiosk \
        --shell /usr/sbin/nologin kiosk
fi
install -d "$lib" "$etc/systemd/system" "$etc/pam.d" "$etc/sysctl.d" \
    "$etc/systemd/logind.conf.d" "$etc/X11/xorg.conf.d"
install -m 755 "$here/after-exit.sh" "$here/xsession" "$lib/"
install -m 644 "$here/openbox.xml" "$lib/"
install -m 644 "$here/$unit.service" "$etc/systemd/system/"
install -m 644 "$here/anteroom-kiosk.pam" "$etc/pam.d/anteroom-kiosk"
install -m 644 "$here/99-anteroom-kiosk.sysctl.conf" \
    "$etc/sysctl.d/99-anteroom-kiosk.conf"
install -m 644 "$here/anteroom-kiosk.logind.conf" \
    "$etc/systemd/logind.conf.d/anteroom-kiosk.conf"
if [ "$unit" = anteroom-kiosk-x11 ]; then
    install -m 644 "$here/10-anteroom-kiosk.xorg.conf" \
        "$etc/X11/xorg.conf.d/10-anteroom-kiosk.conf"
fi
system sysctl --quiet --load "$etc/sysctl.d/99-anteroom-kiosk.conf"
system systemctl mask ctrl-alt-del.target
system systemctl daemon-reload
system systemctl set-default graphical.target
system systemctl enable "$unit.service"
echo "Done. Restart the computer: it starts with the reader."
