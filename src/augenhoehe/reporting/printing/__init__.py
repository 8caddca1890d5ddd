# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Magazines as PDF. No Django: what is printed comes in as plain values."""

from augenhoehe.reporting.printing.issue import Issue, Printed, PrintedItem, PrintedPicture, Words
from augenhoehe.reporting.printing.writer import Purpose, first_pages, write_magazine

__all__ = [
    "Issue",
    "Printed",
    "PrintedItem",
    "PrintedPicture",
    "Purpose",
    "Words",
    "first_pages",
    "write_magazine",
]
