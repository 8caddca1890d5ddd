# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django import forms
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit.forms import HouseForm, RowField, RowsField, among


class Order(HouseForm):
    body = RowField()
    helpers = RowsField(required=False)
    note = forms.CharField(required=False)


def _form(cast: Cast, **typed: object) -> tuple[Order, list[Organization]]:
    rows = list(Organization.objects.filter(municipality=cast.bergkamen).order_by("pk"))[:3]
    form = Order(typed)
    among(form, "body", rows, lambda row: f"> {row}")
    among(form, "helpers", rows)
    return form, rows


@pytest.mark.django_db
def test_the_rows_themselves_are_chosen_without_asking_again(cast: Cast) -> None:
    _unbound, rows = _form(cast)
    form, _rows = _form(cast, body=str(rows[1].pk), helpers=[str(rows[2].pk), str(rows[0].pk)])
    with CaptureQueriesContext(connection) as asked:
        assert form.is_valid(), form.errors
        assert f"&gt; {rows[0]}" in str(form["body"])
    assert form.cleaned_data == {"body": rows[1], "helpers": [rows[0], rows[2]], "note": ""}
    assert len(asked) == 0


@pytest.mark.django_db
def test_what_is_not_offered_is_no_choice(cast: Cast) -> None:
    foreign = str(cast.bodies["kamen"]["rat"].pk)
    form, _rows = _form(cast, body=foreign, helpers=[foreign, "9" * 30, "x"])
    assert set(form.errors) == {"body", "helpers"}


@pytest.mark.django_db
def test_nothing_is_an_answer_where_none_is_needed(cast: Cast) -> None:
    form, _rows = _form(cast)
    assert set(form.errors) == {"body"}
    assert form.cleaned_data["helpers"] == []
    assert 'value="" selected' in str(form["body"])


def test_other_fields_are_an_error_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="note"):
        among(Order(), "note", [])
