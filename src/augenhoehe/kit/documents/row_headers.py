# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Row headers in tagged PDF.

The typesetter marks column headers only; cells that name a row come out as data cells. It writes structure
elements as plain objects, so they are turned into row headers in place: /TD becomes /TH, and the explicit
list of column headers gives way to /Scope/Row (ISO 32000-1, 14.8.5.7). In such a table every explicit list
goes, because with scopes on both axes a reader finds row and column by itself. Lengths stay the same, so no
offset in the file changes.
"""

import re
from itertools import groupby

CELL = re.compile(
    rb"(\n\d+ 0 obj\n<</Type/StructElem/S/)(TD)(/P \d+ 0 R[^\n]*?/A\[<</O/Table[^\n]*?)"
    rb"(/Headers\[\(U(\d+)x(\d+)y\d+\)\])"
)


def mark_row_headers(pdf: bytes, row_headers: tuple[bool, ...]) -> bytes:
    """Return the PDF with the first column of the chosen tables as row headers.

    Row_headers in order of the tables.
    """
    if not any(row_headers):
        return pdf
    cells = list(CELL.finditer(pdf))
    tables = [number for number, _ in groupby(int(cell.group(5)) for cell in cells)]
    chosen = {number for number, wanted in zip(tables, row_headers, strict=True) if wanted}
    out, position = [], 0
    for cell in cells:
        if int(cell.group(5)) not in chosen:
            continue
        names_row = int(cell.group(6)) == 0
        attribute = b"/Scope/Row" if names_row else b""
        out += [pdf[position : cell.start(2)], b"TH" if names_row else b"TD", cell.group(3)]
        out.append(attribute.ljust(len(cell.group(4))))
        position = cell.end()
    return b"".join([*out, pdf[position:]])
