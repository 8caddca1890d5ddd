# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.measures.rules.table_columns import proposed

WORDS = {"year": ("Jahr", "Stand"), "value": ("Wert", "Anzahl")}


def test_whole_names_come_before_parts_and_nothing_is_named_twice() -> None:
    assert proposed(["Anzahl Personen", "WERT", "Jahr", "Stand"], WORDS) == ("", "value", "year", "")
    assert proposed(["Anzahl Personen", "im Jahr", "Anzahl"], WORDS) == ("", "year", "value")
    assert proposed(["Anzahl Personen", "Anzahl Kurse"], WORDS) == ("value", "")
    assert proposed(["Anzahl im Jahr", "Anzahl"], WORDS) == ("year", "value")
    assert proposed(["Jahr Wert", "Menge Wert"], WORDS) == ("year", "value")


def test_what_was_said_the_last_time_comes_first() -> None:
    said = {"ist": "value", "wert": "", "zeit": "unknown"}
    assert proposed(["Wert", "Ist", "Jahr", "Zeit"], WORDS, said) == ("", "value", "year", "")
    assert proposed(["Ist", "IST"], WORDS, said) == ("value", "")
