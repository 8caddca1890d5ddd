# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.actions.submit_by_link import submit_by_link
from augenhoehe.concept.cards import speaker
from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import taking_part


def test_points_of_one_link_are_one_submission(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    first, second = taking_part.said(link.secret), taking_part.said(link.secret, "Und länger.")
    assert first.submission == second.submission
    assert (first.submission.channel, first.submission.number, first.submission.name) == (
        "invitation",
        1,
        "Aylin Beispiel",
    )
    assert speaker(first) == "eine Privatperson"
    assert "Aylin" not in str(AuditEvent.objects.latest("pk").actor_label)


def test_organisations_are_named_and_people_who_say_so(cast: Cast) -> None:
    cafe = cast.partners["bergkamen"]["elterncafe"]
    house, person = taking_part.invited(
        cast, taking_part.a_round(cast), Guest(cafe.name, "", cafe), Guest("Aylin Beispiel")
    )
    assert speaker(taking_part.said(house.secret)) == cafe.name
    holder = taking_part.voice(person.secret)
    [made] = submit_by_link(
        voice=holder, points=[taking_part.remark(holder.round.version)], may_be_named=True
    )
    assert speaker(made) == "Aylin Beispiel"


def test_what_comes_after_the_end_is_late_and_a_submission_of_its_own(cast: Cast) -> None:
    participation = taking_part.a_round(cast, anonymous=True)
    [link] = taking_part.invited(cast, participation)
    nameless = taking_part.sent(participation, "", "")
    named = taking_part.sent(participation)
    confirm_submission(submission=named.submission, root=None)
    taking_part.said(link.secret)
    with clock.standing_on(taking_part.AFTER):
        for secret in (link.secret, nameless.secret, named.secret):
            late = [taking_part.said(secret), taking_part.said(secret, "Noch etwas.")]
            assert {one.submission.is_late for one in late} == {True}
            assert len({one.submission_id for one in late}) == 1
            assert [one.is_late for one in taking_part.voice(secret).submissions] == [False, True]
    assert Submission.objects.filter(channel="public", name="Jan Jemand").count() == 2


def test_what_is_not_confirmed_takes_no_more_points(cast: Cast) -> None:
    sent = taking_part.sent(taking_part.a_round(cast))
    with pytest.raises(RuleViolation):
        taking_part.said(sent.secret)
