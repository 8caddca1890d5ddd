# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.concept import queries
from augenhoehe.concept.actions.realise_proposals import realise_proposals
from augenhoehe.concept.enums import ProposalState, Verdict, Votum
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.core.demo import Cast
from tests.concept import builders


def facts(proposal: Proposal) -> ProposalFacts:
    return queries.proposal_facts(queries.with_answers(Proposal.objects.all()).get(pk=proposal.pk))


def test_the_facts_tell_the_newest_of_each_record(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    assert facts(made) == ProposalFacts(1, facts(made).kind)
    builders.opinion(cast, made, Votum.ADOPTED_IN_PART, new=builders.words("A."))
    assert (facts(made).votum, facts(made).opinion_wording) == (Votum.ADOPTED_IN_PART, True)
    builders.opinion(cast, made, Votum.ADOPTED)
    assert (facts(made).votum, facts(made).opinion_wording) == (Votum.ADOPTED, False)
    builders.decision(cast, made, Verdict.POSTPONED)
    builders.decision(cast, made, Verdict.ACCEPTED_AMENDED, builders.reworded(version, "Die Stadt B."))
    assert (facts(made).verdict, facts(made).decision_wording) == (Verdict.ACCEPTED_AMENDED, True)
    realise_proposals(version=builders.next_version(cast, version.concept), by=cast.people["anna"])
    assert facts(made).realised


def test_states_are_counted_in_one_query_and_once_an_instance(
    cast: Cast, django_assert_num_queries: object
) -> None:
    version = builders.opened(cast)
    builders.accepted(cast, version)
    builders.proposal(cast, version, new="Die Stadt will.")
    concept = version.concept
    with django_assert_num_queries(1):  # type: ignore[operator]  # a fixture without a type
        assert queries.concept_states(concept) == {ProposalState.ACCEPTED: 1, ProposalState.OPEN: 1}
        assert queries.concept_states(concept) == queries.concept_states(concept)


def test_what_a_page_counted_already_is_kept(cast: Cast) -> None:
    concept = builders.frozen(cast).concept
    counted = queries.count_states([])
    queries.keep_states(concept, counted)
    assert queries.concept_states(concept) is counted


def test_all_records_of_many_proposals_are_three_queries(
    cast: Cast, django_assert_num_queries: object
) -> None:
    version = builders.opened(cast)
    for number in range(3):
        builders.accepted(cast, version, new=f"Die Stadt {number}.")
    with django_assert_num_queries(3):  # type: ignore[operator]  # a fixture without a type
        for proposal in queries.with_records(Proposal.objects.all()):
            assert [str(opinion.account) for opinion in proposal.opinions.all()] == ["Anna Beispiel"]
            assert [str(decision.body) for decision in proposal.decisions.all()] == [
                "Rat der Stadt Bergkamen"
            ]


def test_a_version_is_adopted_by_the_resolution_on_its_paper_alone(cast: Cast) -> None:
    version = builders.frozen(cast)
    assert queries.adopted_version(version.concept) is None
    Version.objects.filter(pk=version.pk).update(paper=builders.paper(cast))
    assert queries.adopted_version(version.concept) is None
    Version.objects.filter(pk=version.pk).update(
        paper=builders.paper(cast, adopted=True, reference="12/0002")
    )
    found = queries.adopted_version(version.concept, reader=AnonymousUser())
    assert found is not None
    assert found[0] == version


def test_a_resolution_that_is_not_public_is_not_told_to_outsiders(cast: Cast) -> None:
    version = builders.frozen(cast)
    version.paper = builders.paper(cast, adopted=True)
    version.save()
    resolution = queries.resolutions_adopting([version])[version.pk]
    resolution.public = False
    resolution.save()
    assert queries.resolutions_adopting([version], reader=AnonymousUser()) == {}
    assert queries.resolutions_adopting([version], reader=cast.people["anna"]) == {version.pk: resolution}


def test_versions_without_paper_ask_nothing(cast: Cast, django_assert_num_queries: object) -> None:
    version = builders.frozen(cast)
    with django_assert_num_queries(0):  # type: ignore[operator]  # a fixture without a type
        assert queries.resolutions_adopting([version]) == {}


@pytest.mark.parametrize(("dealt_with", "left"), [(True, 0), (False, 1)])
def test_the_gate_looks_at_this_version_and_those_before(cast: Cast, dealt_with: bool, left: int) -> None:
    first = builders.opened(cast)
    made = builders.accepted(cast, first)
    second = builders.next_version(cast, first.concept)
    if dealt_with:
        realise_proposals(version=second, by=cast.people["anna"])
    assert len(queries.left_open(second)) == left
    assert queries.concerning(second).get() == made
