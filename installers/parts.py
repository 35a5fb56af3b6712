"""What the bundle holds of Qt and Python, and what it must never hold."""

import sys
from typing import Final

PLUGINS: Final = (
    "platforms/*qxcb*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen*",
    "platforms/*qwindows.dll",
    "platforms/*qcocoa*",
    "wayland-shell-integration/*xdg-shell*",
    "wayland-decoration-client/*adwaita*",
    "imageformats/*qsvg*",
    "imageformats/*qjpeg*",
    "imageformats/*qwebp*",
    "imageformats/*qgif*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platformthemes/*xdgdesktopportal*",
    "printsupport/*",
    "styles/*",
)
"""Qt's plug-ins that are kept, below its folder `plugins`."""

LEFT_OUT_FONTS: Final = ("NotoSans-Italic*",)
"""Of the font packages: the reader never loads it, see `app.rendering.fonts`."""

SPEECH_PLUGINS: Final = (
    "texttospeech/*",
    "multimedia/*windows*",
    "multimedia/*darwin*",
)
"""Those of the speech program, which lives in a folder of its own."""

LEFT_OUT_PLUGINS: Final = (
    "egldeviceintegrations/*",
    "generic/*",
    "iconengines/*",
    "imageformats/*icns*",
    "imageformats/*ico.*",
    "imageformats/*mac*",
    "imageformats/*pdf*",
    "imageformats/*tga*",
    "imageformats/*tiff*",
    "imageformats/*wbmp*",
    "multimedia/*ffmpeg*",
    "networkinformation/*",
    "platforminputcontexts/*virtualkeyboard*",
    "platforms/*direct2d*",
    "platforms/*eglfs*",
    "platforms/*linuxfb*",
    "platforms/*minimal*",
    "platforms/*vkkhr*",
    "platforms/*vnc*",
    "platformthemes/*gtk3*",
    "qmltooling/*",
    "tls/*",
    "vectorimageformats/*",
    "wayland-decoration-client/*bradient*",
    "wayland-graphics-integration-client/*",
    "wayland-shell-integration/*ivi*",
    "wayland-shell-integration/*qt-shell*",
    "wayland-shell-integration/*wl-shell*",
    "wayland-shell-integration/*fullscreen*",
    "xcbglintegrations/*",
)
"""Plug-ins that we know and do not want. One that is on no list stops the build."""

DROPPED: Final = (
    "*Qt6Network*",
    "*QtNetwork*",
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6OpenGL*",
    "*Qt6VirtualKeyboard*",
    "*Qt6Pdf*",
    "*Qt6Egl*",
    "*Qt6WlShell*",
    "*Qt6WaylandEgl*",
    "opengl32sw.dll",
    "*d3dcompiler*",
    "libcrypto*",
    "libssl*",
    "libcups*",
    "libdbus-1*",
    "libfontconfig*",
    "libfreetype*",
    "libgcc_s*",
    "libglib-2*",
    "libgthread-2*",
    "libstdc++*",
    "libX11*",
    "libxkbcommon*",
)
"""Libraries that are left out by name: nothing that we use calls them, or they are those
of any desktop, whose own must fit its drivers, letters and printers: the packages ask for
these. What only they needed goes with them."""

SPEECH_DROPPED: Final = tuple(
    each for each in DROPPED if each not in {"*Qt6Network*", "*QtNetwork*"}
)

FORBIDDEN: Final = (
    "*qt6network*",
    "*qtnetwork*",
    "*qml*",
    "*quick*",
    "*webengine*",
    "*virtualkeyboard*",
    "*multimedia*",
    "*texttospeech*",
    "*vnc*",
    "*tuio*",
    "*openssl*",
    "libssl*",
    "libcrypto*",
)
"""No file of the bundle may match any of these, in lower case."""

SPEECH_FORBIDDEN: Final = (
    "*qml*",
    "*quick*",
    "*webengine*",
    "*virtualkeyboard*",
    "*vnc*",
    "*tuio*",
    "*openssl*",
    "libssl*",
    "libcrypto*",
)
"""The same of the speech program. Qt's speech library links Qt's network library, which
is why it lives in a process of its own; it has no way to encrypt, and opens nothing."""

TEST_STUBS: Final = ("*icuuc.dll",)
"""What the Windows build under Wine needs to run there; it may be in no bundle."""

ENCODINGS: Final = (
    "__init__",
    "aliases",
    "ascii",
    "charmap",
    "cp125*",
    "cp437",
    "cp850",
    "hex_codec",
    "base64_codec",
    "idna",
    "iso8859_*",
    "latin_1",
    "mac_roman",
    "mbcs",
    "oem",
    "punycode",
    "raw_unicode_escape",
    "undefined",
    "unicode_escape",
    "utf_*",
    "zlib_codec",
)
"""Python's text encodings that are kept; a pack is UTF-8, and so is all that we write."""

UNUSED_MODULES: Final = [
    "app.speaker",
    "installers",
    "PySide6.QtTextToSpeech",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
    "PySide6.QtSql",
    "PySide6.QtConcurrent",
    "PySide6.QtHelp",
    *(() if sys.platform.startswith("linux") else ("PySide6.QtDBus",)),
    "_bz2",
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "_decimal",
    "_lzma",
    "_multibytecodec",
    "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp",
    "rapidfuzz.fuzz_cpp_avx2",  # process_cpp_impl stays: of 20,000 words 1 ms, not 26
    "rapidfuzz.utils_cpp",
    "rich.markdown",
    "pydoc",
    "fontTools",
    "pygments",
    "markdown_it",
    "mdurl",
    "asyncio",
    "multiprocessing",
    "tkinter",
    "turtle",
    "idlelib",
    "lib2to3",
    "unittest",
    "doctest",
    "pydoc_data",
    "test",
    "distutils",
    "setuptools",
    "pkg_resources",
    "pip",
    "ensurepip",
    "venv",
    "xmlrpc",
    "curses",
    "ssl",
    "_ssl",
    "_hashlib",
    "ftplib",
    "imaplib",
    "smtplib",
    "poplib",
    "telnetlib",
    "nntplib",
    "socketserver",
    "http.server",
    "readline",
    "webbrowser",
]
"""Modules of Python and Qt that a reader without network never uses."""

SPEAKING: Final = ("app.speaker", "PySide6.QtTextToSpeech", "PySide6.QtMultimedia")

UNUSED_IN_SPEECH: Final = [
    *(each for each in UNUSED_MODULES if each not in {*SPEAKING, "PySide6.QtNetwork"}),
    "PySide6.QtMultimediaWidgets",
    "PySide6.QtWidgets",
    "PySide6.QtSvg",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
    "sqlite3",
]
"""The same of the program that speaks."""
