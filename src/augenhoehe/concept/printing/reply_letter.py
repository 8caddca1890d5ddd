# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to a submission as a letter: German, on the town's paper."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.concept.printing.proposal_table import german
from augenhoehe.kit.documents.tree import Document, Heading, Node, Paragraph, ParagraphStyle, Run

STRONG = frozenset({"strong"})


@dataclass(frozen=True, slots=True)
class PrintedReply:
    """A letter: from whom to whom, on which day, about what, and what it says to each point (its title, its text)."""

    town_name: str
    recipient: Sequence[str]
    day: datetime.date
    concept: str
    number: int
    opening: str
    points: Sequence[tuple[str, str]]
    closing: str
    interim: bool = False

    @property
    def title(self) -> str:
        """Its subject."""
        return (
            f"{'Zwischenbescheid zu Ihrer' if self.interim else 'Ihre'} Eingabe {self.number}: {self.concept}"
        )


def letter_document(printed: PrintedReply) -> Document:
    """The letter as a document."""
    return Document(
        title=printed.title,
        nodes=list(_nodes(printed)),
        date=printed.day,
        author=printed.town_name,
        subject="Antwort auf eine Eingabe",
        running_head=f"{printed.town_name} · {printed.title}",
        tracked=False,
    )


def _nodes(printed: PrintedReply) -> Iterator[Node]:
    yield Paragraph((Run(printed.town_name, STRONG),))
    if printed.recipient:
        yield Paragraph("\n".join(printed.recipient))
    yield Paragraph(german(printed.day), ParagraphStyle.SMALL)
    yield from _paragraphs([printed.opening])
    for title, text in printed.points:
        yield Heading(1, title)
        yield from _paragraphs(text.split("\n"))
    yield from _paragraphs([printed.closing])


def _paragraphs(texts: Iterable[str]) -> Iterator[Node]:
    """Blank lines part paragraphs; single line ends stay inside one."""
    for text in texts:
        for part in text.replace("\r\n", "\n").split("\n\n"):
            if part.strip():
                yield Paragraph(part.strip())
