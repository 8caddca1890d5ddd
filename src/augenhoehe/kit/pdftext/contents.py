# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file is, told by its first bytes and never by its name."""

import codecs
from enum import StrEnum

from .extraction import Limits, extract_text
from .refusals import PdfRefused, Refusal


class ContentType(StrEnum):
    """The kinds of content that uploads are told apart by."""

    PDF = "pdf"
    TEXT = "text"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"
    ZIP = "zip"
    IMAGE = "image"
    OFFICE = "office"
    RTF = "rtf"
    EMPTY = "empty"
    UNKNOWN = "unknown"


# The PDF reader's own tolerance: the header may stand anywhere in the first 1,024 bytes.
PDF_HEADER_WITHIN = 1024

_MAGIC: tuple[tuple[bytes, ContentType], ...] = (
    (b"\x89PNG\r\n\x1a\n", ContentType.IMAGE),
    (b"\xff\xd8\xff", ContentType.IMAGE),
    (b"GIF8", ContentType.IMAGE),
    (b"II*\x00", ContentType.IMAGE),
    (b"MM\x00*", ContentType.IMAGE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ContentType.OFFICE),
    (b"{\\rtf", ContentType.RTF),
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Control characters no text file holds; tab, line ends, form feed and the separators below 0x20 may stay.
_BINARY_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f\x02")


def sniff(data: bytes) -> ContentType:
    """The content type of a whole file."""
    if not data.strip():
        return ContentType.EMPTY
    for magic, content_type in _MAGIC:
        if data.startswith(magic):
            return content_type
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return ContentType.PDF
    return ContentType.UNKNOWN if _decoded(data) is None else ContentType.TEXT


def decode_text(data: bytes) -> str:
    """Decode a text file: a byte-order mark decides, else UTF-8, else the western code page 1252.

    :raises PdfRefused: ``UNKNOWN_TYPE`` for binary data.
    """
    text = _decoded(data)
    if text is None:
        raise PdfRefused(Refusal.UNKNOWN_TYPE)
    return text


def text_of(data: bytes, *, limits: Limits | None = None) -> str:
    """The text of a PDF or text file; pages of a PDF are parted by form feeds.

    :raises PdfRefused: for every other type and for files that cannot be read.
    """
    limits = limits or Limits()
    content_type = sniff(data)
    if content_type is ContentType.PDF:
        return extract_text(data, limits=limits).text
    if content_type is ContentType.EMPTY:
        raise PdfRefused(Refusal.EMPTY)
    if content_type is not ContentType.TEXT:
        raise PdfRefused(Refusal.UNKNOWN_TYPE)
    if len(data) > limits.bytes:
        raise PdfRefused(Refusal.TOO_LARGE)
    text = decode_text(data)
    if len(text) > limits.characters:
        raise PdfRefused(Refusal.TOO_MUCH_TEXT)
    return text


def _zip_kind(data: bytes) -> ContentType:
    """Office formats by the names that stand in the archive's first entries, without unpacking anything."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:120]:
        return ContentType.ODT
    if b"word/document.xml" in data:
        return ContentType.DOCX
    if b"xl/workbook.xml" in data:
        return ContentType.XLSX
    return ContentType.ZIP


def _decoded(data: bytes) -> str | None:
    if data.startswith(_UTF16):
        return _decoded_as(data, "utf-16")
    if data.translate(None, _BINARY_CONTROLS) != data:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        text = _decoded_as(data, encoding)
        if text is not None:
            return text
    return None


def _decoded_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
