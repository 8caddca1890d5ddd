# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class ReportState(StrEnum):
    """A report is written on live data, then frozen on its day; corrections are new reports."""

    DRAFT = "draft"
    FROZEN = "frozen"


class SectionKind(StrEnum):
    """What a section shows beside the authors' text."""

    RESOLUTION = "resolution"
    OVERVIEW = "overview"
    FIELDS = "fields"
    DUTIES = "duties"
    CONCEPT = "concept"
    DELAYS = "delays"
    OUTLOOK = "outlook"
    ANNEX = "annex"
    TEXT = "text"


class SectionState(StrEnum):
    """How far the authors' words of a section are; what is changed after its approval is looked at again."""

    OPEN = "open"
    WRITTEN = "written"
    APPROVED = "approved"


class PublicationFormat(StrEnum):
    """Formats a frozen report is published in."""

    PDF = "pdf"
    DOCX = "docx"
