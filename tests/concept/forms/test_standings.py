# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import QueryDict

from augenhoehe.concept.forms.standings import SHOWN, StandingForm
from augenhoehe.concept.models import Block
from augenhoehe.concept.outline import Chapter, outline
from augenhoehe.kit.forms import form_status

LONG = "Die Stadt prüft Patenschaften. " * 4


def chapters() -> list[Chapter]:
    rows = [
        Block(key="sprache", kind="h2", plain_text="Sprache", content={"runs": [["Sprache", []]]}),
        Block(key="paten", kind="p", plain_text=LONG, content={"runs": [[LONG, []]]}),
    ]
    return outline(rows, numbered_lines=True).chapters


def sent(query: str) -> StandingForm:
    return StandingForm(QueryDict(query), initial={"revision": 3, "passage": ""}, chapters=chapters())


def test_passages_are_offered_with_their_place_and_first_words() -> None:
    (empty, _words), (heading, _heading), (key, words) = sent("").fields["passage"].choices  # type: ignore[attr-defined]  # a ChoiceField
    assert (empty, heading, key) == ("", "sprache", "paten")
    assert words == f"Abschnitt 1 Absatz 1: {LONG[:SHOWN]}"


def test_a_passage_of_this_version_is_chosen() -> None:
    form = sent("passage=paten&revision=3")
    assert form.is_valid()
    assert (form.cleaned_data["passage"], form.cleaned_data["revision"]) == ("paten", 3)


@pytest.mark.parametrize(
    ("query", "words"),
    [("revision=3", "Bitte füllen Sie"), ("revision=3&passage=fremd", "fremd")],
)
def test_no_passage_and_a_foreign_one_are_refused(query: str, words: str) -> None:
    form = sent(query)
    assert form_status(form) == 422
    assert words in form.errors["passage"][0]


@pytest.mark.parametrize("revision", ["", "&revision=x", "&revision=-1"])
def test_whoever_saw_no_revision_fits_none(revision: str) -> None:
    form = sent(f"passage=paten{revision}")
    assert form.is_valid()
    assert form.cleaned_data["revision"] == -1
