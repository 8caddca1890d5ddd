# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Refusals: what a rule answers when something may not happen now, with its reasons."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext

from augenhoehe.kit import phrases
from augenhoehe.kit.reasons import Reason, Verdict


def told(reason: Reason | Promise | str) -> str:
    """A reason as a sentence in the reader's language, its dates long, its decimals as amounts in euros."""
    if not isinstance(reason, Reason):
        return str(reason)
    values = {name: _in_words(value) for name, value in reason.values.items()}
    sentence = gettext(reason.message)
    return sentence % values if values else sentence


def _in_words(value: object) -> object:
    if isinstance(value, datetime.date):
        return phrases.long_date(value)
    return phrases.money(value) if isinstance(value, Decimal) else value


class RuleViolation(Exception):
    """A rule said no. `reasons` are complete sentences in the reader's language that say what to do.

    `field` names the field of a form with which it can be answered, where there is one.
    """

    def __init__(
        self, reasons: str | Promise | Reason | Iterable[str | Promise | Reason], *, field: str = ""
    ) -> None:
        self.field = field
        several = [reasons] if isinstance(reasons, (str, Promise, Reason)) else list(reasons)
        self.reasons: tuple[str, ...] = tuple(told(reason) for reason in several)
        super().__init__(" ".join(self.reasons))


def require(verdict: Verdict) -> None:
    """Raise RuleViolation with all reasons unless the verdict is yes."""
    if not verdict.ok:
        raise RuleViolation(verdict.reasons)


class Conflict(Exception):
    """Somebody else saved the same object first. `current` is the object as it stands now."""

    def __init__(self, current: Any) -> None:
        self.current = current
        super().__init__(f"{type(current).__name__} {current.pk} was changed by somebody else.")
