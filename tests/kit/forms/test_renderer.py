# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.translation import override

from augenhoehe.kit.forms import HouseForm, KernBoundField
from augenhoehe.kit.forms.conflict import StoredMeanwhile
from augenhoehe.kit.forms.renderer import kern_class


class Every(HouseForm):
    subject = forms.CharField(
        label="Betreff", help_text="Kurz & gut.", widget=forms.TextInput(attrs={"class": "wide"})
    )
    note = forms.CharField(label="Notiz", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(label="Art", choices=[("a", "A")])
    maybe = forms.NullBooleanField(label="Vielleicht", required=False)
    several = forms.MultipleChoiceField(label="Mehrere", choices=[("a", "A")], required=False)
    state = forms.ChoiceField(
        label="Stand",
        help_text="Bitte wählen.",
        widget=forms.RadioSelect,
        choices=[("a", "A"), ("Ende", [("b", "B")])],
    )
    public = forms.BooleanField(label="öffentlich", required=False)
    file = forms.FileField(label="Anlage", required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)


def test_a_choice_has_djangos_own_markup() -> None:
    widget = forms.Select(
        {"class": "wide"}, choices=[("", "alle"), (1, "<Eins> & Zwei"), ("Gruppe", [("a", "A"), ("b", "B")])]
    )
    for chosen in ("", 1, "b"):
        ours = widget.render("art", chosen, {"id": "id_art", "required": True, "hidden": False})
        djangos = widget.render(
            "art", chosen, {"id": "id_art", "required": True, "hidden": False}, renderer=DjangoTemplates()
        )
        assert "".join(ours.split()) == "".join(djangos.split())
        assert ours.count(" selected>") == 1


def field(form: forms.BaseForm, name: str) -> KernBoundField:
    bound = form[name]
    assert isinstance(bound, KernBoundField)
    return bound


def group(name: str, data: dict[str, str] | None = None) -> str:
    with override("de"):
        return str(Every(data)[name].as_field_group())


@pytest.mark.parametrize(
    ("widget", "name"),
    [
        (forms.HiddenInput(), ""),
        (forms.CheckboxInput(), "kern-form-check__checkbox"),
        (forms.CheckboxSelectMultiple(), "kern-form-check__checkbox"),
        (forms.RadioSelect(), "kern-form-check__radio"),
        (forms.SelectMultiple(), "kern-form-input__input"),
        (forms.Textarea(), "kern-form-input__input"),
        (forms.Select(), "kern-form-input__select"),
        (forms.EmailInput(), "kern-form-input__input"),
    ],
)
def test_every_widget_has_its_class(widget: forms.Widget, name: str) -> None:
    assert kern_class(widget) == name


def test_a_text_field_has_label_hint_and_own_class() -> None:
    html = group("subject")
    assert '<label class="kern-label" for="id_subject">' in html
    assert "(Pflichtangabe)" in html
    assert '<div class="kern-hint" id="id_subject_helptext">Kurz &amp; gut.</div>' in html
    assert 'aria-describedby="id_subject_helptext"' in html
    assert 'class="kern-form-input__input wide"' in html
    assert " required" in html
    assert "aria-invalid" not in html


def test_an_optional_field_says_nothing_about_duty() -> None:
    assert "Pflichtangabe" not in group("note")


def test_an_error_is_bound_to_its_field() -> None:
    html = group("subject", {"subject": ""})
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_subject_helptext id_subject_error"' in html
    assert '<div class="kern-error" id="id_subject_error">' in html
    assert "kern-form-input__input--error" in html
    assert "Bitte füllen Sie „Betreff“ aus." in html


def test_a_group_is_a_fieldset_with_a_legend() -> None:
    html = group("state", {"state": ""})
    assert '<fieldset class="kern-fieldset kern-fieldset--error"' in html
    assert 'aria-describedby="id_state_helptext id_state_error"' in html
    assert '<legend class="kern-label">' in html
    assert re.findall(r'type="radio"[^>]*id="(id_state_\w+)"', html) == ["id_state_0", "id_state_1_0"]
    assert '<label class="kern-label" for="id_state_1_0">B</label>' in html
    assert "Ende" in html
    assert "kern-form-check__radio kern-form-check__radio--error" in html


def test_a_select_stands_in_its_frame() -> None:
    assert 'class="kern-form-input__select-wrapper"' in group("kind")
    assert "kern-form-input__select-wrapper--error" in group("kind", {"kind": ""})
    assert field(Every(), "maybe").kind == "select"
    assert "select-wrapper" not in group("several")


def test_a_check_box_stands_before_its_label() -> None:
    html = group("public")
    assert html.index('type="checkbox"') < html.index("<label")


def test_hidden_fields_are_bare() -> None:
    assert "<label" not in group("token")
    assert group("token").strip().endswith('id="id_token">')


def test_a_stored_file_can_be_seen_and_removed() -> None:
    stored = SimpleNamespace(url="/datei/1")
    with override("de"):
        html = str(Every(initial={"file": stored})["file"])
    assert 'href="/datei/1"' in html
    assert 'name="file-clear"' in html
    assert "file-clear" not in group("file")


def test_a_form_renders_all_its_fields_in_order() -> None:
    html = str(Every())
    places = [html.index(f'name="{name}"') for name in ("token", "subject", "note", "kind", "state", "file")]
    assert places == sorted(places)


def test_the_summary_names_the_field_once() -> None:
    with override("de"):
        form = Every({"subject": "", "kind": "x"})
        assert field(form, "subject").summary == ["Bitte füllen Sie „Betreff“ aus."]
        (line,) = field(form, "kind").summary
        assert line.startswith("Art: ")
        asked = field(form, "kind")
        asked.label = "Um welche Art geht es?"
        assert asked.summary[0].startswith("Um welche Art geht es? ")


def test_the_summary_leads_into_the_field() -> None:
    form = Every()
    assert field(form, "subject").anchor == "id_subject"
    assert field(form, "state").anchor == "id_state_0"
    assert field(form, "public").anchor == "id_public"


def test_what_somebody_else_stored_stands_above_the_field() -> None:
    form = Every({"subject": "A"})
    assert field(form, "subject").stored == ""
    form.conflict = StoredMeanwhile(None, {"subject": "<B>"})
    assert field(form, "note").stored == ""
    with override("de"):
        html = str(form["subject"].as_field_group())
    assert "<strong>Derzeit gespeichert:</strong> &lt;B&gt;" in html


def test_forms_of_libraries_look_the_same() -> None:
    class Foreign(forms.Form):
        name = forms.CharField()

    assert isinstance(Foreign()["name"], KernBoundField)
    assert field(Foreign(), "name").stored == ""


def test_a_pasted_text_is_refused_with_a_message_instead_of_being_cut() -> None:
    class Short(HouseForm):
        title = forms.CharField(label="Titel", max_length=5)
        text = forms.CharField(label="Text", max_length=5, widget=forms.Textarea)
        search = forms.CharField(max_length=5, widget=forms.TextInput(attrs={"type": "search"}))

    form = Short({"title": "zu lang", "text": "zu lang", "search": "kurz"})
    assert set(form.errors) == {"title", "text"}
    assert "maxlength" not in str(form["title"]) + str(form["text"])
    assert "zu lang" in str(form["text"])
    assert 'maxlength="5"' in str(form["search"])
