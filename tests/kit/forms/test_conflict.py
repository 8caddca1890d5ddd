# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.utils.translation import override

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit.forms import HouseForm, MoneyField
from augenhoehe.kit.forms.conflict import compared, in_words


class AllKinds(HouseForm):
    subject = forms.CharField(required=False)
    body = forms.CharField(required=False, widget=forms.Textarea)
    day = forms.DateField(required=False)
    cost = MoneyField(required=False)
    public = forms.BooleanField(required=False)
    state = forms.ChoiceField(choices=[("a", "angelegt"), ("Ende", [("f", "fertig")])], required=False)
    groups = forms.MultipleChoiceField(choices=[("y", "Jugendliche"), ("p", "Eltern")], required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)
    not_stored = forms.CharField(required=False)


TYPED: dict[str, Any] = {
    "subject": "A",
    "body": "x\r\ny",
    "day": "2023-01-16",
    "cost": "5",
    "state": "a",
    "groups": ["y"],
}
STORED: dict[str, Any] = {
    "subject": "A",
    "body": "x\ny ",
    "day": datetime.date(2023, 1, 16),
    "cost": Decimal("5.00"),
    "public": False,
    "state": "a",
    "groups": {"y"},
    "secret": "other",
}


def stored_words(**changed: Any) -> dict[str, str]:
    form = AllKinds(TYPED)
    assert form.is_valid()
    with override("de"):
        return dict(compared(form, SimpleNamespace(**STORED | changed)).stored)


def test_what_is_equal_is_not_told() -> None:
    assert stored_words() == {}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("subject", "B", "B"),
        ("subject", "", "keine Angabe"),
        ("day", datetime.date(2022, 12, 8), "Donnerstag, 8.\N{NO-BREAK SPACE}Dezember 2022"),
        ("day", None, "keine Angabe"),
        ("cost", Decimal(12500), "12.500,00"),
        ("public", True, "ja"),
        ("state", "f", "fertig"),
        ("state", "gone", "gone"),
        ("groups", {"p", "y"}, None),
        ("groups", (), "keine Angabe"),
    ],
)
def test_what_differs_is_told_in_words(name: str, value: Any, words: str | None) -> None:
    told = stored_words(**{name: value})
    assert set(told) == {name}
    if words is None:
        assert set(told[name].split(", ")) == {"Eltern", "Jugendliche"}
    else:
        assert told[name] == words


def test_no_is_a_value() -> None:
    with override("de"):
        assert in_words(forms.BooleanField(), False) == "nein"


def test_fields_with_errors_are_left_out() -> None:
    form = AllKinds({**TYPED, "cost": "viel"})
    assert not form.is_valid()
    assert compared(form, SimpleNamespace(**STORED | {"cost": Decimal(9)})).stored == {}


@pytest.mark.django_db
def test_related_objects_are_told_by_name(bergkamen: Municipality, kamen: Municipality) -> None:
    class TownForm(HouseForm):
        municipality = forms.ModelChoiceField(Municipality.objects.all())
        bodies = forms.ModelMultipleChoiceField(Organization.objects.all(), required=False)

    form = TownForm({"municipality": str(kamen.pk)})
    assert form.is_valid()
    two = Organization.objects.filter(municipality=bergkamen).order_by("pk")[:2]
    current = SimpleNamespace(municipality=bergkamen, bodies=two)
    assert compared(form, current).stored == {
        "municipality": "Stadt Bergkamen",
        "bodies": ", ".join(str(body) for body in two),
    }
    same = SimpleNamespace(municipality=kamen, bodies=Organization.objects.none())
    assert compared(form, same).stored == {}


@pytest.mark.django_db
def test_a_related_manager_counts_as_its_objects(bergkamen: Municipality) -> None:
    class BodiesForm(HouseForm):
        bodies = forms.ModelMultipleChoiceField(Organization.objects.all(), required=False)

    form = BodiesForm({"bodies": [str(pk) for pk in Organization.objects.values_list("pk", flat=True)]})
    assert form.is_valid()
    assert compared(form, SimpleNamespace(bodies=Organization.objects)).stored == {}
