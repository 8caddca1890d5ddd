# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are made for one answer: with their type and a plain name."""

from __future__ import annotations

from enum import StrEnum

from django.http import HttpResponse

from augenhoehe.kit.documents.structure import slug

OPEN_XML = "application/vnd.openxmlformats-officedocument."


class Ending(StrEnum):
    """What kind of file it is."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


CONTENT_TYPE = {
    Ending.PDF: "application/pdf",
    Ending.DOCX: f"{OPEN_XML}wordprocessingml.document",
    Ending.XLSX: f"{OPEN_XML}spreadsheetml.sheet",
}


def file_response(content: bytes, ending: Ending, *name: str) -> HttpResponse:
    """The file under a name of lower-case ASCII made of these words; PDF is shown in the browser, others are saved."""
    placed = "inline" if ending is Ending.PDF else "attachment"
    stem = "-".join(slug(words) for words in name if words)
    headers = {"Content-Disposition": f'{placed}; filename="{stem}.{ending}"'}
    return HttpResponse(content, content_type=CONTENT_TYPE[ending], headers=headers)
