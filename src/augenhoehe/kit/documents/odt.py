# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Documents as OpenDocument text: real headings, lists, tables with repeated heads, alternative texts, contents."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, assert_never

from lxml import etree

from augenhoehe.kit.charts import BarChart, LineChart, print_svg
from augenhoehe.kit.documents.column_widths import column_widths
from augenhoehe.kit.documents.labels import labels_for
from augenhoehe.kit.documents.odt_styles import (
    CELL,
    CELL_MM,
    CELL_PT,
    CELLS,
    CHANGED,
    HEADS,
    PARAGRAPHS,
    WIDTH_MM,
    automatic_styles,
    paragraph_style,
)
from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.opendocument import (
    DRAW,
    FO,
    STYLE,
    SVG,
    TABLE,
    TABLE_HEADING,
    TEXT,
    XLINK,
    add_text,
    element,
    empty_text,
    list_style,
    mark_style,
    package,
)
from augenhoehe.kit.documents.pdf import ACCENT, figure_svg
from augenhoehe.kit.documents.pictures import photo_size, photo_type
from augenhoehe.kit.documents.raster import rasterise
from augenhoehe.kit.documents.small_print import belongs_to_heading, said_again
from augenhoehe.kit.documents.structure import (
    Placed,
    anchors_of,
    chart_as_table,
    contents_depth,
    is_rtl,
    placed_headings,
    safe_link,
    stays_whole,
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

STYLES = {
    ParagraphStyle.BODY: "Text_20_body",
    ParagraphStyle.LEAD: "AH_20_Lead",
    ParagraphStyle.SMALL: "AH_20_Small",
    ParagraphStyle.QUOTE: "Quotations",
    ParagraphStyle.MOTION: "AH_20_Motion",
}
STRONG = frozenset({"strong"})


def write_odt(document: Document) -> bytes:
    """Return the document as ODT. Raises DocumentError with what is wrong. Equal documents give equal bytes."""
    writer = _Writer(document)
    text = writer.write()
    return package(
        text,
        title=document.title,
        author=document.author,
        day=document.date,
        language=document.language,
        pictures=writer.files,
        styles=writer.styles,
    )


class _Writer:
    """Writes one tree."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.labels = labels_for(document.language)
        self.headings: dict[int, Placed] = placed_headings(document)
        self.anchors = anchors_of(document, self.headings.values())
        self.body = empty_text()
        self.files: dict[str, bytes] = {}
        self.rtl: dict[str, str] = {}
        self.styles: list[Any] = automatic_styles()
        self.tables = 0
        self.drawings = self._drawings()

    def _drawings(self) -> dict[int, bytes]:
        """Charts and drawings as PNG, all set in one go."""
        found: dict[int, tuple[str, float]] = {}
        for position, node in enumerate(self.document.nodes):
            if isinstance(node, (BarChart, LineChart)):
                drawn = print_svg(node, accent=ACCENT, prefix=f"c{position}")
                found[position] = (drawn.svg, drawn.width)
            elif isinstance(node, Figure) and not node.is_photo:
                found[position] = (figure_svg(node), 448.0 * node.width)
        return dict(zip(found, rasterise(list(found.values())), strict=True))

    def write(self) -> Any:
        document = self.document
        if document.cover:
            self.cover(document.cover)
        else:
            self.paragraph(document.title, "Title")
        if document.contents and self.headings:
            self.contents()
        repeated = said_again(document.nodes)
        for position, node in enumerate(document.nodes):
            if position not in repeated:
                self.node(position, node)
        return self.body

    # Text

    def paragraph(self, text: Text, style: str = "Text_20_body", parent: Any = None) -> Any:
        named = self._right_to_left(style) if is_rtl(plain(text)) else style
        holder = self.body if parent is None else parent
        made = element(holder, f"{TEXT}p", {f"{TEXT}style-name": named})
        self.runs(made, text)
        return made

    def _right_to_left(self, style: str) -> str:
        """The style for words that run from right to left, made when it is needed first."""
        if style not in self.rtl:
            name = f"AH_rtl_{len(self.rtl) + 1}"
            look = {f"{STYLE}writing-mode": "rl-tb", f"{FO}text-align": "start"}
            parent = next((parent for called, parent, _ in PARAGRAPHS if called == style), style)
            self.styles.append(paragraph_style(name, parent, look))
            self.rtl[style] = name
        return self.rtl[style]

    def runs(self, parent: Any, text: Text) -> None:
        for run in runs_of(text):
            self.run(parent, run)

    def run(self, parent: Any, run: Run) -> None:
        """Words with their marks. What was put in is underlined, what was taken out is struck through."""
        holder = parent
        if run.change is not None:
            holder = element(holder, f"{TEXT}span", {f"{TEXT}style-name": CHANGED[run.change][0]})
        if run.anchor in self.anchors and run.anchor:
            element(parent, f"{TEXT}bookmark", {f"{TEXT}name": run.anchor})
        link = safe_link(run)
        if link and (not link.startswith("#") or link[1:] in self.anchors):
            holder = element(holder, f"{TEXT}a", {f"{XLINK}type": "simple", f"{XLINK}href": link})
        if run.marks:
            holder = element(holder, f"{TEXT}span", {f"{TEXT}style-name": mark_style(run.marks)})
        add_text(holder, run.text)

    # Blocks

    def cover(self, cover: Cover) -> None:
        over = "   ".join([*cover.over, *([cover.frozen] if cover.frozen else [])])
        if over:
            self.paragraph(over, "AH_20_Small")
        self.paragraph(self.document.title, "Title")
        if plain(cover.lead):
            self.paragraph(cover.lead, "AH_20_Lead")
        if cover.thread:
            self.thread(cover.thread)
        for pair in cover.facts:
            self.pair(*pair)

    def contents(self) -> None:
        """A contents list, already filled; the office program sets the page numbers when it opens the file."""
        title, depth = (
            self.labels.contents,
            contents_depth(self.headings.values(), self.document.contents_levels),
        )
        index = element(
            self.body, f"{TEXT}table-of-content", {f"{TEXT}name": title, f"{TEXT}protected": "true"}
        )
        source = element(index, f"{TEXT}table-of-content-source", {f"{TEXT}outline-level": str(depth)})
        element(source, f"{TEXT}index-title-template").text = title
        listed = element(index, f"{TEXT}index-body")
        head = element(listed, f"{TEXT}index-title", {f"{TEXT}name": f"{title}_Head"})
        self.paragraph(title, "AH_page", head)
        for placed in self.headings.values():
            if placed.level <= depth:
                words = f"{placed.number}  {plain(placed.heading.text)}".strip()
                style = f"AH_contents_{placed.level}"
                line = self.paragraph(Run(words, link=f"#{placed.anchor}"), style, listed)
                element(line, f"{TEXT}tab")
                place = {f"{TEXT}reference-format": "page", f"{TEXT}ref-name": placed.anchor}
                element(line, f"{TEXT}bookmark-ref", place).text = "–"

    def node(self, position: int, node: Node) -> None:  # noqa: C901, PLR0912 - one case per kind of node
        match node:
            case Heading():
                self.heading(self.headings[position])
            case Paragraph():
                kept = belongs_to_heading(self.document.nodes, position)
                self.paragraph(node.runs, "AH_small_kept" if kept else STYLES[node.style])
            case ItemList():
                self.item_list(node, self.body)
            case Table():
                self.table(node)
            case DescriptionList():
                for pair in node.items:
                    self.pair(*pair)
            case Figure():
                photo = (
                    node.image if isinstance(node.image, bytes) and node.is_photo else self.drawings[position]
                )
                self.picture(photo, "" if node.decorative else node.alt, WIDTH_MM * node.width)
                if plain(node.caption):
                    self.paragraph(node.caption, "AH_20_Small")
            case BarChart() | LineChart():
                self.paragraph(node.title, "Caption")
                self.picture(self.drawings[position], print_svg(node, accent=ACCENT).alt, WIDTH_MM)
                self.table(chart_as_table(node, f"{self.labels.figures}: {node.title}"))
            case Note():
                word = getattr(self.labels, node.kind)
                self.paragraph([Run(f"{word}: {node.title}", STRONG)], "AH_20_Note")
                for text in node.body:
                    self.paragraph(text, "AH_20_Note")
            case PageBreak():
                self.paragraph("", "AH_page")
            case Thread():
                self.thread(node)
            case KeyFigures():
                for item in node.items:
                    self.paragraph(f"{item.figure} {item.unit}".strip(), "AH_20_Figure")
                    self.paragraph(item.sentence)
            case _:
                assert_never(node)

    def heading(self, placed: Placed) -> None:
        attributes = {
            f"{TEXT}style-name": f"Heading_20_{min(placed.level, 6)}",
            f"{TEXT}outline-level": str(placed.level),
        }
        made = element(self.body, f"{TEXT}h", attributes)
        element(made, f"{TEXT}bookmark", {f"{TEXT}name": placed.anchor})
        self.runs(made, (*((f"{placed.number}  ",) if placed.number else ()), *runs_of(placed.heading.text)))

    def item_list(self, node: ItemList, parent: Any) -> None:
        made = element(parent, f"{TEXT}list", {f"{TEXT}style-name": list_style(node.ordered)})
        for item in node.entries():
            holder = element(made, f"{TEXT}list-item")
            self.paragraph(item.runs, "List_20_Item", holder)
            if item.below:
                self.item_list(item.below, holder)

    def pair(self, label: Text, value: Text) -> None:
        self.paragraph([*runs_of(label), ": ", *runs_of(value)], "AH_20_Pair")

    def thread(self, node: Thread) -> None:
        words = {
            StationState.REACHED: "",
            StationState.HERE: self.labels.here,
            StationState.MISSING: self.labels.missing,
        }
        self.paragraph(Run(self.labels.thread, STRONG))
        made = element(self.body, f"{TEXT}list", {f"{TEXT}style-name": list_style(False)})
        for station in node.stations:
            told = " ".join(part for part in (words[station.state], station.detail) if part)
            text = (Run(station.label, STRONG), Run(f": {told}" if told else ""))
            self.paragraph(text, "List_20_Item", element(made, f"{TEXT}list-item"))

    def picture(self, content: bytes, alt: str, width: float) -> None:
        """A picture in a paragraph of its own; width in millimetres."""
        number = len(self.files) + 1
        path = f"Pictures/{number}.{'jpg' if photo_type(content) == 'image/jpeg' else 'png'}"
        self.files[path] = content
        across, down = photo_size(content)
        frame = element(
            element(self.body, f"{TEXT}p", {f"{TEXT}style-name": "Text_20_body"}),
            f"{DRAW}frame",
            {
                f"{DRAW}name": f"{number}",
                f"{TEXT}anchor-type": "as-char",
                f"{SVG}width": f"{width:.1f}mm",
                f"{SVG}height": f"{width * down / across:.1f}mm",
            },
        )
        element(frame, f"{DRAW}image", {f"{XLINK}href": path, f"{XLINK}type": "simple"})
        if alt:
            element(frame, f"{SVG}desc").text = xml_text(alt)

    # Tables

    def table(self, node: Table) -> None:
        self.tables += 1
        self.paragraph(node.caption, "Caption")
        made = element(self.body, f"{TABLE}table", {f"{TABLE}name": f"T{self.tables}"})
        widths = column_widths(node, WIDTH_MM, size_pt=CELL_PT, beside_mm=2 * CELL_MM)
        names = [self._column(number, width) for number, width in enumerate(widths)]
        holder = element(made, f"{TABLE}table-header-columns") if node.row_header else made
        for number, name in enumerate(names):
            element(holder if number == 0 else made, f"{TABLE}table-column", {f"{TABLE}style-name": name})
        heads = element(element(made, f"{TABLE}table-header-rows"), f"{TABLE}table-row")
        for column in node.columns:
            self._cell(heads, "AH_head", HEADS.get(column.align, TABLE_HEADING), column.header)
        for row in node.rows:
            self._row(made, node, row, strong=False)
        for row in node.footer:
            self._row(made, node, row, strong=True)
        if plain(node.note):
            self.paragraph(node.note, "AH_20_Small")

    def _column(self, number: int, width: float) -> str:
        name = f"T{self.tables}.{number + 1}"
        style = etree.Element(f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "table-column"})
        share = f"{round(width * 1000)}*"
        element(style, f"{STYLE}table-column-properties", {f"{STYLE}rel-column-width": share})
        self.styles.append(style)
        return name

    def _row(self, table: Any, node: Table, cells: Sequence[Text], *, strong: bool) -> None:
        line = element(
            table, f"{TABLE}table-row", {f"{TABLE}style-name": "AH_row"} if stays_whole(cells) else {}
        )
        for place, (column, cell) in enumerate(zip(node.columns, cells, strict=True)):
            bold = strong or (node.row_header and place == 0)
            text = [replace(run, marks=run.marks | STRONG) for run in runs_of(cell)] if bold else cell
            self._cell(line, "AH_cell", CELLS.get(column.align, CELL), text)

    def _cell(self, line: Any, style: str, paragraph: str, text: Text) -> None:
        self.paragraph(text, paragraph, element(line, f"{TABLE}table-cell", {f"{TABLE}style-name": style}))
