# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of ODT files: what is said of them, and their content (ODF 1.2, 10.4)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.opendocument_styles import DRAW, SVG, XLINK
from augenhoehe.kit.richtext.recorder import PHOTOGRAPHS


def said_of(element: Element) -> str:
    """Title and description of a frame, as one text."""
    parts = (one.text or "" for tag in ("title", "desc") for one in element.iter(f"{SVG}{tag}"))
    return " ".join(text.strip() for text in parts if text.strip())


def words_in_boxes(element: Element) -> str:
    """The words of the text boxes in a frame."""
    boxes = element.iter(f"{DRAW}text-box")
    return " ".join("".join(one.itertext()) for box in boxes for one in box).strip()


def brought(images: Sequence[Element], archive: Archive) -> bytes | None:
    """The bytes of a picture; of the same one in several formats, the first that is a photograph."""
    found = [archive.picture(one.get(f"{XLINK}href", "")) for one in images]
    inside = [content for content in found if content is not None]
    return next((one for one in inside if one.startswith(PHOTOGRAPHS)), next(iter(inside), None))
