# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Patterns of paper numbers: "{nr:03}/{jahr}", "{wp}/{nr:04}", "{amt}/{nr:04}/WP{wp}", with "/{n}" for supplements.

A pattern is checked when a town sets it, formats a number when one is drawn, and reads numbers that exist back
into their scope and running number. The scope is the number as compared with "#" for the running number
("#/2022"): two spellings of the same count share one counter, and different counts never meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.council.rules import numbering
from augenhoehe.kit.reasons import Reason, Verdict, _

LONGEST_NUMBER = 60
LONGEST_PATTERN, LONGEST_SUFFIX = 80, 40
HIGHEST = 999_999_999
_TOKEN = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z]{1,8}")
_WIDTH = re.compile(r"0?([1-9])")


class Piece(StrEnum):
    """The parts of a pattern: running number, year in four or two digits, term, office, kind; and of its suffix."""

    NR = "nr"
    YEAR = "jahr"
    SHORT_YEAR = "jj"
    TERM = "wp"
    OFFICE = "amt"
    KIND = "art"
    SUFFIX = "n"


_COUNTED = (Piece.NR, Piece.SUFFIX)
_READ_AS: Mapping[Piece, str] = {
    Piece.NR: r"\d{1,9}",
    Piece.YEAR: r"(?:19|20|21)\d\d",
    Piece.SHORT_YEAR: r"\d{1,2}",
    Piece.TERM: r"[^/\s]{1,20}?",
    Piece.OFFICE: r"[^/]{1,20}?",
    Piece.KIND: r"[^\W\d_]{1,4}",
    Piece.SUFFIX: r"\d{1,9}",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of a pattern. `width`: digits at least, zeros in front."""

    piece: Piece
    width: int = 1


@dataclass(frozen=True, slots=True)
class Values:
    """What the parts stand for on a day, for a paper; empty where the town does not say."""

    year: int
    term: str = ""
    office: str = ""
    kind: str = ""


_SAMPLE = Values(2023, "12", "51", "BV")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that was read back: the scope in which it counts, the running number, and the number without suffix."""

    scope: str
    number: int
    base: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A town's pattern, and the one of the suffix of supplements (empty: supplements count like all others)."""

    text: str
    suffix: str = ""

    def check(self) -> Verdict:
        """Everything that is wrong with the pattern."""
        suffix_faults = _faults(self.suffix, Piece.SUFFIX) if self.suffix else ()
        faults = (*_faults(self.text, Piece.NR), *suffix_faults)
        return Verdict(faults) if faults else check_number(self, self.format(_SAMPLE, 7), 7)

    @property
    def pieces(self) -> frozenset[Piece]:
        """The parts that the pattern uses."""
        return frozenset(item.piece for item in _items(self.text) if isinstance(item, Slot))

    def check_values(self, values: Values) -> Verdict:
        """What must be known before a number can be drawn."""
        missing = []
        if Piece.TERM in self.pieces and not values.term:
            missing.append(
                Reason(_("The number counts within the legislative term, but none is entered for today."))
            )
        if Piece.OFFICE in self.pieces and not values.office:
            missing.append(
                Reason(
                    _(
                        "The number contains the code of the lead department, but the paper's lead department has none."
                    )
                )
            )
        return Verdict(tuple(missing))

    def format(self, values: Values, number: int) -> str:
        """The number in words of the town: "039/2022"."""
        filled = {
            Piece.YEAR: f"{values.year:04}",
            Piece.SHORT_YEAR: f"{values.year % 100:02}",
            Piece.TERM: values.term,
            Piece.OFFICE: values.office,
            Piece.KIND: values.kind,
        }
        return "".join(
            item
            if isinstance(item, str)
            else f"{number:0{item.width}}"
            if item.piece is Piece.NR
            else filled[item.piece]
            for item in _items(self.text)
        )

    def format_suffix(self, base: str, number: int) -> str:
        """The number of a supplement: "12/0767/1"."""
        return base + "".join(
            item if isinstance(item, str) else f"{number:0{item.width}}" for item in _items(self.suffix)
        )

    def read(self, reference: str) -> Counted | None:
        """A number that exists, in its scope; None where it is none of this pattern."""
        written = numbering.tidy(reference)
        if self.suffix:
            found = re.fullmatch(f"(?P<base>.+?){_expression(self.suffix)}", written, re.IGNORECASE)
            base = found and self._plain(found["base"])
            if found and base:
                return self._suffixed(found["base"], int(found["n"]))
        return self._plain(written)

    def suffix_scope(self, base: str) -> str:
        """The scope of supplements to a number."""
        return self._suffixed(base, 1).scope

    def _suffixed(self, base: str, number: int) -> Counted:
        shown = "".join(item if isinstance(item, str) else "#" for item in _items(self.suffix))
        return Counted(numbering.key(base + shown), number, base)

    def _plain(self, written: str) -> Counted | None:
        found = re.fullmatch(_expression(self.text), written, re.IGNORECASE)
        if found is None:
            return None
        scope = numbering.key(f"{written[: found.start('nr')]}#{written[found.end('nr') :]}")
        return Counted(scope, int(found["nr"]), written)


def check_length(reference: str, number: int) -> Verdict:
    """A number must fit where numbers are kept."""
    if len(reference) > LONGEST_NUMBER or number > HIGHEST:
        return Verdict((Reason(_("The number would be too long. Please choose a shorter pattern.")),))
    return Verdict()


def check_number(pattern: Pattern, reference: str, number: int) -> Verdict:
    """A number that was made must fit, and must be read back as it was made: else two counts could meet."""
    fits = check_length(reference, number)
    if not fits:
        return fits
    counted = pattern.read(reference)
    if counted != Counted(counted.scope if counted else "", number, reference):
        return Verdict(
            (
                Reason(
                    _(
                        "The number %(number)s cannot be told apart from others. Please check the pattern, the "
                        "name of the term and the code of the department."
                    ),
                    {"number": reference},
                ),
            )
        )
    return Verdict()


def _items(text: str) -> list[str | Slot]:
    """Literal texts and slots in order; a slot that is not known stays text."""
    items: list[str | Slot] = []
    end = 0
    for found in _TOKEN.finditer(text):
        items += [text[end : found.start()]] if found.start() > end else []
        items.append(_slot(found.group(1)) or found.group())
        end = found.end()
    return [*items, text[end:]] if end < len(text) else items


def _slot(inside: str) -> Slot | None:
    name, _colon, width = inside.partition(":")
    if not _NAME.fullmatch(name) or name not in set(Piece):
        return None
    piece = Piece(name)
    if not _colon:
        return Slot(piece)
    found = _WIDTH.fullmatch(width)
    return Slot(piece, int(found.group(1))) if found and piece in _COUNTED else None


def _expression(text: str) -> str:
    """A regular expression that reads a number; the second time a part stands in it, it must be the same."""
    seen: set[Piece] = set()
    parts = []
    for item in _items(text):
        if isinstance(item, str):
            parts += [r"\s*" if letter.isspace() else re.escape(letter) for letter in item]
        elif item.piece in seen:
            parts.append(f"(?P={item.piece})")
        else:
            seen.add(item.piece)
            parts.append(f"(?P<{item.piece}>{_READ_AS[item.piece]})")
    return "".join(parts)


def _faults(text: str, counted: Piece) -> Iterator[Reason]:
    if len(text) > (LONGEST_PATTERN if counted is Piece.NR else LONGEST_SUFFIX):
        yield Reason(_("The pattern is too long."))
        return
    allowed = {Piece.SUFFIX} if counted is Piece.SUFFIX else set(Piece) - {Piece.SUFFIX}
    items = _items(text)
    slots = [item for item in items if isinstance(item, Slot)]
    known = {item.piece for item in slots}
    for found in _TOKEN.finditer(text):
        slot = _slot(found.group(1))
        if slot is None or slot.piece not in allowed:
            yield Reason(_("“%(part)s” is no part of this pattern."), {"part": found.group()[:20]})
    if re.search(r"[{}]", _TOKEN.sub("", text)):
        yield Reason(_("A curly bracket stands alone. Parts are written as {nr} or {nr:03}."))
    if counted not in known:
        yield Reason(_("The pattern must contain {%(part)s}."), {"part": counted.value})
    elif sum(slot.piece is counted for slot in slots) > 1:
        yield Reason(_("{%(part)s} may stand in the pattern only once."), {"part": counted.value})
    if any(not letter.isprintable() or letter == "#" for letter in text):
        yield Reason(_("The pattern contains a character that cannot stand in a number."))
    yield from _touching(items, counted)


def _touching(items: list[str | Slot], counted: Piece) -> Iterator[Reason]:
    """Between two parts stands a character that is neither digit nor blank: else "1" and "21" would be "12" and "1"."""
    begin = _literal(items[0])[:1] if items else ""
    if counted is Piece.SUFFIX and (not begin or begin.isdigit()):
        yield Reason(_("The suffix must begin with a character that is no digit, such as “/”, “-” or “E”."))
    for first, between, second in _neighbours(items):
        apart = any(_parts_well(letter) for letter in between) or _kind_beside_digits(first, second)
        if not apart:
            yield Reason(_TOUCH, {"first": f"{{{first.piece}}}", "second": f"{{{second.piece}}}"})
    for place, item in enumerate(items):
        if isinstance(item, str) or item.piece is Piece.KIND:
            continue
        before = items[place - 1] if place else ""
        after = items[place + 1] if place + 1 < len(items) else ""
        edges = (_literal(before)[-1:], _literal(after)[:1])
        if any(edge.isdigit() for edge in edges):
            yield Reason(_("Beside {%(part)s} no other digit may stand."), {"part": item.piece.value})


def _literal(item: str | Slot) -> str:
    return item.strip() if isinstance(item, str) else ""


def _neighbours(items: list[str | Slot]) -> Iterator[tuple[Slot, str, Slot]]:
    """Every two parts in a row with the text between them."""
    last: Slot | None = None
    between = ""
    for item in items:
        if isinstance(item, str):
            between = item
            continue
        if last is not None:
            yield last, between, item
        last, between = item, ""


_TOUCH = _("Between %(first)s and %(second)s a character such as “/” or “-” is missing.")


def _parts_well(letter: str) -> bool:
    return bool(letter) and not letter.isalnum() and not letter.isspace()


def _kind_beside_digits(first: Slot, second: Slot) -> bool:
    """A kind is letters and the running number or the year digits: they are told apart without anything between."""
    digits = {Piece.NR, Piece.YEAR, Piece.SHORT_YEAR}
    return {first.piece, second.piece} & digits != set() and Piece.KIND in {first.piece, second.piece}
