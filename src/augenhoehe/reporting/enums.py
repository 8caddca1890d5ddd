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
    FRAMEWORK = "framework"
    FIELDS = "fields"
    FIELD = "field"
    PARTICIPATION = "participation"
    RESOURCES = "resources"
    FACTORS = "factors"
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


class EasyTextState(StrEnum):
    """How far the text in Leichte Sprache is; the standard wants it checked by the people it is written for."""

    OPEN = "open"
    WRITTEN = "written"
    CHECKED = "checked"


class PublicationText(StrEnum):
    """Which text a file holds: the whole report, its two pages, or the one in Leichte Sprache."""

    FULL = "full"
    SHORT = "short"
    EASY = "easy"


class PublicationFormat(StrEnum):
    """Formats a frozen report is published in."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"


class MagazineState(StrEnum):
    """A magazine is written, then frozen, then its files are made and everybody may read it."""

    DRAFT = "draft"
    FROZEN = "frozen"
    PUBLISHED = "published"


class MagazineLayout(StrEnum):
    """How a magazine looks: calm with large pictures and wide margins, or bold colour fields on a grid."""

    ARC = "bogen"
    GRID = "raster"


class ItemKind(StrEnum):
    """What a magazine is made of."""

    STORY = "story"
    PORTRAIT = "portrait"
    NUMBERS = "numbers"
    TIMELINE = "timeline"


class Recognisable(StrEnum):
    """Whether people can be recognised in a picture, and whether they have agreed (§§ 22, 23 KunstUrhG; GDPR)."""

    UNKNOWN = "unknown"
    NOBODY = "nobody"
    AGREED = "agreed"


class MagazinePurpose(StrEnum):
    """What a file of a magazine is for: reading on a screen, a print shop, a print shop that wants marks."""

    SCREEN = "screen"
    PRINT = "print"
    MARKS = "marks"
