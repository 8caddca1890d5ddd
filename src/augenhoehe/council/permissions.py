# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with papers, results and duties."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import (
    Consultation,
    FollowUp,
    FollowUpReport,
    Meeting,
    Paper,
    PaperRelation,
    ProposedDuty,
    Resolution,
)
from augenhoehe.kit import policies


class CouncilPermission(StrEnum):
    """This room's rows of the permission map."""

    READ_PAPERS = "council.read_papers"
    WRITE_PAPERS = "council.write_papers"
    RECORD_RESULTS = "council.record_results"
    WRITE_DUTIES = "council.write_duties"
    SCHEDULE_MEETINGS = "council.schedule_meetings"


OFFICE = frozenset({Role.INTEGRATION_MANAGER, Role.CLERK, Role.ADMINISTRATOR})
"""Who brings papers through the council."""

ON_ITS_WAY = (PaperState.SUBMITTED, PaperState.DECIDED)
NOT_ADMITTED = _("This is done by the integration management and the council office of your town.")

policies.allow(
    CouncilPermission.READ_PAPERS, roles=EVERYBODY, label=_("Read council papers, resolutions and duties")
)
policies.allow(
    CouncilPermission.WRITE_PAPERS,
    roles=OFFICE,
    label=_("Read in, write, submit and withdraw council papers"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.RECORD_RESULTS,
    roles=OFFICE,
    label=_("Enter results of consultations"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.WRITE_DUTIES,
    roles=OFFICE,
    label=_("Add, change and answer duties from resolutions"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.SCHEDULE_MEETINGS, roles=OFFICE, label=_("Enter meetings"), reason=NOT_ADMITTED
)


def _seen_papers(actor: Any, prefix: str = "") -> Q:
    """The administration sees all papers of its town, the council those on their way, everybody the public ones."""
    council = Q(**{f"{prefix}municipality__in": towns_where(actor, {Role.COUNCIL_MEMBER})})
    on_its_way = Q(**{f"{prefix}state__in": ON_ITS_WAY})
    held = Exists(Consultation.objects.filter(paper=OuterRef(f"{prefix}pk")).exclude(outcome=""))
    left_the_draft = on_its_way | (Q(**{f"{prefix}state": PaperState.WITHDRAWN}) & Q(held))
    return (
        Q(**{f"{prefix}municipality__in": towns_where(actor, INSIDE)})
        | (council & left_the_draft)
        | (Q(**{f"{prefix}public": True}) & on_its_way)
    )


def _seen_resolutions(actor: Any, prefix: str = "") -> Q:
    """The administration and the council see all resolutions of their town, everybody the public ones."""
    inside = towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER})
    return Q(**{f"{prefix}municipality__in": inside}) | Q(**{f"{prefix}public": True})


@policies.visibility(Paper)
def _papers(actor: Any, queryset: QuerySet[Paper]) -> QuerySet[Paper]:
    """A draft is nobody's business outside the administration, and so is a paper that is not public."""
    return queryset.filter(_seen_papers(actor))


@policies.visibility(PaperRelation)
@policies.visibility(Consultation)
@policies.visibility(ProposedDuty)
def _parts(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "paper__"))


@policies.visibility(Resolution)
def _resolutions(actor: Any, queryset: QuerySet[Resolution]) -> QuerySet[Resolution]:
    return queryset.filter(_seen_resolutions(actor))


@policies.visibility(FollowUp)
def _duties(actor: Any, queryset: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    """As the resolution they come from; outside the town they are shown by reports only."""
    return queryset.filter(
        _seen_resolutions(actor, "resolution__"), municipality__in=towns_where(actor, EVERYBODY)
    )


@policies.visibility(FollowUpReport)
def _answers(actor: Any, queryset: QuerySet[FollowUpReport]) -> QuerySet[FollowUpReport]:
    """As the duty they answer."""
    return queryset.filter(
        _seen_resolutions(actor, "follow_up__resolution__"),
        follow_up__municipality__in=towns_where(actor, EVERYBODY),
    )


@policies.visibility(Meeting)
def _meetings(actor: Any, queryset: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Days of meetings are known to everybody who works with the town."""
    return queryset.filter(municipality__in=towns_where(actor, EVERYBODY))
