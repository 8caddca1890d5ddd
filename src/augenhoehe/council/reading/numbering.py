# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The paper's own number, and those of the papers that it supplements."""

from collections.abc import Iterable

from .heading import Heading, Lines, is_short
from .numbers import (
    DATE_AND_NUMBER,
    labelled_number,
    number_ahead,
    number_alone,
    opens_parent,
    parent_number,
)
from .parts import Part

# "Ergänzungsvorlage" over "zur Vorlage Nr. …": how the second line begins.
_GOES_ON = ("zu ", "zur ", "zum ", "auf ", "der ", "des ")


def find_number(head: Heading) -> tuple[str, Lines] | None:
    """The number and the lines that give it.

    In this order: behind a label, behind a word such as "Vorlage", in a row of values; where the head has none,
    what the heads or feet of all pages give, or what stands alone in a line. The number of a paper that this one
    supplements is not its own, and where only that is printed there is none.
    """
    parents = find_parents(head)
    candidates = [(value.text, value.line) for value in head.sections.values.get(Part.NUMBER, ())]
    cells = list(head.cells())
    short = [(text, line) for text, line in cells if is_short(text)]
    candidates += [(number, line) for text, line in short if (number := labelled_number(text))]
    candidates += [(row["number"], line) for text, line in cells if (row := DATE_AND_NUMBER.search(text))]
    for number, line in candidates:
        if number not in parents:
            return number, (line,)
    if parents:
        return None
    return _number_of_pages(head) or _number_alone(head, short)


def find_parents(head: Heading) -> dict[str, int]:
    """The numbers in the head of the papers that this one supplements, changes or answers, with their lines."""
    found: dict[str, int] = {}
    before = ""
    for piece in head.pieces:
        short = piece.text if is_short(piece.text) else ""
        number = parent_number(short) or (
            parent_number(f"{before} {short}") if short.startswith(_GOES_ON) else None
        )
        before = short
        if number:
            found.setdefault(number, piece.line.number)
        elif opens_parent(piece.text):
            values = head.sections.values.get(Part.NUMBER, ())
            after = next((value for value in values if value.line >= piece.line.number), None)
            if after:
                found.setdefault(after.text, after.line)
    return found


def _number_alone(head: Heading, texts: Iterable[tuple[str, int]]) -> tuple[str, Lines] | None:
    """The only number in the head, if it stands alone in its line or before the title."""
    test = number_ahead if head.tells_of_a_sitting else number_alone
    found = [(number, line) for text, line in texts if (number := test(text))]
    if len({number for number, _ in found}) != 1:
        return None
    return found[0][0], (found[0][1],)


def _number_of_pages(head: Heading) -> tuple[str, Lines] | None:
    """The number that every head or foot of a page gives, where the head of the paper gives none."""
    found = [(number, line.number) for line in head.paper.furniture if (number := labelled_number(line.text))]
    if len({number for number, _ in found}) != 1:
        return None
    return found[0][0], tuple(line for _, line in found)
