# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reasons and verdicts: how rules, which know no Django, say why, and how pages put it into German.

A rule writes `Reason(_("The body meets on %(date)s."), {"date": day})` with `_` from here: it only marks the
text for the catalogue. `kit.violations.told` translates it and sets dates, at the edge.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

# Letters and signs by their category that are drawn as nothing: fillers of Hangul, the empty pattern of Braille.
_BLANK_SIGNS = "\u115f\u1160\u2800\u3164\uffa0"


def says_something(text: str) -> bool:
    """Whether there is anything to read: blanks, marks without a letter and invisible signs alone are no words.

    The one rule of the house for reasons and all other words that may not be left out.
    """
    return any(unicodedata.category(sign)[0] not in "CMZ" and sign not in _BLANK_SIGNS for sign in text)


def _(message: str) -> str:
    """Mark a text for the message catalogue; it is translated where it is told."""
    return message


@dataclass(frozen=True, slots=True)
class Reason:
    """One complete sentence that says why something may not happen or is worth a warning, and what to do.

    `values` fill the named placeholders; dates are set in the reader's form, decimals as amounts in euros.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message % self.values if self.values else self.message


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule answers: yes without reasons, or no with every reason at once."""

    reasons: tuple[Reason, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons

    def __bool__(self) -> bool:
        return self.ok
