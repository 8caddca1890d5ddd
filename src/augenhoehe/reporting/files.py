# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a frozen report, made from its snapshot alone: the whole report and the version of two pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.odt import write_odt
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.structure import hyphened
from augenhoehe.kit.documents.tables import sheets_of
from augenhoehe.kit.documents.tree import Document
from augenhoehe.kit.documents.typesetting import TypesettingError
from augenhoehe.kit.documents.xlsx import Contents, write_xlsx
from augenhoehe.reporting.composition import SectionFailure, document, section_document
from augenhoehe.reporting.easy_document import easy_document
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.models import EasyText, Snapshot
from augenhoehe.reporting.short_version import short_version

FileKey = tuple[PublicationText, PublicationFormat]
FULL, SHORT, EASY = PublicationText.FULL, PublicationText.SHORT, PublicationText.EASY
OF_REPORT: tuple[FileKey, ...] = (
    (FULL, PublicationFormat.PDF),
    (FULL, PublicationFormat.DOCX),
    (FULL, PublicationFormat.ODT),
    (FULL, PublicationFormat.XLSX),
    (SHORT, PublicationFormat.PDF),
    (SHORT, PublicationFormat.DOCX),
)
OF_EASY_TEXT: FileKey = (EASY, PublicationFormat.PDF)
ENDING = {FULL: "", SHORT: "-kurz", EASY: "-leichte-sprache"}


@dataclass(frozen=True, slots=True)
class RenderedReport:
    """The bytes of each file, and the hash of the data they were made from."""

    sha256: str
    stem: str
    content: dict[FileKey, bytes]


def stem_of(snapshot: Snapshot) -> str:
    """The first part of the names of all files."""
    report = snapshot.data["report"]
    edition = _("edition %(number)d") % {"number": report["edition"]} if report["edition"] > 1 else ""
    return hyphened(f"{report['title']} {report['town_short']} {edition}", 120) or "bericht"


def name_of(stem: str, key: FileKey) -> str:
    """The name of one file."""
    return f"{stem}{ENDING[key[0]]}.{key[1]}"


def files_of(snapshot: Snapshot) -> list[FileKey]:
    """Which files a report comes as; a workbook only where there are tables."""
    has_tables = bool(sheets_of(document(snapshot.data)))
    return [key for key in OF_REPORT if has_tables or key[1] is not PublicationFormat.XLSX]


def render(snapshot: Snapshot, wanted: Collection[FileKey] | None = None) -> RenderedReport:
    """Write the files of the report, or those that are wanted. The same snapshot gives the same bytes.

    Raises DocumentError for what cannot be set.
    """
    keys = files_of(snapshot) if wanted is None else [key for key in OF_REPORT if key in wanted]
    return RenderedReport(
        sha256=snapshot.sha256,
        stem=stem_of(snapshot),
        content={key: write(snapshot, key) for key in keys},
    )


def write(snapshot: Snapshot, key: FileKey) -> bytes:
    """One file of the report. Raises DocumentError for what cannot be set."""
    text, kind = key
    if text is SHORT:
        made, pdf = short_version(snapshot.data)
        return pdf if kind is PublicationFormat.PDF else write_docx(made)
    try:
        return _whole(document(snapshot.data), kind)
    except TypesettingError as refusal:
        refused = _refused_section(snapshot.data)
        if refused is None:
            raise
        raise refused from refusal


def _refused_section(data: dict[str, Any]) -> SectionFailure | None:
    """The first section that the typesetter refuses when it is set alone."""
    for number, section in enumerate(data["sections"], 1):
        try:
            write_pdf(section_document(data, number))
        except TypesettingError:
            reason = _("It holds something that cannot be printed. Please shorten or divide it.")
            return SectionFailure(number, section["title"], reason)
    return None


def _whole(made: Document, kind: PublicationFormat) -> bytes:
    match kind:
        case PublicationFormat.PDF:
            return write_pdf(made)
        case PublicationFormat.DOCX:
            return write_docx(made)
        case PublicationFormat.ODT:
            return write_odt(made)
        case PublicationFormat.XLSX:
            words = Contents(_("Contents"), _("No."), _("Table or chart"), _("Rows"))
            return write_xlsx(
                sheets_of(made), title=made.title, day=made.date, author=made.author, contents=words
            )


def write_easy_text(text: EasyText) -> bytes:
    """The text in Leichte Sprache as PDF."""
    return write_pdf(easy_document(text))
