# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two sequences of tokens: the complement of a longest common subsequence, in bounded memory."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from augenhoehe.kit.text.chain import Pair, keep_in_order

_CELLS_AT_ONCE = 1 << 26  # the bit matrix of one call takes at most 8 MiB
_DIFFERENT_TOKENS = sys.maxunicode  # each is coded as one character
_CELLS_IN_ALL = 1 << 31  # two texts of 23,000 words without a common beginning or end
_PASSAGE = 8  # tokens
_ONE_IN = 4  # so many passages are looked for as landmarks


class Change(NamedTuple):
    """Tokens `old_start` to before `old_end` gave way to `new_start` to before `new_end`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The changed ranges in order, as short as possible, at least one equal token apart.

    Beyond the bound (see above) passages that stand once in both texts cut them into parts; a part that is still
    beyond it is one change between its common beginning and end.
    """
    start, old_end, new_end = trim(old, new)
    codes: dict[str, int] = {}
    coded_old = [codes.setdefault(token, len(codes)) for token in old[start:old_end]]
    coded_new = [codes.setdefault(token, len(codes)) for token in new[start:new_end]]
    if len(codes) > _DIFFERENT_TOKENS:
        return [Change(start, old_end, start, new_end)]
    return join_touching(_in_parts("".join(map(chr, coded_old)), "".join(map(chr, coded_new)), start))


def _in_parts(old: str, new: str, start: int) -> Iterator[tuple[int, int, int, int]]:
    if len(old) * len(new) <= _CELLS_IN_ALL:
        yield from _ranges(old, new, start, start)
        return
    i = j = 0
    for next_i, next_j in [*_landmarks(old, new), (len(old), len(new))]:
        part, other = old[i:next_i], new[j:next_j]
        before, part_end, other_end = trim(part, other)
        part, other = part[before:part_end], other[before:other_end]
        old_at, new_at = start + i + before, start + j + before
        if len(part) * len(other) <= _CELLS_IN_ALL:
            yield from _ranges(part, other, old_at, new_at)
        else:
            yield old_at, old_at + len(part), new_at, new_at + len(other)
        i, j = next_i, next_j


def _landmarks(old: str, new: str) -> list[Pair]:
    """Where passages begin that stand once in each text, in order; only some are looked for, chosen by a token."""
    here, there = _unique_passages(old), _unique_passages(new)
    found = [(at, there[passage]) for passage, at in here.items() if at >= 0 and there.get(passage, -1) >= 0]
    return keep_in_order(sorted(found), lambda _: 1)


def _unique_passages(text: str) -> dict[str, int]:
    """Passages by what they say, and where they begin; -1 for those that stand there more than once."""
    places: dict[str, int] = {}
    for at in range(len(text) - _PASSAGE + 1):
        if ord(text[at]) % _ONE_IN == 0:
            passage = text[at : at + _PASSAGE]
            places[passage] = -1 if passage in places else at
    return places


def join_touching(found: Iterable[tuple[int, int, int, int]]) -> list[Change]:
    """Changes without an equal token between them are one."""
    joined: list[Change] = []
    for a, b, c, d in found:
        if joined and joined[-1].old_end == a and joined[-1].new_end == c:
            joined[-1] = Change(joined[-1].old_start, b, joined[-1].new_start, d)
        else:
            joined.append(Change(a, b, c, d))
    return joined


def trim(old: Sequence[str], new: Sequence[str]) -> tuple[int, int, int]:
    """Where the common beginning ends, and where the common end begins in `old` and in `new`."""
    shorter = min(len(old), len(new))
    start = next(compress(count(), map(ne, old, new)), shorter)
    most = shorter - start
    end = min(next(compress(count(), map(ne, reversed(old), reversed(new))), most), most)
    return start, len(old) - end, len(new) - end


def _ranges(old: str, new: str, old_at: int, new_at: int) -> Iterator[tuple[int, int, int, int]]:
    if not old or not new:
        if old or new:
            yield old_at, old_at + len(old), new_at, new_at + len(new)
    elif len(old) * len(new) <= _CELLS_AT_ONCE:
        for found in LCSseq.opcodes(old, new):
            if found.tag != "equal":
                yield (
                    old_at + found.src_start,
                    old_at + found.src_end,
                    new_at + found.dest_start,
                    new_at + found.dest_end,
                )
    else:
        middle = len(old) // 2
        before = _common_lengths(old[:middle], new)
        after = _common_lengths(old[: middle - 1 : -1], new[::-1])[::-1]
        cut = max(range(len(new) + 1), key=lambda at: before[at] + after[at])
        yield from _ranges(old[:middle], new[:cut], old_at, new_at)
        yield from _ranges(old[middle:], new[cut:], old_at + middle, new_at + cut)


def _common_lengths(old: str, new: str) -> list[int]:
    """For every beginning of `new`, from the empty one on, the length of its longest common subsequence with `old`.

    Hyyrö's bit-parallel recurrence on one large integer; Hirschberg's algorithm cuts where they add up best.
    """
    everything = (1 << len(new)) - 1
    common = set(old)
    places: dict[str, int] = {}
    for at, code in enumerate(new):
        if code in common:
            places[code] = places.get(code, 0) | 1 << at
    vector = everything
    for code in old:
        matches = places.get(code)
        if matches:
            met = vector & matches
            vector = ((vector + met) | (vector - met)) & everything
    lengths = [0]
    for bit in reversed(f"{vector:0{len(new)}b}"):
        lengths.append(lengths[-1] + (bit == "0"))
    return lengths
