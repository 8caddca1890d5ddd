# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything a report shows, collected once as plain data; freezing stores exactly this.

What a public report may tell is what an anonymous reader may see: the same visibility rules decide.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, Model, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from augenhoehe.concept import queries as concept_queries
from augenhoehe.concept.enums import ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.labels import PROPOSAL_STATE
from augenhoehe.concept.models import Concept, Decision, Opinion, Proposal, Realisation, Version
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.council.labels import FOLLOW_UP_STATE, RECURRENCE
from augenhoehe.council.models import FollowUp, FollowUpReport, Resolution
from augenhoehe.kit import policies
from augenhoehe.measures.enums import MeasureStatus, SuccessionKind, Timeliness
from augenhoehe.measures.labels import ASSESSMENT, standing
from augenhoehe.measures.models import Measure, Milestone, ProgressUpdate, Succession
from augenhoehe.reporting import rules
from augenhoehe.reporting.models import Report

Data = dict[str, Any]
M = TypeVar("M", bound=Model)

DONE = frozenset({MeasureStatus.DONE})
RUNNING = frozenset({MeasureStatus.IN_PROGRESS, MeasureStatus.CONTINUING})


def collect(report: Report) -> Data:
    """The data of a report as of its day. A fixed number of queries, however many measures there are."""
    measures = [_measure(measure, report.as_of) for measure in _measures(report)]
    fields = _by_field(measures)
    return {
        "report": {
            "title": report.title,
            "year": report.year,
            "as_of": report.as_of.isoformat(),
            "town": report.municipality.name,
            "town_short": report.municipality.short_name,
            "head_title": report.municipality.head_title,
            "public": report.public,
        },
        "sections": [
            {"kind": section.kind, "title": section.title, "text": section.text}
            for section in report.sections.order_by("position")
        ],
        "mandate": _mandate(report),
        "figures": _figures(measures),
        "fields": fields,
        "delays": [item for item in measures if item["timeliness"] == Timeliness.DELAYED],
        "milestones": _milestones(measures, report.as_of),
        "concepts": [_concept(report, concept) for concept in _concepts(report)],
        "duties": _duties(report),
    }


def _told(rows: QuerySet[M], report: Report) -> QuerySet[M]:
    """What the report may tell: all of the town's rows, or those that an anonymous reader may see."""
    return policies.visible(AnonymousUser(), rows) if report.public else rows


def _standing(report: Report) -> QuerySet[Measure]:
    """The measures there were on the report's day; `goes_on` where one was replaced only after it.

    What came out of merging, splitting or carrying on later belongs to the next report.
    """
    later = Succession.objects.filter(happened_on__gt=report.as_of)
    made_later = later.filter(successor=OuterRef("pk")).exclude(kind=SuccessionKind.SUPERSEDED)
    return (
        _told(Measure.objects.filter(municipality=report.municipality), report)
        .annotate(goes_on=Exists(later.filter(predecessor=OuterRef("pk"))))
        .exclude(Exists(made_later))
    )


def _measures(report: Report) -> Iterable[Measure]:
    return (
        _standing(report)
        .select_related("goal", "field_of_action", "responsible")
        .prefetch_related(
            "partners",
            Prefetch("milestones", Milestone.objects.order_by("due_on", "pk")),
            Prefetch("updates", ProgressUpdate.objects.order_by("reported_on", "pk")),
        )
        .order_by("field_of_action__position", "code")
    )


def tally(report: Report) -> Data:
    """How many measures the report tells of and where they stand: all, done, delayed. Two queries."""
    with_updates = _standing(report).prefetch_related(
        Prefetch("updates", ProgressUpdate.objects.order_by("reported_on", "pk"))
    )
    found = [_status(measure, report.as_of) for measure in with_updates]
    return {
        "all": sum(status != MeasureStatus.REPLACED for status, _timeliness, _update in found),
        "done": sum(status in DONE for status, _timeliness, _update in found),
        "delayed": sum(timeliness == Timeliness.DELAYED for _status, timeliness, _update in found),
    }


def _status(measure: Measure, as_of: datetime.date) -> tuple[str, str, ProgressUpdate | None]:
    """Status, timeliness and the report they come from as of a day; empty where only later reports speak of it.

    What was replaced is so whatever was reported before; its figures are those of what it went into.
    """
    updates = list(measure.updates.all())
    facts = [rules.UpdateFacts(update.reported_on, update.pk) for update in updates]
    latest = rules.latest_as_of(facts, as_of)
    update = next((item for item in updates if latest is not None and item.pk == latest.number), None)
    replaced = measure.status == MeasureStatus.REPLACED
    if replaced and not getattr(measure, "goes_on", False):
        return (MeasureStatus.REPLACED, "", update)
    # Without any report the measure's own status is the only word on it; reports after the day belong to next year,
    # as does having been replaced.
    source = update or (None if updates or replaced else measure)
    return (str(source.status), str(source.timeliness), update) if source else ("", "", None)


def _measure(measure: Measure, as_of: datetime.date) -> Data:
    status, timeliness, update = _status(measure, as_of)
    return {
        "code": measure.code,
        "title": measure.title,
        "description": measure.description,
        "goal": str(measure.goal),
        "field": measure.field_of_action.label,
        "responsible": measure.responsible.name,
        "partners": [partner.name for partner in measure.partners.all()],
        "starts_on": _iso(measure.starts_on),
        "ends_on": _iso(measure.ends_on),
        "status": status,
        "timeliness": timeliness,
        "status_label": standing(status, timeliness) if status else "",
        "delay_reason": (update.delay_reason if update else measure.delay_reason) if status else "",
        "reported_on": _iso(update.reported_on) if update else None,
        "text": update.text if update else "",
        "next_steps": update.next_steps if update else "",
        "assessment": str(ASSESSMENT.get(update.assessment, "")) if update else "",
        "milestones": [
            {
                "title": item.title,
                "due_on": item.due_on.isoformat(),
                "reached_on": _iso(item.reached_on) if item.reached_on and item.reached_on <= as_of else None,
            }
            for item in measure.milestones.all()
        ],
    }


def _by_field(measures: list[Data]) -> list[Data]:
    fields: dict[str, list[Data]] = {}
    for measure in measures:
        fields.setdefault(measure["field"], []).append(measure)
    return [{"field": field, **_figures(found), "measures": found} for field, found in fields.items()]


def _figures(measures: list[Data]) -> Data:
    """Counts; a replaced measure is told of but counted in what it went into."""
    measures = [measure for measure in measures if measure["status"] != MeasureStatus.REPLACED]
    statuses = [measure["status"] for measure in measures]
    return {
        "all": len(statuses),
        "done": sum(status in DONE for status in statuses),
        "running": sum(status in RUNNING for status in statuses),
        "delayed": sum(measure["timeliness"] == Timeliness.DELAYED for measure in measures),
        "rest": sum(status not in DONE | RUNNING for status in statuses),
        "departments": len({measure["responsible"] for measure in measures}),
        "partners": len({partner for measure in measures for partner in measure["partners"]}),
    }


def _milestones(measures: list[Data], as_of: datetime.date) -> list[Data]:
    """Open milestones after the day, in order of date, with the measure each belongs to."""
    day = as_of.isoformat()
    found = [
        {"due_on": item["due_on"], "title": item["title"], "measure": f"{measure['code']} {measure['title']}"}
        for measure in measures
        if measure["status"] != MeasureStatus.REPLACED
        for item in measure["milestones"]
        if item["due_on"] > day and item["reached_on"] is None
    ]
    return sorted(found, key=lambda item: (item["due_on"], item["measure"]))


def _mandate(report: Report) -> Data | None:
    """The resolution the report answers, as far as its readers may see it."""
    if report.follow_up_id is None:
        return None
    duty = _seen_duties(report).filter(pk=report.follow_up_id).first()
    if duty is None:
        return None
    resolution = duty.resolution
    return {
        "duty": duty.text,
        "recurrence": str(RECURRENCE[duty.recurrence]),
        "resolution": resolution.text,
        "adopted_on": resolution.adopted_on.isoformat(),
        "body": resolution.consultation.body_name,
        "paper": resolution.consultation.paper.reference,
        "subject": resolution.consultation.paper.name,
    }


def _concepts(report: Report) -> Iterable[Concept]:
    return _told(Concept.objects.filter(municipality=report.municipality), report).order_by("title")


def _concept(report: Report, concept: Concept) -> Data:
    """The version in force on the day, and where the proposals stood on it."""
    frozen = list(_told(concept.versions.filter(frozen_on__lte=report.as_of), report).order_by("number"))
    reader = AnonymousUser() if report.public else None
    adopting = concept_queries.resolutions_adopting(frozen, reader=reader)
    adopted = [version for version in frozen if _adopted_on(version, adopting, report.as_of)]
    version = next(reversed(adopted or frozen), None)
    states = _proposal_states(concept, report.as_of)
    return {
        "title": concept.title,
        "version": version.number if version is not None else None,
        "frozen_on": _iso(version.frozen_on) if version is not None else None,
        "adopted_on": _iso(_adopted_on(version, adopting, report.as_of)) if version is not None else None,
        "proposals": [
            {"state": str(label), "number": states[state]}
            for state, label in PROPOSAL_STATE.items()
            if states[state]
        ],
    }


def _adopted_on(
    version: Version, adopting: dict[int, Resolution], as_of: datetime.date
) -> datetime.date | None:
    resolution = adopting.get(version.pk)
    return resolution.adopted_on if resolution and resolution.adopted_on <= as_of else None


def _proposal_states(concept: Concept, as_of: datetime.date) -> Counter[ProposalState]:
    """How many proposals stood in which state on the day: what came later is the next report's. Three queries."""
    proposals = (
        Proposal.objects.filter(concept=concept, submitted_at__date__lte=as_of)
        .select_related("realisation")
        .prefetch_related(
            Prefetch("opinions", Opinion.objects.filter(given_at__date__lte=as_of).order_by("edition")),
            Prefetch(
                "decisions", Decision.objects.filter(decided_on__lte=as_of).order_by("decided_on", "pk")
            ),
        )
    )
    return Counter(state_of(_proposal_facts(proposal, as_of)) for proposal in proposals)


def _proposal_facts(proposal: Proposal, as_of: datetime.date) -> ProposalFacts:
    opinions, decisions = list(proposal.opinions.all()), list(proposal.decisions.all())
    realisation: Realisation | None = getattr(proposal, "realisation", None)
    return ProposalFacts(
        number=proposal.number,
        kind=ProposalKind(proposal.kind),
        withdrawn=_by(proposal.withdrawn_at, as_of),
        votum=Votum(opinions[-1].votum) if opinions else None,
        verdict=Verdict(decisions[-1].verdict) if decisions else None,
        realised=realisation is not None and _by(realisation.realised_at, as_of),
    )


def _by(moment: datetime.datetime | None, as_of: datetime.date) -> bool:
    return moment is not None and timezone.localdate(moment) <= as_of


def _seen_duties(report: Report) -> QuerySet[FollowUp]:
    """Duties are shown to the public by reports only: those whose resolution everybody may see."""
    duties = (
        FollowUp.objects.filter(municipality=report.municipality)
        .select_related("responsible", "resolution__consultation__paper")
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )
    return duties.filter(
        resolution__in=_told(Resolution.objects.filter(municipality=report.municipality), report)
    )


def _duties(report: Report) -> list[Data]:
    answered: dict[int, list[FollowUpReport]] = {}
    duties = list(_seen_duties(report).filter(resolution__adopted_on__lte=report.as_of))
    for answer in FollowUpReport.objects.filter(follow_up__in=duties, answered_on__lte=report.as_of):
        answered.setdefault(answer.follow_up_id, []).append(answer)
    return [
        {
            "text": duty.text,
            "recurrence": str(RECURRENCE[duty.recurrence]),
            "state": str(FOLLOW_UP_STATE[duty.state]),
            "due_on": _iso(duty.due_on),
            "delay_reason": duty.delay_reason,
            "responsible": duty.responsible.name if duty.responsible else "",
            "paper": duty.resolution.consultation.paper.reference,
            "adopted_on": duty.resolution.adopted_on.isoformat(),
            "answered_on": [answer.answered_on.isoformat() for answer in answered.get(duty.pk, [])],
        }
        for duty in duties
    ]


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day is not None else None
