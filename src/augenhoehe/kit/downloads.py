# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are made for one answer: with their type and a plain name."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from django.core.cache import cache
from django.http import HttpResponse

from augenhoehe.kit.documents.structure import hyphened

OPEN_XML = "application/vnd.openxmlformats-officedocument."
LONGEST_PART = 100
"""Characters of each part of a file's name."""


class Ending(StrEnum):
    """What kind of file it is."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    ODT = "odt"
    ODS = "ods"
    HTML = "html"
    MARKDOWN = "md"
    ZIP = "zip"


CONTENT_TYPE = {
    Ending.PDF: "application/pdf",
    Ending.DOCX: f"{OPEN_XML}wordprocessingml.document",
    Ending.XLSX: f"{OPEN_XML}spreadsheetml.sheet",
    Ending.CSV: "text/csv; charset=utf-8",
    Ending.ODT: "application/vnd.oasis.opendocument.text",
    Ending.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Ending.HTML: "text/html; charset=utf-8",
    Ending.MARKDOWN: "text/markdown; charset=utf-8",
    Ending.ZIP: "application/zip",
}


def file_response(content: bytes, ending: Ending, *name: str, kept: bool = True) -> HttpResponse:
    """The file under a name of lower-case ASCII made of these words; PDF is shown in the browser, others are saved.

    Without `kept` no cache keeps it: what is taken down is gone at once.
    """
    placed = "inline" if ending is Ending.PDF else "attachment"
    stem = "-".join(filter(None, (hyphened(words, LONGEST_PART) for words in name))) or "datei"
    headers = {"Content-Disposition": f'{placed}; filename="{stem}.{ending}"'}
    if not kept:
        headers["Cache-Control"] = "no-cache"
    return HttpResponse(content, content_type=CONTENT_TYPE[ending], headers=headers)


def remember_size(key: str, content: bytes) -> None:
    """Remember how large a file was that is made anew each time, so that the next page can say so."""
    cache.set(_remembered(key), len(content), timeout=None)


def known_sizes(keys: Iterable[str]) -> dict[str, int]:
    """The sizes in bytes of those files that this process has made already, by the keys they were remembered under."""
    wanted = {_remembered(key): key for key in keys}
    return {wanted[name]: size for name, size in cache.get_many(wanted).items()}


def _remembered(key: str) -> str:
    return f"size-of-file:{key}"
