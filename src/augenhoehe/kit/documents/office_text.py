# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Paragraphs, lists, tables and pictures in a Word file: what writers of documents and of papers share."""

import datetime
import io
from copy import deepcopy
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as OfficeParagraph
from docx.text.run import Run as OfficeRun

from augenhoehe.kit.documents.column_widths import column_widths
from augenhoehe.kit.documents.office import BAD, GOOD, HAIR, INK, xml_text
from augenhoehe.kit.documents.structure import is_rtl, safe_link, stays_whole
from augenhoehe.kit.documents.tree import Align, Change, ItemList, Run, Table, Text, plain, runs_of

#: How Word marks a picture that says nothing (MS-DOCX, decorative).
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
ALIGNMENTS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
}
DEEPEST_LIST = 3
#: Room left and right of a cell's text in tables of many columns, in twentieths of a point and in millimetres.
NARROW, NARROW_MM = "45", 0.8
#: The same in all other tables, in millimetres: what Word leaves where nothing is said.
CELL_MM = 1.9

#: What python-docx calls the marks of a run.
MARK_FONTS = {"strong": "bold", "em": "italic", "sub": "subscript", "sup": "superscript"}


class OfficeText:
    """Writes text, lists and tables into a Word file; rooms with own layouts use it too."""

    def __init__(
        self,
        office: Any,
        *,
        day: datetime.date,
        author: str,
        accent: str,
        width_mm: float,
        tracked: bool = True,
        dense: bool = False,
    ) -> None:
        self.office = office
        self.day = day
        self.author = author or "Augenhöhe"
        self.accent = accent.lstrip("#").upper()
        self.width_mm = width_mm
        self.tracked = tracked
        self.dense = dense
        self.anchors: frozenset[str] = frozenset()
        self._style_ids: dict[str, str] = {style.name: style.style_id for style in office.styles}
        self._run_patterns: dict[frozenset[str], Any] = {}
        self._changes = 0
        self._bookmarks = 0

    def paragraph(self, text: Text, style: str = "Normal") -> Any:
        """Add a paragraph and return it."""
        paragraph = self.styled(self.office.add_paragraph(), style)
        self.runs(paragraph, text)
        return paragraph

    def styled(self, paragraph: Any, style: str) -> Any:
        """Give a paragraph a style by its name and return it; python-docx's own look-up walks all styles each time."""
        paragraph._p.style = self._style_ids[style]  # noqa: SLF001 - see above
        return paragraph

    def runs(self, paragraph: Any, text: Text) -> None:
        """Add runs to a paragraph; its direction follows the first strong character."""
        rtl = is_rtl(plain(text))
        if rtl:
            paragraph.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in runs_of(text):
            self._run(paragraph, run, rtl)

    def _run(self, paragraph: Any, run: Run, rtl: bool) -> None:
        words = xml_text(run.text)
        element = self._marked(run.marks)
        paragraph._p.append(element)  # noqa: SLF001 - links and tracked changes have no public interface
        written = OfficeRun(element, paragraph)
        if any(sign in words for sign in "\t\n\r"):
            written.text = words
        elif words:
            element.add_t(words)  # python-docx goes through a text sign by sign, looking for tabs and lines
        if rtl:
            written.font.rtl = True
        if run.anchor:
            self._bookmark(element, run.anchor)
        if link := safe_link(run):
            self._link(paragraph, element, link)
        if run.change is not None and self.tracked:
            self._change(paragraph, element, run.change)
        elif run.change is not None:
            _mark(written.font, run.change)

    def _marked(self, marks: frozenset[str]) -> Any:
        """An empty run with these marks. One is made with python-docx, which takes its time, the others after it."""
        pattern = self._run_patterns.get(marks)
        if pattern is None:
            pattern = self._run_patterns[marks] = OxmlElement("w:r")
            font = OfficeRun(pattern, self.office).font
            for mark in sorted(marks):
                setattr(font, MARK_FONTS[mark], True)
        return deepcopy(pattern)

    def _bookmark(self, element: Any, anchor: str) -> None:
        """Make the place of a run one that links can lead to."""
        start, end = self._bookmark_ends(anchor)
        element.addprevious(start)
        element.addprevious(end)

    def _bookmark_ends(self, anchor: str) -> tuple[Any, Any]:
        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), bookmark_name(anchor))
        return start, end

    def _link(self, paragraph: Any, element: Any, link: str) -> None:
        holder = OxmlElement("w:hyperlink")
        if link.startswith("#"):
            if link[1:] not in self.anchors:
                return
            holder.set(qn("w:anchor"), bookmark_name(link[1:]))
        else:
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            holder.set(qn("r:id"), paragraph.part.relate_to(link, kind, is_external=True))
            style = element.get_or_add_rPr()
            for tag, value in (("w:color", self.accent), ("w:u", "single")):
                mark = OxmlElement(tag)
                mark.set(qn("w:val"), value)
                style.append(mark)
        element.addprevious(holder)
        holder.append(element)

    def _change(self, paragraph: Any, element: Any, change: Change) -> None:
        self._changes += 1
        mark = OxmlElement("w:ins" if change is Change.INSERTED else "w:del")
        moment = f"{self.day.isoformat()}T12:00:00Z"
        for name, value in (
            ("id", str(9000 + self._changes)),
            ("author", xml_text(self.author)),
            ("date", moment),
        ):
            mark.set(qn(f"w:{name}"), value)
        # inside a link the change stands within, because a change may not hold a link
        element.addprevious(mark)
        mark.append(element)
        if change is Change.DELETED:
            for text in element.findall(qn("w:t")):
                text.tag = qn("w:delText")
                text.set(qn("xml:space"), "preserve")

    def heading(self, level: int, text: Text, anchor: str = "") -> Any:
        """Add a real heading, with a bookmark for links when it has an anchor."""
        paragraph = self.styled(self.office.add_paragraph(), f"Heading {level}")
        self.runs(paragraph, text)
        if anchor:
            start, end = self._bookmark_ends(anchor)
            element = paragraph.paragraph_format.element
            element.insert(1, start)
            element.append(end)
        return paragraph

    def item_list(self, node: ItemList, depth: int = 1) -> None:
        """Add a list; numbered lists begin at 1 each."""
        name = "List Number" if node.ordered else "List Bullet"
        level = min(depth, DEEPEST_LIST)
        style = name if level == 1 else f"{name} {level}"
        number = self._restarted(style) if node.ordered else None
        for item in node.entries():
            paragraph = self.paragraph(item.runs, style)
            if number is not None:
                properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number
            if item.below:
                self.item_list(item.below, depth + 1)

    def _restarted(self, style: str) -> int | None:
        """Return a new numbering that begins at 1, after the pattern of the style."""
        linked = self.office.styles[style].element.find(f".//{qn('w:numId')}")
        if linked is None:
            return None
        numbering = self.office.part.numbering_part.element
        pattern = next(
            num.abstractNumId.val for num in numbering.num_lst if num.numId == int(linked.get(qn("w:val")))
        )
        num = numbering.add_num(pattern)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(num.numId)

    def table(self, node: Table, *, caption: bool = True) -> Any:
        """Add a table: repeated head, names of rows where it has them, lines between rows and none beside."""
        if caption:
            self.paragraph(node.caption, "Caption").paragraph_format.keep_with_next = True
        rows = [[column.header for column in node.columns], *node.rows, *node.footer]
        table = self.office.add_table(rows=0, cols=len(node.columns))
        table.autofit = False
        _table_look(table, node)
        if self.dense:
            _narrow_cells(table)
        size = self.office.styles["AH Cell"].font.size.pt
        beside = 2 * (NARROW_MM if self.dense else CELL_MM)
        widths = [Mm(width) for width in column_widths(node, self.width_mm, size_pt=size, beside_mm=beside)]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width  # LibreOffice goes by the columns, Word by the cells
        first_footer = len(rows) - len(node.footer)
        heavy, light = (
            [
                self._cell_pattern(width, column.align, edge)
                for width, column in zip(widths, node.columns, strict=True)
            ]
            for edge in ((12, INK), (4, HAIR))
        )
        for number, texts in enumerate(rows):
            strong = number == 0 or number >= first_footer
            patterns = heavy if number == 0 or (node.footer and number == first_footer - 1) else light
            row = OxmlElement("w:tr")
            table._tbl.append(row)  # noqa: SLF001 - python-docx makes its rows cell by cell, a hundred times as long
            for position, (text, pattern) in enumerate(zip(texts, patterns, strict=True)):
                cell = deepcopy(pattern)
                row.append(cell)
                self._fill(cell, text, bold=strong or (node.row_header and position == 0))
            properties = row.get_or_add_trPr()
            if not self.dense or stays_whole(texts):
                properties.append(OxmlElement("w:cantSplit"))
            if number == 0:
                properties.append(OxmlElement("w:tblHeader"))
        if plain(node.note):
            self.paragraph(node.note, "AH Small").paragraph_format.space_before = Pt(4)
        else:
            self.paragraph("", "AH Small").paragraph_format.line_spacing = 0.6
        return table

    def _cell_pattern(self, width: Length, align: Align, edge: tuple[int, str]) -> Any:
        """An empty cell that the others of its column are made after."""
        cell = CT_Tc.new()
        cell.width = width
        _cell_edge(cell, *edge)
        paragraph = self.styled(OfficeParagraph(cell.p_lst[0], self.office._body), "AH Cell")  # noqa: SLF001 - the part
        paragraph.alignment = ALIGNMENTS[align]
        return cell

    def _fill(self, cell: Any, text: Text, *, bold: bool) -> None:
        paragraph = OfficeParagraph(cell.p_lst[0], self.office._body)  # noqa: SLF001 - the part for links
        marked = (
            [Run(r.text, r.marks | {"strong"}, r.link, r.change) for r in runs_of(text)] if bold else text
        )
        self.runs(paragraph, marked)

    def picture(self, photo: bytes, alt: str, width_mm: float) -> Any:
        """Add a PNG or JPEG in its own paragraph, with its alternative text; without one it is marked as decorative."""
        paragraph = self.office.add_paragraph()
        add_picture(paragraph, photo, alt, width_mm)
        return paragraph


def add_picture(paragraph: Any, photo: bytes, alt: str, width_mm: float) -> None:
    """Put a PNG or JPEG into a paragraph, with its alternative text; without one it is marked as decorative."""
    shape = paragraph.add_run().add_picture(io.BytesIO(photo), width=Mm(width_mm))
    properties = shape._inline.docPr  # noqa: SLF001 - python-docx has no setter for alternative texts
    properties.set("descr", xml_text(alt))
    properties.set("name", f"Bild {properties.get('id')}")
    if not alt:
        properties.append(parse_xml(DECORATIVE))


def bookmark_name(anchor: str) -> str:
    """Word's bookmarks: a letter first, no hyphens, at most 40 characters."""
    return ("a_" + anchor.replace("-", "_"))[:40]


def _table_look(table: Any, node: Table) -> None:
    properties = table._tbl.tblPr  # noqa: SLF001 - captions and roles of a table have no public interface
    for name, value in (("w:tblCaption", node.caption), ("w:tblDescription", plain(node.note))):
        if value:
            mark = OxmlElement(name)
            mark.set(qn("w:val"), xml_text(value))
            properties.append(mark)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.set(qn("w:val"), "04A0" if node.row_header else "0420")
        for name, on in (
            ("firstRow", True),
            ("lastRow", bool(node.footer)),
            ("firstColumn", node.row_header),
        ):
            look.set(qn(f"w:{name}"), "1" if on else "0")


def _mark(font: Any, change: Change) -> None:
    """A change for the eye alone: underlined or struck through, as in the PDF."""
    if change is Change.INSERTED:
        font.underline, colour = True, GOOD
    else:
        font.strike, colour = True, BAD
    font.color.rgb = RGBColor.from_string(colour)


def _narrow_cells(table: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), NARROW)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)  # noqa: SLF001 - cell margins have no public interface


def _cell_edge(element: Any, eighths: int, colour: str) -> None:
    borders = OxmlElement("w:tcBorders")
    edge = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "0"), ("color", colour)):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
    element.get_or_add_tcPr().append(borders)
