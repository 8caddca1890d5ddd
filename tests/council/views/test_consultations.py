# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.enums import ConsultationRole, Outcome
from augenhoehe.council.models import Paper, Resolution
from augenhoehe.council.rules.facts import Step
from tests.council import builders
from tests.council.views.pages import client, fields, text, url

MARCH = date(2023, 3, 16)


@pytest.fixture
def unheard(cast: Cast) -> Paper:
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["integrationsrat"],
        date=date(2023, 2, 9),
        by=cast.people["dora"],
    )
    return builders.paper(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION, MARCH)])


def names(paper: Paper) -> list[str]:
    return [step.body_name for step in paper.consultations.order_by("position")]


def test_the_missing_hearing_is_taken_in_with_two_clicks(cast: Cast, unheard: Paper) -> None:
    address = url("paper-consultations", unheard.pk)
    response = client(cast).get(address, {"hoeren": "1"})
    assert "Unten ist eingetragen: Integrationsrat" in text(response)
    client(cast).post(address, fields(response))
    assert names(unheard) == ["Integrationsrat", "Rat der Stadt Bergkamen"]
    first = unheard.consultations.earliest("position")
    assert (first.role, first.date) == (ConsultationRole.HEARING, date(2023, 2, 9))
    assert "Anhörung fehlt" not in text(client(cast).get(unheard.get_absolute_url()))


def test_nothing_is_proposed_unasked_or_when_heard(cast: Cast, unheard: Paper) -> None:
    assert client(cast).get(url("paper-consultations", unheard.pk)).context["proposed"] is None
    heard = builders.paper(
        cast, reference="1/1", steps=[builders.step(cast, "aas", ConsultationRole.ADVISORY)]
    )
    assert client(cast).get(url("paper-consultations", heard.pk), {"hoeren": "1"}).context["proposed"] is None


def test_a_reason_is_noted(cast: Cast, unheard: Paper) -> None:
    address = url("paper-consultations", unheard.pk)
    client(cast).post(
        address, fields(client(cast).get(address)) | {"hearing_note": "Er wurde im Januar gehört."}
    )
    assert "Er wurde im Januar gehört." in text(client(cast).get(unheard.get_absolute_url()))


def test_an_order_without_sense_is_told_and_kept_in_the_form(cast: Cast, unheard: Paper) -> None:
    address = url("paper-consultations", unheard.pk)
    sent = fields(client(cast).get(address)) | {
        "step-1-body": "Haupt- und Finanzausschuss",
        "step-1-role": "advisory",
        "step-1-date": "2023-03-20",
        "step-1-position": "2",
    }
    response = client(cast).post(address, sent)
    assert response.status_code == 422
    assert "entschieden hat" in text(response)
    assert "Haupt- und Finanzausschuss" in response.content.decode()


def test_the_second_writer_is_told(cast: Cast, unheard: Paper) -> None:
    address = url("paper-consultations", unheard.pk)
    sent = fields(client(cast).get(address))
    assert client(cast, "anna").post(address, sent).status_code == 302
    assert client(cast).post(address, sent).status_code == 409


def test_numbers_of_another_paper_s_steps_do_no_harm(cast: Cast, unheard: Paper) -> None:
    foreign = builders.deciding(builders.paper(cast, "kamen"))
    address = url("paper-consultations", unheard.pk)
    sent = fields(client(cast).get(address)) | {"step-0-number": foreign.pk}
    assert client(cast).post(address, sent).status_code == 302
    foreign.refresh_from_db()
    assert foreign.paper.municipality == cast.kamen
    assert names(unheard) == ["Rat der Stadt Bergkamen"]


def result_page(cast: Cast, paper: Paper) -> tuple[str, Any]:
    address = url("consultation-result", builders.deciding(paper).pk)
    return address, client(cast).get(address)


def test_entering_the_deciding_result(cast: Cast) -> None:
    paper = builders.paper(cast)
    address, response = result_page(cast, paper)
    assert "Dieses Gremium entscheidet." in text(response)
    assert "Dem Rat jedes Jahr berichten." in text(response)
    sent = fields(response) | {"outcome": "adopted", "majority": "unanimous", "votes_yes": "40"}
    done = client(cast).post(address, sent, follow=True)
    assert "Das Ergebnis ist eingetragen." in text(done)
    resolution = Resolution.objects.get(consultation__paper=paper)
    assert resolution.follow_ups.count() == 1
    assert "Dem Rat jedes Jahr berichten." in text(
        client(cast, "anna").get(f"/{cast.bergkamen.slug}/intern/vorlagen/pflichten/")
    )


def test_contradictions_are_told(cast: Cast) -> None:
    paper = builders.paper(cast)
    address, response = result_page(cast, paper)
    refused = client(cast).post(
        address, fields(response) | {"outcome": "adopted", "majority": "unanimous", "votes_no": "1"}
    )
    assert refused.status_code == 422
    assert "keine Nein-Stimmen" in text(refused)


def test_without_a_role_the_page_says_what_to_do(cast: Cast) -> None:
    paper = builders.paper(cast, steps=[Step("Rat")])
    response = client(cast).get(url("consultation-result", paper.consultations.get().pk))
    assert "Die Zuständigkeit fehlt" in text(response)


def test_a_committee_decides_nothing(cast: Cast) -> None:
    step = builders.paper(cast).consultations.earliest("position")
    assert "Dieses Gremium entscheidet." not in text(client(cast).get(url("consultation-result", step.pk)))


def test_the_second_result_is_told(cast: Cast) -> None:
    paper = builders.paper(cast)
    address, response = result_page(cast, paper)
    builders.record(cast, builders.deciding(paper), Outcome.ADOPTED)
    refused = client(cast).post(address, fields(response) | {"outcome": "rejected"})
    assert refused.status_code == 409
    assert "beschlossen" in text(refused)
    assert builders.deciding(paper).outcome == Outcome.ADOPTED


@pytest.mark.parametrize(("who", "status"), [("dora", 200), ("emil", 403), ("bilal", 403), ("clara", 403)])
def test_who_enters_results(cast: Cast, who: str, status: int) -> None:
    step = builders.deciding(builders.paper(cast))
    assert client(cast, who).get(url("consultation-result", step.pk)).status_code == status


def test_another_town_s_step_is_not_found(cast: Cast) -> None:
    step = builders.deciding(builders.paper(cast))
    assert client(cast, "clara").get(url("consultation-result", step.pk, town="kamen")).status_code == 404
