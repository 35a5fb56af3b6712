#!/bin/sh
# Does what staff asked for on the staff page. Called by systemd, as root, after each end.
said="${RUNTIME_DIRECTORY:-/run/anteroom-kiosk}/exit-code"
code="${EXIT_STATUS:-0}"
if [ -f "$said" ] && [ ! -L "$said" ]; then # X11 does not pass the code on itself
    read -r code <"$said"
    rm -f "$said"
fi
case "$code" in
42) systemctl --no-block reboot ;;
43) systemctl --no-block poweroff ;;
44) systemctl --no-block start getty@tty1.service ;; # a sign-in; the kiosk gives way
esac
exit 0
