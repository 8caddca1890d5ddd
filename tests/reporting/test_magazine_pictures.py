# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures sent for a magazine: hostile ones are refused, cameras' notes are taken out."""

from __future__ import annotations

import struct
import zlib

import pytest

from augenhoehe.reporting.magazine_pictures import size_of, without_notes
from tests.pictures import JPEG, PNG


def _png(width: int, height: int) -> bytes:
    """A PNG that says it is this large and holds next to nothing: unpacked it would fill the memory."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def test_pictures_say_their_size() -> None:
    assert size_of(PNG) == size_of(JPEG) == (8, 4)


def test_a_bomb_is_measured_and_never_unpacked() -> None:
    assert size_of(_png(19_000, 19_000)) == (19_000, 19_000)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a....", PNG[:40], JPEG[:60], b"%PDF-1.7"])
def test_what_cannot_be_drawn_has_no_size(content: bytes) -> None:
    assert size_of(content) is None


def _noted(orientation: int) -> bytes:
    place = b"51.6167 N, 7.6333 E"
    entry = b"\x12\x01\x03\x00\x01\x00\x00\x00" + bytes((orientation, 0, 0, 0))
    exif = b"Exif\0\0II*\x00\x08\x00\x00\x00\x01\x00" + entry + b"\0\0\0\0" + place
    comment = b"\xff\xfe\x00\x08geheim"
    return JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + comment + JPEG[2:]


@pytest.mark.parametrize(("orientation", "kept"), [(1, False), (6, True), (99, False)])
def test_notes_go_and_the_way_up_stays(orientation: int, kept: bool) -> None:
    cleaned = without_notes(_noted(orientation))
    assert b"51.6167" not in cleaned
    assert b"geheim" not in cleaned
    assert (b"Exif" in cleaned) is kept
    assert size_of(cleaned) == (8, 4)


def test_png_stays_as_it_is() -> None:
    assert without_notes(PNG) == PNG
