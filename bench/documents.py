# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a yearly report of 50 pages takes as PDF, DOCX and workbook, beside other ways, and one council paper.

The report: ten chapters with forty sections of running text, 20 tables, 10 charts (each with its own table).
"""

import datetime
import importlib
import io
import time
from collections.abc import Callable
from typing import Any

import pypdfium2

from augenhoehe.council.printing import Layout, PrintedConsultation, PrintedPaper, paper_docx, print_paper
from augenhoehe.kit.charts import Arrangement, BarChart, LineChart, Series
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.html import write_html
from augenhoehe.kit.documents.ods import write_ods
from augenhoehe.kit.documents.odt import write_odt
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tables import sheets_of
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    Cover,
    Document,
    Heading,
    ItemList,
    Node,
    Paragraph,
    Table,
)
from augenhoehe.kit.documents.xlsx import Contents, write_xlsx

CHAPTERS, SECTIONS, PAGES = 10, 4, 50
SENTENCE = (
    "Die Zusammenarbeit von Volkshochschule, Jugendmigrationsdienst und Familienbildungsstätte hat sich im "
    "Berichtsjahr bewährt, weil Termine früh abgestimmt und Räume gemeinsam genutzt wurden. "
)
DAY = datetime.date(2023, 10, 20)


def measure() -> list[dict[str, Any]]:
    """Return the measurements; each is the best of three, after one run that loads fonts and templates."""
    pages = len(pypdfium2.PdfDocument(io.BytesIO(write_pdf(make_report()))))
    if pages < PAGES:
        raise ValueError(f"The report has {pages} pages, not {PAGES}; it would flatter the figure.")
    name, reference = other_typesetter()
    return [
        {
            "name": f"PDF report of {pages} pages",
            "seconds": best(lambda run: write_pdf(make_report(run))),
            "budget": 1.5,
            "reference_name": name,
            "reference_seconds": reference,
        },
        {
            "name": f"the same report of {pages} pages as DOCX",
            "seconds": best(lambda run: write_docx(make_report(run))),
            "budget": 1.0,
            "reference_name": "as ODT",
            "reference_seconds": best(lambda run: write_odt(make_report(run))),
        },
        {
            "name": "all its tables as XLSX",
            "seconds": best(lambda run: workbook(make_report(run))),
            "budget": 1.0,
            "reference_name": "the same sheets as ODS",
            "reference_seconds": best(
                lambda run: write_ods(sheets_of(make_report(run)), title="Tabellen", day=DAY)
            ),
        },
        {
            "name": "print one paper as PDF",
            "seconds": best(lambda run: print_paper(make_paper(run), Layout.FORM)),
            "budget": 0.1,
            "reference_name": "same paper as DOCX",
            "reference_seconds": best(lambda run: paper_docx(make_paper(run), Layout.FORM)),
        },
    ]


def workbook(document: Document) -> bytes:
    """Every table and chart of the report, as its file is made."""
    return write_xlsx(sheets_of(document), title=document.title, day=document.date, contents=Contents())


def other_typesetter() -> tuple[str, float]:
    """WeasyPrint on the HTML of the same tree, once; it is installed for `make bench` alone. Else DOCX, and it says so.

    A page of one's own would bring the house's stylesheet; bare HTML flatters the reference.
    """
    try:
        weasyprint = importlib.import_module("weasyprint")
    except ImportError:
        return "as DOCX (WeasyPrint is not installed)", best(lambda run: write_docx(make_report(run)))
    page = f'<!doctype html><html lang="de"><body>{write_html(make_report())}</body></html>'
    return "WeasyPrint on the same tree's HTML", best(
        lambda run: weasyprint.HTML(string=page).write_pdf(), times=1
    )


def best(work: Callable[[int], bytes], times: int = 3) -> float:
    """Return the shortest of some runs, in seconds."""
    return min(_once(work, run) for run in range(1, times + 1))


def _once(work: Callable[[int], bytes], run: int) -> float:
    start = time.perf_counter()
    work(run)
    return time.perf_counter() - start


def make_report(run: int = 0) -> Document:
    """A report whose text differs from run to run, so that the typesetter cannot answer from its cache."""
    nodes: list[Node] = []
    for chapter in range(1, CHAPTERS + 1):
        nodes.append(Heading(1, f"Handlungsfeld {chapter}"))
        for section in range(1, SECTIONS + 1):
            nodes.append(Heading(2, f"Abschnitt {chapter}.{section}"))
            nodes += [Paragraph(f"{run}.{chapter}.{section}.{part}: {SENTENCE * 4}") for part in range(3)]
            nodes.append(ItemList([f"Maßnahme {run}.{number}: {SENTENCE}" for number in range(3)]))
            if section % 2:
                nodes.append(make_table(run, chapter, section))
        nodes.append(make_chart(chapter))
    cover = Cover(["Stadt Bergkamen", "Stichtag 30. September 2023"], SENTENCE)
    return Document(
        "Sachstandsbericht Integration 2023",
        nodes,
        DAY,
        author="Stadt",
        contents=True,
        numbered=True,
        cover=cover,
    )


def make_table(run: int, chapter: int, section: int) -> Table:
    """Fifteen rows with names and money."""
    columns = [Column("Posten", weight=2), *(Column(str(year), Align.RIGHT) for year in (2021, 2022, 2023))]
    rows = [
        [f"Posten {run}.{chapter}.{section}.{row}", "28.400,00 €", "34.800,00 €", "0,00 €"]
        for row in range(15)
    ]
    return Table(f"Kosten {chapter}.{section}", columns, rows, row_header=True, note="Ergebnisplan.")


def make_chart(chapter: int) -> BarChart | LineChart:
    """Bars and lines in turn."""
    if chapter % 2:
        names = ["Unterbringung", "Sprache und Bildung", "Arbeit", "Begegnung"]
        series = [
            Series("umgesetzt", [3, 4, 2, chapter]),
            Series("läuft", [3, 3, 4, 1]),
            Series("offen", [1, 2, 1, 0]),
        ]
        return BarChart(f"Fortschritt {chapter}", names, series, arrangement=Arrangement.STACKED)
    years = [str(year) for year in range(2014, 2024)]
    return LineChart(
        f"Teilnehmende {chapter}", years, [Series("Menschen", [year * chapter for year in range(10)])]
    )


def make_paper(run: int) -> PrintedPaper:
    """A paper of two pages."""
    return PrintedPaper(
        head_title="Die Bürgermeisterin",
        town_name="Stadt Kamen",
        kind="Beschlussvorlage",
        subject="Integrationskonzept",
        consultations=(
            PrintedConsultation("Haupt- und Finanzausschuss"),
            PrintedConsultation("Rat der Stadt Kamen"),
        ),
        reference="039/2022",
        public=True,
        date=DAY,
        department="Fachbereich Bürgerdienste",
        deciding_body="Rat",
        resolution_text=SENTENCE,
        reasons="\n\n".join(f"{run}.{part} {SENTENCE * 4}" for part in range(6)),
    )
