"""`anteroom search`: show what the search palette would show, ranked."""

import argparse
import json
from pathlib import Path

from app.cli.packs import pack_path
from app.cli.verbs import Verbs
from app.content.hit import MOST_HITS, Hit
from app.i18n import tr
from app.pack.library import Library
from app.pack.search import Found


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("search")
    parser.add_argument("words", nargs="+", metavar="WORDS", help="as a patient types")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to search")
    parser.add_argument("--limit", type=_at_least_one, default=MOST_HITS, metavar="N")
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(arguments: argparse.Namespace) -> int:
    """Search, and print the hits; finding nothing is no failure.

    Raises:
        PackError: The pack cannot be opened.
    """
    library = Library.open(pack_path(arguments.pack))
    try:
        found = library.search(" ".join(arguments.words), arguments.limit)
    finally:
        library.close()
    if arguments.json:
        hits = [told(hit) for hit in found.hits]
        print(json.dumps(hits, ensure_ascii=False, indent=1))
    else:
        _print(found)
    return 0


def told(hit: Hit) -> dict[str, str]:
    """Give what `--json` prints of a hit; its keys are stable."""
    return {
        "kind": hit.kind,
        "place": str(hit.place),
        "title": hit.title,
        "shelf": hit.shelf,
        "snippet": hit.snippet,
    }


def _print(found: Found) -> None:
    if found.corrected:
        print(tr("Showing what was found for “{words}”.").format(words=found.corrected))
    if not found.hits:
        print(tr("Nothing was found."))
    for hit in found.hits:
        shelf = f" ({hit.shelf})" if hit.shelf else ""
        print(f"{hit.place}\n  {hit.title}{shelf}\n  {_plain(hit.snippet)}")


def _plain(snippet: str) -> str:
    """Take the marks off; a terminal shows words as they are."""
    import html

    return html.unescape(snippet.replace("<mark>", "").replace("</mark>", ""))


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(tr("write a whole number above zero"))
    return int(text)
