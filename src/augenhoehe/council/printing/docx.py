# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""A paper as a Word file for the Sitzungsdienst: the same words in the same order as the PDF."""

import datetime
from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from augenhoehe.council.printing.columns import consultation_table
from augenhoehe.council.printing.paper import DRAFT, Layout, PrintedPaper, german_date
from augenhoehe.council.printing.sections import sections
from augenhoehe.kit.documents.labels import GERMAN
from augenhoehe.kit.documents.office import INK, border, describe, new_office_document, page_numbers, to_bytes
from augenhoehe.kit.documents.office_text import OfficeText
from augenhoehe.kit.documents.pdf import ACCENT, checked_accent
from augenhoehe.kit.documents.tree import Column, ItemList, Paragraph, Run, Table

MARGINS = (20.0, 20.0, 24.0, 25.0)
WIDTH = 210.0 - MARGINS[1] - MARGINS[3]
#: Shares of the width; the column of the bodies takes four parts.
WEIGHTS = {"Beratungsfolge": 4.0, "Zuständigkeit": 1.4, "TOP-Nr.": 0.8, "Datum": 1.1}
CAPTION = "Beratungsfolge"


def paper_docx(
    paper: PrintedPaper, layout: Layout, *, accent: str = ACCENT, printed_on: datetime.date | None = None
) -> bytes:
    """Return the paper as DOCX. Its time stamp is the paper's date, else printed_on, else today."""
    day = paper.date or printed_on or datetime.datetime.now(datetime.UTC).date()
    writer = _PaperWriter(paper, Layout(layout), day, checked_accent(accent))
    return to_bytes(writer.write())


class _PaperWriter(OfficeText):
    """Writes one paper."""

    def __init__(self, paper: PrintedPaper, layout: Layout, day: datetime.date, accent: str) -> None:
        office = new_office_document(language="de-DE", margins_mm=MARGINS)
        author = paper.author or paper.department or paper.town_name
        super().__init__(office, day=day, author=author, accent=accent, width_mm=WIDTH)
        self.paper = paper
        self.layout = layout
        describe(
            office,
            title=paper.title,
            author=author,
            subject=paper.subject,
            keywords=(paper.kind,),
            language="de-DE",
            day=day,
        )
        page_numbers(office, GERMAN.page, GERMAN.of)

    def write(self) -> Any:
        paper = self.paper
        for line, style in ((paper.town_name, "AH Small"), (paper.head_title, "AH Lead")):
            if line:
                self.paragraph(line, style).paragraph_format.space_after = Pt(2)
        if self.layout is Layout.FORM:
            self.form_head()
        else:
            self.cover_head()
        self.text()
        return self.office

    def form_head(self) -> None:
        paper = self.paper
        self.paragraph("Vorlage", "Title").paragraph_format.space_before = Pt(20)
        self.strong(f"Nr. {paper.reference}" if paper.reference else DRAFT)
        self.facts()
        line = self.tabbed([Run(part, frozenset({"strong"})) for part in self.kind_line()], centre=True)
        border(line.paragraph_format.element.get_or_add_pPr(), "bottom", INK, 8, 4)
        self.consultations()
        self.subject("Bezeichnung des TOP")

    def kind_line(self) -> list[str]:
        """Kind, publicity and body on one line, as the form wants it."""
        return [self.paper.kind, self.paper.publicity, self.paper.deciding_body or ""]

    def cover_head(self) -> None:
        paper = self.paper
        public = f" - {paper.publicity} -" if paper.publicity else ""
        self.paragraph(f"{paper.kind}{public}", "Title").paragraph_format.space_before = Pt(24)
        self.strong(f"Drucksache Nr.: {paper.reference}" if paper.reference else DRAFT)
        self.facts()
        self.consultations()
        self.subject("Betreff:")
        self.paragraph("Bestandteile dieser Vorlage sind:", "AH Small").paragraph_format.space_before = Pt(30)
        self.item_list(ItemList(paper.parts, ordered=True))

    def facts(self) -> None:
        paper = self.paper
        if paper.office or paper.date:
            date = f"vom: {german_date(paper.date)}" if paper.date else ""
            line = self.tabbed([paper.office, date])
            border(line.paragraph_format.element.get_or_add_pPr(), "top", INK, 8, 6)
        if paper.author:
            self.paragraph(f"Bearbeitung: {paper.author}")
        for label, value in paper.further:
            self.paragraph(f"{label} {value}")

    def strong(self, words: str) -> None:
        self.paragraph(Run(words, frozenset({"strong"})))

    def tabbed(self, parts: Sequence[str | Run], *, centre: bool = False) -> Any:
        """Parts on one line: left, at the right margin, and in the middle between if asked."""
        paragraph = self.office.add_paragraph()
        stops = paragraph.paragraph_format.tab_stops
        if centre:
            stops.add_tab_stop(Mm(WIDTH / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        for index, part in enumerate(parts):
            if index:
                paragraph.add_run("\t")
            self.runs(paragraph, part)
        return paragraph

    def consultations(self) -> None:
        printed = consultation_table(self.paper, self.layout)
        if printed.rows:
            columns = tuple(Column(header, weight=WEIGHTS[header]) for header in printed.headers)
            self.table(Table(CAPTION, columns, printed.rows), caption=False)

    def subject(self, label: str) -> None:
        before = self.paragraph(label, "AH Small")
        before.paragraph_format.space_before, before.paragraph_format.space_after = Pt(16), Pt(2)
        before.paragraph_format.keep_with_next = True
        heading = self.heading(1, self.paper.subject)
        heading.paragraph_format.space_before = Pt(0)
        border(heading.paragraph_format.element.get_or_add_pPr(), "top", INK, 0, 0)

    def text(self) -> None:
        for index, section in enumerate(sections(self.paper, self.layout)):
            lighter = (Run(f" {section.lighter}"),) if section.lighter else ()
            heading = self.heading(2, (Run(section.heading), *lighter))
            if index == 0 and self.layout is Layout.COVER_SHEET:
                heading.paragraph_format.page_break_before = True
            for run in heading.runs[1:]:
                run.font.bold = False
            for block in section.blocks:
                if isinstance(block, Paragraph):
                    self.paragraph(block.runs)
                elif isinstance(block, Table):
                    self.table(block)
                else:
                    self.item_list(block)
