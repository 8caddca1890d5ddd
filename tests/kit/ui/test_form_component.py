# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django import forms

from augenhoehe.kit.forms import RevisionForm
from augenhoehe.kit.forms.conflict import StoredMeanwhile
from tests.kit.ui.test_components import rendered


class PaperForm(RevisionForm):
    subject = forms.CharField(label="Betreff")
    state = forms.ChoiceField(label="Stand", widget=forms.RadioSelect, choices=[("a", "A")])


class FileForm(RevisionForm):
    file = forms.FileField(label="Datei")


def form_html(form: forms.Form, extra: str = "", **context: Any) -> str:
    return rendered(f'<c-form :form="form" submit="Senden" {extra}>mehr</c-form>', form=form, **context)


def test_a_form_can_be_sent_and_left() -> None:
    html = form_html(PaperForm(), 'cancel="/zurück/"')
    assert 'method="post"' in html
    assert "novalidate" in html
    assert "csrfmiddlewaretoken" in html
    assert "mehr" in html
    assert '<span class="kern-label">Senden</span>' in html
    assert 'href="/zurück/"' in html
    assert "multipart" not in html
    assert "ah-errors" not in html


def test_words_and_method_have_defaults() -> None:
    html = rendered('<c-form :form="form" method="get" />', form=PaperForm())
    assert '<span class="kern-label">Speichern</span>' in html
    assert "csrfmiddlewaretoken" not in html
    assert "Abbrechen" not in html


def test_files_are_sent_as_files() -> None:
    assert 'enctype="multipart/form-data"' in form_html(FileForm())


def test_errors_link_to_their_fields() -> None:
    form = PaperForm({"revision": "x"})
    form.add_error(None, "Der <Rat> hat entschieden.")
    html = form_html(form)
    assert "Bitte prüfen Sie Ihre Angaben" in html
    assert "<li>Der &lt;Rat&gt; hat entschieden.</li>" in html
    assert '<a href="#id_subject">Bitte füllen Sie „Betreff“ aus.</a>' in html
    assert '<a href="#id_state_0">' in html
    assert html.count("<li>") == 3  # a revision that cannot be read is a conflict, told when saving


def test_a_conflict_is_not_told_as_an_error() -> None:
    form = PaperForm({"subject": "A", "state": "a"})
    form.conflict = StoredMeanwhile(None, {"subject": "B"})
    html = form_html(form)
    assert "Inzwischen hat jemand anderes gespeichert" in html
    assert '<a href="#id_subject">Betreff</a>' in html
    assert '<a href="#id_state_0">' not in html
    assert "Derzeit gespeichert:" in html
    assert "Bitte prüfen Sie" not in html


def test_a_conflict_about_nothing_visible_has_no_list() -> None:
    form = PaperForm({"subject": "A", "state": "a"})
    form.conflict = StoredMeanwhile(None)
    assert "<ul>" not in form_html(form)


def test_a_field_alone_may_stand_below_last_years_text() -> None:
    html = rendered('<c-field :field="form.subject" before="Im letzten Jahr: nichts" />', form=PaperForm())
    assert '<div class="ah-before">Im letzten Jahr: nichts</div>' in html
    assert 'name="subject"' in html
    assert "ah-before" not in rendered('<c-field :field="form.subject" />', form=PaperForm(), before="x")
