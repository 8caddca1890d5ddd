# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.ask_department import ask_department
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.models import OpinionRequest, Proposal
from augenhoehe.concept.statement_links import request_by_secret, request_secret
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders

DUE = builders.TODAY + datetime.timedelta(days=14)


def ask(
    cast: Cast, proposals: list[Proposal], *, email: str = "jugendamt@bergkamen.example"
) -> OpinionRequest:
    return ask_department(
        concept=proposals[0].concept,
        proposals=[one.pk for one in proposals],
        department=cast.organization("bergkamen", "jugendamt"),
        email=email,
        question="Was würde das kosten?",
        due_on=DUE,
        root="https://stadt.example",
        by=cast.people["anna"],
    )


def test_a_mail_with_the_link_waits_in_the_outbox(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    asked = ask(cast, [made])
    (mail,) = Message.objects.filter(key=f"opinion-request/{asked.pk}")
    assert mail.to == "jugendamt@bergkamen.example"
    assert f"https://stadt.example/stellungnahme/{request_secret(asked)}/" in mail.text
    assert "Was würde das kosten?" in mail.text
    assert made.reason not in mail.text
    assert request_by_secret(request_secret(asked)) == asked
    assert request_by_secret("geraten") is None


def test_what_is_settled_is_not_asked(cast: Cast) -> None:
    version = builders.opened(cast)
    gone, waiting = builders.proposal(cast, version), builders.proposal(cast, version)
    withdraw_proposal(proposal=gone, by=cast.people["bilal"])
    asked = ask(cast, [gone, waiting], email="")
    assert [one.proposal for one in asked.statements.all()] == [waiting]
    assert not Message.objects.filter(key__startswith="opinion-request").exists()
    with pytest.raises(RuleViolation, match="mindestens einen Vorschlag"):
        ask(cast, [gone])


def test_a_department_of_the_town_alone_is_asked(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast, "kamen"))
    with pytest.raises(ValueError, match="no department"):
        ask(cast, [made])
