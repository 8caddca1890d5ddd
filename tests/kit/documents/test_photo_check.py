# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos that people send: damaged and hostile ones are refused."""

from __future__ import annotations

import struct
import zlib

import pytest

from augenhoehe.kit.documents.photo_check import drawable_size
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
    assert drawable_size(PNG) == drawable_size(JPEG) == (8, 4)


def test_a_bomb_is_measured_and_never_unpacked() -> None:
    assert drawable_size(_png(19_000, 19_000)) == (19_000, 19_000)


def test_the_colours_of_a_press_are_refused() -> None:
    at = JPEG.index(b"\xff\xc0") + 9
    assert drawable_size(JPEG[:at] + b"\x04" + JPEG[at + 1 :]) is None


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a....", PNG[:40], JPEG[:60], b"%PDF-1.7"])
def test_what_cannot_be_drawn_has_no_size(content: bytes) -> None:
    assert drawable_size(content) is None
