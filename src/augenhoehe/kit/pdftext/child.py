# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The process that reads one PDF: document on standard input, status line and text on standard output.

Run as a script in an isolated Python (``-I -S``), so it may import nothing but the standard library; and only
little of that, because its start is what reading a short paper mostly costs.

Arguments: library path, CPU seconds, bytes of memory, most pages, most characters.
Output: ``ok`` and a line end, then the pages in UTF-8, parted by form feeds; or a refusal code alone.
"""

import codecs
import ctypes
import os
import resource
import sys

ERROR_PASSWORD = 4  # FPDF_ERR_PASSWORD in PDFium's fpdfview.h


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
    ):
        function = getattr(pdfium, name)
        function.restype, function.argtypes = result, arguments
    return pdfium


def page_text(pdfium: ctypes.CDLL, document: int, index: int, most: int) -> str:
    """The text of one page; a page that cannot be loaded has none."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return ""
    text_page = pdfium.FPDFText_LoadPage(page)
    text = ""
    if text_page:
        count = pdfium.FPDFText_CountChars(text_page)
        if count > most:
            raise RefusalError("too_much_text")
        if count > 0:
            # Characters beyond the basic plane take two units; one more for the closing zero.
            buffer = ctypes.create_string_buffer(4 * count + 2)
            written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
            text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        pdfium.FPDFText_ClosePage(text_page)
    pdfium.FPDF_ClosePage(page)
    return text.replace("\f", "\n")


def read(pdfium: ctypes.CDLL, data: bytes, most_pages: int, most_characters: int) -> list[str]:
    """The text of every page."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise RefusalError("encrypted" if pdfium.FPDF_GetLastError() == ERROR_PASSWORD else "broken")
    count = pdfium.FPDF_GetPageCount(document)
    if count < 1:
        raise RefusalError("broken")
    if count > most_pages:
        raise RefusalError("too_many_pages")
    pages: list[str] = []
    left = most_characters
    for index in range(count):
        pages.append(page_text(pdfium, document, index, left))
        left -= len(pages[-1])
    return pages


def main(library: str, *numbers: str) -> None:
    """Load, lock up, read, answer."""
    cpu_seconds, memory_bytes, most_pages, most_characters = map(int, numbers)
    pdfium = load(library)
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
        answer = "ok\n" + "\f".join(read(pdfium, data, most_pages, most_characters))
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
