# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks of success factors that were released."""

from __future__ import annotations

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.models import Agreement, Check, NextStep
from augenhoehe.factors.queries.checks import SUBJECTS
from augenhoehe.site.public import seen


def released(town: Municipality) -> QuerySet[Check]:
    """The closed checks of a town that are public and about something that is."""
    shown = Check.objects.filter(municipality=town, state=CheckState.CLOSED, public=True)
    return seen(shown).select_related(*SUBJECTS).order_by("-closed_on", "-pk")


def agreements_of(check: Check) -> QuerySet[Agreement]:
    """What was agreed."""
    return seen(Agreement.objects.filter(of_check=check))


def steps_of(check: Check) -> QuerySet[NextStep]:
    """What shall happen, in order of day."""
    found = seen(NextStep.objects.filter(of_check=check))
    return found.select_related("factor", "milestone").order_by("due_on", "pk")
