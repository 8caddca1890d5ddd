# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Templates of reports as lists need them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.reporting.models import ReportTemplate


def templates_of(actor: Any, municipality: Municipality) -> QuerySet[ReportTemplate]:
    """A town's templates with how many sections they have, the oldest first."""
    seen = policies.visible_in(actor, ReportTemplate.objects.all(), municipality)
    return seen.select_related("municipality").annotate(count=Count("sections")).order_by("pk")
