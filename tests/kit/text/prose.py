# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs of made-up German administrative prose; the same seed writes the same."""

from __future__ import annotations

from random import Random

from augenhoehe.kit.text import Block
from tests.kit.text.material import p

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

    def document(self, paragraphs: int, sentences: int = 3) -> tuple[Block, ...]:
        """Paragraphs, each another."""
        return tuple(self.paragraph(sentences) for _ in range(paragraphs))
