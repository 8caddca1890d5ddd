# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from augenhoehe.kit.forms import DatalistInput, HouseForm, MoneyField, StoredFileField


class CostForm(HouseForm):
    cost = MoneyField(label="Kosten", required=False)
    place = forms.CharField(label="Ort", required=False, widget=DatalistInput(["Ratssaal", "<Café>"]))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12.500,00 €", "12500.00"),
        ("12500", "12500"),
        ("12500,5", "12500.5"),
        ("12.500", "12500"),
        ("1.234.567,89", "1234567.89"),
        ("12.50", "12.50"),
        ("−37.120,00\N{NO-BREAK SPACE}€", "-37120.00"),
        ("0", "0"),
    ],
)
def test_amounts_as_people_write_them(typed: str, amount: str) -> None:
    assert MoneyField().clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["viel", "1,2,3", "12,345", "99999999999,00"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError):
        MoneyField().clean(typed)


def test_the_refusal_shows_an_example() -> None:
    with override("de"):
        form = CostForm({"cost": "viel"})
        assert form.errors["cost"] == ["Bitte schreiben Sie den Betrag in Ziffern, zum Beispiel 12.500,00."]


def test_amounts_are_shown_grouped_and_typed_text_stays() -> None:
    assert 'value="12.500,00"' in str(CostForm(initial={"cost": Decimal(12500)})["cost"])
    assert 'value="12,5"' in str(CostForm({"cost": "12,5"})["cost"])
    assert "value=" not in str(CostForm()["cost"])
    assert 'inputmode="decimal"' in str(CostForm()["cost"])


def test_nothing_stays_nothing() -> None:
    form = CostForm({"cost": ""})
    assert form.is_valid()
    assert form.cleaned_data["cost"] is None


def test_suggestions_belong_to_their_field() -> None:
    html = str(CostForm(prefix="a")["place"])
    assert 'list="id_a-place_list"' in html
    assert '<datalist id="id_a-place_list"><option value="Ratssaal">' in html
    assert "&lt;Café&gt;" in html


def test_suggestions_without_an_id() -> None:
    html = DatalistInput(["a"]).render("place", "b")
    assert 'list="id_place_list"' in html
    assert 'value="b"' in html


class FileForm(HouseForm):
    file = StoredFileField(label="Datei", help_text="Ein Bild.")


def test_a_stored_file_is_told_the_limit_and_held_to_it(settings: Any) -> None:
    limit = settings.AUGENHOEHE_UPLOAD_LIMIT
    assert str(FileForm().fields["file"].help_text) == "Ein Bild. Höchstens 25,0\N{NO-BREAK SPACE}MB."
    assert FileForm(files={"file": SimpleUploadedFile("a.txt", b"Text")}).is_valid()
    large = SimpleUploadedFile("a.txt", b"Text")
    large.size = limit + 1
    form = FileForm(files={"file": large})
    assert form.errors["file"] == [
        "Die Datei ist zu groß. Höchstens 25,0\N{NO-BREAK SPACE}MB können abgelegt werden."
    ]
