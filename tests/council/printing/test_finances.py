# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import io
from dataclasses import replace
from decimal import Decimal

import docx
import pypdfium2
import pytest

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.printing import Layout, PrintedFinances, PrintedPaper, paper_docx, print_paper
from augenhoehe.council.printing.finances import NO_EFFECT, statement
from augenhoehe.council.rules.finances import MoneyLine
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.documents.tree import Paragraph, Table

PRINT = MoneyLine(
    purpose="Druck",
    frequency=Frequency.ONCE,
    budget_kind=BudgetKind.CONSUMPTION,
    amount=Decimal(12500),
    budgeted=Budgeted.FULLY,
    product="05.01",
    first_year=2023,
)
POST = MoneyLine(
    purpose="Halbe Stelle",
    frequency=Frequency.YEARLY,
    budget_kind=BudgetKind.CONSUMPTION,
    amount=Decimal(40000),
    budgeted=Budgeted.NOT,
    first_year=2023,
    last_year=2025,
    counter_financing="Land",
    counter_amount=Decimal(30000),
    own_share=Decimal(5000),
)
FINANCES = PrintedFinances(True, (PRINT, POST), "Die Förderung ist beantragt.")


def test_the_table_names_every_amount_and_the_sums_follow() -> None:
    table, total, note = statement(FINANCES)
    assert isinstance(table, Table)
    assert list(table.rows) == [
        (
            "Druck",
            "12.500,00\xa0€",
            "einmalig 2023",
            "konsumtiv, veranschlagt, Produkt 05.01",
            "Eigenanteil 12.500,00\xa0€",
        ),
        (
            "Halbe Stelle",
            "40.000,00\xa0€",
            "jährlich 2023–2025",
            "konsumtiv, nicht veranschlagt",
            "Land 30.000,00\xa0€\nEigenanteil 5.000,00\xa0€",
        ),
    ]
    assert total == Paragraph(
        "Einmalig zusammen: 12.500,00\xa0€\nJährlich zusammen: 40.000,00\xa0€\nÜber alle Jahre: 132.500,00\xa0€\n"
        "Gegenfinanzierung: 30.000,00\xa0€\nEigenanteil: 17.500,00\xa0€\nNicht gedeckt: 5.000,00\xa0€\n"
        "Nicht im Haushalt veranschlagt: 5.000,00\xa0€"
    )
    assert note == Paragraph("Die Förderung ist beantragt.")


@pytest.mark.parametrize(
    ("changed", "when"),
    [
        ({"first_year": None, "last_year": None}, "jährlich"),
        ({"last_year": None}, "jährlich ab 2023"),
        ({"last_year": 2023}, "jährlich 2023"),
    ],
)
def test_years_are_told_as_far_as_they_are_known(changed: dict[str, int | None], when: str) -> None:
    (table, total) = statement(PrintedFinances(True, (replace(POST, **changed),)))  # type: ignore[arg-type]  # years
    assert isinstance(table, Table)
    assert isinstance(total, Paragraph)
    assert table.rows[0][2] == when
    assert ("ohne Ende" in str(total.runs)) is (when != "jährlich 2023")


def test_whoever_pays_without_a_name_or_an_amount_is_told_too() -> None:
    nameless = replace(POST, counter_financing="", own_share=None)
    unknown = replace(POST, counter_amount=None, own_share=None)
    (table, _) = statement(PrintedFinances(True, (nameless, unknown)))
    assert isinstance(table, Table)
    assert [row[4] for row in table.rows] == [
        "Dritte 30.000,00\xa0€\nEigenanteil 10.000,00\xa0€",
        "Land\nEigenanteil 40.000,00\xa0€",
    ]


def test_no_effect_is_said_and_the_unknown_is_left_out() -> None:
    assert statement(PrintedFinances(False)) == (Paragraph(NO_EFFECT),)
    assert statement(PrintedFinances(None)) == ()


@pytest.mark.parametrize("layout", Layout)
def test_the_statement_is_in_the_pdf_and_the_word_file(form_paper: PrintedPaper, layout: Layout) -> None:
    paper = replace(form_paper, finances=FINANCES, financial_impact="Die Mittel sind beantragt.")
    pdf = print_paper(paper, layout)
    assert faults(pdf) == []
    words = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    for part in ("Finanzielle Auswirkungen:", "Die Mittel sind beantragt.", "Halbe Stelle", "Nicht gedeckt"):
        assert part in words
    office = docx.Document(io.BytesIO(paper_docx(paper, layout)))
    assert [cell.text for cell in office.tables[-1].rows[1].cells][:2] == ["Druck", "12.500,00\xa0€"]


def test_a_paper_without_a_statement_prints_as_before(form_paper: PrintedPaper) -> None:
    assert print_paper(replace(form_paper, finances=PrintedFinances(None)), Layout.FORM) == print_paper(
        form_paper, Layout.FORM
    )
