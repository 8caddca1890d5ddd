# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from django import forms
from django.utils.translation import override

from augenhoehe.kit.forms import HouseForm, RevisionForm
from augenhoehe.kit.forms.revision import UNSEEN


class MomentForm(HouseForm):
    day = forms.DateField(label="Tag")
    time = forms.TimeField(label="Uhrzeit")
    moment = forms.DateTimeField(label="Zeitpunkt")
    month = forms.DateField(label="Monat", widget=forms.DateInput(attrs={"type": "month"}))
    name = forms.CharField(error_messages={"required": "Wie heißen Sie?"})
    the_end = forms.CharField()


class PaperForm(RevisionForm):
    subject = forms.CharField()


def test_moments_are_picked_in_the_form_browsers_want() -> None:
    form = MomentForm(
        initial={
            "day": datetime.date(2023, 1, 16),
            "time": datetime.time(17, 30),
            "moment": datetime.datetime(2023, 1, 16, 17, 30),  # noqa: DTZ001  # as a browser sends it
        }
    )
    assert 'type="date" name="day" value="2023-01-16"' in str(form["day"])
    assert 'type="time" name="time" value="17:30"' in str(form["time"])
    assert 'type="datetime-local" name="moment" value="2023-01-16T17:30"' in str(form["moment"])


@pytest.mark.parametrize("typed", ["2023-01-16", "16.01.2023"])
def test_dates_are_read_as_picked_and_as_typed(typed: str) -> None:
    with override("de"):
        form = MomentForm({"day": typed})
        form.full_clean()
        assert form.cleaned_data["day"] == datetime.date(2023, 1, 16)


@pytest.mark.parametrize("typed", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_mistyped_year_is_told(typed: str) -> None:
    with override("de"):
        form = MomentForm({"day": typed, "month": typed})
        told = ["Bitte prüfen Sie das Jahr. Es muss zwischen 1900 und 2199 liegen."]
        assert list(form.errors["day"]) == told
        assert list(form.errors["month"]) == told


@pytest.mark.parametrize("typed", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_are_taken(typed: str) -> None:
    form = MomentForm({"day": typed})
    form.full_clean()
    assert form.cleaned_data["day"].isoformat() == typed


def test_a_missing_entry_names_its_field() -> None:
    with override("de"):
        form = MomentForm({})
        assert form.errors["day"] == ["Bitte füllen Sie „Tag“ aus."]
        assert form.errors["the_end"] == ["Bitte füllen Sie „The end“ aus."]
        assert form.errors["name"] == ["Wie heißen Sie?"]


def test_something_new_needs_no_revision() -> None:
    form = PaperForm({"subject": "A", "revision": ""})
    assert form.is_valid()
    assert form.cleaned_data["revision"] is None


def test_a_change_carries_the_revision_that_was_seen() -> None:
    form = PaperForm({"subject": "A", "revision": "3"}, initial={"revision": 3})
    assert form.is_valid()
    assert form.cleaned_data["revision"] == 3
    assert 'type="hidden" name="revision" value="3"' in str(form["revision"])


@pytest.mark.parametrize(
    "lost", [{}, {"revision": ""}, {"revision": "x"}, {"revision": "-3"}, {"revision": "9" * 30}]
)
def test_a_change_that_lost_its_revision_has_seen_none(lost: dict[str, str]) -> None:
    form = PaperForm({"subject": "A", **lost}, initial={"revision": 0})
    assert form.is_valid()
    assert form.cleaned_data["revision"] == UNSEEN


def test_text_in_which_there_is_nothing_to_read_is_none() -> None:
    form = PaperForm({"subject": "\u200b \u2060"})
    assert form.errors == {"subject": ["Bitte füllen Sie „Subject“ aus."]}


class TextsForm(HouseForm):
    title = forms.CharField()
    text = forms.CharField(widget=forms.Textarea)


def test_fields_of_one_line_hold_one_line() -> None:
    sent = {
        "a-title": "Haus\r\nBcc: alle\u2028Ende",
        "a-text": "Erste Zeile\nzweite",
        "b-title": "Fremd\nzeile",
    }
    form = TextsForm(sent, prefix="a")
    assert form.is_valid()
    assert form.cleaned_data == {"title": "Haus Bcc: alle Ende", "text": "Erste Zeile\nzweite"}
    assert 'value="Haus Bcc: alle Ende"' in str(form["title"])
    assert sent["a-title"].startswith("Haus\r\n")


class ShortForm(HouseForm):
    word = forms.CharField(max_length=5)


def test_what_is_too_long_says_how_long_it_may_be_and_is_kept() -> None:
    form = ShortForm({"word": "siebzehn"})
    assert form.errors["word"] == ["Bitte kürzen Sie auf höchstens 5 Zeichen. Jetzt sind es 8."]
    assert 'value="siebzehn"' in str(form["word"])


class SecretForm(TextsForm):
    secret = forms.CharField(widget=forms.PasswordInput)


def test_no_field_of_words_turns_the_rest_of_its_line_and_a_password_stays_as_typed() -> None:
    form = SecretForm(dict.fromkeys(("title", "text", "secret"), "Ali \u202eetieS"))
    assert form.is_valid()
    assert (form.cleaned_data["title"], form.cleaned_data["text"]) == ("Ali etieS", "Ali etieS")
    assert form.cleaned_data["secret"] == "Ali \u202eetieS"
