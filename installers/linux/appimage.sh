#!/bin/sh
# Makes an AppImage of what a package holds: appimage.sh RUNTIME   (needs mksquashfs)
# RUNTIME is a type-2 runtime, whose digest RUNTIME_SHA256 must say; it is public, and fetched
# by whoever builds: the release workflow does. `APPIMAGE_RUNTIME=FILE dev.py build` calls this.
set -eu
runtime=$1
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
echo "$RUNTIME_SHA256  $runtime" | sha256sum --check --quiet
id=org.anteroom.Anteroom
folder=build/bundle/AppDir
rm -rf "$folder"
cp -a build/bundle/stage "$folder"
rm -r "${folder:?}/usr/bin" # its link leads to where a package puts the program
ln -s opt/anteroom/anteroom "$folder/AppRun"
cp "$folder/usr/share/applications/$id.desktop" "$folder/"
cp "$folder/usr/share/icons/hicolor/256x256/apps/$id.png" "$folder/"
ln -s "$id.png" "$folder/.DirIcon"
target="dist/anteroom_${version}_linux_x86_64.AppImage"
rm -f "$target.squashfs"
mksquashfs "$folder" "$target.squashfs" -quiet -no-progress -root-owned -noappend -comp zstd -Xcompression-level 19
cat "$runtime" "$target.squashfs" >"$target"
rm "$target.squashfs"
chmod 755 "$target"
