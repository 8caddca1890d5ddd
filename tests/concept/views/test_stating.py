# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.revoke_opinion_request import revoke_opinion_request
from augenhoehe.concept.models import DepartmentStatement, OpinionRequest, Proposal
from augenhoehe.concept.statement_links import request_secret
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import builders
from tests.concept.actions.test_ask_department import ask

SignIn = Callable[[Account | None], Client]


@pytest.fixture
def made(cast: Cast) -> Proposal:
    return builders.proposal(cast, builders.opened(cast))


def url(asked: OpinionRequest) -> str:
    return f"/stellungnahme/{request_secret(asked)}/"


def sent(
    statement: DepartmentStatement, text: str = "Das geht.", revision: int | None = None
) -> dict[str, object]:
    prefix = f"a{statement.pk}"
    return {
        "aeusserung": statement.pk,
        f"{prefix}-votum": "adopted",
        f"{prefix}-text": text,
        f"{prefix}-answered_by": "Frau Muster",
        f"{prefix}-revision": statement.revision if revision is None else revision,
    }


def test_a_department_answers_without_an_account(cast: Cast, client_of: SignIn, made: Proposal) -> None:
    asked = ask(cast, [made])
    (statement,) = asked.statements.all()
    nobody = client_of(None)
    page = nobody.get(url(asked))
    html = page.content.decode()
    assert "Was würde das kosten?" in html
    assert "Patenschaften" in html
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Cache-Control"] == "private, no-store"
    statement.refresh_from_db()
    assert statement.answered_at is None
    assert nobody.post(url(asked), sent(statement)).status_code == 302
    statement.refresh_from_db()
    assert (statement.text, statement.votum) == ("Das geht.", "adopted")
    assert nobody.post(url(asked), sent(statement, revision=0)).status_code == 409
    inside = client_of(cast.people["anna"])
    for address in (made.get_absolute_url(), f"{made.get_absolute_url()}stellungnahme/"):
        assert "Das geht." in inside.get(address).content.decode()
    opinion = inside.get(f"{made.get_absolute_url()}stellungnahme/").content.decode()
    assert '<option value="adopted" selected>' in opinion
    assert "Das geht." not in client_of(cast.people["bilal"]).get(made.get_absolute_url()).content.decode()


def test_an_empty_answer_is_refused(cast: Cast, client_of: SignIn, made: Proposal) -> None:
    asked = ask(cast, [made])
    (statement,) = asked.statements.all()
    values = {**sent(statement, " "), f"a{statement.pk}-votum": ""}
    assert client_of(None).post(url(asked), values).status_code == 422


def test_guessed_and_withdrawn_links_open_nothing(cast: Cast, client_of: SignIn, made: Proposal) -> None:
    asked = ask(cast, [made])
    (statement,) = asked.statements.all()
    nobody = client_of(None)
    assert nobody.get("/stellungnahme/geraten/").status_code == 404
    revoke_opinion_request(request=asked, revision=None, by=cast.people["anna"])
    closed = nobody.get(url(asked))
    assert (closed.status_code, "Patenschaften" in closed.content.decode()) == (410, False)
    lost = nobody.post(url(asked), sent(statement, "Lange getippt."))
    assert (lost.status_code, "Lange getippt." in lost.content.decode()) == (409, True)


def test_whoever_tries_too_often_waits(cast: Cast, client_of: SignIn) -> None:
    nobody = client_of(None)
    statuses = {nobody.get(f"/stellungnahme/versuch-{number}/").status_code for number in range(31)}
    assert statuses == {404, 429}


def test_a_statement_of_elsewhere_is_not_taken(cast: Cast, client_of: SignIn, made: Proposal) -> None:
    asked, other = ask(cast, [made]), ask(cast, [made])
    (foreign,) = other.statements.all()
    client_of(None).post(url(asked), sent(foreign))
    foreign.refresh_from_db()
    assert foreign.answered_at is None
