# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cycle in short, through HTTP: read a paper in, decide it, propose and decide a change, report, take it back."""

from __future__ import annotations

import datetime
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.core.demo import Cast
from augenhoehe.council.models import FollowUp, Paper
from augenhoehe.kit import clock
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.models import Report
from tests.journeys.forms import fields, fill_in, text_of
from tests.people import client_of

EXAMPLE = (Path(__file__).resolve().parents[2] / "examples" / "bergkamen-12-0801.txt").read_text()
INSIDE = "/bergkamen/intern"
AFTER_THE_COUNCIL = datetime.date(2023, 3, 20)


def test_a_paper_comes_in_and_its_duty_stands_on_the_start_page(told_demo: Cast) -> None:
    anna, dora = client_of(told_demo.people["anna"]), client_of(told_demo.people["dora"])
    paper = read_in(anna)
    assert paper.department == "Sozialamt"
    page = text_of(anna.get(paper.get_absolute_url()))
    assert "Integrationsrat" in page
    assert "Achtung:" in page
    order = f"{paper.get_absolute_url()}beratungsfolge/?hoeren=1"
    assert "Die Beratungsfolge ist gespeichert." in text_of(fill_in(anna, order, "step-0-body"))
    steps = list(paper.consultations.order_by("position"))
    assert [step.body_name for step in steps] == [
        "Integrationsrat",
        "Ausschuss für Arbeit und Soziales",
        "Haupt- und Finanzausschuss",
        "Rat der Stadt Bergkamen",
    ]
    with clock.standing_on(AFTER_THE_COUNCIL):
        for step, outcome in zip(steps, ("noted", "recommended", "recommended", "adopted"), strict=True):
            fill_in(dora, f"{INSIDE}/vorlagen/beratungen/{step.pk}/ergebnis/", "outcome", outcome=outcome)
        duty = FollowUp.objects.get(resolution__consultation__paper=paper)
        assert duty.recurrence == "yearly"
        assert "im vierten Quartal über die Arbeit des Netzwerks" in text_of(anna.get(f"{INSIDE}/"))
    everybody = text_of(Client().get(f"/bergkamen/beschluesse/{duty.resolution_id}/"))
    assert "als ständige Arbeitsform der Stadt fortzuführen" in everybody


def read_in(anna: Client) -> Paper:
    """Read the example in, with one value corrected."""
    offered = fill_in(anna, f"{INSIDE}/vorlagen/einlesen/", "text", text=EXAMPLE)
    (address, _status) = offered.redirect_chain[-1]
    kept = anna.post(address, {**fields(offered, "reference"), "department": "Sozialamt"}, follow=True)
    assert "Die Vorlage ist eingelesen." in text_of(kept)
    return Paper.objects.get(municipality__slug="bergkamen", reference="12/0801")


def test_the_printed_paper_is_known(told_demo: Cast) -> None:
    anna = client_of(told_demo.people["anna"])
    paper = read_in(anna)
    printed = anna.get(f"{paper.get_absolute_url()}vorlage.pdf")
    file = SimpleUploadedFile("vorlage.pdf", printed.getvalue())
    offered = anna.post(f"{INSIDE}/vorlagen/einlesen/", {"file": file, "text": ""}, follow=True)
    (address, _status) = offered.redirect_chain[-1]
    typed = fields(offered, "reference")
    assert typed["reference"] == ["12/0801"]
    assert typed["name"] == ["Verstetigung des Vielfaltsnetzwerks"]
    refused = anna.post(address, typed)
    assert refused.status_code == 422
    assert "Es gibt schon eine Vorlage mit der Nummer 12/0801." in text_of(refused)
    assert Paper.objects.filter(municipality__slug="bergkamen", reference="12/0801").count() == 1


def test_a_proposal_becomes_the_next_version(told_demo: Cast) -> None:
    anna, bilal = client_of(told_demo.people["anna"]), client_of(told_demo.people["bilal"])
    first = Version.objects.get(
        concept__municipality__slug="bergkamen", concept__kind=ConceptKind.CONCEPT, number=1
    )
    passage = first.blocks.get(plain_text__startswith="Jedes Treffen")
    wording = passage.plain_text.replace("zwei Wochen", "drei Wochen")
    fill_in(
        bilal,
        f"{INSIDE}/konzept/fassung/{first.pk}/vorschlagen/{passage.key}/",
        "plain_text",
        plain_text=wording,
        reason="Früher Bescheid geben.",
    )
    proposal = Proposal.objects.get(concept=first.concept, block_key=passage.key)
    page = f"{INSIDE}/konzept/vorschlag/{proposal.pk}/"
    fill_in(anna, f"{page}stellungnahme/", "votum", votum="adopted", text="Das lässt sich einhalten.")
    committee = told_demo.bodies["bergkamen"]["aas"]
    fill_in(
        anna,
        f"{page}entscheidung/",
        "verdict",
        verdict="accepted",
        body=committee.pk,
        decided_on="2023-01-16",
        vote="einstimmig",
    )
    anna.post(f"{INSIDE}/konzept/{first.concept_id}/naechste-fassung/")
    second = Version.objects.get(concept=first.concept, number=2)
    anna.post(f"{INSIDE}/konzept/fassung/{second.pk}/umsetzen/", {"revision": second.revision})
    fill_in(anna, f"{INSIDE}/konzept/fassung/{second.pk}/einfrieren/", "revision")
    compared = anna.get(f"{INSIDE}/konzept/fassung/{first.pk}/vergleich/{second.pk}/").content.decode()
    assert compared.count("<ins>") >= 2
    assert compared.count("<del>") >= 2
    assert "umgesetzt in Fassung 2" in text_of(bilal.get(page))


def test_the_report_answers_the_duty(told_demo: Cast) -> None:
    anna, fatma = client_of(told_demo.people["anna"]), client_of(told_demo.people["fatma"])
    measure = Measure.objects.get(municipality__slug="bergkamen", code="1.1.2")
    said = "Die neue Redaktion hat drei Beiträge veröffentlicht."
    fill_in(fatma, f"{INSIDE}/massnahmen/{measure.pk}/sachstand/", "text", text=said)
    assert said in text_of(anna.get(measure.get_absolute_url()))
    report = Report.objects.get(municipality__slug="bergkamen")
    anna.post(f"{report.get_absolute_url()}einfrieren/", {"revision": report.revision})
    report.refresh_from_db()
    made = set(report.publications.values_list("text", "format"))
    assert made == {("full", kind) for kind in ("pdf", "docx", "odt", "xlsx")} | {
        ("short", "pdf"),
        ("short", "docx"),
    }
    taken = anna.post(f"{report.get_absolute_url()}vorlage/", {"revision": report.revision}, follow=True)
    assert "Mitteilungsvorlage" in text_of(taken)
    duty = report.follow_up
    assert duty is not None
    duty.refresh_from_db()
    assert duty.due_on == datetime.date(2023, 12, 8)  # until the council has noted the report
    assert "Wartet auf Kenntnisnahme" in text_of(anna.get(f"{INSIDE}/"))
    assert "Sachstandsbericht 2022" in text_of(Client().get("/bergkamen/berichte/"))
