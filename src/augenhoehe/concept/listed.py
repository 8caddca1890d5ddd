# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""All proposals on a concept for long lists: what many share is one object, and only what lists need is read."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.models import Concept, Decision, Opinion, Proposal, Realisation, Submission, Version
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared, prepared_for_reader

_CONCEPT, _BASE, _SUBMISSION = Proposal.concept.field, Proposal.base.field, Proposal.submission.field


def listed_proposals(concept: Concept, *, reader: Any) -> list[Proposal]:
    """All proposals on a concept that the reader may see, by number, for long lists; six queries.

    Only the records that count are read, and of them what tells how a proposal stands. `queries.complete` reads all
    records of those that are shown.
    """
    found = _proposals(reader, concept.municipality_id, concept.pk)
    submissions = {one.pk: one for one in _submissions(concept.pk)}
    versions = {one.pk: one for one in _versions(concept.pk)}
    # The newest comes last and stays.
    opinions = {one.proposal_id: one for one in _opinions(concept.pk)}
    decisions = {one.proposal_id: one for one in _decisions(concept.pk)}
    realised = dict(_realised(concept.pk))
    for version in versions.values():
        version.concept = concept
    for proposal in found:
        # Their keys are the proposal's already: an assignment would ask and set them once more.
        _CONCEPT.set_cached_value(proposal, concept)
        _BASE.set_cached_value(proposal, versions[proposal.base_id])
        _SUBMISSION.set_cached_value(proposal, submissions[proposal.submission_id])
        key = proposal.pk
        opinion, decision = opinions.get(key), decisions.get(key)
        vars(proposal).update(
            newest_records=(opinion, decision),
            newest_votum=opinion.votum if opinion else None,
            newest_opinion_worded=opinion is not None and opinion.new_content is not None,
            newest_verdict=decision.verdict if decision else None,
            newest_decided_on=decision.decided_on if decision else None,
            newest_decision_worded=decision is not None and decision.new_content is not None,
            realised_in=realised.get(key),
        )
    return found


@prepared_for_reader
def _proposals(reader: Any, town: int, concept: int) -> QuerySet[Proposal]:
    proposals = Proposal.objects.filter(concept=concept)
    return policies.visible_in(reader, proposals, town, town="concept__municipality").order_by("number")


@prepared
def _submissions(concept: int) -> QuerySet[Submission]:
    submissions = Submission.objects.filter(concept=concept)
    return submissions.select_related("organization", "round").only(
        *("concept_id", "number", "channel", "account_id", "name", "may_be_named", "received_on"),
        *("organization__name", "organization__kind"),
        *("round__opens_on", "round__closes_on", "round__closed_on", "round__chapters"),
    )


@prepared
def _versions(concept: int) -> QuerySet[Version]:
    return Version.objects.filter(concept=concept)


@prepared
def _opinions(concept: int) -> QuerySet[Opinion]:
    opinions = Opinion.objects.filter(proposal__concept=concept).order_by("edition")
    return opinions.only("proposal_id", "votum", "text", "new_content", "settled_by_id")


@prepared
def _decisions(concept: int) -> QuerySet[Decision]:
    return Decision.objects.filter(proposal__concept=concept).order_by("decided_on", "pk")


@prepared
def _realised(concept: int) -> QuerySet[Realisation, tuple[int, int]]:
    carried_out = Realisation.objects.filter(proposal__concept=concept)
    return carried_out.values_list("proposal_id", "version__number")
