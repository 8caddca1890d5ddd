# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any, TypeVar

from django import forms

from augenhoehe.kit.forms.conflict import compared
from augenhoehe.kit.forms.house_form import HouseForm
from augenhoehe.kit.violations import Conflict, RuleViolation

R = TypeVar("R")


def attempt(form: HouseForm, act: Callable[[], R]) -> R | None:
    """Call an action for a valid form; return what it returns, or None after telling the form why not.

    A rule's refusal becomes errors above the fields, or at the one with which it can be answered. A conflict
    keeps what was typed, sets `form.conflict` with what is stored now, and lets the form carry the new revision:
    sending it again overwrites knowingly.
    """
    try:
        return act()
    except RuleViolation as refusal:
        for reason in refusal.reasons:
            form.add_error(refusal.field if refusal.field in form.fields else None, reason)
    except Conflict as conflict:
        form.conflict = compared(form, conflict.current)
        _carry_revision(form, conflict.current.revision)
    return None


def form_status(form: forms.BaseForm) -> int:
    """The status of the page that shows this form: 409 after a conflict, 422 with errors, else 200."""
    if getattr(form, "conflict", None) is not None:
        return 409
    return 422 if form.is_bound and form.errors else 200


def _carry_revision(form: HouseForm, revision: int) -> None:
    data: Any = copy(form.data)  # a QueryDict's copy can be changed
    data[form.add_prefix("revision")] = str(revision)
    form.data = data
