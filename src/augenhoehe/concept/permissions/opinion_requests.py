# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees what departments were asked and what they said: the administration."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.models import DepartmentStatement, OpinionRequest
from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies


@policies.visibility(OpinionRequest, whole=INSIDE)
def visible_requests(actor: Any, requests: QuerySet[OpinionRequest]) -> QuerySet[OpinionRequest]:
    """Inside the administration only."""
    return requests.filter(concept__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(DepartmentStatement, whole=INSIDE)
def visible_statements(
    actor: Any, statements: QuerySet[DepartmentStatement]
) -> QuerySet[DepartmentStatement]:
    """As the request they answer: what a department thinks is not yet the town's opinion."""
    return statements.filter(request__concept__municipality__in=towns_where(actor, INSIDE))
