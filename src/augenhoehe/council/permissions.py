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
from augenhoehe.council.enums import MeetingState, PaperState
from augenhoehe.council.models import (
    AgendaItem,
    AnswerLink,
    Attendance,
    BodyRule,
    Consultation,
    DrawnNumber,
    FinancialEffect,
    FinancialLine,
    FollowUp,
    FollowUpList,
    FollowUpListRule,
    FollowUpReport,
    LegislativeTerm,
    Meeting,
    NumberCounter,
    NumberScheme,
    Paper,
    PaperEdition,
    PaperFile,
    PaperRelation,
    ProposedDuty,
    Resolution,
    SignOff,
    SignOffPolicy,
    SignOffStation,
)
from augenhoehe.kit import policies


class CouncilPermission(StrEnum):
    """This room's rows of the permission map."""

    READ_PAPERS = "council.read_papers"
    READ_ATTACHMENTS = "council.read_attachments"
    WRITE_PAPERS = "council.write_papers"
    RECORD_RESULTS = "council.record_results"
    WRITE_DUTIES = "council.write_duties"
    ANSWER_DUTIES = "council.answer_duties"
    READ_LISTS = "council.read_lists"
    SCHEDULE_MEETINGS = "council.schedule_meetings"
    SIGN_PAPERS = "council.sign_papers"
    RELEASE_PAPERS = "council.release_papers"
    SET_RULES = "council.set_rules"


OFFICE = frozenset({Role.INTEGRATION_MANAGER, Role.CLERK, Role.ADMINISTRATOR})
"""Who brings papers through the council."""

ON_ITS_WAY = (PaperState.SUBMITTED, PaperState.DECIDED)
NOT_ADMITTED = _("This is done by the integration management and the council office of your town.")


def _is_own_duty(actor: Any, subject: Any) -> bool:
    """The council office answers every duty, a contributor those of the own department."""
    if policies.roles_of(actor, subject) & OFFICE or not isinstance(subject, FollowUp):
        return True
    return subject.responsible_id in actor.organization_ids_in(subject.municipality_id)


policies.allow(
    CouncilPermission.READ_PAPERS, roles=EVERYBODY, label=_("Read council papers, resolutions and duties")
)
policies.allow(
    CouncilPermission.READ_ATTACHMENTS,
    roles={*EVERYBODY, policies.PUBLIC_ROLE},
    label=_("Open attachments of papers that may be seen"),
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
    label=_("Add and change duties from resolutions, ask offices, and make lists of them"),
    reason=NOT_ADMITTED,
)
policies.allow(
    CouncilPermission.ANSWER_DUTIES,
    roles=OFFICE | {Role.CONTRIBUTOR},
    label=_("Answer duties from resolutions"),
    reason=_("Duties are answered by the responsible department and by the council office of your town."),
    only_if=_is_own_duty,
)
policies.allow(
    CouncilPermission.READ_LISTS,
    roles=INSIDE,
    label=_("Read the lists of duties before they go to the council"),
    reason=_("The lists are read inside the administration; the council gets them as a paper."),
)
policies.allow(
    CouncilPermission.SCHEDULE_MEETINGS, roles=OFFICE, label=_("Enter meetings"), reason=NOT_ADMITTED
)
policies.allow(
    CouncilPermission.SIGN_PAPERS,
    roles=INSIDE - {Role.AUDITOR},
    label=_("Sign council papers where asked to"),
    reason=_("Papers are signed inside the administration, by those who were asked."),
)
policies.allow(
    CouncilPermission.RELEASE_PAPERS,
    roles={Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.SIGNATORY},
    label=_("Release papers that all have signed"),
    reason=_("Papers are released by the integration management and the heads who signed them."),
)
policies.allow(
    CouncilPermission.SET_RULES,
    roles={Role.ADMINISTRATOR, Role.CLERK},
    label=_("Set number schemes, deadlines of bodies and signatures"),
    reason=_("The rules for papers are set by the council office and the administration of your town."),
)


def sees_closed_parts(actor: Any, municipality: Any) -> bool:
    """Whether an actor belongs to those who read what is not public: the administration and the council."""
    return bool(policies.roles_of(actor, municipality) & (INSIDE | {Role.COUNCIL_MEMBER}))


def works_inside(actor: Any, municipality: Any) -> bool:
    """Whether an actor belongs to the administration, which reads drafts too."""
    return bool(policies.roles_of(actor, municipality) & INSIDE)


def _taken_back(paper: str) -> Exists:
    """Whether an agenda item of the paper was taken back from the public. `paper`: the path to it, with its end."""
    back = AgendaItem.objects.filter(consultation__paper=OuterRef(paper), depublished_at__isnull=False)
    return Exists(back)


def _behind_closed_doors(consultation: str) -> Exists:
    """Whether a consultation takes place in a non-public part of an agenda, or its item was taken back."""
    items = AgendaItem.objects.filter(consultation=OuterRef(consultation))
    return Exists(items.filter(Q(public=False) | Q(depublished_at__isnull=False)))


def _seen_papers(actor: Any, prefix: str = "") -> Q:
    """The administration sees all papers of its town, the council those on their way, everybody the public ones.

    A paper whose agenda item was taken back from the public is not public either.
    """
    council = Q(**{f"{prefix}municipality__in": towns_where(actor, {Role.COUNCIL_MEMBER})})
    on_its_way = Q(**{f"{prefix}state__in": ON_ITS_WAY})
    held = Exists(Consultation.objects.filter(paper=OuterRef(f"{prefix}pk")).exclude(outcome=""))
    left_the_draft = on_its_way | (Q(**{f"{prefix}state": PaperState.WITHDRAWN}) & Q(held))
    return (
        Q(**{f"{prefix}municipality__in": towns_where(actor, INSIDE)})
        | (council & left_the_draft)
        | (Q(**{f"{prefix}public": True}) & on_its_way & ~Q(_taken_back(f"{prefix}pk")))
    )


def _seen_resolutions(actor: Any, prefix: str = "") -> Q:
    """The administration and the council see all resolutions of their town, everybody the public ones.

    What was adopted in a non-public part, or was taken back from the public, is not public.
    """
    inside = towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER})
    closed = _behind_closed_doors(f"{prefix}consultation")
    back = _taken_back(f"{prefix}consultation__paper")
    return Q(**{f"{prefix}municipality__in": inside}) | (
        Q(**{f"{prefix}public": True}) & ~Q(closed) & ~Q(back)
    )


@policies.visibility(Paper)
def _papers(actor: Any, queryset: QuerySet[Paper]) -> QuerySet[Paper]:
    """A draft is nobody's business outside the administration, and so is a paper that is not public."""
    return queryset.filter(_seen_papers(actor))


@policies.visibility(Consultation)
def _consultations(actor: Any, queryset: QuerySet[Consultation]) -> QuerySet[Consultation]:
    """As the paper; what happens in a non-public part only by the administration and the council of the town."""
    inside = Q(paper__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))
    return queryset.filter(_seen_papers(actor, "paper__"), inside | ~Q(_behind_closed_doors("pk")))


@policies.visibility(PaperRelation)
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


@policies.visibility(PaperFile)
def _attachments(actor: Any, queryset: QuerySet[PaperFile]) -> QuerySet[PaperFile]:
    """As the paper; those that are not public only by the administration and the council of the town."""
    inside = Q(paper__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))
    return queryset.filter(_seen_papers(actor, "paper__"), inside | Q(public=True))


@policies.visibility(FinancialEffect)
def _effects(actor: Any, queryset: QuerySet[FinancialEffect]) -> QuerySet[FinancialEffect]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "paper__"))


@policies.visibility(FinancialLine)
def _effect_lines(actor: Any, queryset: QuerySet[FinancialLine]) -> QuerySet[FinancialLine]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "effect__paper__"))


@policies.visibility(PaperEdition)
@policies.visibility(SignOff)
def _signatures(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Who signed what is the administration's own business."""
    return queryset.filter(paper__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(LegislativeTerm)
@policies.visibility(NumberScheme)
@policies.visibility(NumberCounter)
@policies.visibility(DrawnNumber)
@policies.visibility(SignOffPolicy)
@policies.visibility(FollowUpListRule)
def _own_rules(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Rules of a town are read inside its administration."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(SignOffStation)
def _stations(actor: Any, queryset: QuerySet[SignOffStation]) -> QuerySet[SignOffStation]:
    return queryset.filter(policy__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(BodyRule)
def _body_rules(actor: Any, queryset: QuerySet[BodyRule]) -> QuerySet[BodyRule]:
    return queryset.filter(organization__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(AnswerLink)
def _links(actor: Any, queryset: QuerySet[AnswerLink]) -> QuerySet[AnswerLink]:
    """Links are seen by those who make them."""
    return queryset.filter(follow_up__municipality__in=towns_where(actor, OFFICE))


@policies.visibility(FollowUpList)
def _lists(actor: Any, queryset: QuerySet[FollowUpList]) -> QuerySet[FollowUpList]:
    """The administration sees all; everybody else learns of them by the paper that carries them."""
    return queryset.filter(municipality__in=towns_where(actor, INSIDE))


@policies.visibility(AgendaItem)
def _agenda_items(actor: Any, queryset: QuerySet[AgendaItem]) -> QuerySet[AgendaItem]:
    """Inside all; the council what it is invited to; everybody else the public items nobody took back.

    An item never tells of a paper that the reader may not know: of a draft, or of one that is not public.
    """
    invited = Q(meeting__state__in=(MeetingState.INVITED, MeetingState.HELD), meeting__cancelled=False)
    left_the_draft = Q(consultation=None) | Q(
        consultation__paper__state__in=(*ON_ITS_WAY, PaperState.WITHDRAWN)
    )
    known = Q(consultation=None) | Q(consultation__paper__public=True)
    council = Q(meeting__municipality__in=towns_where(actor, {Role.COUNCIL_MEMBER}))
    back = Q(_taken_back("consultation__paper"))
    return queryset.filter(
        Q(meeting__municipality__in=towns_where(actor, INSIDE))
        | (council & invited & left_the_draft)
        | (Q(public=True, depublished_at=None) & invited & left_the_draft & known & ~back)
    )


@policies.visibility(Attendance)
def _attendances(actor: Any, queryset: QuerySet[Attendance]) -> QuerySet[Attendance]:
    """The administration and the council; in public by the minutes only."""
    return queryset.filter(meeting__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))


@policies.visibility(Meeting)
def _meetings(actor: Any, queryset: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """That a body meets, when and where, is known to everybody; what is on its agenda is another matter."""
    return queryset
