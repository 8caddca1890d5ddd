# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""A Word file in the house's look.

styles, page, language, fields. What stands in it is written by docx.py and by rooms.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from functools import cache
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from augenhoehe.kit.directions import straight
from augenhoehe.kit.documents.office_order import put_in_order

#: Present on every office machine; the PDF carries its own fonts, a Word file cannot rely on them.
FONT = "Arial"
INK, MUTED, HAIR, STRONG = "171A2B", "4F5468", "D5D7E0", "6B7080"
THREAD, GOOD, WARN, BAD = "A8142F", "0F6343", "8A4B00", "A81C1C"
#: Characters that XML 1.0 cannot hold.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

#: name: (size pt, bold, colour, space before pt, space after pt)
STYLES: dict[str, tuple[float, bool, str, float, float]] = {
    "Normal": (10.5, False, INK, 0, 7),
    "Title": (30, False, INK, 0, 14),
    "Heading 1": (19, False, INK, 30, 10),
    "Heading 2": (13.5, True, INK, 20, 6),
    "Heading 3": (11.5, True, INK, 15, 5),
    "Heading 4": (10.5, True, INK, 12, 4),
    "Heading 5": (10.5, True, MUTED, 12, 4),
    "Heading 6": (10.5, False, MUTED, 12, 4),
    "Caption": (9.5, True, INK, 12, 4),
    "List Bullet": (10.5, False, INK, 0, 3),
    "List Bullet 2": (10.5, False, INK, 0, 3),
    "List Bullet 3": (10.5, False, INK, 0, 3),
    "List Number": (10.5, False, INK, 0, 3),
    "List Number 2": (10.5, False, INK, 0, 3),
    "List Number 3": (10.5, False, INK, 0, 3),
    "Quote": (10.5, False, MUTED, 6, 9),
    "Header": (8.5, False, MUTED, 0, 0),
    "Footer": (8.5, False, MUTED, 0, 0),
    "TOC Heading": (19, False, INK, 0, 12),
    "AH Lead": (13, False, INK, 0, 12),
    "AH Small": (9, False, MUTED, 0, 6),
    "AH Motion": (11, False, INK, 6, 9),
    "AH Note": (10.5, False, INK, 6, 9),
    "AH Cell": (9.5, False, INK, 3, 3),
    "AH Pair": (10.5, False, INK, 0, 3),
    "AH Figure": (24, False, INK, 10, 2),
    "toc 1": (10.5, True, INK, 8, 2),
    "toc 2": (10.5, False, INK, 0, 2),
    "toc 3": (10.5, False, INK, 0, 2),
}


def xml_text(text: str) -> str:
    """Return the text without the characters that no XML file may hold, and without those that turn a direction."""
    return FORBIDDEN.sub("", straight(text))


def new_office_document(
    *, language: str, margins_mm: tuple[float, float, float, float], landscape: bool = False
) -> Any:
    """Return an empty A4 document with the house's styles.

    margins: top, right, bottom, left in millimetres.
    """
    return docx.Document(io.BytesIO(_empty(language, margins_mm, landscape)))


@cache
def _empty(language: str, margins_mm: tuple[float, float, float, float], landscape: bool) -> bytes:
    """The file of an empty document, styled once: giving thirty styles their looks takes longer than reading them."""
    office = docx.Document()
    section = office.sections[0]
    width, height = (297, 210) if landscape else (210, 297)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.right_margin = Mm(margins_mm[0]), Mm(margins_mm[1])
    section.bottom_margin, section.left_margin = Mm(margins_mm[2]), Mm(margins_mm[3])
    section.header_distance = section.footer_distance = Mm(12)
    known = {style.name for style in office.styles}
    for name, look in STYLES.items():
        _style(office, name, look, new=name not in known)
    for name, left in (("toc 1", 0), ("toc 2", 12), ("toc 3", 24)):
        layout = office.styles[name].paragraph_format
        layout.left_indent = Pt(left)
        layout.tab_stops.add_tab_stop(Mm(width - margins_mm[1] - margins_mm[3]), WD_TAB_ALIGNMENT.RIGHT)
    for name in ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Heading 6", "Caption"):
        office.styles[name].paragraph_format.keep_with_next = True
    border(office.styles["Heading 1"].element.get_or_add_pPr(), "top", HAIR, 4, 8)
    border(office.styles["AH Motion"].element.get_or_add_pPr(), "left", THREAD, 12, 10)
    border(office.styles["Quote"].element.get_or_add_pPr(), "left", HAIR, 16, 10)
    for name in ("AH Motion", "Quote", "AH Note"):
        office.styles[name].paragraph_format.left_indent = Mm(5)
    _language(office, language)
    out = io.BytesIO()
    office.save(out)
    return out.getvalue()


def _style(office: Any, name: str, look: tuple[float, bool, str, float, float], *, new: bool) -> None:
    size, bold, colour, before, after = look
    if new:
        style = office.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not name.startswith("AH"))
        style.base_style = office.styles["Normal"]
    else:
        style = office.styles[name]
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    properties = style.element.get_or_add_rPr()
    for old in (
        properties.findall(qn("w:rFonts"))
        + properties.findall(qn("w:spacing"))
        + properties.findall(qn("w:kern"))
    ):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    properties.insert(0, fonts)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing = 1.25 if size < 12 else 1.1
    layout.widow_control = True
    own = style.element.get_or_add_pPr()
    for old in own.findall(qn("w:pBdr")) + own.findall(qn("w:contextualSpacing")):
        own.remove(old)


def _language(office: Any, language: str) -> None:
    """Set the language where Word looks for it: defaults, body style and theme."""
    for properties in (
        *office.styles.element.iter(qn("w:rPrDefault")),
        office.styles["Normal"].element,
    ):
        run = properties.find(qn("w:rPr"))
        if run is None:
            run = OxmlElement("w:rPr")
            properties.append(run)
        for old in run.findall(qn("w:lang")):
            run.remove(old)
        lang = OxmlElement("w:lang")
        for kind, value in (("val", language), ("eastAsia", language), ("bidi", "ar-SA")):
            lang.set(qn(f"w:{kind}"), value)
        run.append(lang)
    theme = office.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), language)
    tab_stop = office.settings.element.find(qn("w:defaultTabStop"))
    if tab_stop is not None:  # the schema wants hyphenation right behind it
        tab_stop.addnext(OxmlElement("w:autoHyphenation"))


def border(properties: Any, side: str, colour: str, eighths: int, space: int) -> None:
    """Draw a line beside a paragraph. eighths: thickness in eighths of a point, 0 for none; space: points."""
    frame = properties.find(qn("w:pBdr"))
    if frame is None:
        frame = OxmlElement("w:pBdr")
        properties.append(frame)
    edge = OxmlElement(f"w:{side}")
    kind = "single" if eighths else "nil"
    for name, value in (("val", kind), ("sz", str(eighths)), ("space", str(space)), ("color", colour)):
        edge.set(qn(f"w:{name}"), value)
    frame.append(edge)


def field(paragraph: Any, instruction: str, shown: str = "", *, dirty: bool = False) -> Any:
    """Add a field such as PAGE.

    Shown: what stands there until Word counts. Returns the run before the end mark.
    """
    begin = _field_mark(paragraph, "begin")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)  # noqa: SLF001 - python-docx has no public way to write a field
    _field_mark(paragraph, "separate")
    run = paragraph.add_run(shown)
    _field_mark(paragraph, "end")
    return run


def _field_mark(paragraph: Any, kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001 - see field()
    return mark


def page_numbers(office: Any, page: str, of: str) -> None:
    """Write "Seite 3 von 12" into the footer, as fields."""
    footer = office.sections[0].footer
    paragraph = footer.paragraphs[0]
    paragraph.paragraph_format.tab_stops.clear_all()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run(f"{page} ")
    field(paragraph, "PAGE", "1")
    paragraph.add_run(f" {of} ")
    field(paragraph, "NUMPAGES", "1")


def describe(
    office: Any,
    *,
    title: str,
    author: str,
    subject: str,
    keywords: Sequence[str],
    language: str,
    day: datetime.date,
) -> None:
    """Fill the file's properties; day is both creation and change, so that equal data look equal."""
    core = office.core_properties
    moment = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC)
    core.title, core.author, core.subject = (
        xml_text(title)[:255],
        xml_text(author)[:255],
        xml_text(subject)[:255],
    )
    core.keywords, core.language, core.comments = xml_text(", ".join(keywords))[:255], language, ""
    core.created = core.modified = core.last_printed = moment
    core.last_modified_by, core.revision = xml_text(author)[:255], 1


def to_bytes(office: Any) -> bytes:
    """Return the file; the times inside the container are fixed, so equal documents are equal bytes."""
    section = office.sections[0]
    for root in (office.element, office.styles.element, section.header._element, section.footer._element):  # noqa: SLF001 - no public way to the XML of a header
        put_in_order(root)
    draft, out = io.BytesIO(), io.BytesIO()
    office.save(draft)
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            fixed = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            fixed.compress_type, fixed.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(fixed, source.read(entry.filename))
    return out.getvalue()
