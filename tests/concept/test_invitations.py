# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.invitations import (
    can_be_reminded,
    due_reminders,
    facts_of,
    organizations_to_invite,
    with_answers,
)
from augenhoehe.concept.models import Invitation
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import taking_part


def test_what_the_rules_know_of_an_invitation(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    answered, _silent, _bare = taking_part.invited(
        cast, participation, Guest("A", "a@post.example"), Guest("B", "b@post.example"), Guest("C")
    )
    taking_part.said(answered.secret)
    found = list(with_answers(Invitation.objects.order_by("name")))
    facts = [facts_of(one) for one in found]
    assert [(one.answered, one.has_address) for one in facts] == [(True, True), (False, True), (False, False)]
    assert [can_be_reminded(one, participation) for one in found] == [False, True, False]
    assert due_reminders(participation) == []
    with clock.standing_on(datetime.date(2023, 2, 22)):
        assert [one.name for one in due_reminders(participation)] == ["B"]
    with clock.standing_on(taking_part.AFTER):
        assert due_reminders(participation) == []


def test_the_address_last_asked_at_is_known(cast: Cast) -> None:
    cafe = cast.partners["bergkamen"]["elterncafe"]
    first = taking_part.a_round(cast)
    taking_part.invited(cast, first, Guest(cafe.name, "cafe@post.example", cafe))
    second = taking_part.a_round(cast, "kamen")
    assert not any(
        one.organization == cafe for one in organizations_to_invite(cast.people["clara"], cast.kamen, second)
    )
    Invitation.objects.update(revoked_at=clock.now())
    known = {
        one.organization: one.email
        for one in organizations_to_invite(cast.people["anna"], cast.bergkamen, first)
    }
    assert known[cafe] == "cafe@post.example"
