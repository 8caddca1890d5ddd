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
from augenhoehe.reporting.enums import EasyTextState, MagazineState, ReportState
from augenhoehe.reporting.models import (
    EasyText,
    Magazine,
    MagazineFile,
    MagazineItem,
    MagazinePicture,
    Publication,
    Report,
    ReportSection,
    ReportTemplate,
    Snapshot,
    TemplateSection,
)


class ReportingPermission(StrEnum):
    """This room's rows of the permission map."""

    READ = "reporting.read"
    WRITE = "reporting.write"
    WRITE_SECTIONS = "reporting.write_sections"
    FREEZE = "reporting.freeze"
    EDIT_MAGAZINES = "reporting.edit_magazines"
    PUBLISH_MAGAZINES = "reporting.publish_magazines"


AUTHORS = (Role.INTEGRATION_MANAGER, Role.EDITOR, Role.ADMINISTRATOR)
ASKED = INSIDE - {Role.AUDITOR}
"""Who can be asked to write a section: whoever makes the report, and the departments that know."""


def _is_asked(actor: Any, subject: Any) -> bool:
    """Whoever makes the report writes every section, everybody else those they are named as the author of."""
    if policies.roles_of(actor, subject) & set(AUTHORS):
        return True
    return not isinstance(subject, ReportSection) or subject.responsible_id == actor.pk


policies.allow(ReportingPermission.READ, roles=EVERYBODY, label=_("read reports"))
policies.allow(
    ReportingPermission.WRITE,
    roles=AUTHORS,
    label=_("write reports"),
    reason=_("Reports are written by the integration management and its editors."),
)
policies.allow(
    ReportingPermission.WRITE_SECTIONS,
    roles=ASKED,
    label=_("write the sections of a report one is asked for"),
    reason=_("A section is written by whoever is named as its author, and by the integration management."),
    only_if=_is_asked,
)
policies.allow(
    ReportingPermission.FREEZE,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("approve and freeze reports and take them to the council"),
    reason=_("Only the integration management approves a report, freezes it and takes it to the council."),
)
policies.allow(
    ReportingPermission.EDIT_MAGAZINES,
    roles=AUTHORS,
    label=_("make magazines"),
    reason=_("Magazines are made by the integration management and its editors."),
)
policies.allow(
    ReportingPermission.PUBLISH_MAGAZINES,
    roles=(Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR),
    label=_("freeze and publish magazines"),
    reason=_("Only the integration management freezes a magazine and publishes it."),
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


@policies.visibility(EasyText, whole=INSIDE)
def visible_easy_texts(actor: Any, queryset: QuerySet[EasyText]) -> QuerySet[EasyText]:
    """The administration sees all of its town, others those that were checked, of the reports they see."""
    reports = visible_reports(actor, Report.objects.all())
    return queryset.filter(
        Q(report__municipality__in=towns_where(actor, INSIDE))
        | Q(state=EasyTextState.CHECKED, report__in=reports)
    )


@policies.visibility(ReportTemplate, whole=INSIDE)
def visible_templates(actor: Any, queryset: QuerySet[ReportTemplate]) -> QuerySet[ReportTemplate]:
    """Those of the reader's own town: they are tools of the administration."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(TemplateSection, whole=INSIDE)
def visible_template_sections(actor: Any, queryset: QuerySet[TemplateSection]) -> QuerySet[TemplateSection]:
    """As the template they belong to."""
    return queryset.filter(template__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(Magazine, whole=INSIDE)
def visible_magazines(actor: Any, queryset: QuerySet[Magazine]) -> QuerySet[Magazine]:
    """The administration sees all of its town, its council members the published, everybody the public ones."""
    published = Q(state=MagazineState.PUBLISHED)
    council = towns_where(actor, frozenset({Role.COUNCIL_MEMBER}))
    return queryset.filter(
        Q(municipality__in=towns_where(actor, INSIDE))
        | (published & (Q(public=True) | Q(municipality__in=council)))
    )


@policies.visibility(MagazineItem, whole=INSIDE)
def visible_magazine_items(actor: Any, queryset: QuerySet[MagazineItem]) -> QuerySet[MagazineItem]:
    """As the magazine they belong to."""
    return queryset.filter(magazine__in=visible_magazines(actor, Magazine.objects.all()))


@policies.visibility(MagazinePicture, whole=INSIDE)
def visible_magazine_pictures(actor: Any, queryset: QuerySet[MagazinePicture]) -> QuerySet[MagazinePicture]:
    """As the magazine they belong to."""
    return queryset.filter(magazine__in=visible_magazines(actor, Magazine.objects.all()))


@policies.visibility(MagazineFile, whole=INSIDE)
def visible_magazine_files(actor: Any, queryset: QuerySet[MagazineFile]) -> QuerySet[MagazineFile]:
    """As the magazine they belong to."""
    return queryset.filter(magazine__in=visible_magazines(actor, Magazine.objects.all()))
