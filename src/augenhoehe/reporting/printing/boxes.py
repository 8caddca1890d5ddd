# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The boxes a print shop asks for (ISO 15930: where a page is trimmed, how far it bleeds), added to a finished PDF."""

from __future__ import annotations

import re

POINTS_OF_A_MILLIMETRE = 72 / 25.4
BLEED = 3.0
"""What German print shops usually ask for, in millimetres."""
PAGE = re.compile(rb"\n(\d+) 0 obj\n(<<[^\n]*?/Type/Page/[^\n]*?/TrimBox\[([\d. -]+)\][^\n]*?)>>\nendobj")
TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*\Z", re.DOTALL)


def with_bleed_boxes(pdf: bytes) -> bytes:
    """Return the PDF with a bleed box around each trim box, as an incremental update (ISO 32000-1, 7.5.6).

    Raises ValueError for a PDF that the house's typesetter has not written.
    """
    trailer = TRAILER.search(pdf)
    pages = list(PAGE.finditer(pdf))
    if trailer is None or not pages or len(pages) != pdf.count(b"/Type/Page/"):
        raise ValueError("This PDF does not say where its pages are trimmed.")
    out, table = bytearray(pdf), bytearray(b"xref\n")
    margin = BLEED * POINTS_OF_A_MILLIMETRE
    for page in pages:
        left, bottom, right, top = (float(number) for number in page.group(3).split())
        box = (left - margin, bottom - margin, right + margin, top + margin)
        numbers = " ".join(f"{max(number, 0):.4f}" for number in box)
        if not out.endswith(b"\n"):
            out += b"\n"
        table += b"%b 1\n%010d 00000 n\r\n" % (page.group(1), len(out))
        out += (
            page.group(1) + b" 0 obj\n" + page.group(2) + b"/BleedBox[" + numbers.encode() + b"]>>\nendobj\n"
        )
    start = len(out)
    out += table + b"trailer\n<<" + trailer.group(1) + b"/Prev " + trailer.group(2)
    out += b">>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
