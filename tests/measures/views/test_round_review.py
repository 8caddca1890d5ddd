# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.enums import EntryState
from augenhoehe.measures.models import ProgressUpdate, RoundEntry
from tests.measures.round_builders import AS_OF, DAY, answered, first_entry, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]
ROUNDS = "/bergkamen/intern/massnahmen/abfragen/"
TYPED = {"status": "in_progress", "timeliness": "on_time", "text": "Am Telefon.", "answered_by": "Frau Amt"}


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


def test_an_office_with_an_account_goes_from_one_measure_to_the_next(cast: Cast, client_of: SignIn) -> None:
    opened(cast)
    first, second = RoundEntry.objects.order_by("measure__code")
    fatma = client_of(cast.people["fatma"])
    page = f"{ROUNDS}antworten/{first.pk}/"
    assert fatma.get(page).status_code == 200
    assert fatma.post(page, {**TYPED, "revision": 0})["Location"] == page
    assert fatma.post(page, {**TYPED, "revision": 1, "text": " ", "handed_in": "1"}).status_code == 422
    assert fatma.post(page, {**TYPED, "revision": 0, "text": "Anderes"}).status_code == 409
    following = f"{ROUNDS}antworten/{second.pk}/"
    assert fatma.post(page, {**TYPED, "revision": 1, "handed_in": "1"})["Location"] == following
    last = fatma.post(following, {**TYPED, "revision": 0, "handed_in": "1"})
    assert last["Location"] == "/bergkamen/intern/"


def test_the_management_writes_down_what_it_heard_by_telephone(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    entry = first_entry(asked)
    sent = client_of(cast.people["anna"]).post(
        f"{ROUNDS}antworten/{entry.pk}/", {**TYPED, "revision": 0, "handed_in": "1"}
    )
    assert sent["Location"] == f"{ROUNDS}{asked.pk}/"
    entry.refresh_from_db()
    assert (entry.state, entry.answered_by) == (EntryState.SUBMITTED, "Frau Amt")


@pytest.mark.parametrize("person", ["bilal", "clara"])
def test_others_do_not_answer(cast: Cast, client_of: SignIn, person: str) -> None:
    entry = first_entry(opened(cast))
    answer = client_of(cast.people[person]).post(f"{ROUNDS}antworten/{entry.pk}/", {**TYPED, "revision": 0})
    assert answer.status_code in (403, 404)
    entry.refresh_from_db()
    assert entry.state == EntryState.OPEN
