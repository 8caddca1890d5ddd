# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.forms import (
    BlockForm,
    DecisionForm,
    FilterForm,
    OpinionForm,
    PaperForm,
    ProposalForm,
    kind_choice,
)
from augenhoehe.core.models import Organization
from augenhoehe.council.models import Paper
from augenhoehe.kit.text import Block, Cell, Run
from tests.concept.builders import words

STRONG = Block("k", "p", runs=(Run("Die "), Run("Stadt", ("strong",))))
TABLE = Block("k", "table", rows=((Cell((Run("Jahr"),), header=True), Cell((Run("Betrag"),), header=True)),))


def data(**values: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update(values)
    return query


def block(was: Block | None, kind: str, text: str) -> Block:
    form = BlockForm(data(kind=kind, plain_text=text), was=was)
    assert form.is_valid(), form.errors
    return form.block()


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("p", ("p", 0, False)),
        ("h2", ("h2", 0, False)),
        ("li", ("li", 0, False)),
        ("li-numbered", ("li", 0, True)),
        ("quote", ("quote", 0, False)),
        ("note", ("note", 0, False)),
    ],
)
def test_every_kind_can_be_chosen(kind: str, form: tuple[str, int, bool]) -> None:
    made = block(None, kind, " Neu.\r\nZweite Zeile. ")
    assert (made.form, made.text) == (form, "Neu.\nZweite Zeile.")
    assert kind_choice(made) == kind


def test_marks_stay_on_unchanged_words_also_in_another_kind() -> None:
    assert block(STRONG, "quote", "Die Stadt Kamen").runs == (
        Run("Die "),
        Run("Stadt", ("strong",)),
        Run(" Kamen"),
    )


def test_a_list_item_keeps_its_level_and_gives_it_up_as_a_paragraph() -> None:
    item = Block("k", "li", level=2, runs=(Run("Punkt"),))
    assert block(item, "li", "Punkt!").level == 2
    assert block(item, "p", "Punkt!").level == 0


def test_tables_are_written_row_by_row() -> None:
    made = block(TABLE, "table", "Jahr | Betrag\r\n2022 | 100 €")
    assert [[cell.runs[0].text for cell in row] for row in made.rows] == [
        ["Jahr", "Betrag"],
        ["2022", "100 €"],
    ]
    assert [cell.header for cell in made.rows[0]] == [True, True]
    assert kind_choice(made) == "table"


def test_a_text_becomes_a_table_and_a_table_a_text() -> None:
    made = block(STRONG, "table", "a | b\n1 | 2")
    assert [[cell.header for cell in row] for row in made.rows] == [[True, True], [False, False]]
    assert block(TABLE, "p", "Jahr und Betrag").runs == (Run("Jahr und Betrag"),)


def test_a_text_is_needed_and_has_a_limit() -> None:
    assert not BlockForm(data(kind="p", plain_text=" ")).is_valid()
    assert not BlockForm(data(kind="p", plain_text="x" * 20_001)).is_valid()
    assert not BlockForm(data(kind="script", plain_text="x")).is_valid()


def proposed(basis: Block, kind: str, text: str) -> Block | None:
    form = ProposalForm(
        data(kind=kind, plain_text=text), organizations=Organization.objects.none(), basis=basis
    )
    assert form.is_valid(), form.errors
    return form.proposed()


@pytest.mark.django_db
def test_what_a_proposal_words() -> None:
    assert proposed(STRONG, "replace", "Die Stadt Kamen") == block(STRONG, "p", "Die Stadt Kamen")
    assert proposed(STRONG, "delete", "Die Stadt") is None
    assert proposed(STRONG, "remark", "Die Stadt") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        (STRONG, "p"),
        (Block("k", "li", level=1, runs=(Run("x"),)), "li"),
        (Block("k", "h2", runs=(Run("x"),)), "p"),
        (TABLE, "p"),
    ],
)
def test_what_is_added_is_of_the_kind_it_follows_where_that_makes_sense(basis: Block, kind: str) -> None:
    added = proposed(basis, "insert_after", "Neu.")
    assert added is not None
    assert (added.kind, added.runs) == (kind, (Run("Neu."),))


@pytest.mark.django_db
def test_a_text_left_as_it_stood_is_no_new_paragraph() -> None:
    added = proposed(STRONG, "insert_after", "Die Stadt")
    assert added is not None
    assert added.text == ""


@pytest.mark.django_db
def test_many_organisations_are_a_list_few_are_buttons() -> None:
    def widget(number: int) -> str:
        queryset = Organization.objects.all()[:number]
        form = ProposalForm(organizations=queryset, basis=STRONG)
        return type(form.fields["organization"].widget).__name__

    assert (widget(3), widget(9)) == ("RadioSelect", "Select")


@pytest.mark.django_db
def test_one_may_speak_for_oneself() -> None:
    form = ProposalForm(organizations=Organization.objects.all()[:2], basis=STRONG)
    assert "Ich selbst, ohne dass mein Name erscheint" in str(form["organization"])


@pytest.mark.parametrize(
    ("votum", "text", "worded"),
    [
        ("adopted_in_part", "Neu.", True),
        ("adopted_in_substance", "Neu.", True),
        ("editorial", "Neu.", True),
        ("adopted", "Neu.", False),
        ("not_adopted", "Neu.", False),
        ("adopted_in_part", "  ", False),
    ],
)
def test_the_administration_words_only_where_the_votum_goes_with_it(
    votum: str, text: str, worded: bool
) -> None:
    form = OpinionForm(data(votum=votum, plain_text=text, revision="0"), basis=STRONG)
    assert form.is_valid(), form.errors
    assert (form.wording() is not None) is worded


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verdict", "text", "worded"),
    [("accepted_amended", "Neu.", True), ("accepted_amended", " ", False), ("accepted", "Neu.", False)],
)
def test_a_body_words_only_where_it_changed_the_wording(verdict: str, text: str, worded: bool) -> None:
    bodies = Organization.objects.filter(kind="council_body")
    values: dict[str, Any] = {"verdict": verdict, "plain_text": text, "decided_on": "2023-01-16"}
    form = DecisionForm(data(**values, body=str(bodies[0].pk)), bodies=bodies, basis=words("Alt."))
    assert form.is_valid(), form.errors
    assert (form.wording() is not None) is worded


@pytest.mark.django_db
def test_only_where_something_is_open_the_paper_form_asks() -> None:
    papers = Paper.objects.none()
    assert "despite_open" in PaperForm(papers=papers, ask=True).fields
    assert "despite_open" not in PaperForm(papers=papers, ask=False).fields


@pytest.mark.parametrize(
    ("values", "chosen"),
    [
        ({}, (None, "")),
        ({"stand": "open", "kapitel": "k1"}, (ProposalState.OPEN, "k1")),
        ({"stand": "erfunden", "kapitel": "k9"}, (None, "")),
    ],
)
def test_what_does_not_exist_narrows_nothing(values: dict[str, str], chosen: tuple[object, str]) -> None:
    assert FilterForm(data(**values), chapters={"": "Anfang", "k1": "1 Sprache"}).chosen() == chosen
