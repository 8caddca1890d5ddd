# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""A paper as PDF in its town's layout: PDF/UA-1 and PDF/A-2a, the same bytes for the same paper."""

import datetime
from typing import Any

from augenhoehe.council.printing.columns import consultation_table
from augenhoehe.council.printing.paper import DRAFT, Layout, PrintedPaper, german_date
from augenhoehe.council.printing.sections import Section, sections
from augenhoehe.kit.documents.glyphs import printable
from augenhoehe.kit.documents.pdf import ACCENT, base_data, checked_accent, stays_together, text_data
from augenhoehe.kit.documents.structure import is_rtl, list_is_rtl
from augenhoehe.kit.documents.tree import ItemList, Paragraph, Table, plain
from augenhoehe.kit.documents.typesetting import template, typeset


def print_paper(
    paper: PrintedPaper, layout: Layout, *, accent: str = ACCENT, printed_on: datetime.date | None = None
) -> bytes:
    """Return the paper as PDF. Its time stamp is the paper's date, else printed_on, else today.

    accent: the town's colour, #rrggbb. Raises DocumentError when the paper cannot be set.
    """
    chosen = Layout(layout)
    package = "augenhoehe.council.printing"
    source = template(package, "paper.typ") + template(package, f"{chosen}.typ")
    day = paper.date or printed_on or datetime.datetime.now(datetime.UTC).date()
    data = paper_data(paper, chosen, checked_accent(accent))
    nodes = (node for section in data["sections"] for node in section["blocks"])
    row_headers = (*([False] if data["rows"] else []), *(True for node in nodes if node["t"] == "table"))
    return typeset(source, data, day=day, row_headers=row_headers)


def paper_data(paper: PrintedPaper, layout: Layout, accent: str) -> dict[str, Any]:
    """Return what the layouts read; every value is text that the typesetter shows as it is."""
    table = consultation_table(paper, layout)
    return {
        **base_data(
            title=paper.title,
            language="de-DE",
            author=paper.author or paper.department or paper.town_name,
            subject=paper.subject,
            keywords=(paper.kind,),
            accent=accent,
        ),
        "head_title": printable(paper.head_title),
        "town_name": printable(paper.town_name),
        "kind": printable(paper.kind),
        "publicity": paper.publicity,
        "reference": printable(paper.reference or ""),
        "draft": DRAFT,
        "date": german_date(paper.date),
        "department": printable(paper.office),
        "author_name": printable(paper.author or ""),
        "further": [[printable(label), printable(value)] for label, value in paper.further],
        "deciding_body": printable(paper.deciding_body or ""),
        "subject_line": printable(paper.subject),
        "headers": list(table.headers),
        "rows": [[printable(cell) for cell in row] for row in table.rows],
        "body": table.body,
        "parts": [printable(part) for part in paper.parts],
        "sections": [_section(section) for section in sections(paper, layout)],
    }


def _section(section: Section) -> dict[str, Any]:
    blocks = [_block(block) for block in section.blocks]
    return {"heading": section.heading, "lighter": section.lighter, "blocks": blocks}


def _table(table: Table) -> dict[str, Any]:
    """As the house's blocks want it; the first cell of a row names the row."""
    columns = [
        {"header": text_data(column.header), "align": column.align, "weight": column.weight}
        for column in table.columns
    ]
    return {
        "t": "table",
        "caption": printable(table.caption),
        "columns": columns,
        "rows": [[text_data(cell) for cell in row] for row in table.rows],
        "row_header": table.row_header,
        "together": stays_together(table),
        "note": text_data(table.note),
        "footer": [],
    }


def _block(block: Paragraph | ItemList | Table) -> dict[str, Any]:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Paragraph):
        rtl = is_rtl(plain(block.runs))
        return {"t": "paragraph", "style": "body", "rtl": rtl, "runs": text_data(block.runs)}
    rtl = list_is_rtl(block)
    items = [{"runs": text_data(item.runs), "rtl": rtl, "below": None} for item in block.entries()]
    return {"t": "list", "ordered": block.ordered, "items": items}
