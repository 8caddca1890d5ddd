# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Message
from augenhoehe.kit import clock
from augenhoehe.kit.rate_limits import Limit
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.revoke_round_link import revoke_round_link
from augenhoehe.measures.enums import EntryState, MeasureStatus
from augenhoehe.measures.models import RoundEntry, RoundOffice
from augenhoehe.measures.round_links import office_secret
from augenhoehe.measures.views import round_answering
from tests.measures.round_builders import ANSWER_BY, office_of, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]


def url(office: RoundOffice, entry: RoundEntry | None = None) -> str:
    return f"/abfrage/{office_secret(office)}/" + (f"{entry.pk}/" if entry else "")


def typed(entry: RoundEntry, **changed: Any) -> dict[str, Any]:
    facts = {
        "revision": entry.revision,
        "status": "in_progress",
        "timeliness": "on_time",
        "text": "Vier Schulen machen mit.",
        "answered_by": "Frau Amt",
    }
    return {**facts, **changed}


def test_an_office_answers_without_an_account(cast: Cast, client_of: SignIn) -> None:
    office = office_of(opened(cast))
    first, second = office.entries.order_by("measure__code")
    nobody = client_of(None)
    page = nobody.get(url(office))
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Cache-Control"] == "private, no-store"
    assert "Vorhaben 1" in page.content.decode()
    assert nobody.get(url(office, first)).status_code == 200
    assert nobody.post(url(office)).status_code == 405
    first.refresh_from_db()
    assert first.state == EntryState.OPEN
    sent = nobody.post(url(office, first), typed(first) | {"handed_in": "1"})
    assert (sent.status_code, sent["Location"]) == (302, url(office, second))
    first.refresh_from_db()
    assert (first.state, first.answered_by, first.text) == (
        "submitted",
        "Frau Amt",
        "Vier Schulen machen mit.",
    )
    assert "Frau Amt" in nobody.get(url(office, second)).content.decode()
    assert nobody.post(url(office, second), typed(second) | {"handed_in": "1"})["Location"] == url(office)


def test_what_is_typed_is_kept_and_only_a_whole_answer_is_handed_in(cast: Cast, client_of: SignIn) -> None:
    office = office_of(opened(cast, measures=1))
    entry = office.entries.get()
    nobody = client_of(None)
    kept = nobody.post(
        url(office, entry), typed(entry, status="", text="Halb"), headers={"HX-Request": "true"}
    )
    assert kept.status_code == 200
    assert 'name="revision" value="1"' in kept.content.decode()
    entry.refresh_from_db()
    assert (entry.state, entry.text) == ("started", "Halb")
    refused = nobody.post(
        url(office, entry), typed(entry, text=" ", timeliness="delayed") | {"handed_in": "1"}
    )
    assert refused.status_code == 422
    entry.refresh_from_db()
    assert entry.text == "Halb"


def test_two_colleagues_at_once_lose_nothing(cast: Cast, client_of: SignIn) -> None:
    office = office_of(opened(cast, measures=1))
    entry = office.entries.get()
    nobody = client_of(None)
    assert nobody.post(url(office, entry), typed(entry)).status_code == 302
    again = nobody.post(url(office, entry), typed(entry) | {"handed_in": "1"})
    assert again.status_code == 302  # the same words once more are no conflict
    other = nobody.post(url(office, entry), typed(entry, text="Mein Text"))
    assert other.status_code == 409
    assert "Mein Text" in other.content.decode()
    assert "Vier Schulen machen mit." in other.content.decode()
    by_script = nobody.post(
        url(office, entry), typed(entry, text="Mein Text"), headers={"HX-Request": "true"}
    )
    assert by_script.status_code == 409
    assert 'value="0"' in by_script.content.decode()


def test_an_approved_answer_is_read_only(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast, measures=1)
    office = office_of(asked)
    entry = office.entries.get()
    nobody = client_of(None)
    nobody.post(url(office, entry), typed(entry) | {"handed_in": "1"})
    entry.refresh_from_db()
    approve_round_entries(update_round=asked, entries=[(entry.pk, entry.revision)], by=cast.people["anna"])
    entry.refresh_from_db()
    assert entry.update is not None
    assert (entry.update.text, entry.update.answered_by) == ("Vier Schulen machen mit.", "Frau Amt")
    entry.measure.refresh_from_db()
    assert entry.measure.status == MeasureStatus.IN_PROGRESS
    assert "<textarea" not in nobody.get(url(office, entry)).content.decode()
    assert nobody.post(url(office, entry), typed(entry, text="Nachtrag")).status_code == 422


def test_links_that_open_nothing(cast: Cast, client_of: SignIn) -> None:
    office = office_of(opened(cast, measures=1))
    entry = office.entries.get()
    nobody = client_of(None)
    assert nobody.get("/abfrage/geraten/").status_code == 404
    assert nobody.get(f"{url(office)}999999/").status_code == 404
    with clock.standing_on(ANSWER_BY + datetime.timedelta(days=61)):
        assert nobody.get(url(office)).status_code == 410
    revoke_round_link(office=office, revision=None, by=cast.people["anna"])
    closed = nobody.post(url(office, entry), typed(entry))
    assert closed.status_code == 409
    html = closed.content.decode()
    assert "Vier Schulen machen mit." in html  # what was typed is given back
    assert "anna@bergkamen.example" in html
    assert "Vorhaben 1" not in html


def test_too_many_tries(cast: Cast, client_of: SignIn) -> None:
    nobody = client_of(None)
    answers = [nobody.get("/abfrage/geraten/").status_code for _number in range(41)]
    assert (answers[0], answers[-1]) == (404, 429)
    office = office_of(opened(cast, measures=1))
    entry = office.entries.get()
    kept = nobody.post(url(office, entry), typed(entry))
    assert kept.status_code == 302, "who guesses behind the same address keeps nobody from answering"


def test_too_many_answers_of_one_link(cast: Cast, client_of: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(round_answering, "ANSWERS", Limit(0, 60))
    office = office_of(opened(cast, measures=1))
    entry = office.entries.get()
    refused = client_of(None).post(url(office, entry), typed(entry))
    assert refused.status_code == 422
    assert "Vier Schulen machen mit." in refused.content.decode()


def test_one_mail_with_one_link(cast: Cast) -> None:
    office = office_of(opened(cast))
    mail = Message.objects.get(key=f"update-round/{office.pk}/asked/0")
    assert mail.to == "amt@bergkamen.example"
    assert mail.text.count(f"http://house.example{url(office)}") == 1
