#!/bin/bash
# Puts the signing certificate into a keychain of its own, on a runner of the release.
# CERTIFICATE is a PKCS 12 file in base64, CERTIFICATE_PASSWORD its password.
set -euo pipefail
keychain="$RUNNER_TEMP/signing.keychain-db"
password=$(uuidgen)
base64 --decode <<<"$CERTIFICATE" >"$RUNNER_TEMP/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$RUNNER_TEMP/certificate.p12" -P "$CERTIFICATE_PASSWORD" -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/certificate.p12"
