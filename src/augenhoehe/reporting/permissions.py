# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with reports."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.models import Publication, Report, ReportSection, Snapshot


class ReportingPermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "reporting.read"
    WRITE = "reporting.write"
    FREEZE = "reporting.freeze"


AUTHORS = (Role.INTEGRATION_MANAGER, Role.EDITOR, Role.ADMINISTRATOR)

policies.allow(ReportingPermission.READ, roles=EVERYBODY, label=_("read reports"))
policies.allow(
    ReportingPermission.WRITE,
    roles=AUTHORS,
    label=_("write reports"),
    reason=_("Reports are written by the integration management and its editors."),
)
policies.allow(
    ReportingPermission.FREEZE,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("approve and freeze reports and take them to the council"),
    reason=_("Only the integration management approves a report, freezes it and takes it to the council."),
)


@policies.visibility(Report, whole=INSIDE)
def visible_reports(actor: Any, queryset: QuerySet[Report]) -> QuerySet[Report]:
    """The administration sees all of its town, its council members the frozen ones, everybody the public frozen."""
    frozen = Q(state=ReportState.FROZEN)
    council = towns_where(actor, frozenset({Role.COUNCIL_MEMBER}))
    return queryset.filter(
        Q(municipality__in=towns_where(actor, INSIDE))
        | (frozen & (Q(public=True) | Q(municipality__in=council)))
    )


@policies.visibility(ReportSection, whole=INSIDE)
def visible_sections(actor: Any, queryset: QuerySet[ReportSection]) -> QuerySet[ReportSection]:
    """As the report they belong to."""
    return queryset.filter(report__in=visible_reports(actor, Report.objects.all()))


@policies.visibility(Snapshot, whole=INSIDE)
def visible_snapshots(actor: Any, queryset: QuerySet[Snapshot]) -> QuerySet[Snapshot]:
    """As the report they belong to."""
    return queryset.filter(report__in=visible_reports(actor, Report.objects.all()))


@policies.visibility(Publication, whole=INSIDE)
def visible_publications(actor: Any, queryset: QuerySet[Publication]) -> QuerySet[Publication]:
    """As the report they belong to."""
    return queryset.filter(report__in=visible_reports(actor, Report.objects.all()))
