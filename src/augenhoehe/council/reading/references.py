# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Other papers that a paper names."""

from collections.abc import Iterable

from .dates import find_dates
from .numbers import referenced_numbers
from .record import ReadReference
from .sentences import Sentence


def find_references(sentences: Iterable[Sentence], own_number: str | None) -> tuple[ReadReference, ...]:
    """Each number once, with the first sentence that names it; the paper's own number is none."""
    found: dict[str, ReadReference] = {}
    for sentence in sentences:
        numbers = referenced_numbers(sentence.text)
        days = set(find_dates(sentence.text)) if numbers else set()
        day = days.pop() if len(days) == 1 and len(numbers) == 1 else None
        for number in numbers:
            if number != own_number and number not in found:
                found[number] = ReadReference(number, sentence.text, day, sentence.lines)
    return tuple(found.values())
