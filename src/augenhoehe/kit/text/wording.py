# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison in German words, the way resolutions put them: In Abschnitt 3 wird … gestrichen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from augenhoehe.kit.text.blocks import Form
from augenhoehe.kit.text.comparison import Comparison
from augenhoehe.kit.text.operations import Joined
from augenhoehe.kit.text.places import NOUNS, Place, places
from augenhoehe.kit.text.story import Piece, Unit, tell
from augenhoehe.kit.text.tokens import BREAK, STRUCTURE
from augenhoehe.kit.text.views import Change, State

_CONTEXT_WORDS = 3
_TABLE = STRUCTURE - {BREAK}
_FOLLOWING = {
    "Absatz": "folgender Absatz",
    "Überschrift": "folgende Überschrift",
    "Listenpunkt": "folgender Listenpunkt",
    "Zitat": "folgendes Zitat",
    "Hinweis": "folgender Hinweis",
    "Tabelle": "folgende Tabelle",
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
        follows_new = False
        for unit in tell(self.comparison):
            if unit.old is None:
                yield self._insertion(unit, last, follows_new)
                follows_new = True
            elif unit.new is None:
                if State.DELETED in unit.states:
                    yield f"{self.places[unit.old].subject} wird gestrichen."
            else:
                yield from self._changes(unit, unit.old, last)
                last = self.places[unit.old + self.sizes.get(unit.old, 1) - 1]
                follows_new = False

    def _insertion(self, unit: Unit, last: Place | None, follows_new: bool) -> str:
        where = "Danach" if follows_new else last.after if last else "Am Anfang"
        return f"{where} wird {_FOLLOWING[NOUNS[unit.form.kind]]} eingefügt: {_quoted(unit.pieces)}"

    def _changes(self, unit: Unit, old: int, last: Place | None) -> Iterator[str]:
        place = self.places[old]
        if State.MOVED in unit.states:
            yield f"{place.subject} wird {last.behind if last else 'an den Anfang'} verschoben."
        if State.KIND_CHANGED in unit.states:
            yield f"{place.subject} wird {_becoming(unit.form)}."
        if State.JOINED in unit.states:
            *names, final = [found.subject for found in self.places[old : old + self.sizes[old]]]
            yield f"{', '.join(names)} und {final} werden verbunden."
        yield from _rewordings(unit, place)
        yield from _markings(unit, place)


def _rewordings(unit: Unit, place: Place) -> Iterator[str]:
    before: list[Piece] = []
    changed: list[Piece] = []
    for equal, group in groupby(unit.pieces, key=lambda piece: piece.change == Change.EQUAL):
        if equal:
            before += group
            continue
        changed = list(group)
        deleted = [piece for piece in changed if piece.change == Change.DELETED]
        inserted = [piece for piece in changed if piece.change == Change.INSERTED]
        yield from _rewording(place, _context(before), deleted, inserted)
        before += deleted


def _rewording(
    place: Place, context: str, deleted: Sequence[Piece], inserted: Sequence[Piece]
) -> Iterator[str]:
    went, came = _words(deleted), _words(inserted)
    if not _says_something(deleted) and not _says_something(inserted):
        if any(piece.token == BREAK for piece in inserted):
            yield f"{place.subject} wird {f'nach „{context}“' if context else 'am Anfang'} geteilt."
        elif any(piece.token in _TABLE for piece in (*deleted, *inserted)):
            yield f"{place.within} wird die Einteilung in Zeilen und Zellen geändert."
        elif not any(piece.token == BREAK for piece in deleted):
            yield f"{place.within} werden Leerzeichen geändert."
    elif not came:
        yield f"{place.within} wird „{went}“ gestrichen."
    elif went:
        yield f"{place.within} wird „{went}“ durch „{came}“ ersetzt."
    else:
        yield f"{place.within} wird {f'nach „{context}“' if context else 'am Anfang'} „{came}“ eingefügt."


def _markings(unit: Unit, place: Place) -> Iterator[str]:
    kept = [piece for piece in unit.pieces if piece.change == Change.EQUAL]
    for restyled, group in groupby(kept, key=lambda piece: piece.style != piece.style_before):
        if restyled:
            yield f"{place.within} wird die Auszeichnung von „{_words(list(group))}“ geändert."


def _becoming(form: Form) -> str:
    if form.kind in _LEVELS:
        return f"zur Überschrift der {_LEVELS[form.kind]} Ebene"
    if form.kind == "li":
        return f"zum {'nummerierten ' if form.ordered else ''}Listenpunkt der Ebene {form.level + 1}"
    return f"zum {NOUNS[form.kind]}"


def _says_something(pieces: Iterable[Piece]) -> bool:
    return any(piece.token not in STRUCTURE and not piece.token.isspace() for piece in pieces)


def _words(pieces: Sequence[Piece]) -> str:
    """The words in readable form: cells parted by spaces, breaks as signs."""
    spelled = "".join(
        " ¶ " if piece.token == BREAK else " " if piece.token in STRUCTURE else piece.token
        for piece in pieces
    )
    return " ".join(spelled.split())


def _quoted(pieces: Sequence[Piece]) -> str:
    return f"„{_words(pieces)}“"


def _context(before: Sequence[Piece]) -> str:
    """The last words before a change."""
    return " ".join(_words(before).split(" ")[-_CONTEXT_WORDS:])
