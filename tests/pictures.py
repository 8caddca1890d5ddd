# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two grey pictures, eight by four pixels, and one with what a camera notes."""

from __future__ import annotations

from base64 import b64decode

JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////"
    "////////////////////wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI"
    "AQEAAD8AH//Z"
)
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAAAAACWpiEsAAAAEElEQVR4nGOsYIAAJgacDAARHACAt/ojCwAAAABJRU5ErkJggg=="
)
PLACE = b"51.6167 N, 7.6333 E"
NOTED_JPEG = JPEG[:2] + b"\xff\xfe\x00" + bytes((len(PLACE) + 2,)) + PLACE + JPEG[2:]
