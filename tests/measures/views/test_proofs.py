# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proofs of use through HTTP: prefilled, written, submitted, and unchanged ever after."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from decimal import Decimal
from html import unescape
from typing import Any

import pikepdf
import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.actions.edit_proof import edit_proof
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Drawdown, Expense, Forwarding, Grant, GrantQuota, ProofOfUse
from tests.measures import builders
from tests.measures import grant_builders as make
from tests.measures.views.test_grants import ClientOf, url

pytestmark = pytest.mark.django_db


def lived_in(cast: Cast) -> Grant:
    """A grant with a measure reported on, money received, spent and forwarded."""
    measure = builders.measure(cast)
    report_progress(
        measure=measure,
        reported_on=datetime.date(2022, 5, 2),
        text="Drei Kurse sind gelaufen.",
        next_steps="Zwei weitere",
        status=MeasureStatus.IN_PROGRESS,
        by=cast.people["anna"],
    )
    grant = make.grant(cast, measures=[measure], conditions_text="Für Sprachkurse.")
    quota = make.part(cast, grant, GrantQuota)
    make.part(cast, grant, Drawdown)
    make.expense(cast, grant, "1200.50", purpose=quota, measure=measure)
    make.expense(cast, grant, "300.00", forwarding=make.part(cast, grant, Forwarding))
    return grant


def planned(cast: Cast, anna: Account, client_of: ClientOf, grant: Grant) -> ProofOfUse:
    posted = {
        "kind": "final",
        "period_from": "2022-01-01",
        "period_to": "2022-12-31",
        "due_on": "2023-03-31",
    }
    answer = client_of(anna).post(url("proof-create", grant.pk), posted)
    assert answer.status_code == 302
    return ProofOfUse.objects.get()


def typed(proof: ProofOfUse, **changed: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "period_from": proof.period_from,
        "period_to": proof.period_to,
        "due_on": proof.due_on,
        "revision": proof.revision,
    }
    for number, block in enumerate(proof.narrative, 1):
        values |= {f"title_{number}": block["title"], f"text_{number}": block["text"]}
    return {**values, **changed}


def test_the_report_in_words_comes_from_what_was_reported(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    proof = planned(cast, anna, client_of, lived_in(cast))
    assert [block["title"] for block in proof.narrative] == [
        "Wofür die Zuwendung war",
        "M 1 Jugendkonferenz",
        "Ergebnisse und Ausblick",
    ]
    assert proof.narrative[1]["text"] == (
        "02.05.2022: Drei Kurse sind gelaufen.\nNächste Schritte: Zwei weitere"
    )
    client = client_of(anna)
    edit = url("proof-edit", proof.pk)
    assert "Drei Kurse sind gelaufen." in client.get(edit).text
    posted = typed(proof, text_3="Es hat geholfen.", title_4="Anhang", text_4="Fotos", title_1="", text_1=" ")
    assert client.post(edit, posted).status_code == 302
    proof.refresh_from_db()
    assert [block["title"] for block in proof.narrative] == [
        "M 1 Jugendkonferenz",
        "Ergebnisse und Ausblick",
        "Anhang",
    ]
    assert client.post(edit, posted).status_code == 409
    assert client.post(edit, typed(proof, period_from="2021-12-31")).status_code == 422


def test_later_reports_are_taken_along_once(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast)
    proof = planned(cast, anna, client_of, grant)
    measure = builders.measure(cast)
    grant.measures.add(measure)
    report_progress(
        measure=measure,
        reported_on=make.PAID,
        text="Neu.",
        status=MeasureStatus.IN_PROGRESS,
        by=cast.people["anna"],
    )
    for _time in range(2):
        proof.refresh_from_db()
        posted = typed(proof, take_reports="on", text_1="Zweck", text_2="Ausblick")
        assert client_of(anna).post(url("proof-edit", proof.pk), posted).status_code == 302
    proof.refresh_from_db()
    assert [block["measure"] for block in proof.narrative].count(measure.pk) == 1


def test_the_figures_add_up(
    cast: Cast, anna: Account, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    proof = planned(cast, anna, client_of, lived_in(cast))
    client = client_of(anna)
    with django_assert_max_num_queries(15):
        answer = client.get(url("proof", proof.pk))
    text = answer.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "48.499,50 €" in text, "balance: 50,000 received, 1,500.50 spent"
    assert "höchstens 49.000,00 €: eingehalten" in text
    assert "ist noch nicht geprüft" in text
    assert "R 1" in text


def test_what_was_submitted_stays_as_it_was(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = lived_in(cast)
    proof = make.proof(cast, grant, kind="interim", period_to=datetime.date(2022, 9, 30))
    client = client_of(anna)
    submit = url("proof-submit", proof.pk)
    posted = {"submitted_on": "2023-01-16", "revision": proof.revision}
    early = {**posted, "submitted_on": "2022-09-29"}
    assert client.post(submit, early).status_code == 422
    assert client.post(submit, {"submitted_on": "2023-01-16"}).status_code == 409
    assert client.post(submit, posted).status_code == 302
    proof.refresh_from_db()
    assert proof.file is not None
    assert len(proof.digest) == 64
    frozen = client.get(url("proof-pdf", proof.pk)).content
    assert frozen == client.get(url("proof-pdf", proof.pk)).content
    make.expense(cast, grant, "99.00", text="Nachzügler")
    page = client.get(url("proof", proof.pk)).text
    assert "Nachzügler" not in page
    assert "um 99,00" in page
    assert client.get(url("proof-pdf", proof.pk)).content == frozen
    assert client.post(url("proof-edit", proof.pk), typed(proof)).status_code == 422
    assert client.post(submit, {**posted, "revision": proof.revision}).status_code == 422
    accept = url("proof-accept", proof.pk)
    assert client.post(accept, {"accepted_on": "2023-01-15", "revision": proof.revision}).status_code == 422
    assert client.post(accept, {"accepted_on": "2023-01-16", "revision": proof.revision}).status_code == 302
    assert "anerkannt am 16.01.2023" in client.get(url("proof", proof.pk)).text


def test_nothing_is_booked_in_what_the_final_proof_settled(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    grant = lived_in(cast)
    proof = make.proof(cast, grant)
    posted = {"submitted_on": "2023-01-16", "revision": proof.revision}
    assert client_of(anna).post(url("proof-submit", proof.pk), posted).status_code == 302
    late = {"booked_on": "2022-06-02", "amount": "1", "text": "Spät", "source": "grant"}
    answer = client_of(anna).post(url("expense-book", grant.pk), late)
    assert answer.status_code == 422
    assert "ist eingereicht" in answer.text


def test_an_empty_report_is_not_submitted(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    proof = make.proof(cast, make.grant(cast))
    client = client_of(anna)
    assert "Sachbericht ist leer" in client.get(url("proof", proof.pk)).text
    posted = {"submitted_on": "2023-01-16", "revision": proof.revision}
    assert client.post(url("proof-submit", proof.pk), posted).status_code == 422


def test_what_was_typed_stays_when_somebody_takes_blocks_out(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    proof = make.proof(cast, make.grant(cast))
    blocks = [{"title": f"Block {number}", "text": f"Text {number}", "measure": None} for number in range(4)]
    ProofOfUse.objects.filter(pk=proof.pk).update(narrative=blocks)
    proof.refresh_from_db()
    posted = typed(proof, text_4="Mein Absatz")
    ProofOfUse.objects.filter(pk=proof.pk).update(narrative=blocks[:1], revision=proof.revision + 1)
    client, edit = client_of(anna), url("proof-edit", proof.pk)
    answer = client.post(edit, posted)
    assert answer.status_code == 409
    assert "Mein Absatz" in answer.text
    client.post(edit, posted | {"revision": proof.revision + 1})
    proof.refresh_from_db()
    assert proof.narrative[-1]["text"] == "Mein Absatz"


def test_pdf_and_workbook(cast: Cast, anna: Account, emil: Account, client_of: ClientOf) -> None:
    proof = make.proof(cast, lived_in(cast))
    answer = client_of(anna).get(url("proof-pdf", proof.pk))
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
    workbook = io.BytesIO(client_of(anna).get(url("proof-vouchers", proof.pk)).content)
    with zipfile.ZipFile(workbook) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>1200.50</v>" in sheet
    assert "<v>300.00</v>" in sheet
    assert client_of(emil).get(url("proof-vouchers", proof.pk)).status_code == 403
    assert len(client_of(emil).get(url("proof-pdf", proof.pk)).content) < len(answer.content)
    assert "Belegliste" not in client_of(emil).get(url("proof", proof.pk)).text


def test_the_file_with_the_vouchers_is_offered_to_those_who_may_open_it(
    cast: Cast, anna: Account, emil: Account, client_of: ClientOf
) -> None:
    grant = lived_in(cast)
    grant.notice_file = store_file(
        by=anna, municipality=cast.bergkamen, name="bescheid.pdf", content=b"%PDF-1.4"
    )
    grant.save()
    proof = make.proof(cast, grant)
    proof.file = grant.notice_file
    proof.digest = "0" * 64
    proof.save()
    link = reverse("core:file", args=["bergkamen", grant.notice_file.pk])
    for address in (url("proof", proof.pk), url("grant", grant.pk)):
        assert link in client_of(anna).get(address).text
        assert link not in client_of(emil).get(address).text


def test_own_money_stands_beside_the_grant(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    grant = make.grant(cast, own_share=Decimal("10.00"))
    make.expense(cast, grant, "7.77", source="own_share")
    proof = make.proof(cast, grant)
    assert "7,77" in client_of(anna).get(url("proof", proof.pk)).text
    assert Expense.objects.get().source == "own_share"


def test_a_block_that_a_colleague_added_meanwhile_is_not_lost(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    proof = planned(cast, anna, client_of, lived_in(cast))
    client, edit = client_of(anna), url("proof-edit", proof.pk)
    mine = shown(client.get(edit).text) | {"text_3": "Es hat geholfen."}
    theirs = [
        *proof.narrative[:2],
        {"title": "Von Gerda", "text": "Neu.", "measure": None},
        proof.narrative[2],
    ]
    edit_proof(
        proof=proof,
        period_from=proof.period_from,
        period_to=proof.period_to,
        due_on=proof.due_on,
        narrative=theirs,
        revision=proof.revision,
        by=cast.people["gerda"],
    )
    refused = client.post(edit, mine)
    assert refused.status_code == 409
    assert client.post(edit, shown(refused.text)).status_code == 302
    proof.refresh_from_db()
    assert [(block["title"], block["text"]) for block in proof.narrative[2:]] == [
        ("Von Gerda", "Neu."),
        ("Ergebnisse und Ausblick", "Es hat geholfen."),
    ]
    assert proof.narrative[1]["measure"] is not None


def shown(page: str) -> dict[str, str]:
    """What the form on a page would send."""
    form = page[page.index('<form class="ah-form"') :]
    texts = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL)
    sent = {name: unescape(text) for name, text in texts}
    for tag in re.findall(r"<input[^>]*>", form):
        found = {key: unescape(value) for key, value in re.findall(r'(name|value)="([^"]*)"', tag)}
        if found.get("name") and "checkbox" not in tag:
            sent[found["name"]] = found.get("value", "")
    return sent
