# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from augenhoehe.kit.forms import RevisionForm, attempt, form_status
from augenhoehe.kit.violations import Conflict, RuleViolation


class PaperForm(RevisionForm):
    subject = forms.CharField()


def valid(**data: str) -> PaperForm:
    form = PaperForm(QueryDict(f"p-subject={data.get('subject', 'A')}&p-revision=3"), prefix="p")
    assert form.is_valid()
    return form


def test_what_the_action_returns_comes_back() -> None:
    form = valid()
    assert attempt(form, lambda: 42) == 42
    assert form_status(form) == 200


@pytest.mark.parametrize(("field", "where"), [("subject", "subject"), ("elsewhere", "__all__")])
def test_a_refusal_stands_at_the_field_that_answers_it(field: str, where: str) -> None:
    def refuse() -> None:
        raise RuleViolation("Anders.", field=field)

    form = valid()
    attempt(form, refuse)
    assert form.errors == {where: ["Anders."]}


def test_a_refusal_stands_above_the_fields() -> None:
    def refuse() -> None:
        raise RuleViolation(["Eins.", "Zwei."])

    form = valid()
    assert attempt(form, refuse) is None
    assert form.non_field_errors() == ["Eins.", "Zwei."]
    assert form["subject"].value() == "A"
    assert form_status(form) == 422


def test_the_second_writer_keeps_the_text_and_sees_the_other() -> None:
    def collide() -> Any:
        raise Conflict(SimpleNamespace(pk=1, revision=4, subject="B"))

    form = valid(subject="mein Text")
    assert attempt(form, collide) is None
    assert form.conflict is not None
    assert form.conflict.stored == {"subject": "B"}
    assert form["subject"].value() == "mein Text"
    assert "Derzeit gespeichert" in str(form["subject"].as_field_group())
    assert 'name="p-revision" value="4"' in str(form["revision"])
    assert form_status(form) == 409


def test_other_errors_pass() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        attempt(valid(), fail)


def test_states_of_a_form() -> None:
    assert form_status(PaperForm()) == 200
    assert form_status(PaperForm({})) == 422
