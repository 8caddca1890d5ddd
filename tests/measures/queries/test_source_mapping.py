# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.kit.spreadsheets.cells import Value, sheet_of
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.queries import source_mapping
from augenhoehe.measures.queries.source_mapping import SourceMapping

HEAD: list[Value] = ["Kürzel", "Stand", "Wert"]


def test_a_table_below_a_title_is_found() -> None:
    empty = sheet_of("leer", [])
    sheet = sheet_of("a", [["Titel", None, None], HEAD, ["R1", "2022", "1.240,5"]])
    values, errors = source_mapping.read_by_head([empty, sheet], "", "", frozenset({"R1"}))
    assert ([value.value for value in values], errors) == ([Decimal("1240.5")], [])


def test_numbers_that_can_be_read_twice_are_asked_for() -> None:
    sheet = sheet_of("a", [HEAD, ["R1", "2022", "1.240"]])
    with pytest.raises(RuleViolation) as refused:
        source_mapping.read_by_head([sheet], "", "", frozenset({"R1"}))
    assert refused.value.field == "mark"
    values, _errors = source_mapping.read_by_head([sheet], ".", "", frozenset({"R1"}))
    assert values[0].value == Decimal("1.24")
    plain = sheet_of("a", [HEAD, ["R1", "2022", "12"], ["R1", "2021", None]])
    assert len(source_mapping.read_by_head([plain], "", "", frozenset({"R1"}))[0]) == 1


def test_columns_that_are_missing_are_named() -> None:
    sheet = sheet_of("a", [["Jahr", "Zahl"], ["2022", "1"]])
    with pytest.raises(RuleViolation, match="Jahr, Zahl"):
        source_mapping.read_by_head([sheet], "", "", frozenset())
    with pytest.raises(RuleViolation, match="Personen"):
        SourceMapping("Jahr", "Personen").read([sheet], "R1")
    with pytest.raises(RuleViolation):
        SourceMapping("Jahr", "Personen").read([], "R1")


def test_a_mapping_reads_groups_and_filters() -> None:
    rows: list[list[Value]] = [
        ["Ort", "Jahr", "Sex", "N"],
        ["Kamen", "2022", "w", "1"],
        ["Bergkamen", "2022", "w", "2"],
    ]
    mapping = SourceMapping("Jahr", "N", "Sex", (("Ort", "Bergkamen"),))
    values, _errors = mapping.read([sheet_of("x", [["y"]]), sheet_of("a", rows)], "R1")
    assert [(value.code, value.group, value.value) for value in values] == [("R1", "w", Decimal(2))]


def test_more_rows_than_anybody_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_mapping, "MOST_ROWS", 1)
    sheet = sheet_of("a", [HEAD, ["R1", "2022", "1"], ["R1", "2021", "1"]])
    with pytest.raises(RuleViolation, match="2"):
        source_mapping.read_by_head([sheet], ",", "", frozenset({"R1"}))
