# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of participation of a report's period: how many took part, and what became of what they proposed."""

from __future__ import annotations

import datetime
from collections import Counter

from django.db.models import Count, F, Prefetch, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.models import ParticipationRound, Proposal, RoundExtension, Submission
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.concepts import confirmed_by, proposals_as_of
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told

BECAME: dict[str, frozenset[ProposalState]] = {
    "accepted": frozenset({ProposalState.ACCEPTED, ProposalState.REALISED}),
    "rejected": frozenset({ProposalState.REJECTED}),
    "open": frozenset({ProposalState.OPEN, ProposalState.WITH_OPINION}),
    "withdrawn": frozenset({ProposalState.WITHDRAWN}),
}


def participation(report: Report) -> list[Data]:
    """Every round that was open in the period, as numbers only: who said what is never told. Six queries."""
    rounds = list(_rounds(report))
    submitted = dict(
        Submission.objects.filter(confirmed_by(report.as_of), round__in=rounds)
        .order_by()
        .values_list("round")
        .annotate(number=Count("pk"))
    )
    states: dict[int, Counter[ProposalState]] = {}
    proposals = Proposal.objects.filter(submission__round__in=rounds)
    for proposal, state in proposals_as_of(proposals, report.as_of):
        states.setdefault(proposal.submission.round_id, Counter())[state] += 1
    return [
        {
            "title": one.version.concept.title,
            "opens_on": iso(one.opens_on),
            "closes_on": iso(_last_day(one, report.as_of)),
            "submissions": submitted.get(one.pk, 0),
            "proposals": sum(states.get(one.pk, Counter()).values()),
            "became": {
                name: sum(states.get(one.pk, Counter())[state] for state in group)
                for name, group in BECAME.items()
            },
            **place(one, report),
        }
        for one in rounds
    ]


def _last_day(one: ParticipationRound, as_of: datetime.date) -> datetime.date | None:
    """Until when the round was open, as was known on the day: it may have been extended or closed since."""
    moved = [extension for extension in one.extensions.all() if timezone.localdate(extension.made_at) > as_of]
    if moved:
        return moved[0].was
    is_closed = one.closed_on is not None and one.closed_on <= as_of
    return one.closed_on if is_closed else one.closes_on


def _rounds(report: Report) -> list[ParticipationRound]:
    """Rounds of the period; a public report tells of those that were open to everybody."""
    found = told(
        ParticipationRound.objects.filter(
            version__concept__municipality=report.municipality,
            opens_on__lte=min(report.period_to, report.as_of),
        ),
        report,
    )
    if report.public:
        found = found.filter(public=True)
    return list(
        found.annotate(ended_on=Coalesce(F("closed_on"), F("closes_on")))
        .filter(Q(ended_on=None) | Q(ended_on__gte=report.period_from))
        .select_related("version__concept__municipality")
        .prefetch_related(Prefetch("extensions", RoundExtension.objects.order_by("pk")))
        .order_by("opens_on", "pk")
    )
