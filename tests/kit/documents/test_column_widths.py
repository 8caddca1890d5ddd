# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.kit.documents.column_widths import column_widths, whole_widths
from augenhoehe.kit.documents.tree import Align, Column, Table

DAYS = Table(
    caption="Pflichten",
    columns=(Column("Pflicht", weight=6), Column("Fällig", weight=1), Column("Wie oft", weight=2)),
    rows=(("Dem Rat berichten", "31.12.2023", "jährlich"), ("Einen Raum suchen", "01.03.2023", "einmalig")),
)


def widths(table: Table, width_mm: float = 170.0) -> list[float]:
    return column_widths(table, width_mm, size_pt=9.5, beside_mm=3.8)


def test_a_day_stays_whole_where_there_is_room() -> None:
    wished = 170 / 9
    task, day, often = widths(DAYS)
    assert day > wished
    assert (task, often) < (6 * wished, 2 * wished + 0.1)
    assert sum((task, day, often)) == pytest.approx(170)


def test_what_is_wide_enough_stays_as_it_was_wished() -> None:
    table = Table(caption="T", columns=(Column("a"), Column("b", weight=3)), rows=(("1", "2"),))
    assert widths(table, 100.0) == [25.0, 75.0]


def test_names_of_rows_need_the_room_of_bold_type() -> None:
    columns = tuple(Column(name) for name in "abc")
    plainly = Table(caption="T", columns=columns, rows=(("Donaudampf", "Donaudampf", "1"),))
    bold = Table(caption="T", columns=columns, rows=plainly.rows, row_header=True)
    one, other, _rest = widths(plainly, 60.0)
    assert one == other > 20
    first, second, _rest = widths(bold, 60.0)
    assert first > second


def test_an_address_without_a_blank_does_not_take_the_page() -> None:
    table = Table(caption="T", columns=(Column("Wo"), Column("Was")), rows=(("x" * 500, "Der Bericht"),))
    assert widths(table)[0] == 170 / 2
    many = Table(caption="T", columns=tuple(Column("x" * 90) for _ in range(8)), rows=())
    assert widths(many) == pytest.approx([170 / 8] * 8)


WORDS = some.text(alphabet="aßMi-  \u00a0.1", max_size=60)


@given(
    rows=some.lists(some.tuples(WORDS, WORDS, WORDS), max_size=4),
    weights=some.tuples(*[some.floats(0.1, 9)] * 3),
    row_header=some.booleans(),
)
def test_widths_fill_the_line_and_leave_nobody_out(
    rows: list[tuple[str, str, str]], weights: tuple[float, float, float], row_header: bool
) -> None:
    columns = tuple(Column("Kopf", Align.LEFT, weight) for weight in weights)
    table = Table(
        caption="T", columns=columns, rows=tuple(rows), footer=tuple(rows[:1]), row_header=row_header
    )
    found = widths(table)
    assert sum(found) == pytest.approx(170)
    assert min(found) > 0


def whole(table: Table, width_mm: float = 158.0) -> list[tuple[float, bool]]:
    return whole_widths(table, width_mm, size_pt=9.0, beside_mm=3.5)


def test_short_figures_and_phrases_keep_one_line() -> None:
    columns = (Column("Wo"), Column("Wie viele", Align.RIGHT), Column("Stand"))
    table = Table(caption="T", columns=columns, rows=(("Kamen", "24 Fragen", "in Umsetzung, verzögert"),))
    apart = Table(caption="T", columns=columns, rows=(("Kamen", "24_Fragen", "in_Umsetzung, verzögert"),))
    for narrow in (60.0, 80.0):
        (_, figure, state), (_, same, same_state) = widths(table, narrow), widths(apart, narrow)
        assert (figure, state) == pytest.approx((same, same_state), abs=2.5)


def test_only_the_longest_words_are_broken_where_not_all_find_room() -> None:
    columns = tuple(Column(name) for name in ("Stand", "Zuständig", "Zeitraum"))
    table = Table(
        caption="T",
        columns=columns,
        rows=(("umgesetzt", "Integrationsmanagement", "01.09.2022 – Ende offen"),),
    )
    assert [fits for _, fits in whole(table)] == [True, True, True]
    assert [fits for _, fits in whole(table, 70.0)] == [True, False, True]
    assert sum(width for width, _ in whole(table, 70.0)) == pytest.approx(70)


def test_a_phrase_is_broken_sooner_than_a_word() -> None:
    columns = tuple(Column(name) for name in ("Zahl", "Stand"))
    table = Table(caption="T", columns=columns, rows=(("Einwanderung", "+74 (+168,2 %)"),))
    assert [fits for _, fits in whole_widths(table, 52.0, size_pt=9.0, beside_mm=3.5)] == [True, True]


def test_where_nothing_helps_columns_are_as_wide_as_they_were_wished() -> None:
    table = Table(caption="T", columns=tuple(Column("x" * 90, weight=2) for _ in range(8)), rows=())
    assert whole(table) == [(2, False)] * 8
