# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the pages of this room get hold of their rows."""

from __future__ import annotations

from augenhoehe.core.guard import TownRequest, fetch
from augenhoehe.factors.models import Check, FactorSet, Handbook, SetVersion
from augenhoehe.factors.queries.checks import with_subjects
from augenhoehe.factors.queries.handbooks import PARTS


def check_of(request: TownRequest, pk: int) -> Check:
    """The check with what it is about at hand."""
    return fetch(request, with_subjects(Check.objects.all()), pk=pk)


def set_of(request: TownRequest, pk: int) -> FactorSet:
    """The set of this town."""
    return fetch(request, FactorSet.objects.all(), pk=pk)


def version_of(request: TownRequest, pk: int) -> SetVersion:
    """The version with its set."""
    versions = SetVersion.objects.select_related("factor_set")
    found = fetch(request, versions, town="factor_set__municipality", pk=pk)
    found.factor_set.municipality = request.municipality
    return found


def handbook_of(request: TownRequest, pk: int) -> Handbook:
    """The handbook with its text and its set."""
    return fetch(request, Handbook.objects.select_related(*PARTS), pk=pk)
