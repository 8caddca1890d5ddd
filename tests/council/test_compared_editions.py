# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

import pytest

from augenhoehe.council.compared_editions import compared
from augenhoehe.council.rules.sign_off import Section

LINE = {
    "purpose": "Druck",
    "frequency": "yearly",
    "budget_kind": "consumption",
    "product": "05.01",
    "amount": "12500.00",
    "first_year": 2023,
    "last_year": 2025,
    "budgeted": "partly",
    "counter_financing": "Land",
    "counter_amount": "10000.00",
    "own_share": "2500.00",
}
EDITION: dict[str, dict[str, Any]] = {
    "subject": {"name": "Jugendkonferenz", "paper_type": "resolution", "public": True},
    "resolution": {"text": "Der Rat beschließt.", "duties": [["Berichten.", "yearly"]]},
    "reasons": {"text": "Darum.", "urgency_reason": "Eilt.", "references": ["11/1473"]},
    "money": {"text": "Ein wenig.", "has_effect": True, "note": "Aus dem Budget.", "lines": [LINE]},
    "order": {"steps": [["Rat", "decision", "2023-03-16"], ["Beirat", "", ""]]},
    "attachments": {"files": [["Plan", "ab" * 64, True], ["Mietvertrag", "cd" * 64, False]]},
    "head": {"department": "Jugendamt", "author": "", "originator": "", "components": ["Das Deckblatt"]},
}


def changed_to(section: str, field: str, value: Any) -> dict[str, dict[str, Any]]:
    edition = deepcopy(EDITION)
    edition[section][field] = value
    return edition


def words(section: Section, before: Any = None, after: Any = EDITION) -> str:
    (shown,) = (one for one in compared(before, after) if one.section is section)
    return " ".join(re.sub(r"<[^>]+>", " ", shown.html).split())


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (Section.SUBJECT, "Jugendkonferenz Beschlussvorlage öffentlich"),
        (Section.RESOLUTION, "Der Rat beschließt. • Berichten. (jährlich)"),
        (Section.REASONS, "Eilt. Darum. • 11/1473"),
        (
            Section.MONEY,
            (
                "Ein wenig. Finanzielle Auswirkungen: ja • Druck: 12.500,00 €, jährlich, konsumtiv, 2023–2025, Produkt "
                "05.01, im Haushalt: teilweise, Gegenfinanzierung: Land 10.000,00 €, Eigenanteil: 2.500,00 € Aus dem "
                "Budget."
            ),
        ),
        (Section.ORDER, "• Rat, Entscheidung, Donnerstag, 16. März 2023 • Beirat"),
        (
            Section.ATTACHMENTS,
            "• Plan (Prüfsumme abababababab) • Mietvertrag (Prüfsumme cdcdcdcdcdcd), nicht öffentlich",
        ),
        (Section.HEAD, "Jugendamt • Das Deckblatt"),
    ],
)
def test_every_section_in_words(section: Section, expected: str) -> None:
    assert words(section) == expected


def test_a_first_reader_finds_nothing_marked() -> None:
    shown = compared(None, EDITION)
    assert [one.section for one in shown] == list(Section)
    assert not any(one.changed for one in shown)
    assert "<ins" not in "".join(one.html for one in shown)


def test_only_the_changed_section_is_marked() -> None:
    shown = compared(EDITION, changed_to("money", "has_effect", False))
    assert [one.section for one in shown if one.changed] == [Section.MONEY]
    (money,) = (one for one in shown if one.changed)
    assert "<ins>" in money.html
    assert "<del>" in money.html


def test_what_was_taken_away_is_still_shown() -> None:
    empty = changed_to("attachments", "files", [])
    shown = {one.section: one for one in compared(EDITION, empty)}
    assert shown[Section.ATTACHMENTS].changed
    assert Section.ATTACHMENTS not in {one.section for one in compared(None, empty)}


def test_money_as_far_as_it_is_known() -> None:
    bare = {
        **LINE,
        "frequency": "once",
        "last_year": None,
        "product": "",
        "counter_financing": "",
        "counter_amount": None,
        "own_share": None,
    }
    once = changed_to("money", "lines", [bare, {**bare, "first_year": None, "counter_amount": "1.00"}])
    text = words(Section.MONEY, after=once)
    assert "Druck: 12.500,00 €, einmalig, konsumtiv, 2023, im Haushalt: teilweise •" in text
    assert "konsumtiv, im Haushalt: teilweise, Gegenfinanzierung: 1,00 €" in text
    unknown = changed_to("money", "has_effect", None)
    assert "Finanzielle Auswirkungen" not in words(Section.MONEY, after=unknown)


def test_editions_of_other_times_are_read_too() -> None:
    assert compared({}, {}) == []
    assert compared({}, {"subject": {}}) == []
    assert words(Section.SUBJECT, after={"subject": {"name": "<b>", "public": False}}) == (
        "&lt;b&gt; nicht öffentlich"
    )
