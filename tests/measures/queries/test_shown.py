# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils import translation

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.measure_facts import PLAIN, SEVERAL
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import shown
from tests.measures import builders

pytestmark = pytest.mark.django_db
ELSEWHERE = {
    *("code", "title", "description", "goal", "field_of_action", "responsible", "starts_on", "ends_on"),
    *("status", "timeliness", "delay_reason", "public", "money_public"),
    *("resolution", "concept_version", "concept_block_key"),
}
"""On the page's head, in its margin, or in the red thread."""


def _told(measure: Measure, *, contacts: bool = True, money: bool = True) -> dict[str, str]:
    with translation.override("de"):
        groups = shown.groups_of(measure, contacts=contacts, money=money)
        return {str(entry.label): entry.value for group in groups for entry in group.entries}


def test_every_field_has_its_place() -> None:
    names = {name for _title, group in shown.GROUPS for name in group}
    assert names | ELSEWHERE == {*PLAIN, *SEVERAL}
    assert not names & ELSEWHERE


def test_all_that_is_filled_is_told_in_words(cast: Cast) -> None:
    told = _told(builders.full_measure(cast))
    assert told["Gewicht"] == "Schwerpunkt"
    assert told["Gesamtkosten"] == "12.500,50\N{NO-BREAK SPACE}€"
    assert told["Tatsächlich von"] == "Dienstag, 1.\N{NO-BREAK SPACE}März 2022"
    assert told["Unter Finanzierungsvorbehalt"] == "ja"
    assert len(told) == sum(len(names) for _title, names in shown.GROUPS) - 1  # no keywords


def test_what_is_empty_is_left_out(cast: Cast) -> None:
    assert shown.groups_of(builders.measure(cast), contacts=True, money=True) == []


def test_contacts_and_money_are_kept_from_whoever_may_not_see_them(cast: Cast) -> None:
    told = _told(builders.full_measure(cast), contacts=False, money=False)
    assert not {"Kim Kontakt", "kim@bergkamen.example"} & set(told.values())
    assert not {"Gesamtkosten", "Anschlussfinanzierung"} & set(told)
