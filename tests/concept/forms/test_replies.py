# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from django.http import QueryDict

from augenhoehe.concept.enums import ReplyWay
from augenhoehe.concept.forms.replies import BulkReplyForm, ReplyForm
from augenhoehe.concept.reply_texts import Draft

DRAFT = Draft("Guten Tag,", "Anna", {7: "Abgelehnt.", 3: "Übernommen."})
TITLES = {3: "Nr. 1: Kurse", 7: "Nr. 2: Paten", 9: "Nr. 3: zurückgezogen"}
TYPED = {"way": "letter", "opening": "Hallo,", "closing": "A", "text-3": "Ja.", "text-7": "Nein."}
CHOICES = [
    (4, "Eingabe 1", 2, (ReplyWay.MAIL, ReplyWay.LETTER), True),
    (5, "Eingabe 2", 0, (ReplyWay.LETTER,), False),
]


def query(values: Mapping[str, str]) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(values)
    return data


def letter(values: Mapping[str, str] | None = None) -> ReplyForm:
    return ReplyForm(
        None if values is None else query({"revision": "0", **values}),
        draft=DRAFT,
        titles=TITLES,
        ways=(ReplyWay.MAIL, ReplyWay.LETTER),
        initial={"revision": 0},
    )


def bulk(values: Mapping[str, str]) -> BulkReplyForm:
    return BulkReplyForm(query(values), choices=CHOICES)


def test_the_letter_begins_as_the_records_give_it_point_by_point() -> None:
    form = letter()
    assert [(one.label, one.initial) for one in form.point_fields()] == [
        ("Nr. 1: Kurse", "Übernommen."),
        ("Nr. 2: Paten", "Abgelehnt."),
    ]
    assert (form["opening"].initial, form["closing"].initial, form["way"].initial) == (
        "Guten Tag,",
        "Anna",
        "mail",
    )
    shown = [field.name for field in form.visible_fields()]
    assert shown == ["way", "opening", "text-3", "text-7", "closing"]


def test_every_part_is_kept_as_it_was_reworded() -> None:
    form = letter(TYPED)
    assert form.is_valid(), form.errors
    assert form.texts() == {3: "Ja.", 7: "Nein."}


@pytest.mark.parametrize(
    ("field", "value"), [("text-7", "  "), ("opening", ""), ("closing", ""), ("way", "page"), ("way", "")]
)
def test_an_empty_part_or_a_way_that_does_not_reach_the_sender_is_refused(field: str, value: str) -> None:
    assert list(letter({**TYPED, field: value}).errors) == [field]


def test_a_text_longer_than_usual_can_be_sent_as_the_records_give_it() -> None:
    long = "Wort " * 10_000
    form = ReplyForm(
        query({"revision": "0", **TYPED, "text-3": long}),
        draft=Draft("", "", {3: long}),
        titles=TITLES,
        ways=(ReplyWay.LETTER,),
        initial={},
    )
    assert form.is_valid(), form.errors


def test_of_many_only_the_chosen_are_answered_with_the_revision_that_was_seen() -> None:
    form = bulk({"take-4": "on", "way-4": "letter", "revision-4": "2", "way-5": "letter", "revision-5": "0"})
    assert form.is_valid(), form.errors
    assert form.chosen() == [(4, ReplyWay.LETTER, 2)]
    assert [(pk, take.initial, revision.initial) for pk, take, _way, revision in form.rows()] == [
        (4, True, "2"),
        (5, False, "0"),
    ]


@pytest.mark.parametrize("revision", ["", "-2", "zwei", "٢"])
def test_a_garbled_revision_fits_no_row(revision: str) -> None:
    form = bulk({"take-4": "on", "way-4": "mail", "revision-4": revision})
    assert form.is_valid(), form.errors
    assert form.chosen() == [(4, ReplyWay.MAIL, -1)]


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({}, "__all__", "Bitte wählen Sie mindestens eine Eingabe."),
        ({"take-99": "on", "way-99": "mail"}, "__all__", "Bitte wählen Sie mindestens eine Eingabe."),
        ({"take-4": "on"}, "way-4", "Bitte wählen Sie, wie geantwortet wird."),
        ({"take-5": "on", "way-5": "mail"}, "way-5", "mail"),
    ],
)
def test_nobody_chosen_or_no_way_to_them_is_refused(values: dict[str, Any], field: str, words: str) -> None:
    form = bulk(values)
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert words in form.errors[field][0]
