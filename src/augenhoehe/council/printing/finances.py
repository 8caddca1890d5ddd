# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The financial statement on paper: a table of the amounts and their sums, in German like the whole paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from augenhoehe.council.enums import Budgeted, BudgetKind, Frequency
from augenhoehe.council.rules.finances import MoneyLine, sums
from augenhoehe.kit.documents.tree import Align, Column, Paragraph, Table

CAPTION = "Finanzielle Auswirkungen im Einzelnen"
NO_EFFECT = "Die Vorlage hat keine finanziellen Auswirkungen."
WHEN = {Frequency.ONCE: "einmalig", Frequency.YEARLY: "jährlich"}
KIND = {BudgetKind.INVESTMENT: "investiv", BudgetKind.CONSUMPTION: "konsumtiv"}
BUDGET = {
    Budgeted.FULLY: "veranschlagt",
    Budgeted.PARTLY: "teilweise veranschlagt",
    Budgeted.NOT: "nicht veranschlagt",
}
COLUMNS = (
    Column("Zweck", weight=2.7),
    Column("Betrag", align=Align.RIGHT, weight=1.4),
    Column("Wann", weight=1.1),
    Column("Haushalt", weight=1.7),
    Column("Deckung", weight=1.9),
)


@dataclass(frozen=True, slots=True)
class PrintedFinances:
    """What a paper costs. has_effect: None where nobody has said so."""

    has_effect: bool | None
    lines: Sequence[MoneyLine] = ()
    note: str = ""


def statement(finances: PrintedFinances) -> tuple[Paragraph | Table, ...]:
    """Return the table, the sums below it and the explanation; nothing where nothing is known."""
    blocks: list[Paragraph | Table] = []
    if finances.has_effect is False:
        blocks.append(Paragraph(NO_EFFECT))
    if finances.lines:
        rows = [_row(line) for line in finances.lines]
        blocks.append(Table(CAPTION, COLUMNS, rows, row_header=True))
        blocks.append(Paragraph("\n".join(_sums(finances.lines))))
    if finances.note.strip():
        blocks.append(Paragraph(finances.note.strip()))
    return tuple(blocks)


def euros(amount: Decimal) -> str:
    """12.500,00 € with a space that does not break."""
    figures = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{figures}\N{NO-BREAK SPACE}€"


def _row(line: MoneyLine) -> tuple[str, ...]:
    product = f", Produkt {line.product}" if line.product else ""
    return (
        line.purpose,
        euros(line.amount),
        f"{WHEN[line.frequency]}{_years(line)}",
        f"{KIND[line.budget_kind]}, {BUDGET[line.budgeted]}{product}",
        "\n".join(_cover(line)),
    )


def _years(line: MoneyLine) -> str:
    if line.first_year is None:
        return ""
    if line.last_year is not None and line.last_year != line.first_year:
        return f" {line.first_year}–{line.last_year}"
    return (
        f" {line.first_year}"
        if line.frequency is Frequency.ONCE or line.last_year
        else f" ab {line.first_year}"
    )


def _cover(line: MoneyLine) -> Iterator[str]:
    if line.counter_amount is not None or line.counter_financing:
        words = [line.counter_financing or "Dritte"]
        if line.counter_amount is not None:
            words.append(euros(line.counter_amount))
        yield " ".join(words)
    yield f"Eigenanteil {euros(line.paid_by_the_town)}"


def _sums(lines: Sequence[MoneyLine]) -> Iterator[str]:
    total = sums(lines)
    if total.once:
        yield f"Einmalig zusammen: {euros(total.once)}"
    if total.yearly:
        yield f"Jährlich zusammen: {euros(total.yearly)}"
        over = "ohne Ende" if total.over_years is None else euros(total.over_years)
        yield f"Über alle Jahre: {over}"
    if total.counter:
        yield f"Gegenfinanzierung: {euros(total.counter)}"
    yield f"Eigenanteil: {euros(total.own_share)}"
    if total.not_covered:
        yield f"Nicht gedeckt: {euros(total.not_covered)}"
    if total.not_budgeted:
        yield f"Nicht im Haushalt veranschlagt: {euros(total.not_budgeted)}"
