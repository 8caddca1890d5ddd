# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

from augenhoehe.kit.documents.html import write_html
from augenhoehe.reporting.composition import SectionFailure, section_document
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.collection import collect_section


def section_html(section: ReportSection) -> tuple[SafeString, SectionFailure | None]:
    """A section of a draft with its data as HTML, or why it cannot be set."""
    data, number = collect_section(section)
    try:
        made = section_document(data, number)
    except SectionFailure as failure:
        return SafeString(""), failure
    # the writer escapes every text it is given
    return mark_safe(write_html(made, heading_level=2, prefix="daten-")), None  # noqa: S308
