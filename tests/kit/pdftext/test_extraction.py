# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading PDFs: honest ones give their text, all others a clear refusal and nothing worse."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
import typst

from augenhoehe.kit.pdftext import MESSAGES, Limits, PdfRefused, Refusal, extract_text
from augenhoehe.kit.pdftext import extraction as module

PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents} 0 R/Resources<<{resources}>>>>"
FONT = "/Font<</F 4 0 R>>"


def set_in_type(markup: str) -> bytes:
    """A real PDF, set with Typst."""
    return typst.compile(markup.encode())


def by_hand(*bodies: bytes) -> bytes:
    """A PDF file with the given objects, numbered from 1; object 1 is the catalogue."""
    file = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    for offset in offsets:
        file += b"%010d 00000 n \n" % offset
    file += b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(file)


def one_page(content: bytes, *, filters: bytes = b"") -> bytes:
    """A PDF of one page with this content stream and one font named F."""
    return by_hand(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE.format(contents=5, resources=FONT).encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<<%s/Length %d>>stream\n" % (filters, len(content)) + content + b"\nendstream",
    )


def scan(pages: int) -> bytes:
    """A PDF whose pages hold one picture each and no letter."""
    pdf = pikepdf.new()
    for _ in range(pages):
        picture = pikepdf.Stream(pdf, bytes(100 * 100))
        picture.update(
            {
                "/Type": pikepdf.Name.XObject,
                "/Subtype": pikepdf.Name.Image,
                "/Width": 100,
                "/Height": 100,
                "/ColorSpace": pikepdf.Name.DeviceGray,
                "/BitsPerComponent": 8,
            }
        )
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
        page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /Im0 Do Q")
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


def zeros(megabytes: int) -> bytes:
    """That many megabytes of zeros, deflated; made quickly by repeating one deflated block."""
    compressor = zlib.compressobj(9)
    block = bytes(1_000_000)
    first = compressor.compress(block) + compressor.flush(zlib.Z_FULL_FLUSH)
    next_one = compressor.compress(block) + compressor.flush(zlib.Z_FULL_FLUSH)
    return first + next_one * (megabytes - 1)


def refusal(data: bytes, limits: Limits | None = None) -> Refusal:
    """The code under which these data are refused."""
    with pytest.raises(PdfRefused) as refused:
        extract_text(data, limits=limits)
    assert refused.value.message == MESSAGES[refused.value.code] == str(refused.value)
    return refused.value.code


def test_gives_the_text_of_every_page() -> None:
    pdf = set_in_type("Vorlage über Äpfel #pagebreak() #pagebreak() Straße und 😀 zum Schluss")
    text = extract_text(pdf)
    assert len(text.pages) == 3
    assert text.pages[0] == "Vorlage über Äpfel"
    assert text.pages[1] == ""
    assert text.pages[2].startswith("Straße und")
    assert text.pages[2].endswith("zum Schluss")
    assert text.text.count("\f") == 2


def test_gives_a_handmade_page() -> None:
    assert extract_text(one_page(b"BT /F 12 Tf 50 700 Td (Guten Tag) Tj ET")).pages == ("Guten Tag",)


def test_marks_a_soft_hyphen_at_a_line_end() -> None:
    pdf = set_in_type(
        '#set text(lang: "de", hyphenate: true)\n#block(width: 3cm)[Integrationsmanagementmaßnahmen]'
    )
    text = extract_text(pdf).text
    assert "\ufffe" in text
    assert text.replace("\ufffe", "") == "Integrationsmanagementmaßnahmen"


def test_reads_a_pdf_whose_header_comes_late() -> None:
    assert extract_text(b"\n\n" + one_page(b"BT /F 12 Tf (spaet) Tj ET")).pages == ("spaet",)


@pytest.mark.parametrize("data", [b"", b"Guten Tag", b"PK\x03\x04", b" " * 2000 + b"%PDF-1.7"])
def test_refuses_what_is_no_pdf(data: bytes) -> None:
    assert refusal(data) is Refusal.NOT_A_PDF


@pytest.mark.parametrize("keep", [10, 100, 200])
def test_refuses_a_truncated_pdf(keep: int) -> None:
    assert refusal(set_in_type("Ein ganzer Satz.")[:keep]) is Refusal.BROKEN


def test_refuses_noise_behind_a_pdf_header() -> None:
    assert refusal(b"%PDF-1.7\n" + bytes(range(256)) * 50) is Refusal.BROKEN


def test_refuses_a_pdf_without_pages() -> None:
    pages = b"<</Type/Pages/Kids[]/Count 0>>"
    assert refusal(by_hand(b"<</Type/Catalog/Pages 2 0 R>>", pages)) is Refusal.BROKEN


def test_refuses_an_encrypted_pdf() -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(set_in_type("Geheim"))) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="owner", user="user"))
    assert refusal(file.getvalue()) is Refusal.ENCRYPTED


def test_reads_a_pdf_that_is_only_protected_against_changes() -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(set_in_type("Offen"))) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="owner", user=""))
    assert extract_text(file.getvalue()).pages == ("Offen",)


def test_refuses_empty_pages() -> None:
    assert refusal(set_in_type("#pagebreak()")) is Refusal.EMPTY


def test_refuses_a_scan_of_200_pages() -> None:
    assert refusal(scan(200)) is Refusal.EMPTY


def test_refuses_too_many_bytes() -> None:
    assert refusal(one_page(b""), Limits(bytes=100)) is Refusal.TOO_LARGE


def test_refuses_too_many_pages_and_reads_as_many_as_allowed() -> None:
    pdf = set_in_type("eins #pagebreak() zwei #pagebreak() drei")
    assert refusal(pdf, Limits(pages=2)) is Refusal.TOO_MANY_PAGES
    assert len(extract_text(pdf, limits=Limits(pages=3)).pages) == 3


def test_refuses_too_much_text_on_one_page_and_over_all_pages() -> None:
    pdf = set_in_type("zwölf Zeichen #pagebreak() zwölf Zeichen")
    assert refusal(pdf, Limits(characters=5)) is Refusal.TOO_MUCH_TEXT
    assert refusal(pdf, Limits(characters=20)) is Refusal.TOO_MUCH_TEXT


def test_survives_a_stream_that_unpacks_to_a_gigabyte() -> None:
    bomb = one_page(zeros(1000), filters=b"/Filter/FlateDecode")
    assert len(bomb) < 2_000_000
    assert refusal(bomb) in {Refusal.HOSTILE, Refusal.EMPTY, Refusal.TOO_SLOW}


def test_survives_a_stream_packed_twice() -> None:
    bomb = one_page(zlib.compress(zeros(1000)), filters=b"/Filter[/FlateDecode/FlateDecode]")
    assert refusal(bomb) in {Refusal.HOSTILE, Refusal.EMPTY, Refusal.TOO_SLOW}


@pytest.mark.parametrize("content", [b"q " * 500_000, b"[" * 500_000, b"<<" * 500_000, b"(" * 500_000])
def test_survives_deep_nesting_in_a_page(content: bytes) -> None:
    assert refusal(one_page(content)) in {Refusal.HOSTILE, Refusal.EMPTY, Refusal.TOO_SLOW}


def test_survives_deep_nesting_of_objects_and_pages() -> None:
    deep = by_hand(b"<</Type/Catalog/Pages 2 0 R>>", b"[" * 200_000 + b"]" * 200_000)
    circle = by_hand(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>")
    assert refusal(deep) in {Refusal.BROKEN, Refusal.HOSTILE}
    assert refusal(circle) in {Refusal.BROKEN, Refusal.EMPTY, Refusal.HOSTILE}


def test_stops_a_reader_that_takes_too_long() -> None:
    assert refusal(set_in_type("Text"), Limits(wall_seconds=0.0)) is Refusal.TOO_SLOW


def test_a_reader_killed_by_its_memory_limit_is_a_refusal() -> None:
    assert refusal(set_in_type("Text"), Limits(memory_bytes=1_000_000)) is Refusal.HOSTILE


def child_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Put another program in the place of the reader, as a crashed or captured one would behave."""
    program = tmp_path / "child.py"
    program.write_text(code, encoding="utf-8")
    monkeypatch.setattr(module, "_CHILD", program)


def test_a_reader_that_floods_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_that(tmp_path, monkeypatch, "import os\nwhile True: os.write(1, b'x' * 65536)")
    assert refusal(one_page(b""), Limits(characters=1000)) is Refusal.HOSTILE


def test_a_reader_that_never_listens_or_answers_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_that(tmp_path, monkeypatch, "import time\ntime.sleep(60)")
    assert refusal(one_page(b" " * 1_000_000), Limits(wall_seconds=0.3)) is Refusal.TOO_SLOW


def test_a_reader_that_crashes_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_that(tmp_path, monkeypatch, "import os\nos.abort()")
    assert refusal(one_page(b" " * 1_000_000)) is Refusal.HOSTILE


def test_the_reader_can_write_no_file_open_none_and_start_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run the real child's limits, then try what a captured reader would try."""
    child = (Path(module.__file__).with_name("child.py")).read_text(encoding="utf-8")
    attempts = f"""
def tried(action):
    try:
        action()
    except OSError:
        return "refused"
    return "done"

def read(pdfium, data, most_pages, most_characters, dumps):
    inherited = os.dup2
    return [
        "write " + tried(lambda: open({str(tmp_path / "out")!r}, "w")),
        "read " + tried(lambda: open("/etc/hostname")),
        "environment " + str(sorted(set(os.environ) - {{"LC_CTYPE"}})),
    ]
"""
    child_that(tmp_path, monkeypatch, child.replace("def main(", attempts + "\n\ndef main("))
    assert extract_text(one_page(b"")).pages == ("write refused", "read refused", "environment []")
    assert not (tmp_path / "out").exists()


def test_says_when_the_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    module.library_path.cache_clear()
    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    with pytest.raises(RuntimeError, match="pypdfium2"):
        module.library_path()
