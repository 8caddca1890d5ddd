# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tables as an OpenDocument spreadsheet (ODF 1.2 part 1): a head that stays, filters, widths, dates that are dates.

The XML is written as text: a thousand measures are a hundred thousand cells. A text is never a formula, since ODF
keeps formulas in an attribute of their own.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape

from augenhoehe.kit.documents.office import xml_text
from augenhoehe.kit.documents.opendocument import NAMESPACES, meta, packed
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.xlsx import Cell, Measured, Sheet, tab_name

MIME = "application/vnd.oasis.opendocument.spreadsheet"
_CHARACTER_MM = 2.1
"""How wide a character of a column's width is."""
_SPACE = {
    **NAMESPACES,
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
}
_SPACES = "".join(f' xmlns:{name}="{address}"' for name, address in _SPACE.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LOST = re.compile(" {2,}|\t|^ | $")
"""Spaces that XML would drop, so that they are written out."""
_STYLES = (
    '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text>'
    '<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/>'
    "</number:date-style>"
    '<number:number-style style:name="N2"><number:number number:min-integer-digits="1" number:decimal-places="2" '
    'number:min-decimal-places="0" number:grouping="true"/></number:number-style>'
    '<style:style style:name="text" style:family="table-cell"><style:table-cell-properties '
    'style:vertical-align="top" fo:wrap-option="wrap"/></style:style>'
    '<style:style style:name="head" style:family="table-cell"><style:table-cell-properties '
    'style:vertical-align="top" fo:wrap-option="wrap" fo:border-bottom="1.5pt solid #000000"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"><style:table-cell-properties '
    'style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style>'
    '<style:style style:name="number" style:family="table-cell" style:data-style-name="N2">'
    '<style:table-cell-properties style:vertical-align="top"/></style:style>'
)


def write_ods(sheets: Sequence[Sheet], *, title: str, day: datetime.date, author: str = "") -> bytes:
    """Return the sheets as one spreadsheet; `day` is its only time stamp. Raises DocumentError without a sheet."""
    if not sheets:
        raise DocumentError("A spreadsheet needs at least one sheet.")
    used: set[str] = set()
    names = [tab_name(sheet.name, used) for sheet in sheets]
    widths = sorted({column.width for sheet in sheets for column in sheet.columns})
    columns = "".join(
        f'<style:style style:name="co{place}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{width * _CHARACTER_MM:.1f}mm"/></style:style>'
        for place, width in enumerate(widths)
    )
    content = "".join(
        (
            f'{_HEAD}<office:document-content{_SPACES} office:version="1.2">',
            f"<office:automatic-styles>{_STYLES}{columns}</office:automatic-styles><office:body><office:spreadsheet>",
            *(
                part
                for name, sheet in zip(names, sheets, strict=True)
                for part in _table(name, sheet, widths)
            ),
            "<table:database-ranges>",
            *(
                _filter(place, name, sheet)
                for place, (name, sheet) in enumerate(zip(names, sheets, strict=True))
            ),
            "</table:database-ranges></office:spreadsheet></office:body></office:document-content>",
        )
    )
    parts = {
        "content.xml": content.encode(),
        "meta.xml": meta(title=title, author=author, day=day, language="de-DE"),
        "settings.xml": _settings(names).encode(),
    }
    return packed(MIME, parts)


def _table(name: str, sheet: Sheet, widths: list[float]) -> Iterator[str]:
    yield f'<table:table table:name="{escape(name)}">'
    for column in sheet.columns:
        yield f'<table:table-column table:style-name="co{widths.index(column.width)}" '
        yield 'table:default-cell-style-name="text"/>'
    yield "<table:table-header-rows><table:table-row>"
    for column in sheet.columns:
        yield _text("head", column.header)
    yield "</table:table-row></table:table-header-rows>"
    for row in sheet.rows:
        yield f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"
    yield "</table:table>"


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return _text("text", cell)
    if isinstance(cell, bool):
        value = "true" if cell else "false"
        words = "ja" if cell else "nein"
        return _valued("text", "boolean", f'office:boolean-value="{value}"', words)
    if isinstance(cell, datetime.date):
        return _valued("day", "date", f'office:date-value="{cell.isoformat()}"', f"{cell:%d.%m.%Y}")
    if isinstance(cell, Measured):
        plain = f"{cell.number:f}"
        words = f"{plain.replace('.', ',')} {cell.unit}"
        return _valued("number", "float", f'office:value="{plain}"', words)
    plain = f"{Decimal(cell):f}"
    return _valued("number", "float", f'office:value="{plain}"', plain.replace(".", ","))


def _valued(look: str, kind: str, value: str, words: str) -> str:
    return (
        f'<table:table-cell table:style-name="{look}" office:value-type="{kind}" {value}>'
        f"<text:p>{words}</text:p></table:table-cell>"
    )


def _text(look: str, words: str) -> str:
    lines = xml_text(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = "".join(f"<text:p>{_LOST.sub(_written_out, escape(line))}</text:p>" for line in lines)
    return f'<table:table-cell table:style-name="{look}" office:value-type="string">{told}</table:table-cell>'


def _written_out(found: re.Match[str]) -> str:
    return "<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>'


def _filter(place: int, name: str, sheet: Sheet) -> str:
    quoted = escape("'" + name.replace("'", "''") + "'")
    last = f"{_letters(len(sheet.columns))}{max(len(sheet.rows), 1) + 1}"
    return (
        f'<table:database-range table:name="filter{place}" table:display-filter-buttons="true" '
        f'table:target-range-address="{quoted}.A1:{quoted}.{last}"/>'
    )


def _letters(column: int) -> str:
    """The name of a column, counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _settings(names: Sequence[str]) -> str:
    """The head of every sheet stays in view."""

    def item(name: str, kind: str, value: object) -> str:
        return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'

    frozen = item("VerticalSplitMode", "short", 2) + item("VerticalSplitPosition", "int", 1)
    frozen += item("PositionBottom", "int", 1) + item("ActiveSplitRange", "short", 2)
    tables = "".join(
        f'<config:config-item-map-entry config:name="{escape(name)}">{frozen}</config:config-item-map-entry>'
        for name in names
    )
    return (
        f'{_HEAD}<office:document-settings{_SPACES} office:version="1.2"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f'<config:config-item-map-named config:name="Tables">{tables}</config:config-item-map-named>'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )
