# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The concepts of a town: the version in force on a report's day, and where proposals stood on it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from augenhoehe.concept import queries as concept_queries
from augenhoehe.concept.enums import Channel, ConceptKind, ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.labels import PROPOSAL_STATE
from augenhoehe.concept.models import Concept, Decision, Opinion, Proposal, Realisation, Version
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.council.models import Resolution
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told


def concepts(report: Report) -> list[Data]:
    """Every concept its readers may know."""
    return [_concept(report, concept) for concept in _concepts(report)]


def _concepts(report: Report) -> Iterable[Concept]:
    found = told(Concept.objects.filter(municipality=report.municipality, kind=ConceptKind.CONCEPT), report)
    return found.select_related("municipality").order_by("title")


def _concept(report: Report, concept: Concept) -> Data:
    """The version in force on the day, and where the proposals stood on it."""
    frozen = list(told(concept.versions.filter(frozen_on__lte=report.as_of), report).order_by("number"))
    reader = AnonymousUser() if report.public else None
    adopting = concept_queries.resolutions_adopting(frozen, reader=reader)
    adopted = [version for version in frozen if _adopted_on(version, adopting, report.as_of)]
    version = next(reversed(adopted or frozen), None)
    proposals = proposals_as_of(_proposals(report, concept), report.as_of)
    states = Counter(state for _proposal, state in proposals)
    return {
        "title": concept.title,
        "version": version.number if version is not None else None,
        "frozen_on": iso(version.frozen_on) if version is not None else None,
        "adopted_on": iso(_adopted_on(version, adopting, report.as_of)) if version is not None else None,
        "proposals": [
            {"state": str(label), "number": states[state]}
            for state, label in PROPOSAL_STATE.items()
            if states[state]
        ],
        **place(concept, report),
    }


def _proposals(report: Report, concept: Concept) -> QuerySet[Proposal]:
    """A public report counts no proposal that came in where not everybody was asked."""
    proposals = Proposal.objects.filter(concept=concept)
    if not report.public:
        return proposals
    return proposals.filter(Q(submission__round=None) | Q(submission__round__public=True))


def _adopted_on(
    version: Version, adopting: dict[int, Resolution], as_of: datetime.date
) -> datetime.date | None:
    resolution = adopting.get(version.pk)
    return resolution.adopted_on if resolution and resolution.adopted_on <= as_of else None


def confirmed_by(as_of: datetime.date, path: str = "") -> Q:
    """What had come in by the day: what people send themselves counts once they confirmed it, a letter when it came."""

    def named(**conditions: Any) -> Q:
        return Q(**{f"{path}{name}": value for name, value in conditions.items()})

    sent = named(channel__in=(Channel.ACCOUNT, Channel.INVITATION, Channel.PUBLIC))
    counts = named(received_on__lte=as_of, confirmed_at__isnull=False)
    return counts & (~sent | named(confirmed_at__date__lte=as_of))


def proposals_as_of(
    proposals: QuerySet[Proposal], as_of: datetime.date
) -> list[tuple[Proposal, ProposalState]]:
    """The proposals there were on the day and where each stood: what came later is the next report's. Three queries."""
    found = (
        proposals.filter(confirmed_by(as_of, "submission__"))
        .select_related("realisation", "submission")
        .prefetch_related(
            Prefetch("opinions", Opinion.objects.filter(given_at__date__lte=as_of).order_by("edition")),
            Prefetch(
                "decisions", Decision.objects.filter(decided_on__lte=as_of).order_by("decided_on", "pk")
            ),
        )
        .order_by("number")
    )
    return [(proposal, state_of(_facts(proposal, as_of))) for proposal in found]


def _facts(proposal: Proposal, as_of: datetime.date) -> ProposalFacts:
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
