"""What goes into a bundle: judged by lists, by links, and by who needs it."""

import re
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from app import paths
from installers.bundle import (
    is_any,
    is_wanted,
    needs,
    unknown_plugins,
    with_one_runtime,
    without_dead_links,
    without_orphans,
)
from installers.parts import (
    DROPPED,
    LEFT_OUT_FONTS,
    LEFT_OUT_PLUGINS,
    PLUGINS,
    SPEECH_PLUGINS,
)

QT = "PySide6/Qt"
LISTS = (PLUGINS, SPEECH_PLUGINS, LEFT_OUT_PLUGINS)


def test_a_plug_in_that_no_list_knows_is_named() -> None:
    new = f"{QT}/plugins/platforms/libqnew.so"
    known = f"{QT}/plugins/platforms/libqxcb.so"
    left = f"{QT}/plugins/tls/libqopensslbackend.so"
    entries = [(name, name, "BINARY") for name in (new, known, left)]
    assert unknown_plugins(entries, *LISTS) == ["platforms/libqnew.so"]


def test_each_plug_in_of_the_readers_qt_is_on_one_list() -> None:
    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    folders = {each.split("/")[0] for each in (*PLUGINS, *LEFT_OUT_PLUGINS)}
    files = [path for path in folder.glob("*/*") if path.parent.name in folders]
    places = [f"plugins/{path.parent.name}/{path.name}" for path in files]
    entries = [(f"PySide6/Qt/{place}", place, "BINARY") for place in places]
    assert len(entries) > 20
    assert unknown_plugins(entries, *LISTS) == []


@pytest.mark.parametrize(
    ("place", "is_kept"),
    [
        (f"{QT}/translations/qtbase_es.qm", True),
        (f"{QT}/translations/qtbase_de.qm", False),
        ("resources/locale/es.mo", True),
        ("resources/locale/es.po", False),
        ("resources/locale/en-XA.mo", False),
        ("pyphen/dictionaries/hyph_en_US.dic", True),
        ("pyphen/dictionaries/hyph_de_DE.dic", False),
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqvnc.so", False),
        ("libcrypto.so.3", False),
        ("libsqlite3.so.0", True),
    ],
)
def test_a_file_is_wanted_or_not(place: str, *, is_kept: bool) -> None:
    assert is_wanted((place, "", "DATA"), PLUGINS, DROPPED) is is_kept


def test_libraries_that_nothing_links_any_more_go() -> None:
    linked = {"qxcb": ["a.so"], "a": ["b.so", "c.so"], "d": ["e.so"]}
    entries = [
        (f"{QT}/plugins/platforms/qxcb.so", "qxcb", "BINARY"),
        ("PySide6/QtCore.so", "core", "EXTENSION"),
        ("libpython3.11.so", "python", "BINARY"),
        *((f"{name}.so", name, "BINARY") for name in "abde"),
        ("link.so", "a.so", "SYMLINK"),
    ]
    kept = without_orphans(entries, lambda file: linked.get(file, []))
    assert [each[0] for each in kept if each not in entries[:3]] == [
        "a.so",
        "b.so",
        "link.so",
    ]


def test_windows_links_without_looking_at_capitals() -> None:
    linked = {"core": ["MSVCP140.DLL", "qt6core.dll"]}
    entries = [
        ("PySide6/QtCore.pyd", "core", "EXTENSION"),
        ("msvcp140.dll", "runtime", "BINARY"),
        ("PySide6/Qt6Core.dll", "qt", "BINARY"),
        ("PySide6/Qt6Quick.dll", "quick", "BINARY"),
    ]
    kept = without_orphans(entries, lambda file: linked.get(file, []))
    assert kept == entries[:3]


def test_of_microsofts_run_time_libraries_one_of_each_lies_at_the_top() -> None:
    other = ("rapidfuzz.libs/msvcp140-a4c2.dll", "own", "BINARY")
    entries = [
        ("VCRUNTIME140.dll", "python", "BINARY"),
        ("PySide6/VCRUNTIME140.dll", "qt", "BINARY"),
        ("shiboken6/VCRUNTIME140.dll", "binding", "BINARY"),
        ("PySide6/MSVCP140_1.dll", "qt", "BINARY"),
        other,
    ]
    assert with_one_runtime(entries) == [
        other,
        ("msvcp140_1.dll", "qt", "BINARY"),
        ("vcruntime140.dll", "qt", "BINARY"),
    ]


def test_a_link_to_what_is_gone_goes_too() -> None:
    there = ("PySide6/Qt/lib/libA.so", "", "BINARY")
    good = ("libA.so", "PySide6/Qt/lib/libA.so", "SYMLINK")
    near = ("PySide6/x/libA.so", "../Qt/lib/libA.so", "SYMLINK")
    dead = ("libB.so", "PySide6/Qt/lib/libB.so", "SYMLINK")
    assert without_dead_links([there, good, near, dead]) == [there, good, near]


FRAMEWORK = f"{QT}/lib/QtCore.framework"
ITS_FILES = [
    (f"{FRAMEWORK}/Versions/A/QtCore", "core", "BINARY"),
    (f"{FRAMEWORK}/Versions/A/Resources/Info.plist", "told", "DATA"),
    (f"{FRAMEWORK}/Versions/Current", "A", "SYMLINK"),
    (f"{FRAMEWORK}/QtCore", "Versions/Current/QtCore", "SYMLINK"),
    (f"{FRAMEWORK}/Resources", "Versions/Current/Resources", "SYMLINK"),
    ("QtCore", f"{FRAMEWORK}/Versions/A/QtCore", "SYMLINK"),
]
"""Of a framework of macOS, as PyInstaller collects it."""


def test_a_framework_of_macos_stays_whole() -> None:
    assert without_dead_links(ITS_FILES) == ITS_FILES
    library, *others = ITS_FILES
    assert without_dead_links(others, [library]) == others


def test_a_framework_without_its_library_goes_whole() -> None:
    assert without_dead_links(ITS_FILES[1:]) == []


def test_pythons_own_library_stays_though_nothing_links_it() -> None:
    names = (
        "libpython3.11.so.1.0",
        "python311.dll",
        "Python.framework/Versions/3.11/Python",
    )
    entries = [(name, name, "BINARY") for name in names]
    assert without_orphans(entries, lambda _file: []) == entries


@pytest.mark.parametrize(
    "plugin",
    [
        "imageformats/libqmacheif.dylib",
        "imageformats/libqmacjp2.dylib",
        "imageformats/libqicns.dylib",
        "networkinformation/libqapplenetworkinformation.dylib",
        "platforms/libqcocoa.dylib",
        "styles/libqmacstyle.dylib",
        "texttospeech/libqtexttospeech_speechdarwin.dylib",
        "tls/libqsecuretransportbackend.dylib",
        "vectorimageformats/libqlottievectorimage.dylib",
    ],
)
def test_the_plug_ins_that_only_macos_has_are_known(plugin: str) -> None:
    entry = (f"{QT}/plugins/{plugin}", plugin, "BINARY")
    assert unknown_plugins([entry], *LISTS) == []


def test_the_fonts_that_are_left_out_are_never_loaded() -> None:
    text = (paths.root() / "app" / "rendering" / "fonts.py").read_text("utf-8")
    loaded = re.findall(r'"([^"]+\.ttf)"', text)
    assert len(loaded) == 5
    assert not [name for name in loaded if is_any(name, LEFT_OUT_FONTS)]


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF")
def test_a_file_tells_what_it_links(tmp_path: Path) -> None:
    source = tmp_path / "a.c"
    source.write_text("double root(double x); double half(double x) { return x / 2; }")
    made = tmp_path / "a.so"
    words = [
        "gcc",
        "-shared",
        "-o",
        str(made),
        str(source),
        "-Wl,--no-as-needed",
        "-lm",
    ]
    subprocess.run(words, check=True)
    assert "libm.so.6" in needs(str(made))
