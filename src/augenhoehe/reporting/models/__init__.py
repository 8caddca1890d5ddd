# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports: what was told to the council on a day, and the frozen data it was told from."""

from augenhoehe.reporting.models.publication import Publication
from augenhoehe.reporting.models.report import Report
from augenhoehe.reporting.models.report_section import ReportSection
from augenhoehe.reporting.models.snapshot import Snapshot

__all__ = ["Publication", "Report", "ReportSection", "Snapshot"]
