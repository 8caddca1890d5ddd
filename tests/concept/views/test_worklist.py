# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.answer_opinion_request import answer_opinion_request
from augenhoehe.concept.actions.revoke_opinion_request import revoke_opinion_request
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import OpinionRequest, Proposal
from augenhoehe.concept.views.worklist import Listing, listing, statements_by_proposal
from augenhoehe.core.demo import Cast
from augenhoehe.core.guard import TownRequest
from tests.concept import builders
from tests.concept.actions.test_ask_department import ask


def request_of(cast: Cast, name: str) -> TownRequest:
    request = TownRequest()
    request.user, request.municipality = cast.people[name], cast.bergkamen
    return request


def listed(cast: Cast, of: Proposal, *, name: str = "anna", grouped: bool = True, **asked: str) -> Listing:
    return listing(request_of(cast, name), of.concept, asked, grouped=grouped)


def numbers(found: Listing) -> list[tuple[int, ...]]:
    return [entry.numbers for entry in found.shown]


def revoke(cast: Cast, asked: OpinionRequest) -> None:
    revoke_opinion_request(request=asked, revision=None, by=cast.people["anna"])


@pytest.fixture
def late_passage(cast: Cast) -> Proposal:
    """Proposal 1 speaks of the last chapter, 2 and 3 want the very same of the first one."""
    version = builders.opened(cast)
    first = builders.proposal(cast, version, beginning="Betriebe", new="Betriebe helfen.")
    for _one in range(2):
        builders.proposal(cast, version)
    return first


def test_the_text_orders_the_list_and_numbers_where_asked(cast: Cast, late_passage: Proposal) -> None:
    assert numbers(listed(cast, late_passage)) == [(2, 3), (1,)]
    assert numbers(listed(cast, late_passage, sortierung="nummer")) == [(1,), (2, 3)]
    assert numbers(listed(cast, late_passage, ansicht="eingaben", grouped=False)) == [(1,), (2,), (3,)]


def test_what_is_done_leaves_the_work_but_not_the_whole(cast: Cast, late_passage: Proposal) -> None:
    builders.opinion(cast, late_passage, Votum.NOT_ADOPTED, "Zu teuer.")
    builders.decision(cast, late_passage, Verdict.REJECTED)
    found = listed(cast, late_passage)
    assert (numbers(found), len(found.all)) == ([(2, 3)], 2)
    assert numbers(listed(cast, late_passage, ansicht="entschieden")) == [(1,)]


def test_conflicts_stand_alone_in_their_tab(cast: Cast, late_passage: Proposal) -> None:
    assert numbers(listed(cast, late_passage, ansicht="konflikte")) == []
    builders.proposal(cast, late_passage.base, new="Die Stadt lehnt Patenschaften ab.")
    assert numbers(listed(cast, late_passage, ansicht="konflikte")) == [(2, 3), (4,)]


def test_rounds_and_departments_are_offered_as_far_as_there_are_any(
    cast: Cast, late_passage: Proposal
) -> None:
    asked = ask(cast, [late_passage])
    form = listed(cast, late_passage).form
    rounds = list(late_passage.base.rounds.values_list("pk", flat=True))
    assert [str(words) for _value, words in form.fields["runde"].choices][1:] == ["1 (2023)"]  # type: ignore[attr-defined]  # a ChoiceField
    office = str(asked.department_id)
    assert numbers(listed(cast, late_passage, fachstelle=office)) == [(1,)]
    assert numbers(listed(cast, late_passage, runde=str(rounds[0]))) == [(2, 3), (1,)]


def test_what_departments_think_is_told_inside_the_administration_alone(
    cast: Cast, late_passage: Proposal
) -> None:
    asked = ask(cast, [late_passage])
    told = statements_by_proposal(request_of(cast, "anna"), late_passage.concept)
    assert {pk: [one.request for one in found] for pk, found in told.items()} == {late_passage.pk: [asked]}
    for name in ("bilal", "clara", "emil"):
        request = request_of(cast, name)
        assert statements_by_proposal(request, late_passage.concept) == {}
        form = listed(cast, late_passage, name=name, fachstelle=str(asked.department_id)).form
        assert "fachstelle" not in {field.name for field in form.more_fields}


def test_a_request_that_was_withdrawn_is_told_only_where_it_was_answered(cast: Cast) -> None:
    version = builders.opened(cast)
    made = [builders.proposal(cast, version, kind=ProposalKind.REMARK) for _one in range(2)]
    answered, unanswered = ask(cast, made), ask(cast, made)
    statement = answered.statements.get(proposal=made[0])
    answer_opinion_request(
        statement=statement, votum=Votum.NOTED, text="Gut.", answered_by="Frau Muster", revision=None
    )
    for asked in (answered, unanswered):
        revoke(cast, asked)
    told = statements_by_proposal(request_of(cast, "anna"), version.concept)
    assert told == {made[0].pk: [statement]}


def test_another_concept_has_its_own(cast: Cast, late_passage: Proposal) -> None:
    other = builders.proposal(cast, builders.opened(cast, title="Zweites Konzept"))
    ask(cast, [late_passage])
    assert statements_by_proposal(request_of(cast, "anna"), other.concept) == {}
    assert [entry.first for entry in listed(cast, other).all] == [other]


def test_the_town_next_door_sees_none_of_it(cast: Cast, late_passage: Proposal) -> None:
    assert listed(cast, late_passage, name="clara").all == []
