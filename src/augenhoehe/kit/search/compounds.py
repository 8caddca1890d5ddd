# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Takes German compounds apart: "Sozialausschusses" into "sozial" and "ausschuss".

Parts come from `vocabulary.PARTS`. One end of a compound may be unknown ("Kamenkonzept"), if the rest is long enough
to be no accident: "Rat" is in "Integrationsrat" and "Stadtrat", but not in "Beratung" and not in "Vorrat".
"""

from __future__ import annotations

from augenhoehe.kit.search.folding import fold, stem
from augenhoehe.kit.search.vocabulary import PARTS

SHORT = 4
"""Known parts up to this length need known neighbours on all sides."""

SHORTEST_UNKNOWN = 4
LONGEST_COMPOUND = 60
"""Letters of a word that is worth taking apart; longer ones are no German."""

JOINTS = ("", "s", "es", "n", "en", "er", "e", "ns", "ens")
JOINTS_OF_SHORT = ("", "s", "es")

#: An unknown rest that begins so is an ending, not a word: "Berichtigung", "Elternschaft", "beruflich".
ENDINGS = (
    "ung", "igung", "ig", "lich", "isch", "bar", "heit", "keit", "los", "sam", "haft", "nis", "schaft", "tum", "ion",
    "ling", "er", "ier", "iv", "ist", "al", "en", "ell", "chen", "lein", "ator", "enz", "ant", "innen", "rinn", "chaft",
)  # fmt: skip

Segments = tuple[str, ...]


def _modifiers() -> frozenset[str]:
    """Every form in which a known word may stand before another one."""
    forms: set[str] = set()
    for word in map(fold, PARTS):
        joints = JOINTS if len(word) > SHORT else JOINTS_OF_SHORT
        bases = {word, word[:-1]} if word.endswith("e") and len(word) > SHORT else {word}
        forms |= {base + joint for base in bases for joint in joints}
        if word.endswith("en") and len(word) > SHORT + 1:
            forms.add(word[:-2])
    return frozenset(forms)


MODIFIERS = _modifiers()
HEADS = frozenset(stem(fold(word)) for word in PARTS)
SHORTEST_PART = min(map(len, map(fold, PARTS)))
LONGEST_MODIFIER = max(map(len, MODIFIERS))
LONGEST_HEAD = LONGEST_MODIFIER + 4


def split(folded: str) -> Segments:
    """The segments of a folded word in order, their concatenation is the word; one segment if it is no compound."""
    length = len(folded)
    if not 2 * SHORTEST_PART <= length <= LONGEST_COMPOUND or not (folded.isascii() and folded.isalpha()):
        return (folded,)
    best = _covers(folded)
    if best[length] is not None:
        return best[length] or (folded,)
    return _with_unknown_end(folded, best) or (folded,)


def _covers(folded: str) -> list[Segments | None]:
    """For each position, the fewest known segments that lead there; at the end, the last one is a head."""
    length = len(folded)
    best: list[Segments | None] = [None] * (length + 1)
    best[0] = ()
    for start in range(length - SHORTEST_PART + 1):
        before = best[start]
        if before is None:
            continue
        for end in range(start + SHORTEST_PART, min(length - 1, start + LONGEST_MODIFIER) + 1):
            segment = folded[start:end]
            if segment in MODIFIERS and _is_better(before, best[end]):
                best[end] = (*before, segment)
        if start and _is_head(folded[start:]) and _is_better(before, best[length]):
            best[length] = (*before, folded[start:])
    return best


def _is_better(before: Segments, known: Segments | None) -> bool:
    return known is None or len(before) + 1 < len(known)


def _is_head(tail: str) -> bool:
    return len(tail) <= LONGEST_HEAD and stem(tail) in HEADS


def _with_unknown_end(folded: str, best: list[Segments | None]) -> Segments | None:
    """Known segments with one unknown at the front or at the back, the shortest unknown first."""
    length = len(folded)
    for unknown in range(SHORTEST_UNKNOWN, length - SHORT):
        tail = folded[unknown:]
        if len(tail) > SHORT and _is_head(tail):
            return (folded[:unknown], tail)
        before, rest = best[length - unknown], folded[length - unknown :]
        if before and len("".join(before)) > SHORT and not rest.startswith(ENDINGS):
            return (*before, rest)
    return None


def parts(folded: str) -> frozenset[str]:
    """The terms of all words inside a folded compound, runs of several too, without the whole word itself.

    "jugendhilfeausschuss" has jugend, hilf, ausschuss, jugendhilf and hilfeausschuss.
    """
    segments = split(folded)
    if len(segments) == 1:
        return frozenset()
    marks = [0]
    for segment in segments:
        marks.append(marks[-1] + len(segment))
    found = {
        stem(_without_joint(folded[start:end], last=end == len(folded)))
        for place, start in enumerate(marks[:-1])
        for end in marks[place + 1 :]
    }
    return frozenset(found - {stem(folded)})


def _without_joint(segment: str, *, last: bool) -> str:
    """A run of segments without the letters that join it to the next one."""
    if last or stem(segment) in HEADS:
        return segment
    for joint in sorted(JOINTS, key=len, reverse=True):
        base = segment.removesuffix(joint)
        if joint and base != segment and stem(base) in HEADS:
            return base
    return (
        segment.removesuffix("s")
        if segment.endswith(("ungs", "ions", "heits", "keits", "schafts"))
        else segment
    )
