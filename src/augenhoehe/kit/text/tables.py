# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed in a table: rows are aligned first, then the cells of like rows, then the words of like cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from augenhoehe.kit.text.align import Item, align_in_order
from augenhoehe.kit.text.chain import Pair
from augenhoehe.kit.text.lcs import Change, join_touching
from augenhoehe.kit.text.tokens import END_CELL, END_ROW, STRUCTURE
from augenhoehe.kit.text.word_changes import changes_by_words

Span = tuple[int, int]


def changes_in_tables(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Like `changes`, for streams of tables: every change holds whole rows, whole cells, or words of one cell."""
    return join_touching(_in_table(old, new))


def _in_table(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    return _changes(old, new, END_ROW, _in_row)


def _in_row(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    return _shifted(_changes(old[1:-1], new[1:-1], END_CELL, _in_cell), 1, 1)


def _in_cell(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    if old[0] != new[0]:
        yield Change(0, 1, 0, 1)
    yield from _shifted(changes_by_words(old[1:-1], new[1:-1]), 1, 1)


def _changes(
    old: Sequence[str],
    new: Sequence[str],
    border: str,
    inside: Callable[[Sequence[str], Sequence[str]], Iterator[Change]],
) -> Iterator[Change]:
    """The changes between two lists of parts: unpaired parts as a whole, paired ones as `inside` finds them."""
    old_parts, new_parts = list(_parts(old, border)), list(_parts(new, border))
    pairs = align_in_order([_item(old, part) for part in old_parts], [_item(new, part) for part in new_parts])
    if border == END_CELL:
        pairs = _fill_even_gaps(pairs, len(old_parts), len(new_parts))
    old_at = new_at = 0
    for i, j in pairs:
        (a, b), (c, d) = old_parts[i], new_parts[j]
        if old_at < a or new_at < c:
            yield Change(old_at, a, new_at, c)
        yield from _shifted(inside(old[a:b], new[c:d]), a, c)
        old_at, new_at = b, d
    if old_at < len(old) or new_at < len(new):
        yield Change(old_at, len(old), new_at, len(new))


def _shifted(found: Iterable[Change], old_by: int, new_by: int) -> Iterator[Change]:
    for a, b, c, d in found:
        yield Change(a + old_by, b + old_by, c + new_by, d + new_by)


def _parts(tokens: Sequence[str], border: str) -> Iterator[Span]:
    opened = 0
    for at, token in enumerate(tokens, start=1):
        if token == border:
            yield opened, at
            opened = at


def _item(tokens: Sequence[str], part: Span) -> Item:
    content = tuple(tokens[slice(*part)])
    return Item(content, " ".join([token for token in content if token not in STRUCTURE]))


def _fill_even_gaps(pairs: Sequence[Pair], old: int, new: int) -> list[Pair]:
    """Between paired cells, as many old as new ones are the same cells with other words."""
    filled: list[Pair] = []
    last_old = last_new = -1
    for i, j in [*pairs, (old, new)]:
        if i - last_old == j - last_new:
            filled += zip(range(last_old + 1, i), range(last_new + 1, j), strict=True)
        filled.append((i, j))
        last_old, last_new = i, j
    return filled[:-1]
