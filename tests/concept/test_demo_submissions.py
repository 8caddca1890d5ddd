# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.record_decision import record_decision
from augenhoehe.concept.demo_submissions import LETTER, bergkamen_letter, kamen_answered
from augenhoehe.concept.enums import Channel, Verdict, Votum
from augenhoehe.concept.models import ParticipationRound, ReplyLetter, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders

WINTER = datetime.date(2022, 1, 10)
LAST_DAY = datetime.date(2022, 2, 28)
SITTING = datetime.date(2022, 3, 29)


@pytest.fixture
def letter(cast: Cast) -> Submission:
    """The letter, on a text of two passages."""
    with clock.standing_on(datetime.date(2023, 1, 9)):
        version = builders.opened(
            cast, text="# Arbeit\n\nDie Steuerungsgruppe trifft sich oft.\n\nMehr nicht."
        )
    bergkamen_letter(cast, version.rounds.get())
    return Submission.objects.get()


def test_the_letter_is_two_remarks_with_its_source(letter: Submission) -> None:
    assert (letter.channel, str(letter.received_on), letter.may_be_named) == ("letter", "2023-01-12", True)
    assert letter.wording == LETTER.strip()
    assert letter.file is not None
    assert letter.file.name == "brief-seniorenrunde.txt"
    meetings = builders.row(letter.round.version, "Die Steuerungsgruppe")
    told = letter.proposals.order_by("number").values_list("kind", "block_key", "title")
    assert list(told) == [("remark", meetings.key, "Auch in Oberaden"), ("remark", "", "Größere Schrift")]


def test_an_invented_group_without_a_page_gets_its_interim_answer_by_letter(letter: Submission) -> None:
    answer = letter.letters.get()
    assert (answer.way, answer.interim, answer.replies.count()) == ("letter", True, 2)
    assert timezone.localdate(answer.sent_at) == datetime.date(2023, 1, 15)
    assert "Seniorenrunde" not in answer.opening
    assert not Message.objects.exists()


def winter(cast: Cast, *, decided: bool) -> ParticipationRound:
    """A round of the winter with the proposal of an account, and one that nobody ever confirmed."""
    with clock.standing_on(WINTER):
        version = builders.frozen(cast, "kamen")
        participation = open_round(
            version=version, closes_on=LAST_DAY, revision=None, by=cast.people["clara"]
        )
        made = builders.proposal(cast, version)
        Submission.objects.create(
            concept=version.concept,
            round=participation,
            channel=Channel.PUBLIC,
            received_on=WINTER,
            submitted_at=clock.now(),
        )
    with clock.standing_on(SITTING):
        builders.opinion(cast, made, Votum.NOT_ADOPTED)
        if decided:
            record_decision(
                proposal=made,
                verdict=Verdict.REJECTED,
                body=cast.bodies["kamen"]["rat"],
                decided_on=SITTING,
                vote="einstimmig",
                new=None,
                by=cast.people["clara"],
            )
    return participation


def test_everybody_is_told_on_their_page_before_the_outcome_is_shown(cast: Cast) -> None:
    participation = winter(cast, decided=True)
    kamen_answered(cast, participation)
    answer = ReplyLetter.objects.get()
    assert (answer.way, answer.interim, answer.account) == ("page", False, cast.people["clara"])
    assert timezone.localdate(answer.sent_at) == datetime.date(2022, 5, 5)
    assert not Message.objects.exists()
    participation.refresh_from_db()
    assert str(participation.outcome_public_on) == "2022-05-10"
    assert participation.version.public


def test_nothing_is_shown_while_somebody_waits(cast: Cast) -> None:
    participation = winter(cast, decided=False)
    with pytest.raises(RuleViolation, match="noch nicht entschieden"):
        kamen_answered(cast, participation)
    participation.refresh_from_db()
    assert (participation.outcome_public_on, participation.version.public) == (None, False)
    assert not ReplyLetter.objects.exists()
