# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.answered import (
    address_of,
    answered,
    submissions_of,
    true_sender,
    unanswered_in,
    ways_to,
)
from augenhoehe.concept.enums import ReplyState, ReplyWay, Verdict, Votum
from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Organization
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark

VEREIN = Organization(name="Verein")
BILAL = Account(pk=1, name="Bilal", email="bilal@example.org")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, ""),
        ({"name": "Elif"}, "Elif"),
        ({"organization": VEREIN, "name": "Elif"}, "Verein, Elif"),
        ({"organization": VEREIN, "account": BILAL}, "Verein"),
        ({"account": BILAL}, "Bilal"),
        ({"account": BILAL, "name": "Bilal"}, "Bilal"),
    ],
)
def test_who_it_truly_was(given: dict[str, Any], told: str) -> None:
    assert true_sender(Submission(**given)) == told


@pytest.mark.parametrize(
    ("given", "address", "ways"),
    [
        ({}, "", ["letter", "in_person"]),
        ({"email": "elif@example.org"}, "elif@example.org", ["mail", "letter", "in_person"]),
        ({"account": BILAL}, "bilal@example.org", ["mail", "page", "letter", "in_person"]),
        (
            {"account": BILAL, "email": "b@example.org"},
            "b@example.org",
            ["mail", "page", "letter", "in_person"],
        ),
        ({"invitation_id": 4}, "", ["page", "letter", "in_person"]),
        ({"secret_hash": "x"}, "", ["page", "letter", "in_person"]),
    ],
)
def test_where_an_answer_can_go(given: dict[str, Any], address: str, ways: list[str]) -> None:
    made = Submission(**given)
    assert address_of(made) == address
    assert list(ways_to(made)) == [ReplyWay(way) for way in ways]


def state(made: Submission) -> ReplyState:
    [one] = answered([made])
    return one.state


def test_a_submission_goes_from_undecided_to_told(cast: Cast) -> None:
    point = builders.proposal(cast, builders.opened(cast))
    made, anna = point.submission, cast.people["anna"]
    assert state(made) is ReplyState.UNDECIDED
    builders.opinion(cast, point, Votum.NOT_ADOPTED, "Nein.")
    builders.decision(cast, point, Verdict.REJECTED)
    assert state(made) is ReplyState.READY
    told = Answer(ReplyWay.LETTER, "Guten Tag,", "Anna", {point.pk: "Nein."})
    reply_to_submission(submission=made, answer=told, revision=None, by=anna)
    assert state(made) is ReplyState.TOLD


def test_what_is_accepted_waits_for_the_text_and_what_was_withdrawn_for_nothing(cast: Cast) -> None:
    version = builders.opened(cast)
    taken_back = builders.proposal(cast, version)
    made = taken_back.submission
    withdraw_proposal(proposal=taken_back, by=cast.people["bilal"])
    assert state(made) is ReplyState.NOTHING
    assert builders.accepted(cast, version).submission == made
    assert state(made) is ReplyState.DECIDED


def test_many_submissions_take_one_query(cast: Cast, django_assert_num_queries: Any) -> None:
    version = builders.opened(cast)
    record(cast, version, Voice(PERSON, [remark("Eins."), remark("Zwei.")]), Voice(PERSON, [remark("Drei.")]))
    several = list(Submission.objects.order_by("number"))
    with django_assert_num_queries(1):
        found = answered(several)
    assert [[point.reason for point in one.points] for one in found] == [["Eins.", "Zwei."], ["Drei."]]


def test_the_office_counts_its_towns_answerable_ones_and_the_neighbour_sees_none(cast: Cast) -> None:
    version = builders.opened(cast)
    record(cast, version, Voice(PERSON, [remark("Eins.")]), Voice(PERSON, [remark("Zwei.")]))
    first = Proposal.objects.get(number=1)
    builders.opinion(cast, first, Votum.NOT_ADOPTED, "Nein.")
    builders.decision(cast, first, Verdict.REJECTED)
    asked = version.rounds.get()
    assert unanswered_in(cast.people["anna"], asked) == 1
    assert unanswered_in(cast.people["clara"], asked) == 0
    assert submissions_of(cast.people["bilal"], Submission.objects.all()) == []
    shown = submissions_of(cast.people["anna"], Submission.objects.all())
    assert [(one.sender, str(one.channel_words), str(one.words)) for one in shown] == [
        ("Elif Aydin", "per Brief", "zu beantworten"),
        ("Elif Aydin", "per Brief", "noch nicht alles entschieden"),
    ]
