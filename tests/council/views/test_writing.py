# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import Outcome, PaperState
from augenhoehe.council.models import Paper
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

NEW: dict[str, Any] = {
    "name": "Jugendkonferenz",
    "paper_type": "resolution",
    "public": "yes",
    "resolution_text": "Der Rat beschließt.",
}


def test_a_new_draft_goes_on_with_its_bodies(cast: Cast) -> None:
    response = client(cast, "anna").post(url("paper-new"), NEW)
    paper = Paper.objects.get(name="Jugendkonferenz")
    assert paper.state == PaperState.DRAFT
    assert response.headers["Location"] == url("paper-consultations", paper.pk)


def test_errors_lead_to_their_field_and_keep_what_was_typed(cast: Cast) -> None:
    response = client(cast).post(url("paper-new"), {**NEW, "name": "", "reasons": "Lange geschrieben"})
    assert response.status_code == 422
    assert 'href="#id_name"' in response.content.decode()
    assert "Lange geschrieben" in text(response)


def test_a_taken_number_is_told_with_a_link(cast: Cast) -> None:
    taken = builders.paper(cast, reference="12/0901")
    response = client(cast).post(url("paper-new"), {**NEW, "reference": "12/901"})
    assert response.status_code == 422
    assert f'href="{taken.get_absolute_url()}"' in response.content.decode()
    assert "Jugendkonferenz" in text(response)


def test_editing(cast: Cast) -> None:
    paper = builders.paper(cast)
    sent = fields(client(cast).get(url("paper-edit", paper.pk))) | {"name": "Neuer Betreff"}
    response = client(cast).post(url("paper-edit", paper.pk), sent, follow=True)
    assert "Die Vorlage ist gespeichert." in text(response)
    paper.refresh_from_db()
    assert (paper.name, paper.reasons) == ("Neuer Betreff", "Junge Menschen haben darum gebeten.")
    assert paper.proposed_duties.get().text == builders.YEARLY_REPORT.text


def test_the_second_writer_is_told_and_loses_nothing(cast: Cast) -> None:
    paper = builders.paper(cast)
    sent = fields(client(cast).get(url("paper-edit", paper.pk)))
    client(cast, "anna").post(url("paper-edit", paper.pk), sent | {"name": "Von Anna"})
    response = client(cast).post(url("paper-edit", paper.pk), sent | {"name": "Von Dora"})
    assert response.status_code == 409
    assert "Von Anna" in text(response)
    assert "Von Dora" in text(response)
    again = client(cast).post(url("paper-edit", paper.pk), fields(response) | {"name": "Von Dora"})
    assert again.status_code == 302


def test_a_form_without_its_revision_overwrites_nothing(cast: Cast) -> None:
    paper = builders.paper(cast)
    sent = fields(client(cast).get(url("paper-edit", paper.pk)))
    del sent["revision"]
    assert client(cast).post(url("paper-edit", paper.pk), sent | {"name": "Blind"}).status_code == 409


def test_a_paper_that_was_dealt_with_shows_why_it_stays(cast: Cast) -> None:
    paper = builders.paper(cast)
    sent = fields(client(cast).get(url("paper-edit", paper.pk)))
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    shown = client(cast).get(url("paper-edit", paper.pk))
    assert "schon beraten" in text(shown)
    response = client(cast).post(url("paper-edit", paper.pk), sent | {"name": "Anders"})
    assert response.status_code == 409
    paper.refresh_from_db()
    assert paper.name == "Jugendkonferenz"


def test_withdrawing_asks_for_a_reason(cast: Cast) -> None:
    paper = builders.paper(cast)
    sent = fields(client(cast).get(url("paper-withdraw", paper.pk)))
    assert client(cast).post(url("paper-withdraw", paper.pk), sent).status_code == 422
    client(cast).post(url("paper-withdraw", paper.pk), sent | {"reason": EVIL})
    paper.refresh_from_db()
    assert paper.state == PaperState.WITHDRAWN
    assert "<script>alert" not in client(cast).get(paper.get_absolute_url()).content.decode()


@pytest.mark.parametrize("lost", [{"revision": ""}, {"revision": "neu"}, {"revision": "999"}])
def test_withdrawing_unseen_is_told_and_changes_nothing(cast: Cast, lost: dict[str, str]) -> None:
    paper = builders.paper(cast)
    response = client(cast).post(url("paper-withdraw", paper.pk), {"reason": "Kein Geld", **lost})
    assert response.status_code == 409
    assert "Kein Geld" in text(response)
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED


@pytest.mark.parametrize("name", ["paper-edit", "paper-withdraw"])
@pytest.mark.parametrize(("who", "status"), [("anna", 200), ("emil", 403), ("bilal", 403), ("clara", 403)])
def test_who_writes(cast: Cast, name: str, who: str, status: int) -> None:
    assert client(cast, who).get(url(name, builders.paper(cast).pk)).status_code == status


def test_another_town_s_paper_is_not_found_under_the_own_address(cast: Cast) -> None:
    foreign = builders.paper(cast, "kamen")
    for name in ("paper-edit", "paper-withdraw", "paper-consultations"):
        assert client(cast).get(url(name, foreign.pk)).status_code == 404
    assert client(cast).post(url("paper-edit", foreign.pk), NEW).status_code == 404
