# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django import forms

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, narrow, offer


class Order(HouseForm):
    body = forms.ModelChoiceField(Organization.objects.none())
    kind = forms.ChoiceField()
    note = forms.CharField()


def test_a_field_chooses_among_the_rows_it_is_given(cast: Cast) -> None:
    council, other = cast.bodies["bergkamen"]["rat"], cast.bodies["kamen"]["rat"]
    for chosen, fits in [(council, True), (other, False)]:
        form = Order({"body": chosen.pk})
        narrow(form, "body", Organization.objects.filter(municipality=cast.bergkamen))
        assert ("body" not in form.errors) is fits


def test_a_field_offers_the_words_it_is_given() -> None:
    form = Order({"kind": "b"})
    offer(form, "kind", [("a", "Antrag")])
    assert "Antrag" in str(form["kind"])
    assert "kind" in form.errors


def test_other_fields_are_an_error_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="note"):
        narrow(Order(), "note", Organization.objects.none())
    with pytest.raises(TypeError, match="note"):
        offer(Order(), "note", [])
    with pytest.raises(TypeError, match="kind"):
        narrow(Order(), "kind", Organization.objects.none())
