"""What the bundle may hold: its lists say what they mean. It is built by `dev.py build`."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

from installers import bundle
from installers.parts import DROPPED, FORBIDDEN, PLUGINS, UNUSED_MODULES

ROOT = Path(__file__).parents[2]
QT = "_internal/PySide6/Qt"

STRAYS = (
    f"{QT}/lib/libQt6Network.so.6",
    f"{QT}/lib/libQt6Qml.so.6",
    f"{QT}/lib/libQt6Quick.so.6",
    f"{QT}/lib/libQt6WebEngineCore.so.6",
    f"{QT}/lib/libQt6TextToSpeech.so.6",
    f"{QT}/lib/libQt6Multimedia.so.6",
    f"{QT}/plugins/platforms/libqvnc.so",
    f"{QT}/plugins/generic/libqtuiotouchplugin.so",
    f"{QT}/plugins/tls/libqopensslbackend.so",
    f"{QT}/plugins/qmltooling/libqmldbg_tcp.so",
    f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/QtNetwork.abi3.so",
    "libssl.so.3",
    "libcrypto.so.3",
)


def is_forbidden(name: str) -> bool:
    return bundle.is_forbidden(name, FORBIDDEN)


def is_kept(plugin: str) -> bool:
    return any(fnmatch(plugin, pattern) for pattern in PLUGINS)


def is_dropped(library: str) -> bool:
    return any(fnmatch(library, pattern) for pattern in DROPPED)


def test_the_recipe_is_python() -> None:
    compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec")


@pytest.mark.parametrize("name", STRAYS)
def test_what_talks_to_a_network_may_not_be_inside(name: str) -> None:
    assert is_forbidden(name)


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/lib/libQt6DBus.so.6",
        f"{QT}/lib/libQt6Widgets.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        "library.pack",
        "resources/fonts/NotoSans[wdth,wght].ttf",
    ],
)
def test_what_the_reader_needs_may_be_inside(name: str) -> None:
    assert not is_forbidden(name)
    assert not is_dropped(name.rsplit("/", 1)[-1])


@pytest.mark.parametrize(
    "plugin",
    ["platforms/libqxcb.so", "platforms/qwindows.dll", "imageformats/libqjpeg.so"],
)
def test_plug_ins_that_the_reader_uses_are_kept(plugin: str) -> None:
    assert is_kept(plugin)


@pytest.mark.parametrize(
    "plugin",
    [
        "platforms/libqvnc.so",
        "generic/libqtuiotouchplugin.so",
        "tls/libqopensslbackend.so",
        "networkinformation/libqnetworkmanager.so",
        "platformthemes/libqgtk3.so",
    ],
)
def test_all_other_plug_ins_are_left_out(plugin: str) -> None:
    assert not is_kept(plugin)


def test_the_module_that_asks_the_desktop_for_its_wish_is_kept() -> None:
    assert "PySide6.QtDBus" not in UNUSED_MODULES


def test_modules_that_talk_to_a_network_are_left_out() -> None:
    assert {"ssl", "_ssl", "PySide6.QtNetwork", "ftplib"} <= set(UNUSED_MODULES)
