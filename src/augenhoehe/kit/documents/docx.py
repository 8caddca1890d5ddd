# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents as Word files: real headings, lists, tracked changes, repeated table heads, alternative texts."""

from typing import Any, assert_never

from docx.enum.text import WD_BREAK
from docx.shared import Pt, RGBColor

from augenhoehe.kit.charts import BarChart, LineChart, print_svg
from augenhoehe.kit.documents.labels import labels_for
from augenhoehe.kit.documents.office import (
    BAD,
    GOOD,
    MUTED,
    THREAD,
    WARN,
    border,
    describe,
    field,
    new_office_document,
    page_numbers,
    to_bytes,
    xml_text,
)
from augenhoehe.kit.documents.office_text import OfficeText
from augenhoehe.kit.documents.pdf import ACCENT, checked_accent, figure_svg
from augenhoehe.kit.documents.raster import rasterise
from augenhoehe.kit.documents.small_print import belongs_to_heading, said_again
from augenhoehe.kit.documents.structure import (
    Placed,
    anchors_of,
    chart_as_table,
    contents_depth,
    placed_headings,
)
from augenhoehe.kit.documents.tree import (
    Cover,
    DescriptionList,
    Document,
    Figure,
    Heading,
    ItemList,
    KeyFigures,
    Node,
    Note,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    StationState,
    Table,
    Text,
    Thread,
    plain,
    runs_of,
)

MARGINS = (28.0, 24.0, 26.0, 28.0)
DENSE_MARGINS, DENSE_SIZE = (24.0, 15.0, 20.0, 15.0), Pt(7.5)
PARAGRAPH_STYLES = {
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.LEAD: "AH Lead",
    ParagraphStyle.SMALL: "AH Small",
    ParagraphStyle.QUOTE: "Quote",
    ParagraphStyle.MOTION: "AH Motion",
}


def write_docx(document: Document, *, accent: str = ACCENT) -> bytes:
    """Return the document as DOCX.

    accent: the town's colour, #rrggbb. Raises DocumentError with what is wrong.
    """
    writer = _Writer(document, checked_accent(accent))
    return to_bytes(writer.write())


class _Writer(OfficeText):
    """Writes one tree."""

    def __init__(self, document: Document, accent: str) -> None:
        lying = document.landscape
        margins = DENSE_MARGINS if document.dense else MARGINS
        office = new_office_document(language=document.language, margins_mm=margins, landscape=lying)
        if document.dense:
            office.styles["AH Cell"].font.size = DENSE_SIZE
        super().__init__(
            office,
            day=document.date,
            author=document.author,
            accent=accent,
            width_mm=(297.0 if lying else 210.0) - margins[1] - margins[3],
            tracked=document.tracked,
            dense=document.dense,
        )
        self.document = document
        self.labels = labels_for(document.language)
        self.headings: dict[int, Placed] = placed_headings(document)
        self.anchors = anchors_of(document, self.headings.values())
        self.pictures = self._pictures(accent)

    def _pictures(self, accent: str) -> dict[int, bytes]:
        """Charts and drawings as PNG, all set in one go."""
        drawings: dict[int, tuple[str, float]] = {}
        for position, node in enumerate(self.document.nodes):
            if isinstance(node, (BarChart, LineChart)):
                drawn = print_svg(node, accent=accent, prefix=f"c{position}")
                drawings[position] = (drawn.svg, drawn.width)
            elif isinstance(node, Figure) and not node.is_photo:
                drawings[position] = (figure_svg(node), 448.0 * node.width)
        return dict(zip(drawings, rasterise(list(drawings.values())), strict=True))

    def write(self) -> Any:
        document = self.document
        describe(
            self.office,
            title=document.title,
            author=document.author,
            subject=document.subject,
            keywords=document.keywords,
            language=document.language,
            day=document.date,
        )
        page_numbers(self.office, self.labels.page, self.labels.of)
        self.office.sections[0].header.paragraphs[0].add_run(
            xml_text(document.running_head or document.title)
        )
        if document.cover:
            self.office.sections[0].different_first_page_header_footer = True
            self.cover(document.cover)
        else:
            self.paragraph(document.title, "Title")
        if document.contents and self.headings:
            self.contents()
        repeated = said_again(document.nodes)
        for position, node in enumerate(document.nodes):
            if position not in repeated:
                self.node(position, node)
        return self.office

    def cover(self, cover: Cover) -> None:
        over = "   ".join([*cover.over, *([cover.frozen] if cover.frozen else [])])
        first = self.paragraph(over, "AH Small")
        first.paragraph_format.space_before = Pt(170)
        self.paragraph(self.document.title, "Title")
        if plain(cover.lead):
            self.paragraph(cover.lead, "AH Lead")
        if cover.thread:
            self.thread(cover.thread)
        for pair in cover.facts:
            self.pair(*pair)
        self.page_break()

    def contents(self) -> None:
        """A contents field, already filled, so that it is useful before Word has counted the pages."""
        self.paragraph(self.labels.contents, "TOC Heading")
        depth = contents_depth(self.headings.values(), self.document.contents_levels)
        listed = [placed for placed in self.headings.values() if placed.level <= depth]
        paragraph = self.styled(self.office.add_paragraph(), f"toc {listed[0].level}")
        shown = field(paragraph, f'TOC \\o "1-{depth}" \\h \\z \\u', dirty=True)
        end = paragraph.runs[-1]._r  # noqa: SLF001 - the end mark moves behind the last entry
        shown.text = ""
        for number, placed in enumerate(listed):
            if number:
                paragraph = self.styled(self.office.add_paragraph(), f"toc {placed.level}")
            title = f"{placed.number}  {plain(placed.heading.text)}".strip()
            self.runs(paragraph, Run(title, link=f"#{placed.anchor}"))
        paragraph.paragraph_format.element.append(end)
        self.page_break()

    def node(self, position: int, node: Node) -> None:  # noqa: C901, PLR0912 - one case per kind of node
        match node:
            case Heading():
                placed = self.headings[position]
                number = (f"{placed.number}  ",) if placed.number else ()
                self.heading(placed.level, (*number, *runs_of(node.text)), placed.anchor)
            case Paragraph():
                kept = belongs_to_heading(self.document.nodes, position)
                made = self.paragraph(node.runs, PARAGRAPH_STYLES[node.style])
                made.paragraph_format.keep_with_next = True if kept else None
            case ItemList():
                self.item_list(node)
            case Table():
                self.table(node)
            case DescriptionList():
                for pair in node.items:
                    self.pair(*pair)
            case Figure():
                photo = node.image if isinstance(node.image, bytes) else self.pictures[position]
                self.picture(photo, "" if node.decorative else node.alt, self.width_mm * node.width)
                if plain(node.caption):
                    self.paragraph(node.caption, "AH Small")
            case BarChart() | LineChart():
                self.chart(position, node)
            case Note():
                self.note(node)
            case PageBreak():
                self.page_break()
            case Thread():
                self.thread(node)
            case KeyFigures():
                self.key_figures(node)
            case _:
                assert_never(node)

    def chart(self, position: int, node: BarChart | LineChart) -> None:
        alt = print_svg(node, accent=f"#{self.accent}").alt
        self.paragraph(node.title, "Caption")
        self.picture(self.pictures[position], alt, self.width_mm).paragraph_format.keep_with_next = True
        self.table(chart_as_table(node, f"{self.labels.figures}: {node.title}"))

    def pair(self, label: Text, value: Text) -> None:
        paragraph = self.styled(self.office.add_paragraph(), "AH Pair")
        self.runs(paragraph, label)
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor.from_string(MUTED)
        paragraph.add_run(": ")
        self.runs(paragraph, value)

    def note(self, node: Note) -> None:
        colour = {"good": GOOD, "warn": WARN, "bad": BAD}.get(node.kind, self.accent)
        word = getattr(self.labels, node.kind)
        first = self.paragraph(Run(f"{word}: ", frozenset({"strong"})), "AH Note")
        first.runs[0].font.color.rgb = RGBColor.from_string(colour)
        self.runs(first, Run(node.title, frozenset({"strong"})))
        for paragraph in [first, *(self.paragraph(text, "AH Note") for text in node.body)]:
            border(paragraph.paragraph_format.element.get_or_add_pPr(), "left", colour, 24, 10)

    def thread(self, node: Thread) -> None:
        words = {
            StationState.REACHED: "",
            StationState.HERE: self.labels.here,
            StationState.MISSING: self.labels.missing,
        }
        title = self.paragraph(Run(self.labels.thread, frozenset({"strong"})))
        title.runs[0].font.color.rgb = RGBColor.from_string(THREAD)
        title.paragraph_format.space_before, title.paragraph_format.keep_with_next = Pt(18), True
        for station in node.stations:
            told = " ".join(part for part in (words[station.state], station.detail) if part)
            self.paragraph(
                [Run(station.label, frozenset({"strong"})), f": {told}" if told else ""], "List Bullet"
            )

    def key_figures(self, node: KeyFigures) -> None:
        for item in node.items:
            paragraph = self.paragraph(item.figure, "AH Figure")
            paragraph.paragraph_format.keep_with_next = True
            paragraph.runs[0].font.color.rgb = RGBColor.from_string(self.accent)
            if item.unit:
                unit = paragraph.add_run(f" {xml_text(item.unit)}")
                unit.font.size, unit.font.color.rgb = Pt(12), RGBColor.from_string(self.accent)
            self.paragraph(item.sentence)

    def page_break(self) -> None:
        self.office.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
