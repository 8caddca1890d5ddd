# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from augenhoehe.concept.figures import Sent
from augenhoehe.concept.forms.blocks import BEGINNING
from augenhoehe.concept.forms.figures import FigureForm, NewFigureForm
from augenhoehe.concept.rules.figures import LARGEST, LONGEST_ALTERNATIVE
from tests.pictures import JPEG

WORDS = {"plain_text": " Das Fest\x07 ", "alternative_text": " Kinder\r\ntanzen. "}
PLACES = [("a", "Absatz 1")]


def data(**values: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update({**WORDS, **values})
    return query


def files(content: bytes = JPEG) -> Any:
    return {"picture": SimpleUploadedFile("fest.jpg", content)}


def test_without_another_picture_a_figure_keeps_its_own() -> None:
    form = FigureForm(data(revision="3"), {})
    assert form.is_valid(), form.errors
    assert form.sent() == Sent("Das Fest", "Kinder\ntanzen.", False, "", b"")
    assert "bleibt das Bild, wie es ist" in str(form.fields["picture"].help_text)


def test_a_picture_comes_with_its_name() -> None:
    form = FigureForm(data(decorative="on", alternative_text=""), files())
    assert form.is_valid(), form.errors
    assert form.sent() == Sent("Das Fest", "", True, "fest.jpg", JPEG)


def test_no_more_of_a_file_is_read_than_tells_that_it_is_too_large() -> None:
    form = FigureForm(data(), files(b"x" * (LARGEST + 100)))
    assert form.is_valid(), form.errors
    assert len(form.sent().content) == LARGEST + 1


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"plain_text": " "}, "plain_text"), ({"alternative_text": "x" * 501}, "alternative_text")],
)
def test_a_caption_is_needed_and_what_is_read_aloud_is_short(typed: dict[str, str], field: str) -> None:
    assert LONGEST_ALTERNATIVE == 500
    assert list(FigureForm(data(**typed), files()).errors) == [field]


def test_a_new_figure_needs_a_picture_and_a_place() -> None:
    form = NewFigureForm(data(), {}, places=PLACES)
    assert set(form.errors) == {"picture", "after"}
    assert form.errors["picture"] == ["Bitte füllen Sie „Bild“ aus."]
    assert "Ohne ein neues" not in str(form.fields["picture"].help_text)
    # The form for a figure that is there already is not changed by it.
    assert not FigureForm().fields["picture"].required


@pytest.mark.parametrize(("chosen", "after"), [("a", "a"), (BEGINNING, "")])
def test_it_stands_after_a_passage_or_at_the_beginning(chosen: str, after: str) -> None:
    form = NewFigureForm(data(after=chosen), files(), places=PLACES)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["after"] == after
    assert next(iter(form.fields)) == "after"


def test_a_place_that_is_gone_is_told() -> None:
    form = NewFigureForm(data(after="fort"), files(), places=PLACES)
    assert "inzwischen gelöscht" in form.errors["after"][0]
