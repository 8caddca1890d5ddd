# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.answer_opinion_request import answer_opinion_request
from augenhoehe.concept.actions.remind_department import remind_department
from augenhoehe.concept.actions.revoke_opinion_request import revoke_opinion_request
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import DepartmentStatement
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders
from tests.concept.actions.test_ask_department import ask

ROOT = "https://stadt.example"


def answer(
    statement: DepartmentStatement, text: str = "Das geht.", *, revision: int | None = None
) -> DepartmentStatement:
    return answer_opinion_request(
        statement=statement, votum=Votum.ADOPTED, text=text, answered_by="Frau Muster", revision=revision
    )


def test_an_answer_can_be_put_better_until_the_proposal_is_decided(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    (statement,) = ask(cast, [made]).statements.all()
    first = answer(statement, revision=statement.revision)
    assert (first.text, first.votum, first.answered_at is not None) == ("Das geht.", "adopted", True)
    with pytest.raises(Conflict):
        answer(statement, "Von nebenan.", revision=statement.revision)
    assert answer(statement, "Das geht bald.", revision=first.revision).text == "Das geht bald."
    builders.opinion(cast, made)
    builders.decision(cast, made)
    with pytest.raises(RuleViolation, match="inzwischen entschieden"):
        answer(statement, "Zu spät.")


def test_it_is_not_the_opinion_of_the_administration(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    (statement,) = ask(cast, [made]).statements.all()
    answer(statement)
    assert not made.opinions.exists()


def test_a_department_is_reminded_once_a_day_while_it_owes_something(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    asked = ask(cast, [made])
    reminded = remind_department(request=asked, revision=asked.revision, root=ROOT, by=cast.people["anna"])
    mails = Message.objects.filter(key__startswith=f"opinion-request/{asked.pk}").order_by("pk")
    assert [("Erinnerung" in mail.subject) for mail in mails] == [False, True]
    with pytest.raises(RuleViolation, match="heute schon erinnert"):
        remind_department(request=asked, revision=reminded.revision, root=ROOT, by=cast.people["anna"])
    with pytest.raises(Conflict):
        remind_department(request=asked, revision=asked.revision, root=ROOT, by=cast.people["anna"])


def test_a_withdrawn_request_takes_no_answer(cast: Cast) -> None:
    asked = ask(cast, [builders.proposal(cast, builders.opened(cast))])
    (statement,) = asked.statements.all()
    revoke_opinion_request(request=asked, revision=asked.revision, by=cast.people["anna"])
    with pytest.raises(RuleViolation, match="zurückgezogen"):
        answer(statement)
    with pytest.raises(RuleViolation, match="schon zurückgezogen"):
        revoke_opinion_request(request=asked, revision=None, by=cast.people["anna"])
