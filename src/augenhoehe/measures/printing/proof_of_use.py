# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The proof of use of a grant: report in words, report in figures, list of vouchers; on paper and as a workbook.

Words are German, as on every paper: those of VV zu § 44 LHO NRW (Sachbericht, zahlenmäßiger Nachweis).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal

from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    DescriptionList,
    Document,
    Heading,
    Node,
    Note,
    NoteKind,
    Paragraph,
    ParagraphStyle,
    Table,
)
from augenhoehe.kit.documents.xlsx import Sheet, SheetColumn
from augenhoehe.measures.enums import FundingSource, GrantKind, ProofKind
from augenhoehe.measures.rules.grants import ZERO, total
from augenhoehe.measures.rules.proofs import ProofFigures

KIND: dict[ProofKind, str] = {
    ProofKind.INTERIM: "Zwischennachweis",
    ProofKind.FINAL: "Verwendungsnachweis",
}
GRANT_KIND: dict[GrantKind, str] = {
    GrantKind.FIXED: "Festbetragsfinanzierung",
    GrantKind.SHARE: "Anteilfinanzierung",
    GrantKind.SHORTFALL: "Fehlbedarfsfinanzierung",
    GrantKind.LUMP_SUM: "Pauschale",
}
SOURCE: dict[FundingSource, str] = {
    FundingSource.GRANT: "Zuwendung",
    FundingSource.OWN_SHARE: "Eigenmittel",
    FundingSource.THIRD_PARTY: "Drittmittel",
}
NOTHING = "–"
SHEET_COLUMNS = (
    SheetColumn("Nr.", 6),
    SheetColumn("Bezahlt am", 12),
    SheetColumn("Beleg", 16),
    SheetColumn("Wofür", 44),
    SheetColumn("Empfänger der Zahlung", 28),
    SheetColumn("Zweck", 24),
    SheetColumn("Letztempfänger", 28),
    SheetColumn("Finanziert aus", 16),
    SheetColumn("Betrag in Euro", 14),
    SheetColumn("Grund der Korrektur", 36),
)


def proof_document(
    figures: ProofFigures, *, day: datetime.date, digest: str = "", with_vouchers: bool = True
) -> Document:
    """The proof as a document; without a checksum it is a draft and says so.

    `with_vouchers`: whether the reader may see the list of vouchers, which names people.
    """
    title = f"{KIND[figures.kind]}: {figures.title}"
    nodes: list[Node] = []
    if not digest:
        nodes.append(
            Note("Entwurf", ["Noch nicht eingereicht. Die Zahlen können sich ändern."], NoteKind.WARN)
        )
    nodes += [_notice(figures), *_narrative(figures), *_figures(figures)]
    nodes += _vouchers(figures) if with_vouchers else []
    nodes += _confirmation(figures, digest)
    return Document(
        title=title,
        nodes=nodes,
        date=day,
        author=figures.town,
        subject=f"{KIND[figures.kind]} an {figures.authority}",
        keywords=(KIND[figures.kind], figures.programme),
        numbered=True,
        running_head=f"{figures.town} · {title}",
    )


def voucher_sheet(figures: ProofFigures) -> Sheet:
    """The list of vouchers as one sheet, a column for every fact."""
    rows = [
        (
            one.number,
            one.booked_on,
            one.voucher,
            one.text,
            one.payee,
            one.purpose,
            one.recipient,
            SOURCE[one.source],
            one.amount,
            one.reason,
        )
        for one in figures.vouchers
    ]
    return Sheet("Belegliste", SHEET_COLUMNS, rows)


def money(amount: Decimal | None) -> str:
    """12.500,00 €, or nothing stated."""
    if amount is None:
        return "keine Angabe"
    text = f"{amount:,.2f}".translate(str.maketrans(",.", ".,")).replace("-", "−")
    return f"{text}\N{NO-BREAK SPACE}€"


def german(day: datetime.date | None) -> str:
    """08.12.2022, or a dash."""
    return f"{day:%d.%m.%Y}" if day else NOTHING


def span(begin: datetime.date, end: datetime.date) -> str:
    """01.11.2019 bis 30.11.2022."""
    return f"{german(begin)} bis {german(end)}"


def _notice(figures: ProofFigures) -> Node:
    kind = GRANT_KIND[figures.grant_kind]
    if figures.share_percent is not None:
        kind = f"{kind}, {figures.share_percent.normalize():f} %".replace(".", ",")
    return DescriptionList(
        [
            ("Zuwendungsempfänger", figures.town),
            ("Programm", figures.programme),
            ("Zuwendungsgeber", figures.giver),
            ("Bewilligungsbehörde", figures.authority),
            ("Bescheid", f"vom {german(figures.notice_on)}, {figures.notice_number or 'ohne Nummer'}"),
            ("Finanzierungsart", kind),
            ("Bewilligt", money(figures.amount)),
            ("Bewilligungszeitraum", span(figures.grant_from, figures.grant_to)),
            *(
                (
                    "Verlängerung",
                    f"vom {german(on)} bis {german(to)}" + (f": {reason}" if reason else ""),
                )
                for on, to, reason in figures.extensions
            ),
            ("Zeitraum dieses Nachweises", span(figures.period_from, figures.period_to)),
            ("Vorzulegen bis", german(figures.due_on)),
        ]
    )


def _narrative(figures: ProofFigures) -> list[Node]:
    nodes: list[Node] = [Heading(1, "Sachbericht")]
    for title, text in figures.narrative:
        if title.strip():
            nodes.append(Heading(2, title))
        parts = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
        nodes += [Paragraph(part) for part in parts or [NOTHING]]
    return nodes


def _figures(figures: ProofFigures) -> list[Node]:
    nodes: list[Node] = [
        Heading(1, "Zahlenmäßiger Nachweis"),
        Paragraph(f"Alle Beträge vom Beginn bis zum {german(figures.period_to)}.", ParagraphStyle.SMALL),
        Heading(2, "Einnahmen"),
        _table(
            "Einnahmen nach Herkunft",
            ("Herkunft", "Geplant", "Tatsächlich"),
            [
                ("Zuwendung", money(figures.amount), money(figures.received)),
                ("Eigenmittel", money(figures.own_share_planned), money(figures.own_share)),
                ("Drittmittel", money(figures.third_party_planned), money(figures.third_party)),
            ],
            (
                "Summe",
                money(figures.amount + figures.own_share_planned + figures.third_party_planned),
                money(figures.received + figures.own_share + figures.third_party),
            ),
        ),
        Heading(2, "Ausgaben"),
        _table(
            "Ausgaben nach Herkunft des Geldes",
            ("Bezahlt aus", "Betrag"),
            [
                ("Zuwendung", money(figures.spent)),
                ("Eigenmittel", money(figures.own_share)),
                ("Drittmittel", money(figures.third_party)),
            ],
            ("Summe", money(figures.total_cost)),
        ),
    ]
    if figures.purposes:
        nodes.append(_purposes(figures))
    if figures.years:
        nodes.append(
            _table(
                "Zuwendung nach Jahren",
                ("Jahr", "Bewilligt", "Ausgegeben"),
                [(str(year), money(planned), money(spent)) for year, planned, spent in figures.years],
                (
                    "Summe",
                    money(total(planned or ZERO for _year, planned, _spent in figures.years)),
                    money(total(spent for _year, _planned, spent in figures.years)),
                ),
            )
        )
    nodes += _forwarded(figures)
    nodes += [
        Heading(2, "Abschluss"),
        DescriptionList(
            [
                ("Zuwendung erhalten", money(figures.received)),
                ("davon ausgegeben", money(figures.spent)),
                ("bereits zurückgezahlt", money(figures.repaid)),
                ("Bestand", money(figures.balance)),
                *(
                    [("nach den Ausgaben steht zu", money(figures.entitled))]
                    if figures.kind is ProofKind.FINAL
                    else []
                ),
                *([("zurückzuzahlen", money(figures.to_repay))] if figures.kind is ProofKind.FINAL else []),
            ]
        ),
    ]
    return nodes


def _purposes(figures: ProofFigures) -> Node:
    rows = []
    for line in figures.purposes:
        bounds = []
        if line.ceiling is not None:
            bounds.append(
                f"höchstens {money(line.ceiling)}: {'eingehalten' if line.kept else 'überschritten'}"
            )
        if line.floor:
            reached = "erreicht" if line.since_begin >= line.floor else "noch nicht erreicht"
            bounds.append(f"mindestens {money(line.floor)}: {reached}")
        rows.append(
            (line.purpose, money(line.in_period), money(line.since_begin), "; ".join(bounds) or NOTHING)
        )
    return _table(
        "Zuwendung nach Zwecken",
        ("Zweck", "Im Zeitraum", "Seit Beginn", "Grenzen"),
        rows,
        ("Summe", money(figures.spent_in_period), money(figures.spent), ""),
        words=(3,),
    )


def _forwarded(figures: ProofFigures) -> list[Node]:
    if not figures.forwarded:
        return []
    rows = [
        (
            f"{line.recipient}\n{line.purpose}",
            money(line.amount),
            money(line.spent),
            f"Nachweis eingegangen: {german(line.proof_received_on)}\n"
            f"geprüft: {german(line.checked_on)}"
            + (f"\nanerkannt: {money(line.accepted)}" if line.accepted is not None else "")
            + (f"\n{line.finding}" if line.finding else ""),
        )
        for line in figures.forwarded
    ]
    return [
        Heading(2, "Weitergeleitete Mittel"),
        _table(
            "Weitergeleitete Mittel und Ergebnis der Prüfung",
            ("Letztempfänger", "Weitergeleitet", "Ausgegeben", "Prüfung"),
            rows,
            words=(3,),
        ),
    ]


def _vouchers(figures: ProofFigures) -> list[Node]:
    nodes: list[Node] = [Heading(1, "Belegliste")]
    if not figures.vouchers:
        return [*nodes, Paragraph("In diesem Zeitraum wurde nichts gebucht.")]
    columns = (
        Column("Nr.", Align.RIGHT, 0.5),
        Column("Bezahlt am", weight=1.1),
        Column("Beleg", weight=1.1),
        Column("Wofür und an wen", weight=3.2),
        Column("Zweck", weight=1.6),
        Column("Betrag", Align.RIGHT, 1.4),
    )
    rows = [
        (
            str(one.number),
            german(one.booked_on),
            one.voucher or NOTHING,
            "\n".join(
                filter(
                    None,
                    (
                        one.text,
                        f"an {one.payee}" if one.payee else "",
                        f"über {one.recipient}" if one.recipient else "",
                        f"Korrektur: {one.reason}" if one.reason else "",
                        "" if one.source is FundingSource.GRANT else f"bezahlt aus: {SOURCE[one.source]}",
                    ),
                )
            ),
            one.purpose or NOTHING,
            money(one.amount),
        )
        for one in figures.vouchers
    ]
    footer = ("", "", "", "Summe", "", money(total(one.amount for one in figures.vouchers)))
    caption = f"Belege vom {span(figures.period_from, figures.period_to)}"
    return [*nodes, Table(caption, columns, rows, footer=[footer])]


def _confirmation(figures: ProofFigures, digest: str) -> list[Node]:
    nodes: list[Node] = [
        Heading(1, "Bestätigung"),
        Paragraph(
            "Es wird bestätigt, dass die Ausgaben notwendig waren, wirtschaftlich und sparsam verfahren wurde und "
            "die Angaben mit den Büchern und Belegen übereinstimmen."
        ),
        Paragraph("\n\n______________________________________\nOrt, Datum und Unterschrift"),
    ]
    if digest:
        nodes.append(
            Paragraph(
                f"{figures.town}: eingefrorener Stand, Prüfsumme SHA-256 {digest}", ParagraphStyle.SMALL
            )
        )
    return nodes


def _table(
    caption: str,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    footer: Sequence[str] = (),
    *,
    words: Sequence[int] = (),
) -> Table:
    """A table whose first column names the row; the others are figures, but for the columns of words."""
    columns = [
        Column(
            header,
            Align.LEFT if place == 0 or place in words else Align.RIGHT,
            1.6 if place in words else 1.2,
        )
        for place, header in enumerate(headers)
    ]
    return Table(caption, columns, rows, row_header=True, footer=[footer] if footer else ())
