# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reading adds to a text: numbers in the place of footnotes, links where a term is first mentioned in a chapter.

The text itself stays as it is kept, compared and merged; what is added leads to a place of the same page or document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from augenhoehe.kit.text import Block, Link, Run
from augenhoehe.kit.text.dividing import cut
from augenhoehe.kit.text.footnotes import footnotes

FOOTNOTE, BACK, TERM = "#fussnote-", "#zu-fussnote-", "#begriff-"
_ENDINGS = "(?:s|es|e|en|er|em|n|ern)?"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its number in the whole text, its words, and the place it is called from ("#…")."""

    number: int
    runs: tuple[Run, ...]
    back: str

    @property
    def anchor(self) -> str:
        """Its own place."""
        return f"{FOOTNOTE[1:]}{self.number}"


@dataclass(frozen=True, slots=True)
class Explained:
    """A term and what it means."""

    term: str
    meaning: str


@dataclass(slots=True)
class Annotator:
    """Goes through a text from its beginning; knows how many footnotes there were and which terms came up already."""

    terms: Sequence[Explained] = ()
    notes: int = 0
    _mentioned: set[int] = field(default_factory=set)
    _pattern: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        named = [f"(?P<t{place}>{_wording(one.term)}{_ENDINGS})" for place, one in self._longest_first()]
        if named:
            self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(named)})(?!\w)")

    def begin_chapter(self) -> None:
        """From here on every term counts as new again."""
        self._mentioned.clear()

    def read(self, block: Block, *, back: str = "") -> tuple[Block, tuple[Footnote, ...]]:
        """The block as it is read, and its footnotes. `back`: where those in cells of a table are called from."""
        found: list[Footnote] = []
        if block.kind == "table":
            rows = tuple(
                tuple(cell._replace(runs=tuple(self._runs(cell.runs, found, back))) for cell in row)
                for row in block.rows
            )
            return (replace(block, rows=rows) if rows != block.rows else block), tuple(found)
        if self._pattern is None and not any("[" in run.text for run in block.runs):
            return block, ()  # most passages, so that long texts open quickly
        heading = block.kind in ("h2", "h3", "h4")
        runs = tuple(self._runs(block.runs, found, "", heading=heading))
        return (replace(block, runs=runs) if runs != block.runs else block), tuple(found)

    def _runs(
        self, runs: Sequence[Run], found: list[Footnote], back: str, *, heading: bool = False
    ) -> Iterator[Run]:
        text = "".join(run.text for run in runs)
        at = 0
        for note in footnotes(text):
            self.notes += 1
            words = tuple(cut(runs, note.words_start, note.words_end))
            found.append(Footnote(self.notes, words, back or f"{BACK}{self.notes}"))
            yield from self._with_terms(cut(runs, at, note.start), heading=heading)
            yield Run(str(self.notes), ("sup", Link(f"{FOOTNOTE}{self.notes}")))
            at = note.end
        yield from self._with_terms(cut(runs, at, len(text)), heading=heading)

    def _with_terms(self, runs: Iterable[Run], *, heading: bool) -> Iterator[Run]:
        for run in runs:
            linked = any(isinstance(mark, Link) for mark in run.marks)
            yield from (run,) if heading or linked or not self._pattern else self._linked(run, self._pattern)

    def _linked(self, run: Run, pattern: re.Pattern[str]) -> Iterator[Run]:
        at = 0
        for match in pattern.finditer(run.text):
            place = int(str(match.lastgroup)[1:])
            if place in self._mentioned:
                continue
            self._mentioned.add(place)
            yield Run(run.text[at : match.start()], run.marks)
            yield Run(match.group(), (*run.marks, Link(f"{TERM}{place + 1}")))
            at = match.end()
        yield Run(run.text[at:], run.marks)

    def _longest_first(self) -> list[tuple[int, Explained]]:
        return sorted(enumerate(self.terms), key=lambda item: -len(item[1].term))


def _wording(term: str) -> str:
    """An abbreviation as it is written; other words in small and capital letters, with any white space between."""
    spelled = r"\s+".join(re.escape(word) for word in term.split())
    return spelled if term.isupper() else f"(?i:{spelled})"
