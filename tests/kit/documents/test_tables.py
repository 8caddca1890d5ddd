# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.kit.charts import BarChart, Series
from augenhoehe.kit.documents.tables import number_of, sheets_of
from augenhoehe.kit.documents.tree import Align, Column, Document, Paragraph, ParagraphStyle, Run, Table
from augenhoehe.kit.documents.xlsx import Measured

DAY = datetime.date(2023, 1, 16)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("7", Decimal(7)),
        ("1.240", Decimal(1240)),
        ("12.500,00", Decimal("12500.00")),
        ("−3,5", Decimal("-3.5")),
        ("k. A.", "k. A."),
        ("31.12.2022", "31.12.2022"),
        ("1.24", "1.24"),
        ("12 %", Measured(Decimal(12), "%")),
        ("", ""),
    ],
)
def test_german_figures_are_numbers_and_all_else_words(text: str, cell: object) -> None:
    assert number_of(text) == cell


def test_tables_and_charts_come_in_the_documents_order() -> None:
    table = Table(
        "Menschen",
        [Column("Jahr"), Column("Anzahl", Align.RIGHT)],
        [("2021", "1.240"), ([Run("2022")], "k. A.")],
        footer=[("zusammen", "1.240")],
    )
    chart = BarChart("Kosten", ["A", "B"], [Series("Plan", [1.5, None])], category_label="Feld", unit="€")
    document = Document(title="Bericht", nodes=[chart, Paragraph("Text"), table], date=DAY)
    first, second = sheets_of(document)
    assert [column.header for column in first.columns] == ["Feld", "Plan (€)"]
    assert first.rows == [["A", Decimal("1.5")], ["B", None]]
    assert second.name == "Menschen"
    assert second.rows == [["2021", Decimal(1240)], ["2022", "k. A."], ["zusammen", Decimal(1240)]]


def test_where_figures_come_from_stands_below_the_sheet() -> None:
    table = Table("Menschen", [Column("Jahr")], [("2021",)], note="Ohne Umland.")
    small = Paragraph("Herkunft: Melderegister, 31.12.2022", ParagraphStyle.SMALL)
    document = Document(title="Bericht", nodes=[table, small, table, Paragraph("Text")], date=DAY)
    assert [sheet.note for sheet in sheets_of(document)] == [
        "Ohne Umland.\nHerkunft: Melderegister, 31.12.2022",
        "Ohne Umland.",
    ]


def test_money_and_shares_are_numbers_with_their_unit() -> None:
    assert number_of("39.400,00\u00a0€") == Measured(Decimal("39400.00"), "€")
    assert number_of("−0,3 %") == Measured(Decimal("-0.3"), "%")
    assert number_of("13,8 % (31.12.2022)") == "13,8 % (31.12.2022)"
    assert number_of("5 Personen") == "5 Personen"
