# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.models import Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def _url(name: str, *args: object) -> str:
    return reverse(f"reporting:{name}", args=["bergkamen", *args])


def test_before_a_report_is_frozen_it_is_said_who_reads_it_and_what_has_no_words(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    builders.measure(cast, title="Treffpunkt 漢字")
    report = builders.report(cast)
    report.sections.exclude(kind="outlook").update(text="Es geht voran.")
    report.sections.filter(kind="outlook").update(text=" ")
    page = client_of(anna).get(_url("report-before-freezing", report.pk)).text
    assert "Alle werden ihn lesen" in page
    assert "<li>Ausblick</li>" in page
    assert "<bdi>字 漢</bdi>" in page
    assert report.state == "draft"


def test_a_report_with_all_its_words_for_the_inside_only_asks_once(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    builders.measure(cast)
    report = builders.report(cast, public=False)
    report.sections.update(text="Es geht voran.")
    page = client_of(anna).get(_url("report-before-freezing", report.pk)).text
    for words in ("Alle werden ihn lesen", "Abschnitte ohne eigenen Text", "nicht drucken"):
        assert words not in page
    assert "Jetzt einfrieren" in page


def test_a_draft_is_discarded_once_that_was_confirmed(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    report, client = builders.report(cast), client_of(anna)
    assert "gehen verloren" in client.get(_url("report-discard", report.pk)).text
    answer = client.post(_url("report-discard", report.pk), {"revision": report.revision}, follow=True)
    assert "Der Entwurf ist verworfen." in answer.text
    assert not Report.objects.exists()


@pytest.mark.parametrize("name", ["report-discard", "report-edit", "section-add"])
def test_a_frozen_report_says_so_at_once(cast: Cast, anna: Account, client_of: ClientOf, name: str) -> None:
    report = builders.frozen(cast)
    answer = client_of(anna).get(_url(name, report.pk))
    assert answer.status_code == 422
    assert "eingefroren" in answer.text
    section = report.sections.order_by("position")[0]
    assert client_of(anna).get(_url("section-edit", section.pk)).status_code == 422


def test_who_goes_back_after_freezing_comes_to_the_report_and_who_is_too_early_reads_why(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    early = builders.report(cast, title="Früh", as_of=datetime.date(2023, 12, 31))
    frozen = builders.frozen(cast)
    answer = client_of(anna).get(_url("report-before-freezing", frozen.pk))
    assert (answer.status_code, answer.headers["Location"]) == (302, frozen.get_absolute_url())
    page = client_of(anna).get(_url("report-before-freezing", early.pk)).text
    assert "kann noch nicht eingefroren werden" in page
    assert "Jetzt einfrieren" not in page


def test_a_department_is_not_told_to_do_what_others_do(cast: Cast, client_of: ClientOf) -> None:
    builders.measure(cast)
    report, fatma = builders.report(cast), cast.people["fatma"]
    section = report.sections.get(kind="outlook")
    section.responsible, section.state = fatma, "written"
    section.save()
    page = client_of(fatma).get(report.get_absolute_url()).text
    assert "Bitte geben Sie den Abschnitt frei" not in page
    assert "Das Integrationsmanagement friert den Bericht ein." in page


def test_words_that_came_after_somebody_looked_are_not_frozen_unseen(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    builders.measure(cast)
    report, client = builders.report(cast), client_of(anna)
    outlook = report.sections.get(kind="outlook")
    outlook.text = "Noch nicht fertig geschrieben."
    outlook.save()
    page = client.get(_url("report-before-freezing", report.pk))
    assert "Abschnitte, die noch niemand als geschrieben gekennzeichnet hat" in page.text
    seen = {"revision": report.revision, "gesehen": page.context["seen"]}
    edit_section(section=outlook, title="Ausblick", text="Ganz anders.", revision=None, by=anna)
    assert client.post(_url("report-freeze", report.pk), seen).status_code == 409
    seen["gesehen"] = client.get(_url("report-before-freezing", report.pk)).context["seen"]
    assert client.post(_url("report-freeze", report.pk), seen).status_code == 302
