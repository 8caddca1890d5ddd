# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs of this room in the audit log, and how they read on pages."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

REPORT_CREATED = describe("reporting.report_created", _("Report begun"))
REPORT_EDITED = describe("reporting.report_edited", _("Report changed"), news=False)
SECTION_EDITED = describe("reporting.section_edited", _("Section of a report written"), news=False)
SECTION_ADDED = describe("reporting.section_added", _("Section added to a report"), news=False)
SECTION_REMOVED = describe("reporting.section_removed", _("Section taken out of a report"), news=False)
SECTION_MOVED = describe("reporting.section_moved", _("Section of a report moved"), news=False)
SECTION_APPROVED = describe("reporting.section_approved", _("Section of a report approved"), news=False)
SECTION_SENT_BACK = describe("reporting.section_sent_back", _("Section of a report sent back"), news=False)
REPORT_FROZEN = describe("reporting.report_frozen", _("Report frozen"))
REPORT_PUBLISHED = describe("reporting.report_published", _("Files of a report made"), news=False)
REPORT_TAKEN_TO_COUNCIL = describe("reporting.report_taken_to_council", _("Report on its way to the council"))
