# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.invite_to_round import Guest, invite_to_round
from augenhoehe.concept.models import Invitation
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.audit import chain_of, verify
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders, taking_part


def test_everybody_gets_a_link_and_a_mail_where_there_is_an_address(cast: Cast) -> None:
    cafe = cast.partners["bergkamen"]["elterncafe"]
    guests = [Guest(cafe.name, "Cafe@post.example", cafe), Guest("Nachbarn")]
    links = taking_part.invited(cast, taking_part.a_round(cast), *guests)
    first, second = Invitation.objects.order_by("pk")
    assert (first.organization, first.email, first.invited_by) == (
        cafe,
        "cafe@post.example",
        cast.people["anna"],
    )
    assert [one.secret_hash for one in (first, second)] == [hash_of(one.secret) for one in links]
    mail = Message.objects.get()
    assert (mail.to, links[0].secret in mail.text, "28.\u00a0Februar" in mail.text) == (
        "cafe@post.example",
        True,
        True,
    )
    assert verify(chain_of(cast.bergkamen)) is None
    assert "post.example" not in str(AuditEvent.objects.latest("pk").after)


def test_nobody_is_invited_twice(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    cafe = cast.partners["bergkamen"]["elterncafe"]
    taking_part.invited(cast, participation, Guest("A", "a@post.example"), Guest("Café", "", cafe))
    made = invite_to_round(
        participation=participation,
        guests=[
            Guest("A noch einmal", "A@post.example"),
            Guest("Café", "neu@post.example", cafe),
            Guest("Frei"),
            Guest("Frei"),
        ],
        root=taking_part.ROOT,
        by=cast.people["anna"],
    )
    assert (made.known, len(made.links)) == (("A noch einmal", "Café"), 2)


def test_an_ended_round_and_a_foreign_organisation_are_refused(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    foreign = Guest("Fremd", "", builders.organization(cast, "kamen"))
    with pytest.raises(ValueError, match="another municipality"):
        taking_part.invited(cast, participation, foreign)
    builders.close(cast, participation.version)
    with pytest.raises(RuleViolation, match="verlängern"):
        taking_part.invited(cast, participation)
    assert not Invitation.objects.exists()
