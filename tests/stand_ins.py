"""Small programs that stand in for the reader: each start has a mood of its own."""

import sys
from pathlib import Path
from typing import Final

ACTOR: Final = """
import os, signal, subprocess, sys, time
folder, words = sys.argv[1], sys.argv[2:]
pipe = int(words[words.index("--heartbeat") + 1])
os.set_inheritable(pipe, False)
with open(folder + "/moods") as file:
    moods = file.read().splitlines() or ["end 42"]
if "--safe" in words:
    mood = "safe " + words[words.index("--safe") + 1]
    mood = "end 1" if os.path.exists(folder + "/no-screen") else mood
else:
    mood = moods.pop(0)
    with open(folder + "/moods", "w") as file:
        file.write("\\n".join(moods))
with open(folder + "/diary", "a") as diary:
    diary.write(mood + "\\n")
verb, _, rest = mood.partition(" ")
def beat(what=b"b"):
    os.write(pipe, what)
if verb == "mute":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)
beat()
if verb == "end":
    sys.exit(int(rest))
if verb == "safe":
    time.sleep(float(rest))
    sys.exit(0)
if verb == "abort":
    os.abort()
if verb in ("kill", "stop"):
    os.kill(os.getpid(), signal.SIGKILL if verb == "kill" else signal.SIGSTOP)
if verb == "hang":
    time.sleep(60)
if verb == "close":
    os.close(pipe)
    time.sleep(60)
if verb == "family":
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    with open(folder + "/family", "w") as file:
        file.write(str(child.pid))
    os._exit(1)
while True:  # well: idle, slow or busy for ever
    beat(b"i" if verb == "idle" else b"b")
    time.sleep(0.3 if verb == "slow" else 0.02)
"""


class Stage:
    """A folder with such a program, the moods it will have, and the diary it keeps."""

    def __init__(self, folder: Path, *moods: str) -> None:
        self.folder = folder
        (folder / "actor.py").write_text(ACTOR, "utf-8")
        (folder / "moods").write_text("\n".join(moods), "utf-8")
        (folder / "diary").touch()

    @property
    def command(self) -> tuple[str, ...]:
        actor = str(self.folder / "actor.py")
        return (sys.executable, "-SE", actor, str(self.folder))

    def diary(self) -> list[str]:
        return (self.folder / "diary").read_text("utf-8").splitlines()


def is_running(pid: int) -> bool:
    """Tell whether a process does anything any more; one that was not buried does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
