# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison in German words, the way resolutions put them: In Abschnitt 3 wird … gestrichen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from augenhoehe.kit.text.blocks import Form
from augenhoehe.kit.text.comparison import Comparison
from augenhoehe.kit.text.operations import Joined
from augenhoehe.kit.text.places import NOUNS, Place, places
from augenhoehe.kit.text.rewordings import quoted, rewordings, words_of
from augenhoehe.kit.text.story import Unit, tell
from augenhoehe.kit.text.views import Change, State

_WHOLE_BLOCKS, _SAME_BLOCKS, _ELSEWHERE = "whole", "same", "elsewhere"
_FOLLOWING = {
    "Absatz": "folgender Absatz",
    "Überschrift": "folgende Überschrift",
    "Listenpunkt": "folgender Listenpunkt",
    "Zitat": "folgendes Zitat",
    "Hinweis": "folgender Hinweis",
    "Tabelle": "folgende Tabelle",
}
_FOLLOWING_CASE = _FOLLOWING | {
    "Absatz": "folgenden Absatz",
    "Listenpunkt": "folgenden Listenpunkt",
    "Hinweis": "folgenden Hinweis",
}
_EMPTY = {
    "Absatz": "ein leerer Absatz",
    "Überschrift": "eine leere Überschrift",
    "Listenpunkt": "ein leerer Listenpunkt",
    "Zitat": "ein leeres Zitat",
    "Hinweis": "ein leerer Hinweis",
    "Tabelle": "eine leere Tabelle",
}
_LEVELS = {"h2": "ersten", "h3": "zweiten", "h4": "dritten"}


def in_words(comparison: Comparison) -> list[str]:
    """One sentence a change, in the order of reading; places are those of the old document."""
    return list(_Speaker(comparison).sentences())


class _Speaker:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.places = places(comparison.old)
        self.sizes = {op.old: len(op.ids) for op in comparison.operations if isinstance(op, Joined)}

    def sentences(self) -> Iterator[str]:
        """All sentences."""
        last: Place | None = None
        for kind, group in groupby(tell(self.comparison), key=_kind):
            units = list(group)
            if kind == _WHOLE_BLOCKS:
                yield from self._whole_blocks(units, last)
            for unit in units:
                if kind == _SAME_BLOCKS and unit.old is not None:
                    yield from self._changes(unit, unit.old, last)
                    last = self.places[unit.old + self.sizes.get(unit.old, 1) - 1]

    def _whole_blocks(self, units: Sequence[Unit], last: Place | None) -> Iterator[str]:
        """What was inserted and deleted at one place; one block for another is a replacement."""
        come = [unit for unit in units if unit.old is None]
        gone = [self.places[unit.old] for unit in units if unit.old is not None]
        if len(come) == len(gone) == 1:
            words = f"durch {_FOLLOWING_CASE[NOUNS[come[0].form.kind]]} ersetzt: {quoted(come[0].pieces)}"
            yield f"{gone[0].subject} wird {words}"
            return
        for number, unit in enumerate(come):
            where = "Danach" if number else last.after if last else "Am Anfang"
            noun = NOUNS[unit.form.kind]
            if words_of(unit.pieces):
                yield f"{where} wird {_FOLLOWING[noun]} eingefügt: {quoted(unit.pieces)}"
            else:
                yield f"{where} wird {_EMPTY[noun]} eingefügt."
        for subject, several in _together(gone):
            yield f"{subject} {'werden' if several else 'wird'} gestrichen."

    def _changes(self, unit: Unit, old: int, last: Place | None) -> Iterator[str]:
        place = self.places[old]
        if State.MOVED in unit.states:
            yield f"{place.subject} wird {last.behind if last else 'an den Anfang'} verschoben."
        if State.KIND_CHANGED in unit.states:
            yield f"{place.subject} wird {_becoming(unit.form)}."
        if State.JOINED in unit.states:
            *names, final = [found.subject for found in self.places[old : old + self.sizes[old]]]
            yield f"{', '.join(names)} und {final} werden verbunden."
        yield from rewordings(unit, place)
        yield from _markings(unit, place)


def _kind(unit: Unit) -> str:
    if unit.old is None or State.DELETED in unit.states:
        return _WHOLE_BLOCKS
    return _SAME_BLOCKS if unit.new is not None else _ELSEWHERE


def _together(gone: Sequence[Place]) -> Iterator[tuple[str, bool]]:
    """The places as subjects, neighbours of one section and kind as one; whether it is a plural."""
    at = 0
    while at < len(gone):
        first, end = gone[at], at + 1
        while end < len(gone) and not first.heading and _number(gone[end]) == _following(gone[end - 1]):
            end += 1
        if end == at + 1:
            yield first.subject, False
        else:
            yield f"{first.name} {'und' if end == at + 2 else 'bis'} {_number(gone[end - 1])[1]}", True
        at = end


def _number(place: Place) -> tuple[str, int]:
    """The kind of block and its number: the end of its name. A heading has none."""
    if place.heading:
        return "", 0
    before, number = place.name.rsplit(" ", 1)
    return before, int(number)


def _following(place: Place) -> tuple[str, int]:
    before, number = _number(place)
    return before, number + 1


def _markings(unit: Unit, place: Place) -> Iterator[str]:
    kept = [piece for piece in unit.pieces if piece.change == Change.EQUAL]
    for restyled, group in groupby(kept, key=lambda piece: piece.style != piece.style_before):
        if restyled:
            yield f"{place.within} wird die Auszeichnung von „{words_of(list(group))}“ geändert."


def _becoming(form: Form) -> str:
    if form.kind in _LEVELS:
        return f"zur Überschrift der {_LEVELS[form.kind]} Ebene"
    if form.kind == "li":
        return f"zum {'nummerierten ' if form.ordered else ''}Listenpunkt der Ebene {form.level + 1}"
    return f"zum {NOUNS[form.kind]}"
