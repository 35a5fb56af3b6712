#!/bin/bash
# Makes the disk image of macOS, on macOS: build.sh   (TARGET_ARCH, CODESIGN_IDENTITY as in build.spec)
# `dev.py build --bundle` must have run. With NOTARY_KEY_FILE, NOTARY_KEY_ID and NOTARY_ISSUER
# the image is notarised, too. Without CODESIGN_IDENTITY all is signed for this computer alone.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
app=dist/Anteroom.app
image="dist/anteroom_${version}_macos_${TARGET_ARCH:-$(uname -m)}.dmg"
identity=${CODESIGN_IDENTITY:--}
signed=(--force --sign "$identity")
# The hardened runtime would refuse libraries that nobody signed; the notary wants it, and a time.
[ "$identity" = - ] || signed+=(--timestamp --options runtime)
# What lies inside was signed when it was made; the seal around it broke when speech moved in.
codesign "${signed[@]}" --entitlements installers/macos/entitlements.plist "$app"
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/anteroom" selfcheck | tee build/selfcheck.txt
grep -q "the speech program answers" build/selfcheck.txt
.venv/bin/python -m dmgbuild -s installers/macos/dmg_settings.py -D "app=$app" Anteroom "$image"
if [ -n "${NOTARY_KEY_FILE:-}" ]; then
    codesign --force --sign "$identity" --timestamp "$image"
    xcrun notarytool submit "$image" --key "$NOTARY_KEY_FILE" --key-id "$NOTARY_KEY_ID" \
        --issuer "$NOTARY_ISSUER" --wait --timeout 30m
    xcrun stapler staple "$image"
    spctl -a -t open --context context:primary-signature -v "$image"
fi
mounted=$(mktemp -d) # what the image holds is what a person will start
hdiutil attach -quiet -readonly -nobrowse -mountpoint "$mounted" "$image"
installed=$(mktemp -d)
cp -R "$mounted/Anteroom.app" "$installed/"
hdiutil detach -quiet "$mounted"
codesign --verify --deep --strict "$installed/Anteroom.app"
"$installed/Anteroom.app/Contents/MacOS/anteroom" selfcheck >build/selfcheck.txt
grep -q "the speech program answers" build/selfcheck.txt
rm -r "$installed"
