# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_link_maker import MadeLink
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.models import AnswerLink, FollowUp
from augenhoehe.council.queries.answer_links import link_by_secret, offices_to_ask
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
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


def test_only_the_hash_of_a_secret_is_kept(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    made = link_to(cast, duty)
    assert link_by_secret(made.secret) == made.link
    assert made.link.expires_at - clock.now() > timedelta(days=20, hours=23)
    assert (made.link.recipient, made.link.email, made.link.made_by) == (
        "Jugendamt",
        "amt@bergkamen.example",
        cast.people["dora"],
    )
    kept = str(list(AnswerLink.objects.values())) + str(list(AuditEvent.objects.values()))
    assert made.secret not in kept
    for wrong in ("", made.secret[:-1], made.secret.swapcase(), "\x00", "\ud800", "x" * 10_000):
        assert link_by_secret(wrong) is None


def test_nobody_from_outside_sees_which_offices_are_asked(cast: Cast) -> None:
    builders.single_duty(cast, public=False)
    for name in ("bilal", "clara"):
        assert offices_to_ask(cast.people[name], cast.bergkamen, UNTIL) == []
