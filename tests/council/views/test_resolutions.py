# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import FollowUp, Resolution
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url


def test_the_page_of_a_resolution(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    builders.record(
        cast, resolution.consultation, Outcome.ADOPTED, votes_no=0, outcome_text="bei 0 Gegenstimmen"
    )
    shown = text(client(cast).get(resolution.get_absolute_url()))
    for words in (
        "Der Rat beschließt die Jugendkonferenz.",
        "Donnerstag, 8. Dezember 2022",
        "Nein-Stimmen 0",
        "Ja-Stimmen keine Angabe",
        "„bei 0 Gegenstimmen“",
        "Dem Rat jedes Jahr berichten.",
        "später fällig",
        "Pflicht hinzufügen",
    ):
        assert words in shown


def test_a_reader_sees_no_buttons_of_the_office(cast: Cast) -> None:
    shown = text(client(cast, "bilal").get(builders.resolution(cast).get_absolute_url()))
    assert "Dem Rat jedes Jahr berichten." in shown
    assert "Pflicht hinzufügen" not in shown
    assert "Ergebnis berichtigen" not in shown


@pytest.mark.parametrize("who", ["bilal", "clara"])
def test_what_is_not_public_does_not_exist(cast: Cast, who: str) -> None:
    hidden = builders.resolution(cast, public=False)
    assert client(cast, who).get(hidden.get_absolute_url()).status_code in {403, 404}
    assert client(cast, who).get(url("resolution", hidden.pk, town="kamen")).status_code in {403, 404}


def test_texts_are_escaped(cast: Cast) -> None:
    resolution = builders.resolution(cast, name=EVIL, resolution_text=EVIL)
    builders.record(cast, resolution.consultation, Outcome.ADOPTED, outcome_text=EVIL)
    assert "<script>alert" not in client(cast).get(resolution.get_absolute_url()).content.decode()


def test_a_duty_is_added(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=[])
    assert "keine Pflichten" in text(client(cast).get(resolution.get_absolute_url()))
    address = url("duty-new", resolution.pk)
    sent = fields(client(cast).get(address)) | {
        "text": "Raum suchen",
        "due_on": "2023-02-01",
        "recurrence": "once",
    }
    assert "Raum suchen" in text(client(cast).post(address, sent, follow=True))
    assert client(cast).post(address, {"recurrence": "once"}).status_code == 422


def test_another_town_s_department_is_refused(cast: Cast) -> None:
    resolution = builders.resolution(cast, duties=[])
    foreign = cast.departments["kamen"]["kultur"].pk
    sent = {"text": "Raum", "recurrence": "once", "responsible": foreign}
    assert client(cast).post(url("duty-new", resolution.pk), sent).status_code == 422
    assert not FollowUp.objects.filter(text="Raum").exists()


@pytest.mark.parametrize("who", ["emil", "bilal", "clara"])
def test_who_adds_duties(cast: Cast, who: str) -> None:
    resolution = builders.resolution(cast)
    assert client(cast, who).get(url("duty-new", resolution.pk)).status_code == 403
    assert Resolution.objects.filter(pk=resolution.pk).exists()
