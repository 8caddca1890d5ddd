# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Content types by content, and text files in the encodings that town halls still produce."""

import io
import zipfile

import pytest
import typst

from augenhoehe.kit.pdftext import ContentType, Limits, PdfRefused, Refusal, decode_text, sniff, text_of


def archive(*entries: tuple[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ContentType.EMPTY),
        (b" \r\n\t", ContentType.EMPTY),
        (b"%PDF-1.7\n...", ContentType.PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4", ContentType.PDF),
        ("Straße".encode(), ContentType.TEXT),
        ("Straße".encode("cp1252"), ContentType.TEXT),
        ("Straße".encode("utf-16"), ContentType.TEXT),
        (b"\xff\xfeA", ContentType.UNKNOWN),
        (b"a\x00b", ContentType.UNKNOWN),
        (b"\x81\x8d\x8f", ContentType.UNKNOWN),
        (b"\x89PNG\r\n\x1a\n....", ContentType.IMAGE),
        (b"\xff\xd8\xff\xe0", ContentType.IMAGE),
        (b"II*\x00", ContentType.IMAGE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ContentType.OFFICE),
        (b"{\\rtf1 Vorlage}", ContentType.RTF),
        (archive(("word/document.xml", "<w/>")), ContentType.DOCX),
        (archive(("mimetype", "application/vnd.oasis.opendocument.text")), ContentType.ODT),
        (archive(("a.txt", "a")), ContentType.ZIP),
    ],
)
def test_sniffs(data: bytes, expected: ContentType) -> None:
    assert sniff(data) is expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_decodes(encoding: str) -> None:
    assert decode_text("Größe – 5 €\n".encode(encoding)) == "Größe – 5 €\n"


def test_decodes_big_endian() -> None:
    assert decode_text(b"\xfe\xff" + "Größe".encode("utf-16-be")) == "Größe"


@pytest.mark.parametrize("data", [b"a\x00b", b"\xff\xfeA"])
def test_refuses_to_decode_binary_data(data: bytes) -> None:
    with pytest.raises(PdfRefused) as refused:
        decode_text(data)
    assert refused.value.code is Refusal.UNKNOWN_TYPE


def test_text_of_a_pdf_and_of_a_text_file() -> None:
    assert text_of(typst.compile(b"eins #pagebreak() zwei")) == "eins\fzwei"
    assert text_of("Größe".encode("cp1252")) == "Größe"


@pytest.mark.parametrize(
    ("data", "limits", "expected"),
    [
        (b"", None, Refusal.EMPTY),
        (b"PK\x03\x04", None, Refusal.UNKNOWN_TYPE),
        (b"\x89PNG\r\n\x1a\n", None, Refusal.UNKNOWN_TYPE),
        (b"a" * 11, Limits(bytes=10), Refusal.TOO_LARGE),
        (b"a" * 11, Limits(characters=10), Refusal.TOO_MUCH_TEXT),
        (b"%PDF-1.7", None, Refusal.BROKEN),
    ],
)
def test_text_of_refuses(data: bytes, limits: Limits | None, expected: Refusal) -> None:
    with pytest.raises(PdfRefused) as refused:
        text_of(data, limits=limits)
    assert refused.value.code is expected
