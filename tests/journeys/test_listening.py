"""Read aloud for real: speech-dispatcher and eSpeak speak into a file."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import speaker
from app.content.links import Link
from app.session.speaking import State
from app.shell.actions import Act
from tests.desks import Wanted, opened
from tests.journeys.watching import need
from tests.parts import collected

MODULE = Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng")
CONFIGURATION = Path("/etc/speech-dispatcher")

SOUND = """
pcm.!default {{ type file
 file "{file}"
 format "wav"
 slave.pcm {{ type null }} }}
ctl.!default {{ type null }}
"""
"""A sound card that writes what it hears into a file, faster than anybody speaks."""

BYTES_PER_S = 2 * 22_050
WAV_HEAD = 44
SENTENCES = 5


@pytest.fixture
def recording(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Start a speech-dispatcher of our own, and give the file that it speaks into."""
    need("speech-dispatcher")
    if not MODULE.exists():
        need("sd_espeak-ng")
    folder = Path(tempfile.mkdtemp(prefix="spd"))  # a socket's path must be short
    sound, socket = folder / "spoken.wav", folder / "sd.sock"
    (folder / "asoundrc").write_text(SOUND.format(file=sound), "utf-8")
    configuration = shutil.copytree(CONFIGURATION, folder / "conf")
    with (configuration / "speechd.conf").open("a", encoding="utf-8") as file:
        file.write('\nAudioOutputMethod "alsa"\n')
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(folder / "asoundrc"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{socket}")
    monkeypatch.delenv(speaker.ENGINE, raising=False)
    words = ["speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket"]
    places = ["-S", str(socket), "-C", str(configuration), "-L", str(folder / "log")]
    with (folder / "told").open("wb") as told:
        server = subprocess.Popen([*words, *places], stdout=told, stderr=told)
    for _ in range(100):
        if socket.exists():
            break
        time.sleep(0.1)
    yield sound
    server.terminate()
    server.wait()
    shutil.rmtree(folder)


def test_the_book_is_heard(qtbot: QtBot, real_pack: Path, recording: Path) -> None:
    with opened(Wanted(real_pack, place=Link.topic("what-is-ms"))) as desk:
        desk.actions[Act.LISTEN].trigger()
        speech = desk.listening.speech
        assert speech is not None
        with collected(speech.voice.began) as began:
            qtbot.waitUntil(lambda: len(began) >= SENTENCES, timeout=60_000)
        assert speech.state in {State.SPEAKING, State.WAITING}
        desk.actions[Act.LISTEN].trigger()
        assert speech.state is State.PAUSED
        process = speech.voice.process_id
    assert not Path(f"/proc/{process}").exists()
    heard = recording.read_bytes()[WAV_HEAD:]
    assert len(heard) / BYTES_PER_S > 5
    assert any(heard)
