#!/bin/sh
# Before the package goes: a kiosk that was set up by hand is undone, as it would fail.
set -e
case "${1:-}" in
remove | 0) ;; # what dpkg and rpm say of a removal; an upgrade says something else
*) exit 0 ;;
esac
for unit in anteroom-kiosk anteroom-kiosk-x11; do
    if [ -e "/etc/systemd/system/$unit.service" ]; then
        /opt/anteroom/_internal/kiosk/linux/set-up.sh --undo || true
        break
    fi
done
