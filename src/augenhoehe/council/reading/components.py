# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts that a cover sheet lists under "Bestandteile dieser Vorlage sind:"."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from .lines import Line
from .sentences import Block, read_blocks

_NUMBER = re.compile(r"(?<= )(?P<number>\d{1,2})[.)] (?=\S)")


def find_components(lines: Sequence[Line]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The items of the list without their markers, and the lines they stand on.

    Running text before the list is skipped, running text behind it ends it.
    """
    behind = dropwhile(lambda block: block.marker is None, read_blocks(lines))
    items = list(takewhile(lambda block: block.marker is not None, behind))
    texts = _in_one_run(items[0]) if len(items) == 1 else (item.text for item in items)
    return tuple(text for text in texts if text), tuple(number for item in items for number in item.numbers)


def _in_one_run(block: Block) -> Iterator[str]:
    """The items of a list that stands in one line: "1. … 2. …", as far as the numbers count on."""
    start, expected = 0, 2
    for found in _NUMBER.finditer(block.text):
        if int(found["number"]) == expected:
            yield block.text[start : found.start()].strip()
            start, expected = found.end(), expected + 1
    yield block.text[start:].strip()
