"""A writer with a small, complete book in a folder of their own."""

from pathlib import Path

from app.compiler.build import check_library, compile_library
from app.compiler.problems import Problem
from app.content.number import NumberWords
from app.pack.library import Library

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><g/></svg>'

HEAD = """\
---
title: {title}
summary: What the first days are like.
key_points:
  - Your cells come back by a drip.
  - You stay in a room of your own.
  - Tell a nurse if you feel hot.
audience: everyone
purpose: You know whom to tell.
facts: [fever]
sources: [smith2020]
written: 2026-11-02
reviewed:
next_review: 2099-11-02
related: []
---
"""

BOOK = {
    "book.yaml": """\
id: small
title: A small book
language: en
version: 1.0.0
publisher: The Anteroom project
funding: No one paid.
authors: [The Anteroom project]
question: What is it?
summary: A small book.
shelves:
  - id: start
    title: Start here
    topics: [who-to-call]
    illustration: ward
  - id: after
    title: Afterwards
ways:
  two_minutes: [who-to-call]
""",
    "topics/start/who-to-call.md": HEAD.format(title="Who to call")
    + "Call your nurse. [More](topic:first-week#fever).\n",
    "topics/after/first-week.md": HEAD.format(title="The first week")
    + """\
Your cells come back [@smith2020].

## Fever

{{number:deaths}} people died. Neutropenia is common. So is neutropenia.

![The ward](illustration:ward)
""",
    "glossary.yaml": """\
- term: Neutropenia
  also: [neutropenic]
  definition: Too few white cells.
  say: new-troh-PEE-nee-uh
  related: []
  facts: [fever]
""",
    "numbers.yaml": """\
- id: deaths
  kind: share
  value: 2
  of: 100
  event: died
  opposite: did not
  good: false
  who: people with MS
  where: 15 studies
  period: up to 2016
  followup: 3 years
  facts: [fever]
  sources: [smith2020]
  certainty: moderate
""",
    "timeline.yaml": """\
title: Step by step
summary: From the first talk on.
note: Times are typical.
phases:
  - id: hospital
    title: In hospital
    stages:
      - id: day-zero
        title: Your cells come back
        short: Day 0
        days: [0, 0]
        when: day 0
        illustration: ward
        what_happens: The cells are given by a drip [@smith2020].
        how_you_may_feel: Calm.
        what_you_can_do: Rest.
        who_to_call: Your nurse.
        topics: [first-week]
        terms: [Neutropenia]
        facts: [fever]
        sources: [smith2020]
curve:
  title: White cells
  points: [[-6, 0.9], [0, 0.1]]
  low_days: [2, 9]
  low_label: lowest
  caption: A sketch.
  sources: [smith2020]
""",
    "options.yaml": """\
title: Side by side
summary: Two ways.
options:
  - {id: ahsct, title: AHSCT}
  - {id: wait, title: Waiting}
questions:
  - id: relapses
    question: What about relapses?
    kind: benefit
    cells:
      ahsct: Fewer of them.
      wait: About the same.
  - id: dying
    question: Can I die?
    kind: harm
    cells:
      ahsct: Yes, {{number:deaths}} did.
      wait: Not of waiting itself.
""",
    "questions.yaml": """\
- question: Will I lose my hair?
  also: [hair loss]
  answer: topic:first-week#fever
""",
    "illustrations.yaml": "ward: {alt: A ward, description: A bed by a window.}\n",
    "illustrations/ward.svg": SVG,
    "facts.yaml": """\
- id: fever
  topic: after
  statement: Fever is common.
  figures: {share: 0.5}
  sources: [smith2020]
  seen: table 2
""",
    "sources.json": """\
[
  {"id": "smith2020", "type": "article-journal", "title": "A trial",
   "author": [{"family": "Smith", "given": "Jo Ann"}], "container-title": "JAMA",
   "issued": {"date-parts": [[2020, 3, 1]]}, "volume": "3", "issue": "2",
   "page": "10-20", "DOI": "10.1/x"}
]
""",
    "synonyms.yaml": "- [AHSCT, stem cell transplant]\n",
}
"""Every file of a book that has no Problem at all."""


TOLD = {
    "thousands": ".",
    "decimal": ",",
    "million": "{value} millones",
    "about": "alrededor de {figure}",
    "share": "{value} de cada {of}",
    "share_range": "entre {low} y {high} de cada {of}",
    "tally": "{value}",
    "tally_of": "{value} de {of}",
    "rate": "{value} {unit}",
    "rate_of": "{value} de cada {of} {unit}",
    "ratio": "{value} {unit}",
    "length": "{value} {unit}",
    "money": "{value} {unit}",
    "range": "de {low} a {high}",
    "range_note": "intervalo de {low} a {high}",
    "frame": "{short} {who} {event}; {rest} {opposite} ({studied}).",
    "one_frame": "{who}: {short} {event} ({studied}).",
    "studied": "{where}, {period}",
    "followed": "seguimiento de {followup}",
    "people": "{who}, {where}, {period}",
    "sure_high": "Seguro",
    "sure_moderate": "Bastante seguro",
    "sure_low": "Poco seguro",
    "sure_very_low": "Muy poco seguro",
    "column_event": "Qué ocurrió",
    "column_figure": "Cuántas personas",
    "minus": "menos {value}",
    "plus": "más {value}",
}
NUMBER_WORDS = "".join(
    f'  {key}: "{TOLD.get(key, words)}"\n'
    for key, words in NumberWords()._asdict().items()
)

SPANISH = {
    "book.yaml": f"""\
translation_of: ../book
title: Un libro pequeño
language: es
version: 1.0.1
funding: Nadie pagó.
question: ¿Qué es?
summary: Un libro pequeño.
shelves:
  - id: after
    title: Después
number_words:
{NUMBER_WORDS}callouts:
  key: Lo esencial
  know: Lo que sabemos y lo que no
  warning: Atención
  ask: Preguntas para su equipo
  try: Algo que hacer
  carer: Para quien le acompaña
""",
    "topics/after/first-week.md": """\
---
title: La primera semana
summary: Cómo son los primeros días.
key_points:
  - Sus células vuelven por un gotero.
  - Usted está en una habitación individual.
  - Avise si tiene calor.
purpose: Sabrá a quién avisar.
written: 2026-11-03
reviewed:
next_review: 2099-11-02
---
Sus células vuelven [@smith2020].

## La fiebre

{{number:deaths}} personas murieron. La neutropenia es frecuente.

![La sala](illustration:ward)
""",
    "glossary.yaml": """\
- original: Neutropenia
  term: Neutropenia
  also: [neutropénico]
  definition: Muy pocos glóbulos blancos.
""",
    "numbers.yaml": """\
- id: deaths
  event: murieron
  opposite: no
  who: personas con EM
  where: 15 estudios
  period: hasta 2016
  followup: 3 años
""",
    "timeline.yaml": """\
title: Paso a paso
summary: Desde la primera conversación.
note: Los tiempos son habituales.
phases:
  - id: hospital
    title: En el hospital
    stages:
      - id: day-zero
        title: Sus células vuelven
        short: Día 0
        when: día 0
        what_happens: Las células entran por un gotero [@smith2020].
        how_you_may_feel: Tranquilo.
        what_you_can_do: Descanse.
        who_to_call: A su enfermera.
curve:
  title: Glóbulos blancos
  low_label: mínimo
  caption: Un dibujo.
""",
    "options.yaml": """\
title: Lado a lado
summary: Dos caminos.
options:
  - {id: wait, title: Esperar}
  - {id: ahsct, title: TAPH}
questions:
  - id: dying
    question: ¿Puedo morir?
    cells:
      ahsct: Sí, {{number:deaths}} murieron.
      wait: No por esperar.
""",
    "questions.yaml": """\
- original: Will I lose my hair?
  question: ¿Se me caerá el pelo?
  also: [caída del pelo]
""",
    "illustrations.yaml": "ward: {alt: Una sala, description: Una cama junto a la ventana.}\n",
    "synonyms.yaml": "- [TAPH, trasplante]\n",
}
"""Every file of a translation of BOOK that has no Problem at all; one topic, one shelf's
title and one row of the options are left in the original."""


class Writer:
    """Writes a book, has it checked, and opens what was built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pack = folder.parent / "out.pack"
        self.opened: list[Library] = []

    def writes(self, path: str, text: str) -> "Writer":
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return self

    def swaps(self, path: str, old: str, new: str) -> "Writer":
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        return self.writes(path, text.replace(old, new, 1))

    def adds(self, path: str, text: str) -> "Writer":
        return self.writes(path, (self.folder / path).read_text("utf-8") + text)

    def drops(self, path: str) -> "Writer":
        (self.folder / path).unlink()
        return self

    def checks(self) -> tuple[Problem, ...]:
        return check_library(Path(self.folder.name))

    def hears(self) -> list[tuple[str, str, str]]:
        """Give where each Problem stands, its rule and its words."""
        return [
            (f"{each.path.removeprefix('book/')}:{each.line}", each.rule, each.message)
            for each in self.checks()
        ]

    def hears_of(self, *rules: str) -> list[tuple[str, str, str]]:
        return [each for each in self.hears() if each[1] in rules]

    def builds(self) -> Library:
        problems = compile_library(Path(self.folder.name), self.pack)
        assert self.pack.exists(), problems
        self.opened.append(Library.open(self.pack))
        return self.opened[-1]

    def leaves(self) -> None:
        for library in self.opened:
            library.close()
