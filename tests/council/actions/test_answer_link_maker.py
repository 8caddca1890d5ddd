# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_by_link import answer_by_link
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.answer_link_maker import MadeLink
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.revoke_answer_link import revoke_answer_link
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import AnswerLink, FollowUp, FollowUpReport
from augenhoehe.council.rules.answer_links import LinkState, link_state
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders

UNTIL = date(2022, 12, 31)


def link_to(cast: Cast, duty: FollowUp, days: int = 21) -> MadeLink:
    return create_answer_link(
        follow_up=duty,
        recipient=" Jugendamt ",
        email=" amt@bergkamen.example ",
        days=days,
        by=cast.people["dora"],
    )


def answer(link: AnswerLink, duty: FollowUp, **changed: object) -> FollowUpReport:
    facts: dict[str, object] = {
        "state": FollowUpState.DONE,
        "text": "Gefunden.",
        "delay_reason": "",
        "new_day": None,
        "revision": duty.revision,
        **changed,
    }
    return answer_by_link(link=link, **facts)  # type: ignore[arg-type]  # as the form gives them


def state_of(link: AnswerLink) -> LinkState:
    link.refresh_from_db()
    return link_state(link.facts, clock.now())


def test_a_link_takes_one_answer(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    made = link_to(cast, duty)
    report = answer(made.link, duty)
    assert state_of(made.link) is LinkState.USED
    assert (made.link.report, report.answered_by) == (report, "Jugendamt")
    duty.refresh_from_db()
    assert duty.state == FollowUpState.DONE
    assert AuditEvent.objects.get(verb="council.duty_answered").actor_label == "Jugendamt, über einen Link"
    with pytest.raises(RuleViolation, match="schon benutzt"):
        answer(made.link, duty)
    assert duty.reports.count() == 1


def test_a_refused_answer_leaves_the_link_open(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    made = link_to(cast, duty, days=90)
    with clock.standing_on(date(2023, 3, 20)), pytest.raises(RuleViolation, match="Grund der Verzögerung"):
        answer(made.link, duty)
    with pytest.raises(Conflict):
        answer(made.link, duty, revision=99)
    assert state_of(made.link) is LinkState.OPEN
    with clock.standing_on(date(2023, 3, 20)):
        report = answer(made.link, duty, delay_reason="Krankheit.")
    assert report.delay_reason == "Krankheit."


def test_an_interim_answer_puts_off(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    made = link_to(cast, duty)
    report = answer(
        made.link,
        duty,
        state=FollowUpState.IN_PROGRESS,
        delay_reason="Bis 30.06.2023.",
        new_day=date(2023, 6, 30),
    )
    duty.refresh_from_db()
    assert (duty.due_on, duty.state, duty.delay_reason) == (
        date(2023, 6, 30),
        FollowUpState.IN_PROGRESS,
        "Bis 30.06.2023.",
    )
    assert (report.interim, report.due_on) == (True, date(2023, 3, 1))


def test_a_link_ends_by_time_by_hand_by_a_newer_one_and_by_another_answer(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    first = link_to(cast, duty).link
    second = link_to(cast, duty, days=1).link
    assert state_of(first) is LinkState.REVOKED
    with clock.standing_on(date(2023, 1, 18)):
        assert state_of(second) is LinkState.EXPIRED
        with pytest.raises(RuleViolation, match="Zeit ist abgelaufen"):
            answer(second, duty)
    third = link_to(cast, duty).link
    with pytest.raises(Conflict):
        revoke_answer_link(link=third, revision=7, by=cast.people["dora"])
    revoke_answer_link(link=third, revision=third.revision, by=cast.people["dora"])
    assert state_of(third) is LinkState.REVOKED
    with pytest.raises(RuleViolation, match="zurückgezogen"):
        revoke_answer_link(link=third, revision=None, by=cast.people["dora"])
    fourth = link_to(cast, duty).link
    answer_follow_up(follow_up=duty, text="Fertig.", by=cast.people["dora"])
    assert state_of(fourth) is LinkState.REVOKED
    with pytest.raises(RuleViolation, match="Pflicht"):
        link_to(cast, duty)


def test_an_interim_answer_inside_leaves_the_link_open(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    made = link_to(cast, duty).link
    answer_follow_up(follow_up=duty, text="Läuft.", state=FollowUpState.IN_PROGRESS, by=cast.people["dora"])
    assert state_of(made) is LinkState.OPEN


@pytest.mark.parametrize("days", [0, 91])
def test_a_link_is_not_valid_for_ever(cast: Cast, days: int) -> None:
    with pytest.raises(RuleViolation, match="1 bis 90"):
        link_to(cast, builders.single_duty(cast), days)
