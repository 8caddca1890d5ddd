# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that reads one PDF: document on standard input, status line and text on standard output.

Run as a script in an isolated Python (``-I -S``), so it may import nothing but the standard library; and only
little of that, because its start is what reading a short paper mostly costs.

Arguments: library path, CPU seconds, bytes of memory, most pages, most characters, and ``text`` or ``lines``.
Output: ``ok`` and a line end, then the pages in UTF-8, parted by form feeds; or a refusal code alone. A page of
``lines`` is JSON: its width and height, and its lines, each a list of spans (see ``lines.py``).
"""

import codecs
import ctypes
import os
import resource
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

ERROR_PASSWORD = 4  # FPDF_ERR_PASSWORD in PDFium's fpdfview.h
HYPHEN = 2  # what PDFium puts for a hyphen at the end of a line
BOLD, ITALIC = 1, 2
_BOLD_WEIGHT = 600
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18  # ISO 32000-1, table 123


class RefusalError(Exception):
    """A refusal code of ``refusals.Refusal``."""


def limit(name: str, amount: int) -> None:
    """Lower one limit for good; a limit that the platform lacks is left out."""
    number = getattr(resource, name, None)
    if number is not None:
        resource.setrlimit(number, (amount, amount))


def load(path: str) -> ctypes.CDLL:
    """PDFium with the signatures of the functions used here."""
    pdfium = ctypes.CDLL(path)
    pointer, integer = ctypes.c_void_p, ctypes.c_int
    for name, result, arguments in (
        ("FPDF_InitLibrary", None, ()),
        ("FPDF_LoadMemDocument64", pointer, (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p)),
        ("FPDF_GetLastError", ctypes.c_ulong, ()),
        ("FPDF_GetPageCount", integer, (pointer,)),
        ("FPDF_LoadPage", pointer, (pointer, integer)),
        ("FPDF_ClosePage", None, (pointer,)),
        ("FPDFText_LoadPage", pointer, (pointer,)),
        ("FPDFText_ClosePage", None, (pointer,)),
        ("FPDFText_CountChars", integer, (pointer,)),
        ("FPDFText_GetText", integer, (pointer, integer, integer, ctypes.c_void_p)),
        ("FPDF_GetPageWidthF", ctypes.c_float, (pointer,)),
        ("FPDF_GetPageHeightF", ctypes.c_float, (pointer,)),
        ("FPDFText_GetUnicode", ctypes.c_uint, (pointer, integer)),
        ("FPDFText_GetTextObject", pointer, (pointer, integer)),
        ("FPDFText_GetCharOrigin", integer, (pointer, integer, pointer, pointer)),
        ("FPDFText_GetLooseCharBox", integer, (pointer, integer, pointer)),
        ("FPDFText_GetMatrix", integer, (pointer, integer, pointer)),
        ("FPDFText_GetFontSize", ctypes.c_double, (pointer, integer)),
        ("FPDFTextObj_GetFont", pointer, (pointer,)),
        ("FPDFFont_GetWeight", integer, (pointer,)),
        ("FPDFFont_GetFlags", integer, (pointer,)),
        ("FPDFFont_GetBaseFontName", ctypes.c_size_t, (pointer, pointer, ctypes.c_size_t)),
    ):
        function = getattr(pdfium, name)
        function.restype, function.argtypes = result, arguments
    return pdfium


class Spans:
    """The lines of one page: each a list of spans [text, size, look, left, right, baseline], lengths in points.

    A span is text of one size and look on one baseline, without wide gaps.
    """

    def __init__(self, pdfium: ctypes.CDLL, text_page: int) -> None:
        self.pdfium, self.text_page = pdfium, text_page
        self.fonts: dict[int, int] = {}
        self.lines: list[list[list[object]]] = []
        self.line: list[list[object]] = []
        self.styles: dict[int, tuple[float, int]] = {}
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()

    def read(self, count: int) -> "list[list[list[object]]]":
        """All lines of a page of so many characters."""
        pdfium, text_page = self.pdfium, self.text_page
        text: list[str] = []
        size, look, left, right, base = 0.0, 0, 0.0, 0.0, 0.0
        gap = False
        for at in range(count):
            code = pdfium.FPDFText_GetUnicode(text_page, at)
            if code in (10, 13):
                if text:
                    self.line.append(["".join(text), size, look, left, right, base])
                text = []
                gap = False
                self.end()
                continue
            of = pdfium.FPDFText_GetTextObject(text_page, at)
            sign = "\ufffe" if code == HYPHEN else chr(code) if 0 < code < 0x110000 else ""
            if not of or sign.isspace():
                # A blank that PDFium made up, or one whose box says nothing of where words stand.
                if text:
                    text.append(sign)
                gap = True
                continue
            now = self.styles.get(of) or self.style(of, at)
            pdfium.FPDFText_GetCharOrigin(text_page, at, ctypes.byref(self.x), ctypes.byref(self.y))
            pdfium.FPDFText_GetLooseCharBox(text_page, at, ctypes.byref(self.box))
            here, until = self.box[0], self.box[2]
            far = gap and here - right > 0.7 * now[0]
            if text and (far or now != (size, look) or abs(self.y.value - base) > 0.5):
                self.line.append(["".join(text), size, look, left, right, base])
                text = []
                if abs(self.y.value - base) > now[0] / 2 and (size, look) == now:
                    self.end()  # PDFium goes on in the same line where a word is divided
            if not text:
                (size, look), left, base = now, round(here, 2), round(self.y.value, 2)
            right = round(until, 2)
            text.append(sign)
            gap = False
        if text:
            self.line.append(["".join(text), size, look, left, right, base])
        self.end()
        return self.lines

    def end(self) -> None:
        """The line ends here."""
        if self.line:
            self.lines.append(self.line)
        self.line = []

    def style(self, of: int, at: int) -> "tuple[float, int]":
        """Size and look of a text object, by one of its characters."""
        pdfium = self.pdfium
        size = pdfium.FPDFText_GetFontSize(self.text_page, at)
        if pdfium.FPDFText_GetMatrix(self.text_page, at, ctypes.byref(self.matrix)):
            size *= (self.matrix[2] ** 2 + self.matrix[3] ** 2) ** 0.5
        font = pdfium.FPDFTextObj_GetFont(of)
        if font not in self.fonts:
            self.fonts[font] = self.look(font) if font else 0
        found = self.styles[of] = round(abs(size), 1), self.fonts[font]
        return found

    def look(self, font: int) -> int:
        """Whether a font is bold or italic: by its name, its weight or its flags."""
        name = ctypes.create_string_buffer(200)
        self.pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
        low = name.value.lower()
        flags = self.pdfium.FPDFFont_GetFlags(font)
        heavy = any(word in low for word in (b"bold", b"black", b"heavy", b"halbfett", b"demi"))
        slanted = any(word in low for word in (b"italic", b"oblique", b"kursiv"))
        heavy = heavy or self.pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or bool(flags & _BOLD_FLAG)
        return BOLD * heavy | ITALIC * (slanted or bool(flags & _ITALIC_FLAG))


def page_text(pdfium: ctypes.CDLL, text_page: int, count: int) -> str:
    """The text of one page."""
    # Characters beyond the basic plane take two units; one more for the closing zero.
    buffer = ctypes.create_string_buffer(4 * count + 2)
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    return buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace").replace("\f", "\n")


def pages(
    pdfium: ctypes.CDLL, document: int, page_count: int, most: int, write: "Callable[[int, int, int], str]"
) -> "list[str]":
    """Every page as `write` gives it for page, text page and characters; one that cannot be loaded is empty."""
    found: list[str] = []
    for index in range(page_count):
        found.append("")
        page = pdfium.FPDF_LoadPage(document, index)
        if not page:
            continue
        text_page = pdfium.FPDFText_LoadPage(page)
        if text_page:
            count = max(pdfium.FPDFText_CountChars(text_page), 0)
            most -= count
            if most < 0:
                raise RefusalError("too_much_text")
            found[-1] = write(page, text_page, count) if count else ""
            pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
    return found


def read(
    pdfium: ctypes.CDLL,
    data: bytes,
    most_pages: int,
    most_characters: int,
    dumps: "Callable[[object], str] | None",
) -> "list[str]":
    """Every page: its text, or its lines where `dumps` writes them."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise RefusalError("encrypted" if pdfium.FPDF_GetLastError() == ERROR_PASSWORD else "broken")
    count = pdfium.FPDF_GetPageCount(document)
    if count < 1:
        raise RefusalError("broken")
    if count > most_pages:
        raise RefusalError("too_many_pages")

    def text(_page: int, text_page: int, count: int) -> str:
        return page_text(pdfium, text_page, count)

    def lines(page: int, text_page: int, count: int) -> str:
        size = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        return "" if dumps is None else dumps([*size, Spans(pdfium, text_page).read(count)])

    return pages(pdfium, document, count, most_characters, lines if dumps else text)


def main(library: str, *asked: str) -> None:
    """Load, lock up, read, answer."""
    *numbers, wanted = asked
    cpu_seconds, memory_bytes, most_pages, most_characters = map(int, numbers)
    pdfium = load(library)
    dumps: Callable[[object], str] | None = None
    if wanted == "lines":
        import json  # only where it is needed: what reading a short text costs is mostly the start

        dumps = json.dumps
    codecs.lookup("utf-16-le")  # loaded from a file, which is not possible further down
    limit("RLIMIT_CORE", 0)
    limit("RLIMIT_CPU", cpu_seconds)
    limit("RLIMIT_AS", memory_bytes)
    limit("RLIMIT_FSIZE", 0)
    limit("RLIMIT_NPROC", 0)
    # From here on no file can be opened, not even a font; pipes that are open stay open.
    limit("RLIMIT_NOFILE", 0)
    try:
        data = sys.stdin.buffer.read()
        answer = "ok\n" + "\f".join(read(pdfium, data, most_pages, most_characters, dumps))
    except RefusalError as refused:
        answer = str(refused)
    except MemoryError:
        answer = "hostile"
    sys.stdout.buffer.write(answer.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    # PDFium's clean-up is not worth waiting for, and it would touch the hostile document again.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
