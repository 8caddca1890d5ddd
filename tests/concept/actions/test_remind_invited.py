# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.actions.remind_invited import remind_invited
from augenhoehe.concept.models import Invitation
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation
from tests.concept import taking_part


def test_those_who_have_not_answered_are_reminded_once_a_day(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    answered, silent, _without = taking_part.invited(
        cast, participation, Guest("A", "a@post.example"), Guest("B", "b@post.example"), Guest("C")
    )
    taking_part.said(answered.secret)
    Message.objects.all().delete()
    for count in (1, 0):
        reminded = remind_invited(participation=participation, root=taking_part.ROOT, by=cast.people["anna"])
        assert len(reminded) == count
    mail = Message.objects.get()
    assert (mail.to, silent.secret in mail.text) == ("b@post.example", True)
    assert taking_part.voice(silent.secret).name == "B"


def test_of_one_it_is_told_why_not(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    taking_part.said(link.secret)
    with pytest.raises(RuleViolation, match="schon eine Antwort"):
        remind_invited(
            participation=participation,
            root=taking_part.ROOT,
            by=cast.people["anna"],
            only=[link.invitation.pk],
        )


def test_an_extension_is_told_with_its_reason_once(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    Message.objects.all().delete()
    extend_round(
        participation=participation,
        until=datetime.date(2023, 3, 31),
        reason="Wegen der Ferien",
        revision=None,
        by=cast.people["anna"],
        root=taking_part.ROOT,
    )
    mail = Message.objects.get()
    assert ("Wegen der Ferien" in mail.text, link.secret in mail.text) == (True, True)


def test_a_new_key_of_the_house_makes_the_link_of_the_reminder_count(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    Invitation.objects.update(secret_hash="0" * 64)
    with clock.standing_on(datetime.date(2023, 1, 20)):
        remind_invited(participation=participation, root=taking_part.ROOT, by=cast.people["anna"])
    assert taking_part.voice(link.secret).invitation == link.invitation
