# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.enums import Recurrence
from augenhoehe.council.forms.paper import PaperForm
from augenhoehe.council.rules.facts import DutyText
from tests.council import builders

TYPED: dict[str, Any] = {"name": "Jugend\r\nkonferenz", "paper_type": "resolution", "public": "yes"}


def form(**changed: Any) -> PaperForm:
    return PaperForm({**TYPED, **changed})


def test_what_is_typed_becomes_content() -> None:
    filled = form(
        reasons="Erster Absatz.\r\n\r\nZweiter.",
        references=" 11/1473 \r\n\r\n12/1 ",
        components="Das Deckblatt\r\nDie Sachdarstellung",
        **{"duty-0-text": "Berichten", "duty-0-recurrence": "yearly"},
    )
    assert filled.is_valid(), filled.errors
    content = filled.content({"11/1473": "Der Rat hat beschlossen."})
    assert (content.name, content.reasons) == ("Jugend konferenz", "Erster Absatz.\n\nZweiter.")
    assert content.references == [
        Reference(number="11/1473", wording="Der Rat hat beschlossen."),
        Reference(number="12/1"),
    ]
    assert content.components == ["Das Deckblatt", "Die Sachdarstellung"]
    assert content.duties == [DutyText("Berichten", Recurrence.YEARLY)]


@pytest.mark.parametrize("missing", ["name", "paper_type", "public"])
def test_what_must_be_said(missing: str) -> None:
    assert set(form(**{missing: ""}).errors) == {missing}


def test_unknown_publicity_is_asked_for_never_guessed() -> None:
    assert not form(public="maybe").is_valid()
    assert form(public="no").is_valid()


def test_a_stored_paper_comes_back_the_same(cast: Cast) -> None:
    paper = builders.paper(cast, references=[Reference(number="11/1473")], components=["Das Deckblatt"])
    shown = PaperForm(initial=PaperForm.initial_of(paper), duties=PaperForm.duties_of(paper))
    data = {name: shown[name].value() for name in shown.fields if shown[name].value() not in (None, "")}
    again = PaperForm(data, initial=PaperForm.initial_of(paper), duties=PaperForm.duties_of(paper))
    assert again.is_valid(), again.errors
    assert again.content() == builders.content(
        references=[Reference(number="11/1473")], components=["Das Deckblatt"]
    )
