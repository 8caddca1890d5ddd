# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The room's pages through HTTP."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.documents.html import write_html
from augenhoehe.reporting.actions.freeze_report import canonical, freeze_report
from augenhoehe.reporting.actions.take_to_council import take_to_council
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.enums import ReportState, SectionState
from augenhoehe.reporting.models import Report, ReportTemplate
from tests.reporting import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
EVIL = "<script>alert(1)</script>"


def _url(name: str, *args: object, town: str = "bergkamen") -> str:
    return reverse(f"reporting:{name}", args=[town, *args])


def test_from_the_first_word_to_the_files(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    builders.measure(cast)
    client = client_of(anna)
    assert "Noch gibt es keine Berichte" in client.get(_url("reports")).text
    assert client.get(_url("report-create")).status_code == 200
    data = {
        "title": "Sachstandsbericht 2022",
        "year": "2022",
        "as_of": "2022-12-31",
        "follow_up": "",
        "public": "on",
    }
    assert client.post(_url("report-create"), data).status_code == 302
    report = Report.objects.get()
    section = report.sections.get(kind="outlook")
    url = _url("section-edit", section.pk)
    assert client.get(url).status_code == 200
    answer = client.post(url, {"title": "Ausblick", "text": f"Mehr. {EVIL}", "revision": "0"}, follow=True)
    assert "Mehr." in answer.text
    assert EVIL not in answer.text
    preview = client.get(_url("report-preview", report.pk))
    assert "Jugendkonferenz" in preview.text
    assert EVIL not in preview.text
    answer = client.post(_url("report-freeze", report.pk), {"revision": "0"}, follow=True)
    assert "eingefroren" in answer.text
    assert EVIL not in answer.text
    assert report.publications.count() == 6
    for publication in report.publications.all():
        assert client.get(reverse("core:file", args=["bergkamen", publication.file.pk])).status_code == 200
    assert client.post(_url("report-publish", report.pk)).status_code == 302
    answer = client.post(_url("report-take", report.pk), {"revision": "1"}, follow=True)
    assert answer.status_code == 200
    report.refresh_from_db()
    assert report.paper is not None
    assert client.get(_url("reports")).text.count("Sachstandsbericht 2022") == 1
    assert client.post(_url("report-take", report.pk)).status_code == 409
    answer = client.post(_url("report-take", report.pk), {"revision": str(report.revision)})
    assert answer.status_code == 422


def test_a_frozen_report_refuses_with_its_reason(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    report = builders.frozen(cast)
    client = client_of(anna)
    section = report.sections.first()
    assert section is not None
    answer = client.post(
        _url("section-edit", section.pk), {"title": "x", "text": "Mein Text", "revision": "0"}
    )
    assert answer.status_code == 422
    assert "Mein Text" in answer.text
    assert client.post(_url("report-freeze", report.pk)).status_code == 409
    frozen_again = client.post(_url("report-freeze", report.pk), {"revision": str(report.revision)})
    assert frozen_again.status_code == 422
    data = {
        "title": "x",
        "year": "2022",
        "as_of": "2022-12-31",
        "public": "on",
        "revision": str(report.revision),
    }
    assert client.get(_url("report-edit", report.pk)).status_code == 422
    assert client.post(_url("report-edit", report.pk), data).status_code == 422


def test_two_authors_of_one_section(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    section = builders.report(cast).sections.get(kind="outlook")
    client = client_of(anna)
    url = _url("section-edit", section.pk)
    assert client.post(url, {"title": "A", "text": "zuerst", "revision": "0"}).status_code == 302
    answer = client.post(url, {"title": "B", "text": "danach", "revision": "0"})
    assert answer.status_code == 409
    assert "zuerst" in answer.text
    assert "danach" in answer.text


def test_a_section_is_added_sent_back_approved_moved_and_taken_out(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    report, client = builders.report(cast), client_of(anna)
    assert client.get(_url("section-add", report.pk)).status_code == 200
    data = {"kind": "text", "title": f"Dank {EVIL}", "revision": "0"}
    answer = client.post(_url("section-add", report.pk), data, follow=True)
    assert "Dank &lt;script&gt;" in answer.text
    again = {**data, "kind": "duties"}
    assert client.post(_url("section-add", report.pk), again).status_code == 409
    assert client.post(_url("section-add", report.pk), {**again, "revision": "1"}).status_code == 422
    section = report.sections.get(kind="text")
    words = {"title": "Dank", "text": "An alle.", "finished": "on", "responsible": anna.pk, "revision": "0"}
    answer = client.post(_url("section-edit", section.pk), words, follow=True)
    assert "geschrieben, durchzusehen" in answer.text
    assert (
        client.post(_url("section-send-back", section.pk), {"remark": " ", "revision": "1"}).status_code
        == 422
    )
    remark = {"remark": "Bitte auch den Vereinen danken.", "revision": "1"}
    answer = client.post(_url("section-send-back", section.pk), remark, follow=True)
    assert "auch den Vereinen" in answer.text
    assert "auch den Vereinen" in client.get(_url("section-edit", section.pk)).text
    client.post(_url("section-edit", section.pk), {**words, "revision": "2"})
    assert client.post(_url("section-approve", section.pk), {"revision": "2"}).status_code == 409
    answer = client.post(_url("section-approve", section.pk), {"revision": "3"}, follow=True)
    assert "1 freigegeben" in answer.text
    assert client.post(_url("section-move", section.pk), {"revision": "4", "earlier": "1"}).status_code == 302
    assert builders.kinds(report)[-3:] == ["text", "outlook", "annex"]
    assert "Änderungsprotokoll" in client.get(_url("section-remove", section.pk)).text
    assert client.post(_url("section-remove", section.pk), {"revision": "1"}).status_code == 409
    assert client.post(_url("section-remove", section.pk), {"revision": "5"}).status_code == 302
    assert not report.sections.filter(pk=section.pk).exists()


def test_a_department_writes_the_section_it_is_asked_for_and_no_other(
    cast: Cast, client_of: ClientOf
) -> None:
    fatma = cast.people["fatma"]
    report, client = builders.report(cast), client_of(fatma)
    own, other = report.sections.get(kind="delays"), report.sections.get(kind="outlook")
    report.sections.filter(pk=own.pk).update(responsible=fatma)
    draft = client.get(_url("report", report.pk)).text
    assert _url("section-edit", own.pk) in draft
    assert _url("section-edit", other.pk) not in draft
    assert 'name="responsible"' not in client.get(_url("section-edit", own.pk)).text
    assert client.get(_url("section-data", own.pk)).status_code == 200
    words = {
        "title": own.title,
        "text": "Der Bau dauert.",
        "finished": "on",
        "responsible": "",
        "revision": "0",
    }
    assert client.post(_url("section-edit", own.pk), words).status_code == 302
    own.refresh_from_db()
    assert (own.text, own.state, own.responsible) == ("Der Bau dauert.", SectionState.WRITTEN, fatma)
    for refused in ("section-edit", "section-data", "section-move", "section-remove", "section-send-back"):
        assert client.post(_url(refused, other.pk), words).status_code in (403, 405)
    assert client.post(_url("section-edit", other.pk), words).status_code == 403
    for step in ("section-move", "section-approve"):
        assert client.post(_url(step, own.pk), {"revision": "1"}).status_code == 403
    other.refresh_from_db()
    assert other.text == ""


def test_a_draft_says_what_is_missing(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    report = builders.report(cast)
    answer = client_of(anna).get(_url("report", report.pk))
    assert "Es gibt keine Maßnahme" in answer.text
    answer = client_of(anna).post(_url("report-freeze", report.pk), {"revision": "0"})
    assert answer.status_code == 422
    report.refresh_from_db()
    assert report.state == ReportState.DRAFT


def test_drafts_are_not_there_for_partners_and_strangers(
    cast: Cast, bilal: Account, clara: Account, client_of: ClientOf
) -> None:
    report = builders.report(cast)
    assert client_of(bilal).get(_url("report", report.pk)).status_code == 404
    assert client_of(clara).get(_url("report", report.pk)).status_code == 403
    assert client_of(clara).get(_url("report", report.pk, town="kamen")).status_code == 404
    assert client_of(clara).post(_url("report-freeze", report.pk, town="kamen")).status_code == 404


def test_another_towns_duty_is_no_choice(told_demo: Cast, client_of: ClientOf) -> None:
    from augenhoehe.council.models import FollowUp

    foreign = FollowUp.objects.filter(municipality=told_demo.kamen).first()
    assert foreign is not None
    data = {"title": "Neu", "year": "2022", "as_of": "2022-12-31", "follow_up": str(foreign.pk)}
    answer = client_of(told_demo.people["anna"]).post(_url("report-create"), data)
    assert answer.status_code == 422
    assert not Report.objects.filter(title="Neu").exists()


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_number_of_questions(
    cast: Cast,
    anna: Account,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:
    for index in range(number):
        builders.frozen(cast, title=f"Bericht {index}")
    client = client_of(anna)
    with django_assert_num_queries(5):
        client.get(_url("reports"))


def test_pages_of_a_report_ask_few_questions(
    told_demo: Cast, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(told_demo.people["anna"])
    report = Report.objects.get(municipality=told_demo.bergkamen)
    frozen = Report.objects.get(municipality=told_demo.kamen)
    clara = client_of(told_demo.people["clara"])
    with django_assert_max_num_queries(15):
        clara.get(_url("report", frozen.pk, town="kamen"))
    with django_assert_max_num_queries(15):
        client.get(_url("report", report.pk))


def test_a_template_is_made_changed_used_and_taken_away(
    cast: Cast, anna: Account, clara: Account, client_of: ClientOf
) -> None:
    client = client_of(anna)
    assert "Noch gibt es keine Muster" in client.get(_url("templates")).text
    made = client.post(_url("template-create"), {"title": f"Kurz {EVIL}", "revision": "0"}, follow=True)
    assert "Kurz &lt;script&gt;" in made.text
    assert client.post(_url("template-create"), {"title": f"Kurz {EVIL}"}).status_code == 422
    template = ReportTemplate.objects.get()
    field = cast.fields_of_action["bergkamen"][0]
    data = {"kind": "field", "field_of_action": field.pk, "text": "Anfang.", "revision": template.revision}
    answer = client.post(_url("template-section-add", template.pk), data, follow=True)
    assert field.label in answer.text
    assert client.post(_url("template-section-add", template.pk), data).status_code == 409
    foreign = {**data, "field_of_action": cast.fields_of_action["kamen"][0].pk, "revision": "1"}
    assert client.post(_url("template-section-add", template.pk), foreign).status_code == 422
    section = template.sections.get(kind="field")
    words = {"title": "Sprache", "text": "Anders.", "revision": section.revision}
    assert "Anders." in client.post(_url("template-section-edit", section.pk), words, follow=True).text
    section.refresh_from_db()
    moved = {"revision": section.revision, "earlier": "1"}
    assert client.post(_url("template-section-move", section.pk), moved).status_code == 302
    assert client_of(clara).get(_url("template", template.pk, town="kamen")).status_code == 404
    report = {"title": "Neu", "year": "2022", "as_of": "2022-12-31", "template": template.pk, "public": "on"}
    client.post(_url("report-create"), report)
    begun = Report.objects.get(title="Neu").sections.get(kind="field")
    assert (begun.title, begun.text, begun.carried) == ("Sprache", "Anders.", False)
    wrong = {**report, "title": "Falsch", "period_from": "2022-12-31", "period_to": "2022-01-01"}
    assert "endet, bevor er beginnt" in client.post(_url("report-create"), wrong).text
    assert (
        client.post(_url("template-rename", template.pk), {"title": "A", "revision": "1"}).status_code == 302
    )
    section.refresh_from_db()
    assert (
        client.post(_url("template-section-remove", section.pk), {"revision": section.revision}).status_code
        == 302
    )
    template.refresh_from_db()
    client.post(_url("template-remove", template.pk), {"revision": template.revision})
    assert not ReportTemplate.objects.exists()
    assert Report.objects.filter(title="Neu").exists()


def test_a_frozen_report_is_corrected_and_its_figures_tell_where_they_come_from(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    builders.measure(cast, title=f"Rat {EVIL}")
    draft, client = builders.report(cast), client_of(anna)
    freeze_report(report=draft, by=anna)
    page = client.get(_url("report", draft.pk)).text
    origin = _url("report-origin", draft.pk, "laufend")
    assert origin in page
    told = client.get(origin).text
    assert "Rat &lt;script&gt;" in told
    assert EVIL not in told
    assert client.get(_url("report-origin", draft.pk, "geraten")).status_code == 404
    public = reverse("site:report-origin", args=["bergkamen", draft.pk, "laufend"])
    assert public in Client().get(reverse("site:report", args=["bergkamen", draft.pk])).text
    assert "Rat &lt;script&gt;" in Client().get(public).text
    draft.refresh_from_db()
    assert (
        client.post(_url("report-correct", draft.pk), {"reason": " ", "revision": draft.revision}).status_code
        == 422
    )
    reason = {"reason": f"Verzählt. {EVIL}", "revision": draft.revision}
    answer = client.post(_url("report-correct", draft.pk), reason, follow=True)
    assert "Verzählt. &lt;script&gt;" in answer.text
    edition = Report.objects.get(edition=2)
    client.post(
        _url("report-correction", edition.pk), {"reason": "Nur verzählt.", "revision": edition.revision}
    )
    edition.refresh_from_db()
    assert edition.correction_reason == "Nur verzählt."
    assert "neuere Ausgabe" not in Client().get(reverse("site:report", args=["bergkamen", draft.pk])).text
    freeze_report(report=edition, by=anna)
    assert "neuere Ausgabe" in client.get(_url("report", draft.pk)).text
    assert "neuere Ausgabe" in Client().get(reverse("site:report", args=["bergkamen", draft.pk])).text
    listed = Client().get(reverse("site:reports", args=["bergkamen"])).text
    assert listed.index(reverse("site:report", args=["bergkamen", edition.pk])) < listed.index(
        "Frühere Ausgaben"
    )


def test_a_section_that_cannot_be_set_is_named_with_a_link_and_nothing_is_frozen(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    builders.measure(cast)
    report, client = builders.report(cast), client_of(anna)
    section = report.sections.get(kind="outlook")
    assert "Meilenstein" in client.get(_url("section-data", section.pk)).text
    report.sections.filter(pk=section.pk).update(title=" ")
    answer = client.post(_url("report-freeze", report.pk), {"revision": report.revision}, follow=True)
    assert f"#abschnitt-{section.pk}" in answer.text
    report.refresh_from_db()
    assert report.state == ReportState.DRAFT
    assert "kann noch nicht gesetzt werden" in client.get(_url("section-data", section.pk)).text


def test_nothing_that_happens_afterwards_changes_what_was_reported(cast: Cast, anna: Account) -> None:
    measure = builders.measure(cast, partners=[cast.partners["bergkamen"]["isi"]])
    report = builders.report(cast)
    snapshot = freeze_report(report=report, by=anna)
    before = canonical(snapshot.data), write_html(document(snapshot.data))
    report.sections.update(title="Anders", text="Anders")
    cast.bergkamen.name = "Stadt Anders"
    cast.bergkamen.save()
    measure.delete()
    for organization in (cast.partners["bergkamen"]["isi"], *cast.departments["bergkamen"].values()):
        organization.name = f"Anders {organization.pk}"
        organization.save()
    snapshot.refresh_from_db()
    assert (canonical(snapshot.data), write_html(document(snapshot.data))) == before
    assert hashlib.sha256(before[0]).hexdigest() == snapshot.sha256


def test_the_council_is_not_led_to_a_paper_it_may_not_see_yet(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    report = builders.frozen(cast)
    paper = take_to_council(report=report, by=anna)
    for address in (_url("report", report.pk), _url("reports")):
        assert paper.get_absolute_url() in client_of(anna).get(address).text
        shown = client_of(cast.people["emil"]).get(address)
        assert shown.status_code == 200
        assert paper.get_absolute_url() not in shown.text
