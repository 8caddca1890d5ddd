# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import struct
import zlib

import pytest

from augenhoehe.kit.charts import Arrangement, BarChart, LineChart, Series
from augenhoehe.kit.documents.tree import (
    Align,
    Change,
    Column,
    Cover,
    DescriptionList,
    Document,
    Figure,
    Heading,
    Item,
    ItemList,
    KeyFigure,
    KeyFigures,
    Node,
    Note,
    NoteKind,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    Station,
    StationState,
    Table,
    Thread,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@pytest.fixture(scope="session")
def png() -> bytes:
    """A grey square of 2 by 2 pixels."""
    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x80\x80\x00\x80\x80")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def report(png: bytes) -> Document:
    """A small report with every kind of node."""
    strong = frozenset({"strong"})
    thread = Thread(
        [
            Station("Konzept", "verabschiedet"),
            Station("Bericht 2023", "", StationState.HERE),
            Station("Kenntnisnahme", "im Rat", StationState.MISSING),
        ]
    )
    years = ["2021", "2022", "2023"]
    nodes: list[Node] = [
        Heading(1, "Sprache und Bildung"),
        Paragraph("Neun Maßnahmen sind umgesetzt.", ParagraphStyle.LEAD),
        KeyFigures(
            [KeyFigure("9", "von 16", "Maßnahmen sind umgesetzt."), KeyFigure("1.240", "", "Menschen.")]
        ),
        Heading(3, "Was getan wurde"),
        Paragraph(
            [
                "Siehe ",
                Run("Ausblick", link="#ausblick"),
                " und ",
                Run("die Seite", link="https://example.org/a?b=c&d=e"),
                ", ",
                Run("wichtig", strong),
                ", mit ",
                Run("drei", change=Change.DELETED),
                Run("vier", change=Change.INSERTED),
                " Gruppen zu je 10 m",
                Run("2", frozenset({"sup"})),
                ".",
            ]
        ),
        ItemList(["Elterncafé", Item("Patenschaften", ItemList(["in Kitas", "in Schulen"]))]),
        ItemList(["erstens", "zweitens"], ordered=True),
        ItemList(["wieder erstens"], ordered=True),
        Table(
            "Kosten je Jahr",
            [Column("Posten", weight=2), Column("2022", Align.RIGHT), Column("2023", Align.RIGHT)],
            [["Personal", "28.400,00 €", "34.800,00 €"], ["Sachkosten", "18.000,00 €", "12.500,00 €"]],
            row_header=True,
            note="Ergebnisplan.",
            footer=[["Summe", "46.400,00 €", "47.300,00 €"]],
        ),
        Table("Termine", [Column("Tag"), Column("Ort")], [["8. Dezember", "Ratssaal"]]),
        Table("Leer", [Column("Tag"), Column("Ort")], [], row_header=True),
        BarChart(
            "Fortschritt",
            ["Sprache", "Arbeit"],
            [Series("umgesetzt", [3, 4]), Series("offen", [1, 2])],
            arrangement=Arrangement.STACKED,
        ),
        LineChart("Teilnehmende", years, [Series("Menschen", [620, None, 1240])]),
        Note("Der Integrationsrat wird spät gehört", ["Bitte früher einladen."], NoteKind.WARN),
        Paragraph("Der Rat nimmt den Bericht zur Kenntnis.", ParagraphStyle.MOTION),
        Paragraph("Es war ein gutes Jahr.", ParagraphStyle.QUOTE),
        Paragraph("Stand Oktober.", ParagraphStyle.SMALL),
        DescriptionList([("Drucksache", "12/0767"), ("Art", "Mitteilungsvorlage")]),
        PageBreak(),
        Heading(1, "Ausblick"),
        Figure(SVG, "Ein schwarzes Rechteck", "Beispiel", 0.5),
        Figure(png, "Ein graues Quadrat", width=0.2),
        thread,
    ]
    return Document(
        "Sachstandsbericht Integration 2023",
        nodes,
        datetime.date(2023, 10, 20),
        author="Stadt Bergkamen",
        subject="Jährlicher Sachstandsbericht",
        keywords=("Integration", "Bericht"),
        contents=True,
        numbered=True,
        running_head="Stadt Bergkamen · Sachstandsbericht",
        cover=Cover(
            ["Stadt Bergkamen", "Stichtag 30. September 2023"],
            "Dies ist der erste Bericht.",
            "eingefroren am 20. Oktober 2023",
            thread,
            [("Herausgeberin", "Stadt Bergkamen")],
        ),
    )
