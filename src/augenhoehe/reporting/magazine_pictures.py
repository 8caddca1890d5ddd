# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures sent for a magazine: drawn once before they are kept, and freed of what the camera noted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from augenhoehe.kit import clock
from augenhoehe.kit.documents.pictures import JPEG_MARK, photo_size, photo_type
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import compile_source
from augenhoehe.reporting.rules import magazines as rules

APP1, APP13, COMMENT = 0xE1, 0xED, 0xFE
"""Segments of a JPEG with notes: EXIF and XMP (with the place), Photoshop's, and free words."""
START_OF_SCAN = 0xDA
EXIF = b"Exif\x00\x00"
ORIENTATION = 0x0112


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


def without_notes(content: bytes) -> bytes:
    """A JPEG without the notes of the camera, which may tell where somebody lives; the way up is kept. PNG as it is."""
    if not content.startswith(JPEG_MARK):
        return content
    out, at = bytearray(content[:2]), 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != START_OF_SCAN:
        kind, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        segment = content[at : at + 2 + length]
        if kind == APP1 and segment[4:10] == EXIF:
            out += _turned(_orientation(segment[10:]))
        elif kind not in (APP1, APP13, COMMENT):
            out += segment
        at += 2 + length
    return bytes(out + content[at:])


def _orientation(exif: bytes) -> int:
    """The way up that a camera noted, 1 to 8; 1 where it noted none (TIFF 6.0, Exif 2.3)."""
    order = "little" if exif[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(exif[at : at + size], order)  # type: ignore[arg-type]  # one of the two literals

    directory = number(4, 4)
    for entry in range(min(number(directory, 2), 200)):
        at = directory + 2 + 12 * entry
        if number(at, 2) == ORIENTATION:
            return number(at + 8, 2) if 1 <= number(at + 8, 2) <= 8 else 1
    return 1


def _turned(orientation: int) -> bytes:
    if orientation == 1:
        return b""
    entry = (
        ORIENTATION.to_bytes(2, "big")
        + b"\x00\x03\x00\x00\x00\x01"
        + orientation.to_bytes(2, "big")
        + b"\x00\x00"
    )
    exif = EXIF + b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\x00\x00\x00\x00"
    return b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
