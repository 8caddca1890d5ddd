# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.forms.search import SearchForm


def test_what_is_right_is_chosen(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"].pk
    form = SearchForm({"q": "x", "body": body, "year": "2022", "kind": "motion"}, municipality=cast.bergkamen)
    assert form.chosen == {"what": None, "body": body, "kind": "motion", "year": 2022, "state": None}


def test_what_is_wrong_is_left_out_and_told(cast: Cast) -> None:
    body = cast.bodies["kamen"]["rat"].pk
    form = SearchForm({"body": body, "year": "20222", "state": "x"}, municipality=cast.bergkamen)
    assert set(form.chosen.values()) == {None}
    assert set(form.errors) == {"body", "year", "state"}
    assert form.errors["year"] == ["Bitte prüfen Sie das Jahr. Es muss zwischen 1900 und 2199 liegen."]
