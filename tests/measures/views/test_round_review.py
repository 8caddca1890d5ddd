# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Message
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.enums import EntryState
from augenhoehe.measures.models import ProgressUpdate, RoundEntry
from tests.measures.round_builders import AS_OF, DAY, answered, first_entry, office_of, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]
ROUNDS = "/bergkamen/intern/massnahmen/abfragen/"


def test_chosen_answers_are_approved_together(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    entry = answered(first_entry(asked))
    anna, review = client_of(cast.people["anna"]), f"{ROUNDS}{asked.pk}/antworten/"
    assert "Vier Schulen machen mit." in anna.get(review).content.decode()
    for value in ("", "x.1", f"{entry.pk}.", "9" * 40):
        assert anna.post(review, {"antwort": value}).status_code == 422
    assert anna.post(review, {"antwort": f"{entry.pk}.0"}).status_code == 409
    assert not ProgressUpdate.objects.exists()
    assert anna.post(review, {"antwort": f"{entry.pk}.{entry.revision}"}).status_code == 302
    assert ProgressUpdate.objects.get().text == "Vier Schulen machen mit."


def test_a_state_of_tomorrow_is_said_to_wait(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast, as_of=AS_OF + 20 * DAY)
    entry = answered(first_entry(asked))
    refused = client_of(cast.people["anna"]).post(
        f"{ROUNDS}{asked.pk}/antworten/", {"antwort": f"{entry.pk}.{entry.revision}"}
    )
    assert refused.status_code == 422
    assert "20. Januar 2023" in refused.content.decode().replace("\u00a0", " ")


def test_a_question_goes_back_with_the_answer(cast: Cast, client_of: SignIn) -> None:
    entry = answered(first_entry(opened(cast)))
    anna, ask = client_of(cast.people["anna"]), f"{ROUNDS}antworten/{entry.pk}/rueckfrage/"
    assert "Vier Schulen machen mit." in anna.get(ask).content.decode()
    assert anna.post(ask, {"revision": entry.revision, "question": " "}).status_code == 422
    assert anna.post(ask, {"revision": entry.revision, "question": "Wie viele?"}).status_code == 302
    entry.refresh_from_db()
    assert (entry.state, entry.question) == (EntryState.ASKED_BACK, "Wie viele?")


@pytest.mark.parametrize(
    ("email", "revoked", "told"),
    [
        ("amt@bergkamen.example", False, "Ihre Frage geht per E-Mail an"),
        ("", False, "keine E-Mail-Adresse eingetragen"),
        ("amt@bergkamen.example", True, "keinen gültigen Link"),
    ],
)
def test_what_happens_to_a_question_is_told(
    cast: Cast, client_of: SignIn, email: str, revoked: bool, told: str
) -> None:
    asked = opened(cast, email=email)
    entry = answered(first_entry(asked))
    if revoked:
        revoke_round_link(office=office_of(asked), revision=None, by=cast.people["anna"])
    anna, ask = client_of(cast.people["anna"]), f"{ROUNDS}antworten/{entry.pk}/rueckfrage/"
    assert (told in anna.get(ask).content.decode()) == (not email or revoked)
    done = anna.post(ask, {"revision": entry.revision, "question": "Wie viele?"}, follow=True)
    assert told in done.content.decode()
    assert Message.objects.filter(key__contains="/question/").exists() == (bool(email) and not revoked)


def test_all_answers_that_were_shown_are_approved_at_once(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    first, second = (answered(entry) for entry in RoundEntry.objects.order_by("measure__code"))
    anna, review = client_of(cast.people["anna"]), f"{ROUNDS}{asked.pk}/antworten/"
    shown = {"gezeigt": [f"{first.pk}.{first.revision}"], "alle": "1"}  # the second came in meanwhile
    assert "Alle 2 übernehmen" in anna.get(review).content.decode()
    assert anna.post(review, shown).status_code == 302
    second.refresh_from_db()
    assert (ProgressUpdate.objects.count(), second.state) == (1, EntryState.SUBMITTED)
