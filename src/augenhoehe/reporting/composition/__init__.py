# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report's data as one neutral document. No database: the same data give the same document, and the same bytes."""

from augenhoehe.reporting.composition.exhibits import Exhibit, ExhibitKind, Origin, Shown, Source
from augenhoehe.reporting.composition.failures import SectionFailure
from augenhoehe.reporting.composition.whole import (
    differences,
    document,
    exhibits,
    failures,
    lead,
    section_document,
)
from augenhoehe.reporting.composition.words import prose

__all__ = [
    "Exhibit",
    "ExhibitKind",
    "Origin",
    "SectionFailure",
    "Shown",
    "Source",
    "differences",
    "document",
    "exhibits",
    "failures",
    "lead",
    "prose",
    "section_document",
]
