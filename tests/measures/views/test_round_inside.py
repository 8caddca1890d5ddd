# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.enums import EntryState, Heard
from augenhoehe.measures.models import RoundEntry
from tests.measures.round_builders import answered, first_entry, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]
ROUNDS = "/bergkamen/intern/massnahmen/abfragen/"
TYPED = {"status": "in_progress", "timeliness": "on_time", "text": "Am Telefon.", "answered_by": "Frau Amt"}


def test_all_of_an_office_s_measures_stand_on_one_page(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    answered(first_entry(asked))
    own = f"{ROUNDS}{asked.pk}/eigene/"
    page = client_of(cast.people["fatma"]).get(own).content.decode()
    assert "1 von 2 Maßnahmen beantwortet" in page
    assert all(f"{ROUNDS}antworten/{entry.pk}/" in page for entry in RoundEntry.objects.all())
    assert "fragt Ihre Stelle nach nichts" in client_of(cast.people["anna"]).get(own).content.decode()
    RoundEntry.objects.filter(state=EntryState.SUBMITTED).update(state=EntryState.APPROVED)
    close_round(update_round=asked, revision=None, by=cast.people["anna"])
    assert "Die Abfrage ist abgeschlossen" in client_of(cast.people["fatma"]).get(own).content.decode()


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
    assert last["Location"] == f"{ROUNDS}{first.office.round_id}/eigene/"
    first.refresh_from_db()
    assert (first.heard, first.taken_down_by) == ("", None)


def test_what_is_typed_is_kept_by_script_too(cast: Cast, client_of: SignIn) -> None:
    entry = first_entry(opened(cast))
    fatma, script = client_of(cast.people["fatma"]), {"HX-Request": "true"}
    page = f"{ROUNDS}antworten/{entry.pk}/"
    kept = fatma.post(page, {**TYPED, "revision": 0, "text": "Halb"}, headers=script).content.decode()
    assert 'name="revision" value="1"' in kept
    assert "später weitermachen" in kept
    refused = fatma.post(page, {**TYPED, "revision": 0, "text": "Anderes"}, headers=script)
    assert (refused.status_code, 'value="0"' in refused.content.decode()) == (409, True)


def test_the_management_writes_down_what_it_heard_by_telephone(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    first, second = RoundEntry.objects.order_by("measure__code")
    anna, page = client_of(cast.people["anna"]), f"{ROUNDS}antworten/{first.pk}/"
    assert 'value="Anna Beispiel"' not in anna.get(page).content.decode()  # another one answers
    sent = {**TYPED, "revision": 0, "handed_in": "1"}
    assert anna.post(page, sent).status_code == 422  # how it was heard belongs to it
    done = anna.post(page, {**sent, "heard": "telephone"})
    assert done["Location"] == f"{ROUNDS}antworten/{second.pk}/"  # one call for all of an office's measures
    first.refresh_from_db()
    assert (first.state, first.answered_by, first.heard) == (
        EntryState.SUBMITTED,
        "Frau Amt",
        Heard.TELEPHONE,
    )
    told = "am Telefon aufgenommen von Anna Beispiel"
    for address in (f"{asked.pk}/", f"{asked.pk}/antworten/"):
        assert told in anna.get(ROUNDS + address).content.decode()
    approve_round_entries(update_round=asked, entries=[(first.pk, first.revision)], by=cast.people["anna"])
    measure = f"/bergkamen/intern/massnahmen/{first.measure_id}/"
    assert told in anna.get(measure).content.decode()


def test_what_the_office_writes_itself_is_its_own_again(cast: Cast) -> None:
    entry = first_entry(opened(cast))
    taken = answered(entry, heard=Heard.EMAIL, by=cast.people["anna"])
    assert taken.taken_down == "aus einer E-Mail übernommen von Anna Beispiel"
    taken.taken_down_by = None
    assert taken.taken_down == "aus einer E-Mail übernommen von dem Integrationsmanagement"
    again = answered(entry, "Fünf Schulen.")
    assert (again.heard, again.taken_down_by, again.taken_down) == ("", None, "")


@pytest.mark.parametrize("person", ["bilal", "clara"])
def test_others_do_not_answer(cast: Cast, client_of: SignIn, person: str) -> None:
    entry = first_entry(opened(cast))
    answer = client_of(cast.people[person]).post(f"{ROUNDS}antworten/{entry.pk}/", {**TYPED, "revision": 0})
    assert answer.status_code in (403, 404)
    entry.refresh_from_db()
    assert entry.state == EntryState.OPEN
