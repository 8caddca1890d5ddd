# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""How the parts of an OpenDocument text look that its own styles do not name: cells, rows, contents, changed words."""

from typing import Any

from lxml import etree

from augenhoehe.kit.documents.office import BAD, GOOD, HAIR, INK
from augenhoehe.kit.documents.office import STYLES as LOOKS
from augenhoehe.kit.documents.opendocument import FO, MARGINS_MM, STYLE, TABLE_HEADING, element
from augenhoehe.kit.documents.structure import DEEPEST_CONTENTS
from augenhoehe.kit.documents.tree import Align, Change

WIDTH_MM = 210.0 - MARGINS_MM["left"] - MARGINS_MM["right"]
CELL = "Table_20_Contents"
#: Millimetres that a cell leaves free at each side of its text.
CELL_MM = 1.0
CELL_PT = LOOKS["AH Cell"][0]
#: Words that were put in or taken out: the name of their style and how they look.
CHANGED: dict[Change, tuple[str, dict[str, str]]] = {
    Change.INSERTED: (
        "AH_inserted",
        {
            f"{STYLE}text-underline-style": "solid",
            f"{STYLE}text-underline-type": "single",
            f"{FO}color": f"#{GOOD}",
        },
    ),
    Change.DELETED: ("AH_deleted", {f"{STYLE}text-line-through-style": "solid", f"{FO}color": f"#{BAD}"}),
}
#: How paragraphs in cells and in heads of columns are set; those at the left as their styles say.
CELLS = {Align.RIGHT: "AH_right", Align.CENTER: "AH_center"}
HEADS = {Align.RIGHT: "AH_head_right", Align.CENTER: "AH_head_center"}
#: Automatic styles of this writer: name, parent and what differs.
PARAGRAPHS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("AH_page", "Text_20_body", {f"{FO}break-before": "page"}),
    ("AH_right", CELL, {f"{FO}text-align": "end"}),
    ("AH_center", CELL, {f"{FO}text-align": "center"}),
    ("AH_head_right", TABLE_HEADING, {f"{FO}text-align": "end"}),
    ("AH_head_center", TABLE_HEADING, {f"{FO}text-align": "center"}),
    ("AH_small_kept", "AH_20_Small", {f"{FO}keep-with-next": "always"}),
)


def automatic_styles() -> list[Any]:
    """All of them, once for each text."""
    return [
        *(paragraph_style(*one) for one in PARAGRAPHS),
        *map(contents_style, range(1, DEEPEST_CONTENTS + 1)),
        row_style("AH_row"),
        cell_style("AH_cell", f"0.5pt solid #{HAIR}"),
        cell_style("AH_head", f"1.1pt solid #{INK}"),
        *(text_style(*one) for one in CHANGED.values()),
    ]


def paragraph_style(name: str, parent: str, look: dict[str, str]) -> Any:
    """A paragraph that looks like its parent but for `look`."""
    style = etree.Element(
        f"{STYLE}style",
        {
            f"{STYLE}name": name,
            f"{STYLE}family": "paragraph",
            f"{STYLE}parent-style-name": parent,
        },
    )
    element(style, f"{STYLE}paragraph-properties", look)
    return style


def contents_style(level: int) -> Any:
    """A line of the contents: further in with each level, its page number at the right behind dots."""
    inset = 6.0 * (level - 1)
    look = {f"{FO}margin-left": f"{inset:g}mm", f"{FO}margin-top": "6pt" if level == 1 else "0pt"}
    style = paragraph_style(f"AH_contents_{level}", "Text_20_body", look)
    stops = element(style.find(f"{STYLE}paragraph-properties"), f"{STYLE}tab-stops")
    place = {f"{STYLE}position": f"{WIDTH_MM - inset:g}mm", f"{STYLE}type": "right"}
    element(stops, f"{STYLE}tab-stop", place | {f"{STYLE}leader-style": "dotted", f"{STYLE}leader-text": "."})
    return style


def text_style(name: str, look: dict[str, str]) -> Any:
    """Words that look as `look` says."""
    style = etree.Element(f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "text"})
    element(style, f"{STYLE}text-properties", look)
    return style


def row_style(name: str) -> Any:
    """A row that no page breaks."""
    style = etree.Element(f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "table-row"})
    element(style, f"{STYLE}table-row-properties", {f"{FO}keep-together": "always"})
    return style


def cell_style(name: str, line: str) -> Any:
    """A cell with a line below it."""
    style = etree.Element(f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "table-cell"})
    element(
        style, f"{STYLE}table-cell-properties", {f"{FO}border-bottom": line, f"{FO}padding": f"{CELL_MM:g}mm"}
    )
    return style
