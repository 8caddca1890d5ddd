# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.models import ParticipationRound
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.concept import taking_part

SignIn = Callable[[Account | None], Client]


@pytest.fixture
def ended(cast: Cast) -> ParticipationRound:
    """A round on a public text that nobody took part in."""
    running = taking_part.a_round(cast)
    return close_round(participation=running, revision=None, by=cast.people["anna"])


def button(participation: ParticipationRound) -> str:
    return f"{participation.get_absolute_url()}ergebnis/"


def test_shown_and_taken_down_by_the_same_button(
    cast: Cast, client_of: SignIn, ended: ParticipationRound
) -> None:
    anna = client_of(cast.people["anna"])
    for answer, words in (
        ("ja", "Alle können jetzt lesen, was aus den Vorschlägen geworden ist."),
        ("nein", "Das Ergebnis ist nicht mehr öffentlich."),
    ):
        typed = {"revision": ended.revision, "oeffentlich": answer}
        page = anna.post(button(ended), typed, follow=True)
        assert page.redirect_chain[-1][0] == f"{ended.get_absolute_url()}antworten/"
        assert words in page.content.decode()
        ended.refresh_from_db()
        assert (ended.outcome_public_on is not None) is (answer == "ja")


def test_whoever_saw_an_older_round_or_none_at_all_publishes_nothing(
    cast: Cast, client_of: SignIn, ended: ParticipationRound
) -> None:
    anna = client_of(cast.people["anna"])
    for revision in ({}, {"revision": "unsinn"}, {"revision": str(ended.revision - 1)}):
        assert anna.post(button(ended), {"oeffentlich": "ja", **revision}).status_code == 409
    assert anna.get(button(ended)).status_code == 405
    ended.refresh_from_db()
    assert ended.outcome_public_on is None


def test_another_towns_round_is_not_found(cast: Cast, client_of: SignIn, ended: ParticipationRound) -> None:
    typed = {"revision": ended.revision, "oeffentlich": "ja"}
    elsewhere = button(ended).replace("/bergkamen/", "/kamen/")
    assert client_of(cast.people["clara"]).post(elsewhere, typed).status_code == 404
    assert client_of(cast.people["bilal"]).post(button(ended), typed).status_code == 403
    ended.refresh_from_db()
    assert ended.outcome_public_on is None
