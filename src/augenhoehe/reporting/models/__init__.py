# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports: what was told to the council on a day, and the frozen data it was told from."""

from augenhoehe.reporting.models.easy_text import EasyText
from augenhoehe.reporting.models.magazine import Magazine
from augenhoehe.reporting.models.magazine_file import MagazineFile
from augenhoehe.reporting.models.magazine_item import MagazineItem
from augenhoehe.reporting.models.magazine_picture import MagazinePicture
from augenhoehe.reporting.models.publication import Publication
from augenhoehe.reporting.models.report import Report
from augenhoehe.reporting.models.report_section import ReportSection
from augenhoehe.reporting.models.report_template import ReportTemplate
from augenhoehe.reporting.models.snapshot import Snapshot
from augenhoehe.reporting.models.template_section import TemplateSection

__all__ = [
    "EasyText",
    "Magazine",
    "MagazineFile",
    "MagazineItem",
    "MagazinePicture",
    "Publication",
    "Report",
    "ReportSection",
    "ReportTemplate",
    "Snapshot",
    "TemplateSection",
]
