# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs of made-up German administrative prose; the same seed writes the same."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from augenhoehe.kit.text import Block, Mark, Run
from tests.kit.text.material import p

Document = tuple[Block, ...]

_WHO = (
    "die Stadt", "der Rat", "die Verwaltung", "das Netzwerk", "der Integrationsrat", "die Volkshochschule",
    "der Sportverein", "das Jugendamt", "die Bücherei", "der Beirat für Seniorinnen und Senioren",
)  # fmt: skip
_DOES = (
    "fördert", "plant", "begleitet", "prüft", "unterstützt", "finanziert", "ermöglicht", "bewertet", "eröffnet",
)  # fmt: skip
_WHAT = (
    "die Sprachkurse und die Beratung", "den Treffpunkt am Markt", "drei Patenschaften", "die Schulung der Ämter",
    "das Fest der Kulturen", "die Hausaufgabenhilfe", "den Rat und die Hilfe der Vereine", "12,5 Stellen",
    "die „Stadtteileltern“", "den Bericht über das Jahr 2023",
)  # fmt: skip
_HOW = (
    "gemeinsam mit den Vereinen", "in allen Ortsteilen", "zweimal im Jahr", "bis Ende 2025", "ohne zusätzliche Mittel",
    "auf Antrag der Gruppen", "und in leichter Sprache", "an den Schulen und an den Kitas", "nach § 27 Absatz 3",
)  # fmt: skip


class Author:
    """Writes sentences, paragraphs and documents."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.written = 0

    def sentence(self) -> str:
        """Who does what, where and when."""
        one = self.random.choice
        words = f"{one(_WHO)} {one(_DOES)} {one(_WHAT)} {one(_HOW)}"
        if self.random.random() < 0.5:
            words += f", und {one(_WHO)} {one(_DOES)} {one(_WHAT)}"
        return words[0].upper() + words[1:] + "."

    def text(self, sentences: int = 3) -> str:
        """Sentences, each another."""
        found: dict[str, None] = {}
        while len(found) < sentences:
            found[self.sentence()] = None
        return " ".join(found)

    def paragraph(self, sentences: int = 3) -> Block:
        """A paragraph with an id of its own."""
        self.written += 1
        return p(self.text(sentences), f"b{self.written}")

    def document(self, paragraphs: int, sentences: int = 3) -> Document:
        """Paragraphs, each another."""
        return tuple(self.paragraph(sentences) for _ in range(paragraphs))

    def edited(self, base: Document, times: int, name: str) -> Document:
        """`base` with some of the changes people make; every new word begins with `name` and is new."""
        groups: list[list[Block]] = [[block] for block in base]
        for _ in range(times):
            self._change(groups, name)
        return tuple(block for group in groups for block in group)

    def _change(self, groups: list[list[Block]], name: str) -> None:
        at = self.random.randrange(len(groups))
        if not groups[at]:
            return
        own = groups[at][0]
        self.written += 1
        word = f"{name}{self.written}"
        place = self.random.randrange(1, max(2, own.text.count(" ")))
        change = self.random.choice((*REWORDINGS, *REARRANGEMENTS))
        if change in REARRANGEMENTS:
            self._rearranged(groups, at, change, word)
        elif own.text.count(" ") > 1:
            groups[at][0] = replace(own, runs=_reworded(own, change, place, word))

    def _rearranged(self, groups: list[list[Block]], at: int, change: str, word: str) -> None:
        own = groups[at][0]
        match change:
            case "kind":
                groups[at][0] = replace(own, kind=self.random.choice(("quote", "note", "li")))
            case "insert block":
                groups[at].append(p(f"Neu ist {word} und {self.sentence()}", word))
            case "delete block":
                del groups[at][0]
            case "move":
                groups[at].remove(own)
                groups[self.random.randrange(len(groups))].append(own)
            case "split":
                runs = _by_word(own)
                half = len(runs) // 2
                groups[at][:1] = [replace(own, runs=runs[:half]), Block(word, own.kind, runs=runs[half:])]
            case _ if [len(group) for group in groups[at : at + 2]] == [1, 1]:
                following = groups[at + 1][0]
                if following.kind == own.kind:
                    groups[at] = [replace(own, runs=(*own.runs, Run(" "), *following.runs))]
                    groups[at + 1] = []


REWORDINGS = ("replace", "insert", "delete", "insert sentence", "replace", "insert", "delete", "bold")
REARRANGEMENTS = ("kind", "insert block", "delete block", "move", "split", "join")


def _reworded(block: Block, change: str, place: int, word: str) -> tuple[Run, ...]:
    match change:
        case "replace":
            return _spliced(block, place, place + 1, word)
        case "insert":
            return _spliced(block, place, place, word)
        case "delete":
            return _spliced(block, place, place + 1)
        case "insert sentence":
            return (*block.runs, Run(f" Auch {word} wirkt daran mit."))
        case _:
            return _marked(block, place, place + 2, "strong")


def _by_word(block: Block) -> tuple[Run, ...]:
    return tuple(
        Run(word + end, run.marks)
        for run in block.runs
        for word, end in zip(run.text.split(" "), [*[" "] * run.text.count(" "), ""], strict=True)
    )


def _spliced(block: Block, start: int, end: int, *words: str) -> tuple[Run, ...]:
    runs = _by_word(block)
    marks = runs[start].marks
    return (*runs[:start], *(Run(f"{word} ", marks) for word in words), *runs[end:])


def _marked(block: Block, start: int, end: int, mark: Mark) -> tuple[Run, ...]:
    return tuple(
        run._replace(marks=(mark,)) if start <= at < end else run for at, run in enumerate(_by_word(block))
    )
