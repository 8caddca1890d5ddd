# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Drawings as pixels, for Word files: the typesetter draws them with the shipped fonts."""

from collections.abc import Sequence
from datetime import date

from augenhoehe.kit.documents.glyphs import printable
from augenhoehe.kit.documents.typesetting import compile_source

RESOLUTION = 200.0
SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 1pt)
#set text(font: ("Fira Sans", "Noto Sans Arabic", "DejaVu Sans"))
#for (index, drawing) in data.drawings.enumerate() {
  if index > 0 { pagebreak() }
  image(bytes(drawing.svg), format: "svg", width: drawing.width * 1pt)
}
"""


def rasterise(drawings: Sequence[tuple[str, float]]) -> list[bytes]:
    """Return one PNG per drawing. drawings: SVG text and width in points."""
    if not drawings:
        return []
    data = {"drawings": [{"svg": printable(svg), "width": width} for svg, width in drawings]}
    return compile_source(SOURCE, data, day=date(2000, 1, 1), kind="png", resolution=RESOLUTION)
