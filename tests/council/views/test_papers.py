# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.rules.facts import DutyText, Step
from tests.council import builders
from tests.council.views.pages import EVIL, client, text, url

MARCH = date(2023, 3, 16)


def page(cast: Cast, paper: Paper, name: str = "dora") -> Any:
    return client(cast, name).get(url("paper", paper.pk, town=paper.municipality.slug))


def test_the_list_shows_what_the_reader_may_see(cast: Cast) -> None:
    builders.paper(cast, name="Offen")
    builders.paper(cast, reference="12/0901", name="Geheim", public=False)
    builders.paper(cast, reference="", name="Entwurfstext")
    assert all(word in text(client(cast).get(url("papers"))) for word in ("Offen", "Geheim", "Entwurfstext"))
    partner = text(client(cast, "bilal").get(url("papers")))
    assert "Offen" in partner
    assert "Geheim" not in partner
    assert "Entwurfstext" not in partner
    assert "Vorlage einlesen" not in partner


def test_the_filter(cast: Cast) -> None:
    builders.paper(cast, name="Jugendkonferenz")
    builders.paper(cast, reference="12/0901", name="Sprachkurse")
    found = text(
        client(cast).get(url("papers"), {"text": "jugend", "state": "submitted", "kind": "resolution"})
    )
    assert "Jugendkonferenz" in found
    assert "Sprachkurse" not in found
    assert "Keine Vorlage passt" in text(client(cast).get(url("papers"), {"text": "nirgends"}))
    assert "Sprachkurse" in text(client(cast).get(url("papers"), {"state": "invented", "page": "x"}))
    # PostgreSQL compares no text with this character
    assert "Sprachkurse" in text(client(cast).get(url("papers"), {"text": "Sprach\0kurse"}))


def test_the_empty_list_says_what_to_do(cast: Cast) -> None:
    assert "Lesen Sie die erste Vorlage ein" in text(client(cast).get(url("papers")))
    assert "Sitzungsdienst" in text(client(cast, "bilal").get(url("papers")))


def test_long_lists_have_pages(cast: Cast) -> None:
    for number in range(26):
        builders.paper(cast, reference=f"12/{number:04}", steps=[], duties=[])
    assert "Seite 2" in client(cast).get(url("papers")).content.decode()


@pytest.mark.parametrize("name", ["papers", "follow-ups", "meetings"])
def test_lists_cost_the_same_with_one_and_three(
    cast: Cast, name: str, django_assert_num_queries: Any
) -> None:
    reader = client(cast)
    counts = []
    for number in range(3):
        builders.duty(cast, reference=f"12/090{number}")
        schedule_meeting(
            municipality=cast.bergkamen,
            organization=cast.bodies["bergkamen"]["rat"],
            date=date(2023, 3, 16 + number),
            by=cast.people["dora"],
        )
        with django_assert_num_queries(15, exact=False) as found:
            reader.get(url(name))
        counts.append(len(found))
    assert counts[0] == counts[2]


def test_the_page_of_a_paper(cast: Cast) -> None:
    builders.paper(cast, reference="11/1473", name="Einführung")
    paper = builders.paper(
        cast,
        references=[Reference(number="11/1473"), Reference(number="99/1")],
        components=["Das Deckblatt", "Die Sachdarstellung"],
        department="Jugendamt",
        financial_impact="4.500 €",
    )
    shown = text(page(cast, paper))
    for words in (
        "Beschlussvorlage – öffentlich –",
        "Nr. 12/0900",
        "Der rote Faden",
        "Der Rat beschließt die Jugendkonferenz.",
        "Dem Rat jedes Jahr berichten. (jährlich)",
        "4.500 €",
        "Das Deckblatt; Die Sachdarstellung",
        "11/1473 Einführung",
        "99/1 (hier nicht bekannt)",
        "Als PDF ansehen",
    ):
        assert words in shown


@pytest.mark.parametrize("name", ["dora", "emil", "bilal"])
def test_a_page_takes_few_queries(cast: Cast, name: str, django_assert_max_num_queries: Any) -> None:
    paper = builders.resolution(cast, references=[Reference(number="11/1473")]).consultation.paper
    reader = client(cast, name)
    with django_assert_max_num_queries(15):
        reader.get(url("paper", paper.pk))


def test_a_missing_hearing_is_told_with_its_action(cast: Cast) -> None:
    schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["integrationsrat"],
        date=date(2023, 2, 9),
        by=cast.people["dora"],
    )
    paper = builders.paper(cast, steps=[builders.step(cast, "rat", ConsultationRole.DECISION, MARCH)])
    response = page(cast, paper)
    assert "ah-note--warn" in response.content.decode()
    assert "Integrationsrat am Donnerstag, 9. Februar 2023 aufnehmen" in text(response)
    assert "Anhörung: noch nicht aufgenommen" in text(response)
    partner = text(page(cast, paper, "bilal"))
    assert "Anhörung fehlt" in partner
    assert "aufnehmen" not in partner.replace("nicht aufgenommen", "")


def test_a_noted_reason_replaces_the_warning(cast: Cast) -> None:
    paper = builders.paper(cast)
    Paper.objects.filter(pk=paper.pk).update(hearing_note="Er wurde schon im Januar gehört.")
    response = page(cast, paper)
    assert "Er wurde schon im Januar gehört." in text(response)
    assert "ah-note--warn" not in response.content.decode()


def test_heard_in_time_says_nothing(cast: Cast) -> None:
    steps = [
        builders.step(cast, "integrationsrat", ConsultationRole.HEARING, date(2022, 11, 1)),
        builders.step(cast, "rat", ConsultationRole.DECISION),
    ]
    assert "Anhörung fehlt" not in text(page(cast, builders.paper(cast, steps=steps)))


def test_an_order_that_runs_backwards_is_told_to_those_who_can_change_it(cast: Cast) -> None:
    paper = builders.paper(cast, steps=list(reversed(builders.usual_steps(cast))))
    assert "Die Beratungsfolge sollte geprüft werden" in text(page(cast, paper))
    assert "sollte geprüft werden" not in text(page(cast, paper, "bilal"))


def test_results_stand_in_the_order(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(
        cast,
        paper.consultations.earliest("position"),
        Outcome.RECOMMENDED,
        outcome_text="Einstimmig zugestimmt",
    )
    builders.record(
        cast, builders.deciding(paper), Outcome.ADOPTED, votes_yes=30, votes_no=1, votes_abstain=2
    )
    shown = text(page(cast, paper))
    assert "„Einstimmig zugestimmt“" in shown
    assert "beschlossen (30 Ja-Stimmen, 1 Nein-Stimme, 2 Enthaltungen)" in shown
    assert "Dem Rat jedes Jahr berichten , fällig am Freitag, 8. Dezember 2023" in shown


def test_the_source_is_for_the_office(cast: Cast) -> None:
    Paper.objects.filter(pk=(paper := builders.paper(cast)).pk).update(source_text="Zeile eins\n\nZeile drei")
    assert "Zeile drei" in text(page(cast, paper))
    assert "Zeile drei" not in text(page(cast, paper, "bilal"))


def test_a_withdrawn_paper_says_why(cast: Cast) -> None:
    paper = builders.paper(cast)
    withdraw_paper(paper=paper, reason="Kein Geld", revision=None, by=cast.people["dora"])
    shown = text(page(cast, paper))
    assert "Kein Geld" in shown
    assert "Ergebnis eintragen" not in shown


@pytest.mark.parametrize("name", ["bilal", "clara", "kaya"])
@pytest.mark.parametrize("kind", ["paper", "paper-pdf", "paper-docx"])
def test_what_is_not_public_does_not_exist_for_partners_and_strangers(
    cast: Cast, name: str, kind: str
) -> None:
    hidden = builders.paper(cast, public=False)
    draft = builders.paper(cast, reference="")
    for paper in (hidden, draft):
        assert client(cast, name).get(url(kind, paper.pk)).status_code in {403, 404}
        assert client(cast, name).get(url(kind, paper.pk, town="kamen")).status_code in {403, 404}


def test_a_reference_to_a_hidden_paper_gives_nothing_away(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901", name="Geheimer Vertrag", public=False)
    paper = builders.paper(cast, references=[Reference(number="12/0901")])
    assert "Geheimer Vertrag" not in page(cast, paper, "bilal").content.decode()
    assert "Geheimer Vertrag" in page(cast, paper, "emil").content.decode()


def test_every_text_is_escaped(cast: Cast) -> None:
    builders.paper(cast, reference="11/1", name=EVIL)
    paper = builders.paper(
        cast,
        name=EVIL,
        department=EVIL,
        author=EVIL,
        resolution_text=EVIL,
        reasons=f"• {EVIL}",
        financial_impact=EVIL,
        components=[EVIL],
        references=[Reference(number="11/1"), Reference(number=EVIL)],
        duties=[DutyText(EVIL)],
        steps=[Step(EVIL, role=ConsultationRole.ADVISORY), *builders.usual_steps(cast)[1:]],
    )
    Paper.objects.filter(pk=paper.pk).update(source_text=EVIL, hearing_note=EVIL)
    builders.record(
        cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED, outcome_text=EVIL, date=None
    )
    for address in (url("papers"), url("paper", paper.pk), url("paper-consultations", paper.pk)):
        assert "<script>alert" not in client(cast).get(address).content.decode()
    search = client(cast).get(url("papers"), {"text": EVIL})
    assert "<script>alert" not in search.content.decode()


def test_submitting_a_complete_draft(cast: Cast) -> None:
    paper = builders.paper(cast)
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.DRAFT)
    assert "Der Entwurf ist vollständig" in text(page(cast, paper))
    response = client(cast).post(url("paper-submit", paper.pk), {"revision": paper.revision}, follow=True)
    assert "Die Vorlage 12/0900 ist eingereicht." in text(response)


@pytest.mark.parametrize("sent", [{}, {"revision": "neu"}, {"revision": "999"}])
def test_submitting_unseen_is_told_and_changes_nothing(cast: Cast, sent: dict[str, str]) -> None:
    paper = builders.paper(cast)
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.DRAFT)
    response = client(cast).post(url("paper-submit", paper.pk), sent)
    assert response.status_code == 409
    assert "Es wurde nichts überschrieben" in text(response)
    paper.refresh_from_db()
    assert paper.state == PaperState.DRAFT


def test_an_incomplete_draft_is_refused_with_all_reasons(cast: Cast) -> None:
    paper = builders.paper(cast, reference="", steps=[])
    response = client(cast).post(url("paper-submit", paper.pk), {"revision": paper.revision})
    assert response.status_code == 422
    assert "Die Nummer fehlt" in text(response)


def test_submitting_needs_post_and_the_office(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert client(cast).get(url("paper-submit", paper.pk)).status_code == 405
    assert client(cast, "emil").post(url("paper-submit", paper.pk)).status_code == 403
    assert client(cast, "clara").post(url("paper-submit", paper.pk)).status_code == 403
    assert client(cast, "clara").post(url("paper-submit", paper.pk, town="kamen")).status_code == 404
