"""`dev.py bench`: measures what the reader feels, and prints one JSON object.

Rounds of the reader and of a bare window with the same page are interleaved, so that a
noisy machine disturbs both alike: look at the ratios. Run with `--rounds N`.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
BENCH = Path(__file__).parent
sys.path.insert(0, str(ROOT))

from tests.bench.large_book import write_large_book  # noqa: E402

PATIENCE_S = 30.0
ANTEROOM = Path(sys.executable).with_name(
    "anteroom.exe" if os.name == "nt" else "anteroom"
)


class Run(NamedTuple):
    """One start of a program."""

    start_ms: float
    idle_mib: float
    peak_mib: float


def main() -> None:
    """Measure both books and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--topics", type=int, default=7000)
    parser.add_argument(
        "--program", default=str(ANTEROOM), help="such as dist/anteroom/anteroom"
    )
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its .pyc
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(folder)
        write_large_book(folder / "large", chosen.topics)
        sources = {"small": own_book(folder), "large": folder / "large"}
        figures = {
            name: measured(source, folder, chosen.rounds, chosen.program)
            for name, source in sources.items()
        }
    print(json.dumps(figures, indent=1))


def own_book(folder: Path) -> Path:
    """Copy the real book, so that nothing of it has been compiled before."""
    for part in ("content", "resources/illustrations"):
        shutil.copytree(ROOT / part, folder / "book" / part)
    return folder / "book" / "content"


def compiled(source: Path, pack: Path) -> float:
    """Compile with the command line, as a writer would, and give the seconds."""
    words = [sys.executable, "-m", "app", "compile", str(source), "-o", str(pack)]
    began = time.perf_counter()
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - began


def measured(
    source: Path, folder: Path, rounds: int, program: str
) -> dict[str, object]:
    """Measure start and memory against the bare window, then topic and keystroke."""
    pack = folder / f"{source.name}.pack"
    seconds = compiled(source, pack)
    inside = json.loads(output("inside.py", str(pack), str(folder / "page.html")))
    place, topics = inside.pop("topic"), inside.pop("topics")
    reader = [program, "read", str(pack), "--topic", place]
    bare = [sys.executable, str(BENCH / "bare.py"), str(folder / "page.html")]
    pairs = [
        (started(reader, folder), started(bare, folder, by_word=True))
        for _ in range(rounds + 1)
    ][1:]
    ours, theirs = zip(*pairs, strict=True)
    start_ms = statistics.median(run.start_ms for run in ours)
    ratios = [mine.start_ms / other.start_ms for mine, other in pairs]
    idle = statistics.median(run.idle_mib for run in ours)
    return {
        "start_ms": round(start_ms, 1),
        "start_ratio": round(statistics.median(ratios), 3),
        **inside,
        "memory_mib": {
            "idle": round(idle, 1),
            "peak": round(max(run.peak_mib for run in ours), 1),
        },
        "memory_ratio": round(
            idle / statistics.median(run.idle_mib for run in theirs), 3
        ),
        "compile_topics_per_s": round(topics / seconds, 1),
    }


def output(script: str, *words: str) -> str:
    """Run one of our scripts and give what it printed."""
    command = [sys.executable, str(BENCH / script), *words]
    result = subprocess.run(
        command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return result.stdout


def started(words: list[str], folder: Path, *, by_word: bool = False) -> Run:
    """Start a program, wait for its first painted page, and look at its memory."""
    stamp = folder / "stamp"
    stamp.unlink(missing_ok=True)
    environment = {**os.environ, "ANTEROOM_TIME_START": str(stamp)}
    extra = [str(stamp)] if by_word else []
    began = time.monotonic_ns()
    program = subprocess.Popen([*words, *extra], cwd=ROOT, env=environment)
    try:
        while not (stamp.exists() and (text := stamp.read_text())):
            if time.monotonic_ns() - began > PATIENCE_S * 1e9 or program.poll():
                raise SystemExit(f"no page was painted by {words}")
            time.sleep(0.002)
        time.sleep(1.0)
        idle, peak = memory(program.pid)
    finally:
        program.terminate()
        program.wait()
    return Run((int(text) - began) / 1e6, idle, peak)


def memory(pid: int) -> tuple[float, float]:
    """Give resident and highest resident memory in MiB; zeros where no /proc is."""
    path = Path(f"/proc/{pid}/status")
    if not path.exists():
        return 0.0, 0.0
    rows = dict(line.split(":", 1) for line in path.read_text().splitlines())
    idle, peak = (int(rows[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return idle, peak


if __name__ == "__main__":
    main()
