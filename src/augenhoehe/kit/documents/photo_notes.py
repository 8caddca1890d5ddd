# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Photos freed of what the camera noted: the place, the day, the device, a small picture of what was cut away.

Only what a picture is drawn from stays, byte for byte, with its colour profile and the way up: nothing is compressed
again. Whatever is not known to be needed goes, so that no new kind of note slips through.
"""

import re
import struct
import zlib
from collections.abc import Iterator

from augenhoehe.kit.documents.pictures import BARE, PNG_MARK, photo_type

START, END, START_OF_SCAN = 0xD8, 0xD9, 0xDA
#: Segments for applications, free words, and what would begin a second picture.
NOTES = frozenset({START, *range(0xE0, 0xF0), 0xFE})
#: Of these: the picture's own head, its colour profile, and how its colours are kept.
NEEDED_SEGMENTS = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
CAMERA = 0xE1
EXIF = b"Exif\x00\x00"
ORIENTATION = 0x0112
MOST_ENTRIES = 200
#: The next segment; zeros and restarts belong to the picture's data, further 0xFF only fill.
NEXT = re.compile(rb"\xff([^\x00\xff\xd0-\xd7])")
# fmt: off
#: Chunks of a PNG beside the critical ones that change how it looks: colours, transparency, size, movement.
NEEDED_CHUNKS = frozenset({
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL",
    b"fcTL", b"fdAT",
})
# fmt: on


def without_notes(content: bytes) -> bytes:
    """Return a JPEG or PNG without notes; anything else as it is. What follows the end of the picture goes too."""
    kind = photo_type(content)
    if kind == "image/jpeg":
        return b"".join(_jpeg(content))
    return b"".join(_png(content)) if kind == "image/png" else content


def _jpeg(content: bytes) -> Iterator[bytes]:
    yield content[:2]
    at, in_scan = 2, False
    while found := NEXT.search(content, at):
        if in_scan:
            yield content[at : found.start()]
        kind, start = found[1][0], found.start()
        if kind == END:
            yield content[start : found.end()]
            return
        length = 0 if kind in BARE else int.from_bytes(content[start + 2 : start + 4], "big")
        at = max(start + 2 + length, found.end())
        segment = content[start:at]
        in_scan = kind == START_OF_SCAN
        if kind == CAMERA and segment[4:10] == EXIF:
            yield _turned_jpeg(_orientation(segment[10:]))
        elif (kind in NEEDED_SEGMENTS and segment[4:].startswith(NEEDED_SEGMENTS[kind])) or kind not in NOTES:
            yield segment
    # A picture without its end is drawn as far as it goes.
    if in_scan:
        yield content[at:]


def _png(content: bytes) -> Iterator[bytes]:
    yield PNG_MARK
    at = len(PNG_MARK)
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, chunk = content[at + 4 : at + 8], content[at : at + 12 + length]
        if kind == b"eXIf":
            yield _turned_png(_orientation(chunk[8:-4]))
        elif kind[:1].isupper() or kind in NEEDED_CHUNKS:
            yield chunk
        if kind == b"IEND":
            return
        at += 12 + length


def _orientation(exif: bytes) -> int:
    """The way up that a camera noted, 1 to 8; 1 where it noted none (TIFF 6.0, Exif 2.3)."""
    little = exif[:2] == b"II"

    def number(at: int, size: int) -> int:
        return int.from_bytes(exif[at : at + size], "little" if little else "big")

    directory = number(4, 4)
    for entry in range(min(number(directory, 2), MOST_ENTRIES)):
        at = directory + 2 + 12 * entry
        if number(at, 2) == ORIENTATION:
            return number(at + 8, 2) if 1 <= number(at + 8, 2) <= 8 else 1
    return 1


def _only_turned(orientation: int) -> bytes:
    """A note that says the way up and nothing else."""
    entry = struct.pack(">HHIHH", ORIENTATION, 3, 1, orientation, 0)
    return b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\x00\x00\x00\x00"


def _turned_jpeg(orientation: int) -> bytes:
    if orientation == 1:
        return b""
    exif = EXIF + _only_turned(orientation)
    return b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif


def _turned_png(orientation: int) -> bytes:
    if orientation == 1:
        return b""
    named = b"eXIf" + _only_turned(orientation)
    return struct.pack(">I", len(named) - 4) + named + struct.pack(">I", zlib.crc32(named))
