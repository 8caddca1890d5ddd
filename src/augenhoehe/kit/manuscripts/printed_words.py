# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of printed lines as runs: lines joined, divided words put together, their looks as marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from augenhoehe.kit.pdftext import BOLD, ITALIC, Line, Span
from augenhoehe.kit.pdftext.wrapping import resolve_soft_hyphens, seam
from augenhoehe.kit.richtext.recorder import clean
from augenhoehe.kit.text import Run
from augenhoehe.kit.text.blocks import MarkName

Letter = tuple[str, tuple[MarkName, ...]]
_RAISED, _SMALL = 0.15, 0.9
_SOFT = "\u00ad"
# No-break spaces stay.
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")


def words_of(lines: Iterable[Line]) -> str:
    """Lines as plain words."""
    return "".join(letter for letter, _marks in _letters(lines, plain=True, common=0))


def runs_of(lines: Iterable[Line], *, plain: bool, common: int = 0) -> tuple[Run, ...]:
    """Lines as runs; `plain` without bold and slanted ones, `common` is the look that marks nothing in this text."""
    letters = _letters(lines, plain=plain, common=common)
    return tuple(
        Run("".join(letter for letter, _ in group), marks)
        for marks, group in groupby(letters, key=lambda one: one[1])
    )


def is_raised(span: Span, line: Line) -> bool:
    """Whether a span is a raised sign beside the words of its line."""
    return (
        span is not line.main
        and span.size < _SMALL * line.size
        and span.baseline > line.baseline + _RAISED * line.size
    )


def _letters(lines: Iterable[Line], *, plain: bool, common: int) -> list[Letter]:
    found: list[Letter] = []
    for line in lines:
        new = list(_of_line(line, plain=plain, common=common))
        if found and new:
            _join(found, new)
        found += new
    return found


def _join(found: list[Letter], new: Sequence[Letter]) -> None:
    """Bring the end of what was found to where the next line begins: a blank, a hyphen or nothing between."""
    left, right = _text(found[-60:]), _text(new[:60])
    bare = left.rstrip(_SOFT)
    if bare != left:
        whole = resolve_soft_hyphens(f"{bare}{_SOFT}{right}")
        drop, between = len(left) - len(bare), whole[len(bare) : len(whole) - len(right)]
    else:
        drop, between = seam(left, right)
    marks = found[-1][1] if found[-1][1] == new[0][1] else ()
    del found[len(found) - drop :]
    found += [(letter, marks) for letter in between]


def _text(letters: Iterable[Letter]) -> str:
    return "".join(letter for letter, _ in letters)


def _of_line(line: Line, *, plain: bool, common: int) -> list[Letter]:
    found: list[Letter] = []
    right: float | None = None
    for span in line.spans:
        marks = _marks(span, line, plain=plain, common=common)
        apart = right is not None and span.left - right > span.size
        text = _BLANKS.sub(" ", (" " if apart else "") + clean(span.text.replace("\ufffe", _SOFT)))
        if not found or found[-1][0] == " ":
            text = text.removeprefix(" ")
        found += [(letter, marks) for letter in text]
        right = span.right
    while found and found[-1][0] == " ":
        found.pop()
    for at in range(1, len(found) - 1):
        if found[at][0] == " " and found[at - 1][1] != found[at + 1][1]:
            found[at] = (" ", ())
    # A soft hyphen says something at the end of a line alone.
    return [one for at, one in enumerate(found) if one[0] != _SOFT or at == len(found) - 1]


def _marks(span: Span, line: Line, *, plain: bool, common: int) -> tuple[MarkName, ...]:
    look = 0 if plain else span.look & ~common
    names: list[MarkName] = []
    if look & ITALIC:
        names.append("em")
    if look & BOLD:
        names.append("strong")
    if is_raised(span, line):
        names.append("sup")
    return tuple(names)
