# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Leichte Sprache: what of its rules can be measured, told as advice.

The rules are those of DIN SPEC 33429 and of the Netzwerk Leichte Sprache. A program sees only a part of them: whether
a text is understood, say the people it is written for. Nothing here refuses a text. No Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, _

MOST_WORDS = 12
"""Of one sentence; up to eight is better."""
LONGEST_WORD = 13
"""Letters of a word that is read without help; longer ones are divided by a Mediopunkt or a hyphen."""
MOST_HINTS = 3
"""Of one kind: the others are counted, so that nobody is buried in advice."""

_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÄÖÜ0-9„»(])")
#: "3. Mai", "z. B.", "Dr. Müller": a dot that ends no sentence.
_NO_END = re.compile(r"(?:\b\d{1,2}|\b[A-Za-zÄÖÜäöü]|\b(?:bzw|ca|Dr|Nr|St|usw|vgl|Prof|Str|Tel))\.$")
_WORD = re.compile(r"[A-Za-zÄÖÜäöüß·‧-]+")
_PASSIVE = re.compile(
    r"\b(?:wird|werden|wurde|wurden|worden)\b(?=[^.!?]*\b(?:ge|be|ver|er|zer|ent)\w+(?:t|en)\b)"
)
_CONDITIONAL = re.compile(
    r"\b(?:würde|würden|würdest|könnte|könnten|sollte|sollten|hätte|hätten|wäre|wären|müsste|müssten|dürfte|dürften)\b",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"\b(?:des|eines|meines|seines|ihres|dieses)\s+(?:\w+\s+)?[A-ZÄÖÜ]\w*s\b")
_ABBREVIATION = re.compile(r"\b(?:z\.\s?B|d\.\s?h|u\.\s?a|usw|bzw|ggf|evtl|inkl|ca)\b\.?")
_SPELLED = re.compile(
    r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend)\b",
    re.IGNORECASE,
)
_ROMAN_OR_PERCENT = re.compile(r"\d+(?:,\d+)?\s?(?:%|Prozent)|\b[IVX]{2,}\b")


@dataclass(frozen=True, slots=True)
class Hint:
    """Advice on a place of a text: the words it is about, and what helps."""

    words: str
    advice: Reason


def sentences_of(text: str) -> list[str]:
    """The sentences of a line. Days ("3. Mai") and short forms end none."""
    out: list[str] = []
    for part in _END.split(" ".join(text.split())):
        if out and _NO_END.search(out[-1]):
            out[-1] = f"{out[-1]} {part}"
        elif part:
            out.append(part)
    return out


def hints(text: str) -> list[Hint]:
    """Advice in the order of the rules; of each rule the first places, then how many more there are."""
    sentences = [
        sentence
        for line in text.splitlines()
        for sentence in sentences_of(line.strip().lstrip("#•–*- ").strip())
    ]
    found: list[Hint] = []
    for places, advice in (
        (
            _long_sentences(sentences),
            _("This sentence is long. Better: one thought, at most %(most)d words."),
        ),
        (
            _long_words(text),
            _("A long word. Better: a short one, or parts with a · or a hyphen between them."),
        ),
        (_matches(_PASSIVE, sentences), _("Nobody acts in this sentence. Better: say who does it.")),
        (_matches(_CONDITIONAL, sentences), _("This sentence says what might be. Better: say what is.")),
        (_matches(_GENITIVE, sentences), _("A genitive. Better: “von” and the word.")),
        (_matches(_ABBREVIATION, sentences), _("A short form. Better: write the words out.")),
        (_matches(_SPELLED, sentences), _("A number in letters. Better: write it as a figure.")),
        (
            _matches(_ROMAN_OR_PERCENT, sentences),
            _("Percent and Roman numbers are hard. Better: “viele”, “wenige”, 2."),
        ),
    ):
        found.extend(_few(list(dict.fromkeys(places)), advice))
    return found


def _few(places: list[str], advice: str) -> Iterator[Hint]:
    for words in places[:MOST_HINTS]:
        yield Hint(words, Reason(advice, {"most": MOST_WORDS} if "%(most)" in advice else {}))
    left = len(places) - MOST_HINTS
    if left > 0:
        yield Hint("", Reason(_("The same advice holds for %(count)d more places."), {"count": left}))


def _long_sentences(sentences: list[str]) -> Iterator[str]:
    return (sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS)


def _long_words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        parts = re.split(r"[·‧-]", word)
        if max(map(len, parts)) > LONGEST_WORD:
            yield word


def _matches(pattern: re.Pattern[str], sentences: list[str]) -> Iterator[str]:
    return (sentence for sentence in sentences if pattern.search(sentence))
