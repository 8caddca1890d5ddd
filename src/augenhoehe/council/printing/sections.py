# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The text part of a paper in order, with the headings of its layout; shared by PDF and DOCX."""

import re
from dataclasses import dataclass

from augenhoehe.council.printing.finances import statement
from augenhoehe.council.printing.paper import Layout, PrintedPaper
from augenhoehe.kit.documents.tree import ItemList, Paragraph, Table

RESOLUTION = "Beschlussvorschlag:"
URGENCY = "Begründung der Dringlichkeit:"
ACKNOWLEDGEMENT = "Kenntnisnahme:"
FINANCES = "Finanzielle Auswirkungen:"
ATTACHMENTS = "Anlagen:"
#: Heading of the reasons, and what stands behind it in lighter type.
REASONS = {
    Layout.FORM: ("Sachverhalt und Begründung", "(einschl. finanzielle Möglichkeit der Verwirklichung):"),
    Layout.COVER_SHEET: ("Sachdarstellung:", ""),
}
BULLET = re.compile(r"^\s*[•▪◦‣–*-]\s+(.*)$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a lighter continuation of it, and its paragraphs, lists and tables."""

    heading: str
    lighter: str
    blocks: tuple[Paragraph | ItemList | Table, ...]


def sections(paper: PrintedPaper, layout: Layout) -> tuple[Section, ...]:
    """Return the sections that have text.

    A financial statement that the reasons already contain is not printed twice.
    """
    out = []
    if paper.urgency_reason:
        out.append(Section(paper.urgency_heading or URGENCY, "", prose(paper.urgency_reason)))
    if paper.resolution_text:
        out.append(Section(paper.resolution_heading or RESOLUTION, "", prose(paper.resolution_text)))
    if paper.acknowledgement:
        out.append(Section(ACKNOWLEDGEMENT, "", prose(paper.acknowledgement)))
    if paper.reasons:
        heading = (paper.reasons_heading, "") if paper.reasons_heading else REASONS[layout]
        out.append(Section(*heading, prose(paper.reasons)))
    finances = " ".join((paper.financial_impact or "").split())
    said = finances and finances not in " ".join((paper.reasons or "").split())
    amounts = statement(paper.finances) if paper.finances else ()
    if said or amounts:
        words = prose(paper.financial_impact or "") if said else ()
        out.append(Section(FINANCES, "", (*words, *amounts)))
    if paper.attachments:
        out.append(Section(ATTACHMENTS, "", (ItemList(tuple(paper.attachments), ordered=True),)))
    return tuple(out)


def prose(text: str) -> tuple[Paragraph | ItemList, ...]:
    """Return paragraphs (blank lines between) and lists (lines with a bullet).

    A line under a point continues it.
    """
    blocks: list[Paragraph | ItemList] = []
    for chunk in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip("\n")):
        words: list[str] = []
        points: list[str] = []
        for line in chunk.split("\n"):
            if match := BULLET.match(line):
                points.append(match.group(1).strip())
            elif points:
                points[-1] = f"{points[-1]} {line.strip()}".strip()
            else:
                words.append(line.strip())
        if any(words):
            blocks.append(Paragraph("\n".join(words).strip()))
        if points:
            blocks.append(ItemList(tuple(points)))
    return _joined(blocks)


def _joined(blocks: list[Paragraph | ItemList]) -> tuple[Paragraph | ItemList, ...]:
    """Lists that only a blank line separates are one list."""
    out: list[Paragraph | ItemList] = []
    for block in blocks:
        before = out[-1] if out else None
        if isinstance(block, ItemList) and isinstance(before, ItemList):
            out[-1] = ItemList((*before.items, *block.items))
        else:
            out.append(block)
    return tuple(out)
