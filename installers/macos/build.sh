#!/bin/bash
# Makes the disk image of macOS, on macOS: build.sh   (TARGET_ARCH, CODESIGN_IDENTITY as in build.spec)
# `dev.py build --bundle` must have run. With NOTARY_KEY_FILE, NOTARY_KEY_ID and NOTARY_ISSUER
# the image is notarised, too.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
app=dist/Anteroom.app
image="dist/anteroom_${version}_macos_${TARGET_ARCH:-$(uname -m)}.dmg"
identity=${CODESIGN_IDENTITY:--}
rm -rf "$app/Contents/MacOS/speech"
cp -R dist/anteroom/speech "$app/Contents/MacOS/speech"
codesign --force --deep --options runtime --sign "$identity" \
    --entitlements installers/macos/entitlements.plist "$app"
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/anteroom" selfcheck
.venv/bin/python -m dmgbuild -s installers/macos/dmg_settings.py -D "app=$app" Anteroom "$image"
if [ -n "${NOTARY_KEY_FILE:-}" ]; then
    codesign --sign "$identity" --timestamp "$image"
    xcrun notarytool submit "$image" --key "$NOTARY_KEY_FILE" --key-id "$NOTARY_KEY_ID" \
        --issuer "$NOTARY_ISSUER" --wait --timeout 30m
    xcrun stapler staple "$image"
    spctl -a -t open --context context:primary-signature -v "$image"
fi
