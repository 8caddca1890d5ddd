# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duties that a resolution puts on the administration: "Die Verwaltung wird beauftragt, …"."""

import re
from collections.abc import Iterator, Sequence

from .record import ReadDuty
from .recurrence import recurrence_of
from .sentences import Block, Sentence, sentences_of

_WHO = re.compile(
    r"\b(?:(?:Stadt|Gemeinde|Kreis|Schul|Sozial)?[Vv]erwaltung|(?:Ober"
    r"|Landes)?[Bb]ürgermeister(?:in|\*in|:in|/in)?"
    r"|Landr(?:at|ätin)|Verwaltungsvorstand|Verwaltungsleitung|Integrationsbeauftragten?|Integrationsmanagement"
    r"|Magistrat|Gemeindevorstand|Kreisverwaltung|Kreisausschuss|Bezirksamt(?:sleiter(?:in)?)?"
    r"|Senat|Amtsverwaltung"
    r"|Fachbereich|Dezernat|Sozialamt|Jugendamt|Kommunale[ns]? Integrationszentrum)\b"
)
_PRESENT = re.compile(r"\b(?:wird|werden|ist|sind)\b")
_ASKED = re.compile(r"\b(?:beauftragt|gebeten|aufgefordert|angewiesen|verpflichtet|ersucht)\b")
_ASKS = re.compile(r"\b(?:beauftragt|bittet|verpflichtet)\b.{0,80}?\b(?:die|den|das)\b")
# "Die Verwaltung erhält den Auftrag, …", and "Der Rat erteilt der Verwaltung den Auftrag, …".
_IS_GIVEN = re.compile(r"\b(?:erhält|erhalten|bekommt|bekommen)\b.{0,60}?\bAuftrag\b")
_GIVES = re.compile(r"\b(?:erteilt|gibt)\b.{0,80}?\bAuftrag\b")
_SHALL = re.compile(r"\b(?:soll|sollen|möge|mögen)\b")
_HAS_TO = re.compile(r"\b(?:hat|haben|ist|sind)\b")
_TO_DO = re.compile(r"(?:\bzu [a-zäöüß]{2,40}n|\b[a-zäöüß]{1,20}zu[a-zäöüß]{3,40}n)[.!;,)]{0,2}$")
_DOES = (
    r"(?:berichtet|legt|stellt|erarbeitet|erstellt|prüft|informiert|entwickelt|führt|setzt|evaluiert|unterrichtet"
    r"|veröffentlicht|übernimmt|richtet|sorgt|koordiniert|schreibt|bereitet|benennt)"
)
_REPORTS = re.compile(
    rf"^(?:Die|Der) (?:[\w-]{{0,30}} )?{_WHO.pattern}.{{0,60}}? {_DOES}\b|\b{_DOES} (?:die|der) {_WHO.pattern}"
)
_INLINE_ITEM = re.compile(r"(?:(?<=[,:;])|(?<= und)|(?<= sowie)) (?:[a-z]\)|\d{1,2}[.)]) (?=\S)")
_LEADING_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-z]\)) ")
_MOTION_OPENING = re.compile(r"(?:Der|Die) [^:]{3,120}?\bbeschließ(?:en|t)\b[^:]{0,40}: ?")
_TRAILING = (" und", " sowie", " oder")
# More than any resolution has; a text that goes on like this is none.
_MOST_DUTIES = 500


def find_duties(blocks: Sequence[Block]) -> tuple[ReadDuty, ...]:
    """The duties in a resolution's text, each item of a list as a sentence of its own."""
    duties: list[ReadDuty] = []
    index = 0
    while index < len(blocks) and len(duties) < _MOST_DUTIES:
        block = blocks[index]
        index += 1
        sentences = list(sentences_of(block))
        items = _items_after(blocks, index) if sentences and _opens_list(sentences[-1].text) else []
        for sentence in sentences[: -1 if items else None]:
            duties += _duties_of(sentence)
        if items:
            opening = sentences[-1]
            duties += (_duty(_whole(opening.text, item.text), opening.lines + item.numbers) for item in items)
            index += len(items)
    return tuple(duties)


def is_duty(sentence: str) -> bool:
    """Whether a sentence of a resolution asks something of the administration."""
    who = _WHO.search(sentence)
    if who and _ASKED.search(sentence, who.end()) and _PRESENT.search(sentence):
        return True
    if who and (_IS_GIVEN.search(sentence, who.end()) or _GIVES.search(sentence)):
        return True
    if who and (_ASKS.search(sentence) or _SHALL.search(sentence) or _REPORTS.search(sentence)):
        return True
    return bool(_HAS_TO.search(sentence) and _TO_DO.search(sentence))


def _opens_list(sentence: str) -> bool:
    return sentence.endswith((",", ":", "beauftragt", "gebeten", "Auftrag")) and is_duty(sentence)


def _items_after(blocks: Sequence[Block], index: int) -> list[Block]:
    """The list items that follow, up to running text or an item on the level of the opening sentence."""
    level = _marker_class(blocks[index - 1].marker)
    items: list[Block] = []
    for block in blocks[index : index + _MOST_DUTIES]:
        if block.marker is None or _marker_class(block.marker) == level:
            break
        items.append(block)
    return items


def _marker_class(marker: str | None) -> str:
    if marker is None:
        return "none"
    bare = marker.strip("().")
    if bare.isalpha() and bare != "o":
        return "letter"
    return "number" if bare[:1].isdigit() else "bullet"


def _duties_of(sentence: Sentence) -> Iterator[ReadDuty]:
    text = _bare(sentence.text)
    if not is_duty(text):
        return
    parts = _INLINE_ITEM.split(text)
    if len(parts) == 1:
        yield _duty(text, sentence.lines)
        return
    for part in parts[1:]:
        yield _duty(_whole(parts[0], part), sentence.lines)


def _whole(opening: str, item: str) -> str:
    text = item.strip()
    for ending in _TRAILING:
        text = text.removesuffix(ending)
    text = text.rstrip(" ,;")
    return f"{_bare(opening)} {text}" + ("" if text.endswith(".") else ".")


def _bare(sentence: str) -> str:
    """A sentence without its list marker and without "Der Rat möge beschließen:"."""
    for prefix in (_MOTION_OPENING, _LEADING_MARKER):
        found = prefix.match(sentence)
        sentence = sentence[found.end() :] if found else sentence
    return sentence.strip()


def _duty(text: str, lines: tuple[int, ...]) -> ReadDuty:
    return ReadDuty(text, recurrence_of(text), tuple(dict.fromkeys(lines)))
