# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs this room writes into the audit log, in words."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

PAPER_REGISTERED = describe("council.paper_registered", _("Council paper read in"))
PAPER_DRAFTED = describe("council.paper_drafted", _("Council paper drafted"))
PAPER_EDITED = describe("council.paper_edited", _("Council paper changed"))
PAPER_SUBMITTED = describe("council.paper_submitted", _("Council paper submitted"))
PAPER_WITHDRAWN = describe("council.paper_withdrawn", _("Council paper withdrawn"))
CONSULTATIONS_SET = describe("council.consultations_set", _("Order of consultations changed"))
RESULT_RECORDED = describe("council.result_recorded", _("Result of a consultation entered"))
RESULT_CORRECTED = describe("council.result_corrected", _("Result of a consultation corrected"))
RESOLUTION_MADE = describe("council.resolution_made", _("Resolution adopted"))
RESOLUTION_CORRECTED = describe("council.resolution_corrected", _("Resolution corrected"))
RESOLUTION_REVOKED = describe(
    "council.resolution_revoked", _("Resolution taken back after a correction"), news=False
)
DUTY_ADDED = describe("council.duty_added", _("Duty from a resolution added"))
DUTY_UPDATED = describe("council.duty_updated", _("Duty from a resolution changed"))
DUTY_ANSWERED = describe("council.duty_answered", _("Duty from a resolution answered"))
DUTY_REOPENED = describe("council.duty_reopened", _("Duty open again, because the paper was withdrawn"))
MEETING_SCHEDULED = describe("council.meeting_scheduled", _("Meeting entered"))
SIGN_OFF_STARTED = describe("council.sign_off_started", _("Council paper sent round for signatures"), news=False)
SIGN_OFF_GIVEN = describe("council.sign_off_given", _("Council paper signed"))
SIGN_OFF_REFUSED = describe("council.sign_off_refused", _("Signature under a council paper refused"))
SIGN_OFF_VOIDED = describe("council.sign_off_voided", _("Signature void since a change of the paper"))
SIGN_OFF_REMINDED = describe("council.sign_off_reminded", _("Reminded of a signature"), news=False)
SIGN_OFF_TAKEN_BACK = describe(
    "council.sign_off_taken_back", _("Council paper taken back from signing"), news=False
)
PAPER_RELEASED = describe("council.paper_released", _("Council paper released"), news=False)
FINANCES_SET = describe("council.finances_set", _("Financial effects of a paper changed"), news=False)
SIGN_OFF_POLICY_SET = describe(
    "council.sign_off_policy_set", _("Rule for signatures under papers changed"), news=False
)


def load() -> None:
    """Called when the house starts: importing this file has described the verbs already."""
