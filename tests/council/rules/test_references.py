# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.council.rules.references import LONGEST_LINE, candidates, mentions


def nothing(key: str) -> bool:
    return False


def named(text: str, *known: str) -> list[str]:
    return [one.number for one in mentions(text, known.__contains__)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("siehe Drucksache Nr. 11/1473", "11/1473"),
        ("(Drucksache Nr.11/1473)", "11/1473"),
        ("die Vorlage 039/2022 wurde", "039/2022"),
        ("Vorlagen-Nr.: 12/0767", "12/0767"),
        ("Beschlussvorlage Nr. 12/0767.", "12/0767"),
        ("DS VI-DS-01234-NF-01", "VI-DS-01234-NF-01"),
        ("Vorlage FB 56/0176/WP17", "FB 56/0176/WP17"),
        ("Vorlage IX/416/1", "IX/416/1"),
        ("Vorlage A 21/0321-01", "A 21/0321-01"),
        ("Antrag 5/17", "5/17"),
        ("zur Anfrage 12/0840", "12/0840"),
        ("Drs. 17/1234", "17/1234"),
    ],
)
def test_a_word_announces_a_number(text: str, number: str) -> None:
    assert named(text) == [number]


def test_several_numbers_behind_one_word() -> None:
    assert named("Vorlagen 12/1, 12/2 und 12/3 sowie 4 Anlagen") == ["12/1", "12/2", "12/3"]


def test_a_bare_number_counts_where_it_is_known() -> None:
    text = "Wie in 12/0767 beschlossen, 51/2 Stunden, 2019/2020"
    assert named(text) == []
    assert named(text, "12/767") == ["12/0767"]
    assert named("12/0767", "12/767") == ["12/0767"]


@pytest.mark.parametrize(
    "text",
    [
        "vom 21.02.2019",
        "im Schuljahr 2019/2020",
        "http://a/12/0767/x",
        "x12/0767",
        "und/oder",
        "24/7.5",
        "",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert named(text, "12/767", "2019/2020", "24/7") == []


def test_places_fit_the_text() -> None:
    text = "Erste Zeile\nVorlage Nr. 039/2022 und\r\n 12/0767 dazu"
    found = mentions(text, {"12/767"}.__contains__)
    assert [text[one.start : one.end] for one in found] == ["039/2022", "12/0767"]
    assert [one.labelled for one in found] == [True, False]
    assert [one.key for one in found] == ["39/2022", "12/767"]


def test_endless_lines_are_not_searched() -> None:
    assert candidates("Vorlage 12/1 " * LONGEST_LINE) == []


@given(some.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = candidates(text)
    assert all(text[one.start : one.end] == one.number for one in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


@given(some.text("DSVorlage Nr./-0129IX,undE \n", max_size=200))
def test_texts_near_the_mark(text: str) -> None:
    found = candidates(text)
    assert all(text[one.start : one.end] == one.number for one in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
