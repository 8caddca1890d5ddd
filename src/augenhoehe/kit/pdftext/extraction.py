# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text of a PDF, read in a subprocess of its own.

PDF is a format that attackers like, and PDFium is C++. So the bytes never touch this process: a fresh Python
without site packages loads PDFium by ctypes (a third of the start time of the full Python bindings), gives
itself limits, reads the document from a pipe and writes text to a pipe. If it dies, only it dies.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from augenhoehe.kit import locked_process

from .lines import Page, page_of
from .refusals import PdfRefused, Refusal

_CHILD = Path(__file__).with_name("child.py")
_LIBRARY_NAMES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")
_PAGE_BREAK = "\f"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one document may cost: sizes in bytes and characters, times in seconds."""

    bytes: int = 20_000_000
    pages: int = 500
    characters: int = 5_000_000
    cpu_seconds: int = 5
    wall_seconds: float = 10.0
    memory_bytes: int = 512_000_000


@dataclass(frozen=True)
class PdfText:
    """The text of each page, in order. Soft line-end hyphens are U+FFFE, as PDFium gives them."""

    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        """All pages, parted by form feeds."""
        return _PAGE_BREAK.join(self.pages)


def extract_text(data: bytes, *, limits: Limits | None = None) -> PdfText:
    """Read a PDF.

    :raises PdfRefused: with the reason, when the data are not a PDF, broken, encrypted, without text, or cost
        more than ``limits`` allow.
    """
    text = _read(data, limits or Limits(), "text")
    if not any(character.isalnum() for character in text):
        raise PdfRefused(Refusal.EMPTY)
    return PdfText(tuple(text.split(_PAGE_BREAK)))


def extract_lines(data: bytes, *, limits: Limits | None = None) -> tuple[Page, ...]:
    """The lines of every page of a PDF, with where they stand and how they look; refuses what `extract_text` does."""
    written = _read(data, limits or Limits(), "lines")
    try:
        pages = tuple(page_of(json.loads(page)) for page in written.split(_PAGE_BREAK) if page)
    except (ValueError, TypeError) as error:
        raise PdfRefused(Refusal.HOSTILE) from error
    if not any(character.isalnum() for page in pages for line in page.lines for character in line.text):
        raise PdfRefused(Refusal.EMPTY)
    return pages


def _read(data: bytes, limits: Limits, wanted: str) -> str:
    """What the child wrote."""
    if b"%PDF-" not in data[:1024]:
        raise PdfRefused(Refusal.NOT_A_PDF)
    if len(data) > limits.bytes:
        raise PdfRefused(Refusal.TOO_LARGE)
    output, stopped = _run(data, limits, wanted)
    if stopped:
        raise PdfRefused(Refusal.TOO_SLOW)
    status, _, body = output.partition(b"\n")
    if status in (refusal.value.encode() for refusal in Refusal):
        raise PdfRefused(Refusal(status.decode()))
    if status != b"ok":
        # The child was killed by a limit or crashed in PDFium.
        raise PdfRefused(Refusal.HOSTILE)
    return body.decode("utf-8", "replace")


@cache
def library_path() -> str:
    """Where the PDFium shared library of the installed pypdfium2 lies.

    :raises RuntimeError: when pypdfium2 is not installed with its own library.
    """
    spec = find_spec("pypdfium2_raw")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        for name in _LIBRARY_NAMES:
            if (Path(folder) / name).is_file():
                return str(Path(folder) / name)
    raise RuntimeError("pypdfium2 with its PDFium library is not installed")


def _run(data: bytes, limits: Limits, wanted: str) -> tuple[bytes, bool]:
    """The child's output (capped) and whether it had to be stopped for time."""
    arguments = [
        library_path(),
        *(str(limits.cpu_seconds), str(limits.memory_bytes), str(limits.pages), str(limits.characters)),
        wanted,
    ]
    # Four bytes a character in UTF-8 at most, a page break a page, and the status line. A span of a single letter
    # takes a line of figures; only hostile pages have many.
    output_cap = (4 if wanted == "text" else 20) * limits.characters + 100 * limits.pages + 100
    return locked_process.run(
        _CHILD, arguments, data, output_cap=output_cap, wall_seconds=limits.wall_seconds
    )
