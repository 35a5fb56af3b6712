"""How plain the words are: grade, long sentences, passive voice, abbreviations."""

import re
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, Final, NamedTuple

from app.compiler.drafts import Draft
from app.compiler.loose import loose_figures
from app.compiler.markdown.terms import Lexicon
from app.compiler.masks import BREAK, NUMBER_MARK, headings_out, masked
from app.compiler.problems import Problem, problem

MAX_GRADE: Final = 9.0
"""Flesch-Kincaid. Source: AHRQ asks for grade 5 to 6; medicine needs some room."""
MAX_SENTENCE_WORDS: Final = 25
MAX_PASSIVE_PERCENT: Final = 15
MIN_GRADED_WORDS: Final = 100
"""In a shorter text one long word changes the grade."""

_SCRAP: Final = 2
"""Cells and items of so few words are no sentences: textstat would join them."""
_NUMBER_WORDS: Final = 4
"""A number object is read as some words: "about 2 in 100"."""
_END: Final = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\b(?:Dr|Mr|Ms|vs|al|St|No))(?<!\b(?:e\.g|i\.e|Mrs|etc))"
    r"[.!?\u2026][\"'\u2019\u201d)]*(?=\s)|\n\s*\n|" + BREAK + r"|\Z"
)
_WORD: Final = re.compile(rf"{NUMBER_MARK}+|[^\W_]+(?:['\u2019.,-][^\W_]+)*")
_ABBREVIATION: Final = re.compile(
    r"(?<![\w-])(?:[A-Z][a-z]?){0,2}[A-Z]{2,}[A-Z0-9]*s?\b"
)
_LINKED: Final = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\(")
_KNOWN: Final = frozenset({"UK", "US", "USA", "EU", "OK", "AM", "PM", "TV", "ID"})
"""Everybody knows these."""
_ROMAN: Final = re.compile(r"[IVX]+")
_BE: Final = r"\b(?:am|is|are|was|were|be|been|being|gets?|got)\b"
_BETWEEN: Final = (
    r"(?:\s+(?:not|never|often|also|then|usually|always|still|already|now|soon|first|"
    r"only|sometimes|just|both|all|\w+ly))*"
)
_IRREGULAR: Final = (
    "born|brought|built|bought|caught|chosen|cut|done|drawn|driven|eaten|felt|found|"
    "forgotten|frozen|given|grown|heard|held|hidden|kept|known|led|left|lost|made|meant|"
    "met|paid|put|read|said|seen|sent|set|shown|shut|sold|spent|spoken|stored|taken|"
    "taught|told|thought|thrown|understood|worn|written"
)
_STATES: Final = (
    "tired|worried|interested|needed|allowed|supposed|scared|excited|relieved|"
    "bored|confused|frightened|married|experienced|used|prepared|ashamed|red|bed|"
    "embarrassed|exhausted|surprised|pleased|disabled|advanced|limited|mixed|unused"
)
_PASSIVE: Final = re.compile(
    rf"{_BE}{_BETWEEN}\s+(?!(?:{_STATES})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


class Prose(NamedTuple):
    """By what the words of a text are judged."""

    language: str
    """BCP 47; figures are told in every language, the rest in English."""
    lexicon: Lexicon = Lexicon()
    is_graded: bool = True
    """Topics and stages are; a definition is too short for it."""


class _Sentence(NamedTuple):
    draft: Draft
    offset: int
    text: str

    def size(self) -> int:
        """Count its words."""
        return sum(
            _NUMBER_WORDS if word.startswith(NUMBER_MARK) else 1
            for word in _WORD.findall(self.text)
        )


def slips_in(drafts: Sequence[Draft], prose: Prose) -> list[Problem]:
    """Judge texts that belong together, such as all of a topic."""
    told = [slip for each in drafts for slip in loose_figures(each, prose.language)]
    if not prose.language.startswith("en"):
        return told
    sentences = [each for draft in drafts for each in _sentences(draft)]
    told += _long(sentences)
    if prose.is_graded and drafts:
        told += _hard(sentences, drafts[0], prose.lexicon)
        told += _passive(sentences, drafts[0])
        told += _unexplained(drafts, prose.lexicon)
    return told


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of an English text."""
    return float(_textstat().flesch_kincaid_grade(text))


def is_passive(sentence: str) -> bool:
    """Guess whether an English sentence is passive: "was given", "is often done"."""
    return bool(_PASSIVE.search(sentence))


@cache
def _textstat() -> Any:
    """Import textstat, which plain folders do not need, without setuptools.

    It asks `pkg_resources` for lists of easy words, which a grade does not need; newer
    setuptools have no such module, and an old one takes 100 ms.
    """
    name = "pkg_resources"
    real = sys.modules.get(name)
    sys.modules[name] = ModuleType(name)
    try:
        return import_module("textstat")
    finally:
        del sys.modules[name]
        if real is not None:
            sys.modules[name] = real


def _sentences(draft: Draft) -> list[_Sentence]:
    text = masked(headings_out(draft.body))
    found: list[_Sentence] = []
    start = 0
    for end in _END.finditer(text):
        part = text[start : end.end()].strip(f"{BREAK} \n")
        if _WORD.search(part):
            offset = start + len(text[start:]) - len(text[start:].lstrip(f"{BREAK} \n"))
            found.append(_Sentence(draft, offset, part))
        start = end.end()
    return found


def _long(sentences: list[_Sentence]) -> list[Problem]:
    return [
        problem(
            "long-sentence",
            each.draft.spot(each.offset),
            f'a sentence has {size} words: "{_opening(each.text)} …"',
            f"Part it; {MAX_SENTENCE_WORDS} words are enough for one breath.",
        )
        for each in sentences
        if (size := each.size()) > MAX_SENTENCE_WORDS
    ]


def _hard(sentences: list[_Sentence], draft: Draft, lexicon: Lexicon) -> list[Problem]:
    """Tell a text that is hard to read; terms and figures do not count."""
    plain = [_without_terms(each.text, lexicon) for each in sentences]
    sizes = [len(_WORD.findall(each)) for each in plain]
    whole = [each for each, size in zip(plain, sizes, strict=True) if size > _SCRAP]
    if sum(sizes) < MIN_GRADED_WORDS or not whole:
        return []
    found = grade(" ".join(f"{each.rstrip('.')}." for each in whole))
    if found <= MAX_GRADE:
        return []
    what = f"the text reads at grade {found:.1f}"
    hint = f"Shorter words and sentences bring it to {MAX_GRADE:.0f} or below."
    return [problem("reading-grade", draft.spot(0), what, hint)]


def _without_terms(text: str, lexicon: Lexicon) -> str:
    text = text.replace(NUMBER_MARK, " ")
    for found, _ in reversed(list(lexicon.mentions(text))):
        text = text[: found.start()] + text[found.end() :]
    return text


def _passive(sentences: list[_Sentence], draft: Draft) -> list[Problem]:
    words = sum(each.size() for each in sentences)
    passive = [each for each in sentences if is_passive(each.text)]
    percent = 100 * len(passive) / max(1, len(sentences))
    if words < MIN_GRADED_WORDS or percent <= MAX_PASSIVE_PERCENT:
        return []
    what = f"{len(passive)} of {len(sentences)} sentences are passive"
    hint = f'Say who does it. The first is "{_opening(passive[0].text)} …".'
    return [problem("passive-voice", draft.spot(0), what, hint)]


def _unexplained(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Problem]:
    told: dict[str, Problem] = {}
    texts = [masked(draft.body) for draft in drafts]
    whole = "\n\n".join(texts)
    known = _linked(drafts).union(lexicon.capitals)
    for draft, text in zip(drafts, texts, strict=True):
        spans = [found.span() for found, _ in lexicon.mentions(text)]
        for found in _ABBREVIATION.finditer(text):
            name = found.group().removesuffix("s")
            at = found.start()
            is_term = any(start <= at < end for start, end in spans) or name in known
            if name in told or is_term or _is_explained(name, whole):
                continue
            what = f'the abbreviation "{name}" is not explained'
            hint = f'Write "long form ({name})" once, or add it to the glossary.'
            spot = draft.spot(at)
            told[name] = problem("unexplained-abbreviation", spot, what, hint)
    return list(told.values())


def _linked(drafts: Sequence[Draft]) -> frozenset[str]:
    """Give every abbreviation that is the text of a link."""
    return frozenset(
        name.removesuffix("s")
        for draft in drafts
        for words in _LINKED.findall(draft.body)
        for name in _ABBREVIATION.findall(words)
    )


def _is_explained(name: str, text: str) -> bool:
    if name in _KNOWN or _ROMAN.fullmatch(name):
        return True
    long_first = rf"\w\s+\({re.escape(name)}s?\)"
    short_first = rf"\b{re.escape(name)}s?\s+\([^()]*\w+\s+\w+[^()]*\)"
    return bool(re.search(f"{long_first}|{short_first}", text))


def _opening(text: str) -> str:
    words = re.sub(rf"{NUMBER_MARK}+", "…", text).split()
    return " ".join(words[:6])
