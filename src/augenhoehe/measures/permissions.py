# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with goals and measures."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.measures.models import Goal, Measure, Milestone, ProgressUpdate


class MeasuresPermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "measures.read"
    WRITE = "measures.write"
    REPORT = "measures.report"


def _is_own(actor: Any, subject: Any) -> bool:
    """The managers report on every measure, a contributor on those of the own department."""
    roles = policies.roles_of(actor, subject)
    if roles & {Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR}:
        return True
    if not isinstance(subject, Measure):
        return True
    return subject.responsible_id in actor.organization_ids_in(subject.municipality_id)


policies.allow(MeasuresPermission.READ, roles=EVERYBODY, label=_("read goals and measures"))
policies.allow(
    MeasuresPermission.WRITE,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("write goals and measures"),
    reason=_("Only the integration management writes goals and measures."),
)
policies.allow(
    MeasuresPermission.REPORT,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.CONTRIBUTOR),
    label=_("report progress on measures"),
    reason=_("Progress is reported by the responsible department and by the integration management."),
    only_if=_is_own,
)


@policies.visibility(Goal, whole=EVERYBODY)
def visible_goals(actor: Any, queryset: QuerySet[Goal]) -> QuerySet[Goal]:
    """Everybody with a role in the town; the public sees the goals that public measures serve."""
    return queryset.filter(
        Q(municipality__in=towns_where(actor, EVERYBODY))
        | Q(pk__in=Measure.objects.filter(public=True).values("goal"))
    )


@policies.visibility(Measure, whole=INSIDE)
def visible_measures(actor: Any, queryset: QuerySet[Measure]) -> QuerySet[Measure]:
    """The administration sees all measures of its town, everybody else the public ones."""
    return queryset.filter(Q(municipality__in=towns_where(actor, INSIDE)) | Q(public=True))


@policies.visibility(Milestone, whole=INSIDE)
def visible_milestones(actor: Any, queryset: QuerySet[Milestone]) -> QuerySet[Milestone]:
    """As the measure they belong to."""
    return queryset.filter(measure__in=visible_measures(actor, Measure.objects.all()))


@policies.visibility(ProgressUpdate, whole=INSIDE)
def visible_updates(actor: Any, queryset: QuerySet[ProgressUpdate]) -> QuerySet[ProgressUpdate]:
    """Whoever holds a role in the town and sees the measure; the public reads it in the report."""
    return queryset.filter(
        measure__in=visible_measures(
            actor, Measure.objects.filter(municipality__in=towns_where(actor, EVERYBODY))
        )
    )
