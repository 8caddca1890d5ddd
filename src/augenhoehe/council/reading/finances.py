# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper says about money where it has no section for it."""

import re
from collections.abc import Iterable

from .sentences import Sentence

_BUDGET = re.compile(
    r"\b(?:Doppel|Nachtrags)?[Hh]aushalt(?:s(?:mittel|plan|planes|jahr|jahres|ansatz|satzung"
    r"|stelle|entwurf|planung)|splan\w*)?(?:s|es)?\b(?!-)"
    r"|\d\s?(?:€|EUR\b|Euro\b)|\b[Kk]osten(?:neutral|frei)|\b[Ff]inanzielle[nr]? (?:Auswirkung"
    r"|Mittel|Folgen|Belastung)"
)
_MONEY = re.compile(
    r"\b(?:\w{0,30}[Mm]ittel|\w{0,30}[Kk]osten|Aufwendungen|Auszahlungen|Finanzierung|Ausgaben)\b"
)
_SAYS = re.compile(
    r"\b(?:bereitgestellt|bereitzustellen|bereit|veranschlagt|eingestellt|einzustellen"
    r"|eingeplant|gedeckt|zur Verfügung"
    r"|entstehen|entsteht|belaufen|betragen|beträgt|anfallen|fallen|fällt|gesichert|finanziert"
    r"|übernimmt|getragen)\b"
)


def money_sentences(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that tell what the paper costs or where the money stands.

    A word such as "Mittel" alone is not enough: "aus den Mitteln des Landes" tells where a programme came from.
    """
    return [
        sentence
        for sentence in sentences
        if _BUDGET.search(sentence.text) or (_MONEY.search(sentence.text) and _SAYS.search(sentence.text))
    ]
