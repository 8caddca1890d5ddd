# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures sent for a magazine: drawn once before they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from augenhoehe.kit import clock
from augenhoehe.kit.documents.pictures import photo_size, photo_type
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import compile_source
from augenhoehe.reporting.rules import magazines as rules


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture with its words and rights, as somebody sent it; without content it is the one that stands there."""

    alternative_text: str
    caption: str
    holder: str
    licence: str
    recognisable: str
    focus_x: int = 50
    focus_y: int = 50
    name: str = ""
    content: bytes = b""

    def words(self) -> dict[str, str | int]:
        """Everything but the picture itself, by the names of the model."""
        names = ("alternative_text", "caption", "holder", "licence", "recognisable", "focus_x", "focus_y")
        return {name: getattr(self, name) for name in names}


def size_of(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is no PNG or JPEG or cannot be drawn.

    The head is asked first, so that a bomb of billions of pixels is never unpacked.
    """
    try:
        width, height = photo_size(content)
    except ValueError:
        return None
    if width * height > rules.MOST_PIXELS:
        return width, height
    return (width, height) if _can_be_drawn(content) else None


def _can_be_drawn(content: bytes) -> bool:
    name = "bild.png" if photo_type(content) == "image/png" else "bild.jpg"
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        layout = f'#set page(width: 20pt, height: 20pt, margin: 0pt)\n#image("/{name}", width: 20pt)'
        try:
            compile_source(layout, {}, day=clock.today(), kind="png", resolution=72, pictures=Path(folder))
        except DocumentError:
            return False
    return True
