# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Other papers that a paper names."""

from collections.abc import Iterable

from .dates import find_dates
from .lines import Line
from .numbers import numbers_shaped_like, referenced_numbers
from .record import ReadReference
from .sentences import Sentence


def find_references(
    sentences: Iterable[Sentence], own_number: str | None, head: Iterable[tuple[str, Line]] = ()
) -> tuple[ReadReference, ...]:
    """Each number once, with the first line of the head or sentence that names it; the paper's own number is none.

    In running text a number counts behind a word such as "Drucksache", or when it looks like the paper's own one.
    """
    found: dict[str, ReadReference] = {}
    for number, line in head:
        if number != own_number and number not in found:
            found[number] = ReadReference(number, line.text, None, (line.number,))
    for sentence in sentences:
        numbers = referenced_numbers(sentence.text)
        if own_number:
            numbers += numbers_shaped_like(own_number, sentence.text)
        numbers = sorted(set(numbers), key=sentence.text.find)
        days = set(find_dates(sentence.text)) if numbers else set()
        day = days.pop() if len(days) == 1 and len(numbers) == 1 else None
        for number in numbers:
            if number != own_number and number not in found:
                found[number] = ReadReference(number, sentence.text, day, sentence.lines)
    return tuple(found.values())
