# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Codes are unique in a town; told in words before the database has to refuse."""

from __future__ import annotations

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.kit.violations import RuleViolation


def refuse_taken_code(rows: QuerySet[Model], code: str, *, but: int | None = None) -> None:
    """Raise RuleViolation where another row among `rows` already has this code."""
    if rows.filter(code=code).exclude(pk=but).exists():
        raise RuleViolation(
            _("The code %(code)s is taken already. Please choose another one.") % {"code": code}
        )
