# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text in Leichte Sprache from its first words to the public page, and back when it is changed."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.check_easy_text import check_easy_text
from augenhoehe.reporting.actions.publish_easy_text import publish_easy_text
from augenhoehe.reporting.actions.write_easy_text import write_easy_text
from augenhoehe.reporting.enums import EasyTextState
from augenhoehe.reporting.files import write_easy_text as as_pdf
from augenhoehe.reporting.models import EasyText, Report
from tests.reporting import builders

pytestmark = pytest.mark.django_db

DAY = datetime.date(2023, 1, 10)
WORDS = "# Das Fest\n\nAlle waren da. Es war <b>schön</b> #read(1)."


def checked(cast: Cast, report: Report) -> EasyText:
    by = cast.people["anna"]
    text = write_easy_text(report=report, title="Bericht leicht", text=WORDS, finished=True, by=by)
    return check_easy_text(text=text, checked_by=" Prüfgruppe  Unna ", checked_on=DAY, by=by)


def test_two_who_write_are_told_and_a_change_undoes_the_check(cast: Cast) -> None:
    report, by = builders.report(cast), cast.people["anna"]
    text = checked(cast, report)
    assert (text.state, text.checked_by) == (EasyTextState.CHECKED, "Prüfgruppe Unna")
    with pytest.raises(Conflict):
        write_easy_text(report=report, title="x", text="y", revision=0, by=by)
    same = write_easy_text(report=report, title=text.title, text=text.text, finished=True, by=by)
    assert same.state == EasyTextState.CHECKED
    other = write_easy_text(report=report, title=text.title, text="Neu.", finished=True, by=by)
    assert (other.state, other.checked_by, other.checked_on) == (EasyTextState.WRITTEN, "", None)


def test_it_is_published_once_checked_and_leaves_the_public_page_when_changed(cast: Cast) -> None:
    report, by = builders.frozen(cast), cast.people["anna"]
    page = f"/bergkamen/berichte/{report.pk}/leichte-sprache/"
    text = write_easy_text(report=report, title="Bericht leicht", text=WORDS, finished=True, by=by)
    with pytest.raises(RuleViolation):
        publish_easy_text(text=text, content=b"%PDF", by=by)
    text = checked(cast, report)
    assert Client().get(page).status_code == 404
    pdf = as_pdf(text)
    assert (faults(pdf), pdf == as_pdf(text)) == ([], True)
    published = publish_easy_text(text=text, content=pdf, by=by)
    shown = Client().get(page).content.decode()
    assert "&lt;b&gt;schön&lt;/b&gt; #read(1)." in shown
    assert "Alle waren da.<br>Es war" in shown
    file = published.file
    assert Client().get(f"/bergkamen/dateien/{file.pk}/").status_code == 200
    write_easy_text(report=report, title=text.title, text="Anders.", finished=True, by=by)
    assert Client().get(page).status_code == 404
    assert Client().get(f"/bergkamen/dateien/{file.pk}/").status_code == 404
    assert report.publications.filter(text="easy").count() == 0
