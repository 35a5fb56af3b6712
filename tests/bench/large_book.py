"""A large plain book, made the same each time: 7,000 topics on 20 shelves."""

import random
from pathlib import Path

SHELVES = 20
TEXT = (
    "blood cells return after some weeks and the team checks them every day while "
    "people rest drink water walk a little and ask what comes next before they go home "
    "nurses wash hands measure temperature and write it down in the morning or at night "
    "treatment nerve relapse scan fertility infection fever vaccine fatigue walking "
    "balance vision doctor hospital visit letter question answer family friend sleep"
)
WORDS = tuple(TEXT.split())


def write_large_book(folder: Path, topics: int = 7000, seed: int = 7) -> None:
    """Write `topics` Markdown files of about 150 words with headings and links.

    Args:
        folder: Is made; shelves are its sub-folders.
        topics: How many files.
        seed: The same seed gives the same bytes.
    """
    chance = random.Random(seed)  # noqa: S311 (a book, not a secret)
    for number in range(topics):
        shelf = folder / f"ward-{number % SHELVES + 1:02}"
        shelf.mkdir(parents=True, exist_ok=True)
        (shelf / f"note-{number:05}.md").write_text(_note(number, topics, chance))


def _note(number: int, topics: int, chance: random.Random) -> str:
    other = chance.randrange(topics)
    link = f"../ward-{other % SHELVES + 1:02}/note-{other:05}.md"
    title = " ".join(chance.choices(WORDS, k=4)).capitalize()
    parts = [f"# {title} {number}", _words(chance, 40)]
    for _ in range(2):
        heading = " ".join(chance.choices(WORDS, k=3)).capitalize()
        parts += [f"## {heading}", _words(chance, 50)]
    parts.append(f"See [the other note]({link}).")
    return "\n\n".join(parts) + "\n"


def _words(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(WORDS, k=length)).capitalize() + "."
