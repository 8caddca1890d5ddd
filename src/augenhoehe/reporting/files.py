# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a frozen report, made from its snapshot alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify

from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.reporting.composition import document
from augenhoehe.reporting.enums import PublicationFormat
from augenhoehe.reporting.models import Snapshot


@dataclass(frozen=True, slots=True)
class RenderedReport:
    """The bytes of each format, and the hash of the data they were made from."""

    sha256: str
    stem: str
    content: dict[PublicationFormat, bytes]


def render(snapshot: Snapshot) -> RenderedReport:
    """Write PDF and DOCX. The same snapshot gives the same bytes. Raises DocumentError for what cannot be set."""
    made = document(snapshot.data)
    return RenderedReport(
        sha256=snapshot.sha256,
        stem=slugify(f"{made.title} {snapshot.data['report']['town_short']}") or "bericht",
        content={PublicationFormat.PDF: write_pdf(made), PublicationFormat.DOCX: write_docx(made)},
    )
