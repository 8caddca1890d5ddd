# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs of this room in the audit log, and how they read on pages."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

REPORT_CREATED = describe("reporting.report_created", _("Report begun"))
REPORT_EDITED = describe("reporting.report_edited", _("Report changed"), news=False)
REPORT_DISCARDED = describe("reporting.report_discarded", _("Draft of a report discarded"), news=False)
SECTION_EDITED = describe("reporting.section_edited", _("Section of a report written"), news=False)
SECTION_ADDED = describe("reporting.section_added", _("Section added to a report"), news=False)
SECTION_REMOVED = describe("reporting.section_removed", _("Section taken out of a report"), news=False)
SECTION_MOVED = describe("reporting.section_moved", _("Section of a report moved"), news=False)
SECTION_APPROVED = describe("reporting.section_approved", _("Section of a report approved"), news=False)
SECTION_SENT_BACK = describe("reporting.section_sent_back", _("Section of a report sent back"), news=False)
REPORT_CORRECTED = describe("reporting.report_corrected", _("New edition of a report begun"))
TEMPLATE_CREATED = describe("reporting.template_created", _("Template of reports created"), news=False)
TEMPLATE_EDITED = describe("reporting.template_edited", _("Template of reports renamed"), news=False)
TEMPLATE_REMOVED = describe("reporting.template_removed", _("Template of reports taken away"), news=False)
TEMPLATE_SECTION_ADDED = describe(
    "reporting.template_section_added", _("Section added to a template of reports"), news=False
)
TEMPLATE_SECTION_EDITED = describe(
    "reporting.template_section_edited", _("Section of a template of reports changed"), news=False
)
TEMPLATE_SECTION_MOVED = describe(
    "reporting.template_section_moved", _("Section of a template of reports moved"), news=False
)
TEMPLATE_SECTION_REMOVED = describe(
    "reporting.template_section_removed", _("Section taken out of a template of reports"), news=False
)
REPORT_FROZEN = describe("reporting.report_frozen", _("Report frozen"))
REPORT_PUBLISHED = describe("reporting.report_published", _("Files of a report made"), news=False)
REPORT_TAKEN_TO_COUNCIL = describe("reporting.report_taken_to_council", _("Report on its way to the council"))
EASY_TEXT_WRITTEN = describe("reporting.easy_text_written", _("Text in Leichte Sprache written"), news=False)
EASY_TEXT_CHECKED = describe("reporting.easy_text_checked", _("Text in Leichte Sprache checked"), news=False)
EASY_TEXT_PUBLISHED = describe("reporting.easy_text_published", _("Text in Leichte Sprache published"))

MAGAZINE_CREATED = describe("reporting.magazine_created", _("Magazine begun"))
MAGAZINE_EDITED = describe("reporting.magazine_edited", _("Magazine changed"), news=False)
MAGAZINE_ITEM_ADDED = describe(
    "reporting.magazine_item_added", _("Contribution added to a magazine"), news=False
)
MAGAZINE_ITEM_EDITED = describe(
    "reporting.magazine_item_edited", _("Contribution to a magazine written"), news=False
)
MAGAZINE_ITEM_MOVED = describe(
    "reporting.magazine_item_moved", _("Contribution to a magazine moved"), news=False
)
MAGAZINE_ITEM_REMOVED = describe(
    "reporting.magazine_item_removed", _("Contribution taken out of a magazine"), news=False
)
MAGAZINE_PICTURE_ADDED = describe(
    "reporting.magazine_picture_added", _("Picture added to a magazine"), news=False
)
MAGAZINE_PICTURE_EDITED = describe(
    "reporting.magazine_picture_edited", _("Picture of a magazine changed"), news=False
)
MAGAZINE_PICTURE_REMOVED = describe(
    "reporting.magazine_picture_removed", _("Picture taken out of a magazine"), news=False
)
MAGAZINE_FROZEN = describe("reporting.magazine_frozen", _("Magazine frozen"))
MAGAZINE_REOPENED = describe("reporting.magazine_reopened", _("Magazine opened again"))
MAGAZINE_FILE_MADE = describe("reporting.magazine_file_made", _("File of a magazine made"), news=False)
MAGAZINE_PUBLISHED = describe("reporting.magazine_published", _("Magazine published"))
MAGAZINE_WITHDRAWN = describe("reporting.magazine_withdrawn", _("Magazine taken back"))
