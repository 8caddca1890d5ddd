# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.http import QueryDict

from augenhoehe.concept.forms.blocks import BlockForm, kind_choice
from augenhoehe.kit.text import Block, Cell, Run

STRONG = Block("k", "p", runs=(Run("Die "), Run("Stadt", ("strong",))))


TABLE = Block("k", "table", rows=((Cell((Run("Jahr"),), header=True), Cell((Run("Betrag"),), header=True)),))


def data(**values: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update(values)
    return query


def block(was: Block | None, kind: str, text: str) -> Block:
    form = BlockForm(data(kind=kind, plain_text=text), was=was)
    assert form.is_valid(), form.errors
    (only,) = form.blocks
    return only


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
