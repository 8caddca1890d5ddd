# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which words a concept can explain."""

from __future__ import annotations

from collections.abc import Iterable

from augenhoehe.kit.reasons import Reason, Verdict, _


def spelled(term: str) -> str:
    """The word as it is kept: one space between its parts, none around it."""
    return " ".join(term.split())


def may_explain(term: str, explained: Iterable[str]) -> Verdict:
    """A word is explained once, however it is spelled; and it must be a word, for it is looked for in the text."""
    if not any(letter.isalpha() for letter in term):
        return Verdict((Reason(_("Please write a word that stands in the text.")),))
    if term.casefold() in {one.casefold() for one in explained}:
        return Verdict((Reason(_("“%(term)s” is explained already."), {"term": term}),))
    return Verdict()
