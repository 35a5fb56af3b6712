import sys

import pytest

from app.session.voice import Trouble
from app.shell.silence import is_for_good, why_silent


@pytest.mark.parametrize(
    ("system", "how"),
    [
        ("linux", "install speech-dispatcher and espeak-ng"),
        ("win32", "Settings, Time and language"),
        ("darwin", "System Settings, Accessibility"),
        ("freebsd", "install speech-dispatcher and espeak-ng"),
    ],
)
def test_how_to_get_a_voice_is_told_for_each_system(
    monkeypatch: pytest.MonkeyPatch, system: str, how: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    told = why_silent(Trouble.MUTE, "es")
    assert "español" in told.casefold()
    assert how in told


def test_a_language_without_a_name_is_told_by_its_tag() -> None:
    assert "for xx." in why_silent(Trouble.MUTE, "xx")


def test_only_a_missing_voice_can_be_mended_at_once() -> None:
    assert [each for each in Trouble if is_for_good(each)] == [
        Trouble.ABSENT,
        Trouble.BROKEN,
    ]
    assert "not part of this installation" in why_silent(Trouble.ABSENT, "en")
    assert "off until" in why_silent(Trouble.BROKEN, "en")


@pytest.mark.parametrize("trouble", Trouble)
def test_a_stranger_is_told_whom_to_ask_and_not_what_to_install(
    trouble: Trouble,
) -> None:
    told = why_silent(trouble, "en", is_shared=True)
    assert told.endswith(". Please ask a member of staff.")
    assert ("English" in told) is (trouble is Trouble.MUTE)
