# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spreadsheets made by hand, as Excel and LibreOffice write them."""

from __future__ import annotations

from tests.kit.richtext.office import packed

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmmm\\ yyyy"/>'
    '<numFmt numFmtId="165" formatCode="#,##0.00&quot; Tage&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/>'
    '<xf numFmtId="17"/></cellXfs>'
)


def xlsx(
    rows: str, *, after: str = "", texts: str = "", settings: str = "", sheets: int = 1, main: str = _MAIN
) -> bytes:
    """A workbook whose sheets hold these rows (XML). Cell styles: 1, 2 and 5 are days, 3 a number, 4 a time."""
    listed = "".join(f'<sheet name="Blatt {n}" sheetId="{n}" r:id="s{n}"/>' for n in range(1, sheets + 1))
    relations = "".join(
        f'<Relationship Id="s{n}" Type="{_KIND}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, sheets + 1)
    )
    page = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">'
            f'<Relationship Id="b" Type="{_KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{_KIND}">{settings}'
            f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}'
            f'<Relationship Id="t" Type="{_KIND}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
            f'<Relationship Id="y" Type="{_KIND}/styles" Target="styles.xml"/>'
            f'<Relationship Id="x" Type="{_KIND}/externalLink" Target="http://x" TargetMode="External"/>'
            "</Relationships>",
            "xl/sharedStrings.xml": f'<sst xmlns="{main}">{texts}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{main}">{STYLES}</styleSheet>',
            **{f"xl/worksheets/sheet{n}.xml": page for n in range(1, sheets + 1)},
        }
    )


def ods(rows: str, *, tables: int = 1) -> bytes:
    """An OpenDocument spreadsheet whose tables hold these rows (XML)."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "table", "text"))
    table = f'<table:table table:name="Blatt">{rows}</table:table>' * tables
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>{table}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})
