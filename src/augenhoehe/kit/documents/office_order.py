# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The order of properties in WordprocessingML (ISO 29500-1, transitional).

Word refuses files that mix it up.
"""

from typing import Any

from docx.oxml.ns import qn

# fmt: off
ORDERS: dict[str, list[str]] = {
    "w:pPr": [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
        "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ],
    "w:rPr": [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ],
    "w:tblPr": [
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW",
        "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        "tblDescription",
    ],
    "w:tcPr": [
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
        "tcFitText", "vAlign", "hideMark",
    ],
    "w:pBdr": ["top", "left", "bottom", "right", "between", "bar"],
}
# fmt: on
RANKS = {
    qn(parent): {qn(f"w:{name}"): rank for rank, name in enumerate(names)} for parent, names in ORDERS.items()
}


def put_in_order(root: Any) -> None:
    """Sort the children of every property element below root as the schema wants them; the sort is stable."""
    for parent, ranks in RANKS.items():
        for element in root.iter(parent):
            children = list(element)
            places = [ranks.get(child.tag, len(ranks)) for child in children]
            if places != sorted(places):
                element[:] = [
                    child for _, child in sorted(zip(places, children, strict=True), key=lambda pair: pair[0])
                ]
