# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import QueryDict

from augenhoehe.concept.enums import Votum
from augenhoehe.concept.forms.requests import AskForm, StatementForm
from augenhoehe.core.models import Organization


def asked(query: str) -> AskForm:
    return AskForm(QueryDict(query), departments=Organization.objects.none())


def stated(query: str) -> StatementForm:
    form = StatementForm(QueryDict(query), initial={"revision": 2})
    form.is_valid()
    return form


def test_whom_and_until_when_must_be_said_the_rest_is_optional() -> None:
    form = asked("")
    assert sorted(form.errors) == ["department", "due_on"]
    assert "Bitte füllen Sie" in form.errors["due_on"][0]


def test_a_department_that_is_not_offered_is_refused() -> None:
    assert "department" in asked("department=1&due_on=2023-01-30").errors


@pytest.mark.parametrize(
    ("field", "value"), [("email", "jugendamt"), ("due_on", "bald"), ("due_on", "0203-01-30")]
)
def test_what_cannot_be_is_refused(field: str, value: str) -> None:
    assert field in asked(f"{field}={value}").errors


@pytest.mark.parametrize(
    ("votum", "given"), [("", None), ("adopted", Votum.ADOPTED), ("not_adopted", Votum.NOT_ADOPTED)]
)
def test_a_department_recommends_something_or_only_remarks(votum: str, given: Votum | None) -> None:
    form = stated(f"votum={votum}&text=Gut.&revision=2")
    assert form.errors == {}
    assert form.recommended() is given


@pytest.mark.parametrize(
    "votum", [Votum.SETTLED_BY, Votum.EDITORIAL, Votum.REFERRED, Votum.WITHDRAWN, Votum.INADMISSIBLE]
)
def test_what_only_the_administration_can_see_no_department_recommends(votum: Votum) -> None:
    assert list(stated(f"votum={votum}&revision=2").errors) == ["votum"]


def test_an_answer_that_lost_its_revision_overwrites_nobody() -> None:
    assert stated("text=Gut.").cleaned_data["revision"] == -1
