# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads that pages and actions of this room share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.concept.enums import ContentSource, ProposalKind, ProposalState, Verdict, VersionState, Votum
from augenhoehe.concept.models import (
    Concept,
    Decision,
    Opinion,
    OpinionRequest,
    Proposal,
    Realisation,
    Version,
)
from augenhoehe.concept.rules import proposals as proposal_rules
from augenhoehe.concept.rules import versions as version_rules
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.rules.requests import RequestFacts
from augenhoehe.concept.rules.versions import VersionFacts
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import Resolution
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import keep, padded, prepared
from augenhoehe.kit.reasons import Reason
from augenhoehe.kit.violations import Conflict, RuleViolation

SENDER = ("submission__organization", "submission__account", "submission__round")
"""What must be read along with a proposal to say who made it, and whether in time."""
ADOPTING = (Outcome.ADOPTED, Outcome.ADOPTED_AMENDED)


def resolutions_adopting(versions: Iterable[Version], *, reader: Any = None) -> dict[int, Resolution]:
    """By version: the resolution with which a deciding body adopted the paper that carries it. One query.

    `reader` narrows it to resolutions that this actor may see; without one the rules ask.
    """
    versions = list(versions)
    papers = {version.paper_id for version in versions if version.paper_id}
    if not papers:
        return {}
    found = Resolution.objects.filter(
        consultation__paper__in=papers,
        consultation__role=ConsultationRole.DECISION,
        consultation__outcome__in=ADOPTING,
    ).select_related("consultation__organization", "consultation__paper__municipality", "municipality")
    found = found.defer(*long_texts("consultation__paper"))
    if reader is not None:
        found = policies.visible(reader, found)
    by_paper = {resolution.consultation.paper_id: resolution for resolution in found}
    return {
        version.pk: by_paper[version.paper_id]
        for version in versions
        if version.paper_id is not None and version.paper_id in by_paper
    }


def adopted_version(concept: Concept, *, reader: Any = None) -> tuple[Version, Resolution] | None:
    """The version a deciding body adopted last, with the resolution; None before the first one. Two queries."""
    versions = list(
        concept.versions.filter(state=VersionState.FROZEN, paper__isnull=False)
        .select_related("paper", "concept__municipality")
        .order_by("number")
    )
    adopted = resolutions_adopting(versions, reader=reader)
    found = [(version, adopted[version.pk]) for version in versions if version.pk in adopted]
    return max(found, key=lambda pair: (pair[1].adopted_on, pair[0].number)) if found else None


def version_facts(version: Version) -> VersionFacts:
    """What the rules need to know of a version."""
    return VersionFacts(
        number=version.number,
        state=VersionState(version.state),
        blocks=version.blocks.count(),
        adopted=version.pk in resolutions_adopting([version]),
    )


def with_answers(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Proposals with the newest of each of their records told in the same query, for `proposal_facts`."""
    opinions = Opinion.objects.filter(proposal=OuterRef("pk")).order_by("-edition")
    decisions = Decision.objects.filter(proposal=OuterRef("pk")).order_by("-decided_on", "-pk")
    worded = Q(new_content__isnull=False)
    return proposals.annotate(
        newest_votum=Subquery(opinions.values("votum")[:1]),
        newest_opinion_at=Subquery(opinions.values("given_at")[:1]),
        newest_opinion_worded=Subquery(opinions.annotate(worded=worded).values("worded")[:1]),
        newest_verdict=Subquery(decisions.values("verdict")[:1]),
        newest_decided_on=Subquery(decisions.values("decided_on")[:1]),
        newest_decision_worded=Subquery(decisions.annotate(worded=worded).values("worded")[:1]),
        realised_in=Subquery(
            Realisation.objects.filter(proposal=OuterRef("pk")).values("version__number")[:1]
        ),
    )


def with_records(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Proposals with all their records, for pages that show them; three queries however many there are."""
    return (
        with_answers(proposals)
        .select_related("concept__municipality", "base", *SENDER)
        .prefetch_related(*_records())
    )


def _records() -> tuple[Prefetch[Any], Prefetch[Any]]:
    """All opinions and decisions, as below."""
    return Prefetch("opinions", _opinions()), Prefetch("decisions", _decisions())


def _opinions() -> QuerySet[Opinion]:
    """Opinions with what they point to, the oldest first."""
    return Opinion.objects.select_related("account", "settled_by", "referred_to").order_by("edition")


def _decisions() -> QuerySet[Decision]:
    """Decisions with their bodies, the oldest first."""
    return Decision.objects.select_related("body").order_by("decided_on", "pk")


def proposals_of(concept: Concept, *, reader: Any) -> list[Proposal]:
    """All proposals on a concept that the reader may see, with their records, by number."""
    return list(with_records(policies.visible(reader, concept.proposals.order_by("number"))))


def complete(proposals: Iterable[Proposal]) -> None:
    """Read all records of listed proposals, for pages that show them; two queries, three where one needs German."""
    listed = list(proposals)
    if not listed:
        return
    keys = padded(sorted(one.pk for one in listed))
    opinions: dict[int, list[Opinion]] = {}
    for opinion in _all_opinions(keys):
        opinions.setdefault(opinion.proposal_id, []).append(opinion)
    decisions: dict[int, list[Decision]] = {}
    for decision in _all_decisions(keys):
        decisions.setdefault(decision.proposal_id, []).append(decision)
    for one in listed:
        keep(one, "opinions", opinions.get(one.pk, ()))
        keep(one, "decisions", decisions.get(one.pk, ()))
    prefetch_related_objects([one for one in listed if one.original_text], "translation")


@prepared
def _all_opinions(proposals: Sequence[int]) -> QuerySet[Opinion]:
    return _opinions().filter(proposal__in=proposals)


@prepared
def _all_decisions(proposals: Sequence[int]) -> QuerySet[Decision]:
    return _decisions().filter(proposal__in=proposals)


def has_answers(proposal: Proposal) -> bool:
    """Whether a proposal was read `with_answers`."""
    return "newest_votum" in vars(proposal)


def proposal_facts(proposal: Proposal) -> ProposalFacts:
    """What the rules need to know of a proposal that was read `with_answers`."""
    told: dict[str, Any] = vars(proposal)
    votum, verdict = told["newest_votum"], told["newest_verdict"]
    return ProposalFacts(
        number=proposal.number,
        kind=ProposalKind(proposal.kind),
        withdrawn=proposal.withdrawn_at is not None,
        votum=Votum(votum) if votum else None,
        opinion_wording=bool(told["newest_opinion_worded"]),
        verdict=Verdict(verdict) if verdict else None,
        decision_wording=bool(told["newest_decision_worded"]),
        realised=told["realised_in"] is not None,
    )


def count_states(proposals: Iterable[Proposal]) -> Counter[ProposalState]:
    """How many of these proposals, read `with_answers`, stand in which state."""
    return Counter(proposal_rules.state_of(proposal_facts(proposal)) for proposal in proposals)


def facts_of(proposals: QuerySet[Proposal]) -> list[ProposalFacts]:
    """The facts of many proposals in one query."""
    return [proposal_facts(proposal) for proposal in with_answers(proposals)]


def states_of(proposals: QuerySet[Proposal]) -> Counter[ProposalState]:
    """How many proposals stand in which state."""
    return count_states(with_answers(proposals))


def concept_states(concept: Concept) -> Counter[ProposalState]:
    """How many proposals on a concept stand in which state; asked once for each instance."""
    known: dict[str, Any] = vars(concept)
    if "_states" not in known:
        known["_states"] = states_of(Proposal.objects.filter(concept=concept))
    states: Counter[ProposalState] = known["_states"]
    return states


def keep_states(concept: Concept, states: Counter[ProposalState]) -> None:
    """Keep what a page has counted already, so that nothing on it asks again."""
    vars(concept)["_states"] = states


def locked_proposal(pk: int) -> Proposal:
    """A proposal locked for this transaction, with what its rules need."""
    return (
        with_answers(Proposal.objects.all())
        .select_related("concept__municipality", "base")
        .select_for_update(of=("self",))
        .get(pk=pk)
    )


def claimed_proposal(pk: int, revision: int | None) -> Proposal:
    """A locked proposal to which nothing has happened since its reader saw `revision` (None: there was no form).

    Raises Conflict where it was answered or withdrawn meanwhile.
    """
    proposal = locked_proposal(pk)
    if revision is not None and revision != proposal.revision:
        raise Conflict(proposal)
    return proposal


def claimed_proposals(concept: Concept, seen: Mapping[int, int]) -> list[Proposal]:
    """The locked proposals of a concept, by number, to which nothing has happened since their reader saw them.

    `seen`: revisions by primary key. Raises RuleViolation where none is left, or with every one that was answered or
    withdrawn meanwhile.
    """
    proposals = list(
        with_answers(Proposal.objects.filter(concept=concept, pk__in=seen))
        .select_related("concept__municipality", "base")
        .prefetch_related("opinions", "decisions")
        .select_for_update(of=("self",))
        .order_by("number")
    )
    if not proposals:
        raise RuleViolation(_("Please choose at least one proposal."))
    stale = [proposal for proposal in proposals if seen[proposal.pk] != proposal.revision]
    if stale:
        message = _("%(proposal)s has been answered or withdrawn meanwhile. Please look at it once more.")
        raise RuleViolation([message % {"proposal": proposal} for proposal in stale])
    return proposals


def is_settled(proposal: Proposal) -> bool:
    """Whether the newest opinion on a proposal says that another one settles it."""
    newest = Opinion.objects.filter(proposal=proposal.pk).order_by("-edition").values_list("votum", flat=True)
    return newest.first() == Votum.SETTLED_BY


def request_facts(request: OpinionRequest) -> RequestFacts:
    """What the rules need to know of a request to a department; one query."""
    return RequestFacts(
        due_on=request.due_on,
        unanswered=request.statements.filter(answered_at=None, proposal__withdrawn_at=None).count(),
        revoked=request.revoked_at is not None,
        has_address=bool(request.email),
        reminded_on=timezone.localdate(request.reminded_at) if request.reminded_at else None,
    )


def newest_records(proposal: Proposal) -> tuple[Opinion | None, Decision | None]:
    """The opinion and the decision that count, of a proposal that was listed or read `with_records`."""
    known: tuple[Opinion | None, Decision | None] | None = vars(proposal).get("newest_records")
    if known is not None:
        return known
    opinions, decisions = list(proposal.opinions.all()), list(proposal.decisions.all())
    return (opinions[-1] if opinions else None, decisions[-1] if decisions else None)


def content_from(proposal: Proposal, source: ContentSource) -> dict[str, Any] | None:
    """The wording of the proposal, of the opinion or of the decision that counts; None where it has none."""
    opinion, decision = newest_records(proposal)
    contents: dict[ContentSource, dict[str, Any] | None] = {
        ContentSource.PROPOSAL: proposal.new_content,
        ContentSource.ADMINISTRATION: opinion.new_content if opinion else None,
        ContentSource.DECISION: decision.new_content if decision else None,
    }
    return contents[source]


def opinions_of(proposal: Proposal) -> list[Opinion]:
    """All editions of the opinion, oldest first."""
    return list(proposal.opinions.order_by("edition"))


def concerning(version: Version) -> QuerySet[Proposal]:
    """The proposals that must have been dealt with when this version goes to the council."""
    return Proposal.objects.filter(concept=version.concept_id, base__number__lte=version.number)


def left_open(version: Version) -> tuple[Reason, ...]:
    """What is still open before a paper takes this version to the council; empty when all is dealt with."""
    return version_rules.left_open(facts_of(concerning(version)))
