# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every write has in common: keyword-only, named hand, one transaction, one trace in the audit log."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from augenhoehe.kit.models.editable import Editable
from augenhoehe.kit.search.gathering import gathered
from augenhoehe.kit.violations import Conflict, RuleViolation

P = ParamSpec("P")
R = TypeVar("R")
M = TypeVar("M", bound=Editable)

UNIQUE = {"23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}
"""How PostgreSQL (its SQLSTATE) and SQLite (its extended code) name a broken unique constraint."""

__all__ = ["Conflict", "RuleViolation", "action", "claim"]


def action(function: Callable[P, R]) -> Callable[P, R]:
    """Mark `function` as an action: atomic, keyword-only, and with a parameter `by` that names who acts.

    What it changes is in the search when it ends, in the same transaction.

    Where another hand was faster by so little that no rule could see it, the action raises RuleViolation.
    Raises TypeError at import time where the signature breaks the contract.
    """
    parameters = inspect.signature(function).parameters
    if "by" not in parameters:
        raise TypeError(f"{function.__qualname__} must take `by`: an action names the hand.")
    if any(parameter.kind is not parameter.KEYWORD_ONLY for parameter in parameters.values()):
        raise TypeError(f"{function.__qualname__} must be keyword-only.")

    @functools.wraps(function)
    def atomic(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            with transaction.atomic(), gathered():
                return function(*args, **kwargs)
        except IntegrityError as error:
            if not _is_there_already(error):
                raise
            raise RuleViolation(
                _(
                    "Somebody else has entered the same thing at this very moment. Nothing was overwritten. Please "
                    "look at it, and send yours once more if it is still needed."
                )
            ) from error

    return atomic


def _is_there_already(error: IntegrityError) -> bool:
    """Whether a unique constraint refused a row: rules look first, but two hands may look at the same moment."""
    cause = error.__cause__
    names = {getattr(cause, "sqlstate", None), getattr(cause, "sqlite_errorname", None)}
    return bool(names & UNIQUE)


def claim(queryset: models.QuerySet[M] | models.Manager[M], *, pk: int, revision: int | None) -> M:
    """Lock one editable row for this transaction and raise its revision, unsaved.

    `revision` is what the writer saw; None means the writer saw no form (background work). Raises Conflict
    where somebody else saved in between; the caller saves the row, revision included.
    """
    current = queryset.select_for_update(of=("self",)).get(pk=pk)
    if revision is not None and revision != current.revision:
        raise Conflict(current)
    current.revision += 1
    return current
