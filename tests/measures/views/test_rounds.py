# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.edit_measure import edit_measure
from augenhoehe.measures.actions.measure_facts import facts_of
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus, RoundState
from augenhoehe.measures.models import Measure, MeasureState, UpdateRound
from augenhoehe.measures.round_links import office_secret
from tests.measures import builders
from tests.measures.round_builders import answered, first_entry, office_of, opened

pytestmark = pytest.mark.django_db
SignIn = Callable[[Account | None], Client]
ROUNDS = "/bergkamen/intern/massnahmen/abfragen/"


def address(asked: UpdateRound, more: str = "") -> str:
    return f"{ROUNDS}{asked.pk}/{more}"


def test_a_round_is_opened_for_the_chosen_measures(cast: Cast, client_of: SignIn) -> None:
    measure = builders.measure(cast)
    office = measure.responsible
    anna = client_of(cast.people["anna"])
    assert str(office) in anna.get(f"{ROUNDS}neu/").content.decode()
    assert not UpdateRound.objects.exists()
    sent = {
        "title": "Stand 31.12.2022",
        "as_of": "2022-12-31",
        "answer_by": "2023-01-30",
        f"email_{office.pk}": "amt@bergkamen.example",
    }
    assert anna.post(f"{ROUNDS}neu/", sent).status_code == 422
    made = anna.post(f"{ROUNDS}neu/", sent | {f"measures_{office.pk}": [str(measure.pk)]})
    asked = UpdateRound.objects.get()
    assert (made.status_code, made["Location"]) == (302, address(asked))
    assert asked.title in anna.get(ROUNDS).content.decode()


def test_only_the_management_reads_the_links(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast, email="")
    secret = office_secret(office_of(asked))
    page = client_of(cast.people["anna"]).get(address(asked))
    assert secret in page.content.decode()
    assert page["Cache-Control"] == "private, no-store"
    assert client_of(cast.people["fatma"]).get(address(asked)).status_code in (403, 404)
    assert client_of(cast.people["clara"]).get(address(asked)).status_code in (403, 404)


def test_closing_keeps_every_state_and_a_stale_page_closes_nothing(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    anna = client_of(cast.people["anna"])
    assert anna.get(address(asked, "abschliessen/")).status_code == 405
    assert anna.post(address(asked, "abschliessen/"), {"revision": "alt"}).status_code == 409
    assert not MeasureState.objects.exists()
    answered(first_entry(asked))
    assert anna.post(address(asked, "abschliessen/"), {"revision": asked.revision}).status_code == 422
    answered_away = asked.offices.get().entries.filter(state="submitted")
    answered_away.update(state="approved")
    assert anna.post(address(asked, "abschliessen/"), {"revision": asked.revision}).status_code == 302
    assert MeasureState.objects.count() == 2
    assert office_secret(office_of(asked)) not in anna.get(address(asked)).content.decode()


def test_opening_again_needs_a_reason(cast: Cast, client_of: SignIn) -> None:
    asked = close_round(update_round=opened(cast), revision=None, by=cast.people["anna"])
    anna = client_of(cast.people["anna"])
    again = address(asked, "wieder-oeffnen/")
    assert anna.get(again).status_code == 200
    assert anna.post(again, {"revision": asked.revision, "reason": " "}).status_code == 422
    assert anna.post(again, {"revision": asked.revision, "reason": "Zahlendreher"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.reopening_reason) == (RoundState.OPEN, "Zahlendreher")


def test_two_closed_rounds_beside_each_other(cast: Cast, client_of: SignIn) -> None:
    first = opened(cast)
    anna = client_of(cast.people["anna"])
    assert anna.get(address(first, f"vergleich/{first.pk}/")).status_code == 404
    close_round(update_round=first, revision=None, by=cast.people["anna"])
    later = UpdateRound.objects.create(
        municipality=cast.bergkamen,
        title="Stand 10.01.2023",
        as_of="2023-01-10",
        opened_on="2023-01-10",
        answer_by="2023-01-15",
    )
    builders.measure(cast, code="M 3", title="Neues Vorhaben")
    close_round(update_round=later, revision=None, by=cast.people["anna"])
    assert address(later, f"vergleich/{first.pk}/") in anna.get(address(later)).content.decode()
    page = anna.get(address(later, f"vergleich/{first.pk}/")).content.decode()
    assert "Neues Vorhaben" in page
    assert "Vorhaben 1" not in page


def test_a_closed_round_shows_what_was_kept_whatever_is_said_later(cast: Cast, client_of: SignIn) -> None:
    asked = opened(cast)
    measure = Measure.objects.get(code="M 1")
    anna = cast.people["anna"]
    report_progress(
        measure=measure,
        reported_on=asked.as_of,
        text="Im Dezember.",
        status=MeasureStatus.IN_PROGRESS,
        by=anna,
    )
    close_round(update_round=asked, revision=None, by=anna)
    measure.refresh_from_db()
    facts = facts_of(measure, title="Anders genannt", status=MeasureStatus.DROPPED)
    edit_measure(measure=measure, facts=facts, revision=None, by=anna)
    page = client_of(anna).get(address(asked)).content.decode()
    assert "Im Dezember." in page
    assert "in Umsetzung" in page
    assert "Anders genannt" not in page
    assert "entfallen" not in page


def test_the_newest_round_stands_first(cast: Cast, client_of: SignIn) -> None:
    for day in ("2021-12-31", "2022-12-31"):
        UpdateRound.objects.create(
            municipality=cast.bergkamen, title=f"Stand {day}", as_of=day, opened_on=day, answer_by=day
        )
    page = client_of(cast.people["anna"]).get(ROUNDS).content.decode()
    assert page.index("Stand 2022") < page.index("Stand 2021")
