# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Photos keep what they are drawn from, and tell nobody where and with what they were taken."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from augenhoehe.kit.documents.photo_notes import without_notes
from tests.pictures import JPEG, PNG

PLACE = b"51.6167 N, 7.6333 E"
PROFILE = b"ICC_PROFILE\0\1\1colours"


def exif(orientation: int, order: str = "<") -> bytes:
    """What a camera notes: the way up, then more."""
    mark = b"II*\x00" if order == "<" else b"MM\x00*"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return mark + struct.pack(f"{order}IH", 8, 1) + entry + b"\0\0\0\0" + PLACE


def segment(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + struct.pack(">H", len(content) + 2) + content


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def photo(*segments: bytes) -> bytes:
    return JPEG[:2] + b"".join(segments) + JPEG[2:]


def drawing(*chunks: bytes) -> bytes:
    head = 8 + 25
    return PNG[:head] + b"".join(chunks) + PNG[head:]


def drawn(content: bytes) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(content))
    return image.size, image.tobytes()


def turned(content: bytes) -> int:
    return int(Image.open(io.BytesIO(content)).getexif().get(0x0112, 1))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("noted", "kept"), [(1, 1), (6, 6), (8, 8), (0, 1), (99, 1)])
def test_the_place_goes_and_the_way_up_stays(order: str, noted: int, kept: int) -> None:
    for before in (
        photo(segment(0xE1, b"Exif\0\0" + exif(noted, order))),
        drawing(chunk(b"eXIf", exif(noted, order))),
    ):
        after = without_notes(before)
        assert PLACE not in after
        assert turned(after) == kept
        assert drawn(after) == drawn(before)


@pytest.mark.parametrize("kind", [0xE1, 0xE2, 0xE3, 0xED, 0xEF, 0xFE])
def test_every_other_note_of_a_photo_goes(kind: int) -> None:
    assert without_notes(photo(segment(kind, PLACE))) == without_notes(JPEG)


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt", b"tIME", b"prVt"])
def test_every_other_note_of_a_drawing_goes(kind: bytes) -> None:
    assert without_notes(drawing(chunk(kind, PLACE))) == without_notes(PNG)


def test_the_colour_profile_stays() -> None:
    assert PROFILE in without_notes(photo(segment(0xE2, PROFILE)))
    gamma = chunk(b"gAMA", struct.pack(">I", 45455))
    assert gamma in without_notes(drawing(gamma))


@pytest.mark.parametrize("picture", [JPEG, PNG])
def test_what_follows_the_picture_goes(picture: bytes) -> None:
    second = photo(segment(0xE1, b"Exif\0\0" + exif(6)))
    assert without_notes(picture + second) == without_notes(picture)


def test_notes_behind_filling_bytes_and_garbage_go() -> None:
    noted = segment(0xFE, PLACE)
    assert without_notes(photo(b"\xff\xff\xff", noted, b"\0\0", noted)) == without_notes(JPEG)


def test_a_photo_told_in_several_scans_stays_whole() -> None:
    image = Image.effect_noise((64, 64), 90)
    kept = io.BytesIO()
    image.save(kept, "JPEG", progressive=True, comment=PLACE)
    after = without_notes(kept.getvalue())
    assert PLACE not in after
    assert drawn(after) == drawn(kept.getvalue())


def test_a_photo_without_its_end_keeps_what_there_is() -> None:
    assert without_notes(JPEG[:-2]) == without_notes(JPEG)[:-2]


@pytest.mark.parametrize("picture", [JPEG, PNG])
def test_cleaning_twice_changes_nothing_more(picture: bytes) -> None:
    once = without_notes(picture)
    assert without_notes(once) == once
    assert drawn(once) == drawn(picture)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"GIF89a"])
def test_what_is_no_photo_stays_as_it_is(content: bytes) -> None:
    assert without_notes(content) == content


@pytest.mark.parametrize("cut", [3, 4, 5, 20])
def test_a_stump_breaks_nothing(cut: int) -> None:
    whole = photo(segment(0xE1, b"Exif\0\0" + exif(6)))
    assert PLACE not in without_notes(whole[:cut])
    assert without_notes(PNG[: cut + 8]).startswith(PNG[:8])
