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
NUMBER_DRAWN = describe("council.number_drawn", _("Paper number drawn"), news=False)
NUMBER_SCHEME_SET = describe("council.number_scheme_set", _("Number scheme set"), news=False)
NUMBER_SCHEME_REMOVED = describe("council.number_scheme_removed", _("Number scheme taken away"), news=False)
LEGISLATIVE_TERM_SET = describe("council.legislative_term_set", _("Legislative term set"), news=False)
NUMBERS_IMPORTED = describe(
    "council.numbers_imported", _("Numbers that exist taken into the count"), news=False
)
FILE_ATTACHED = describe("council.file_attached", _("Attachment added to a council paper"))
FILES_ARRANGED = describe("council.files_arranged", _("Attachments of a council paper changed"), news=False)
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
DUTY_NOTED = describe("council.duty_noted", _("Body noted that a duty is done"))
DUTY_NOT_NOTED = describe(
    "council.duty_not_noted", _("Duty not noted any more, because a result was corrected"), news=False
)
LINKS_MADE = describe("council.links_made", _("Office asked by link what became of a duty"), news=False)
LINK_REVOKED = describe("council.link_revoked", _("Answer link withdrawn"), news=False)
LIST_MADE = describe("council.list_made", _("List of duties made"))
LIST_TAKEN_TO_COUNCIL = describe("council.list_taken_to_council", _("List of duties made a council paper"))
LIST_DISCARDED = describe("council.list_discarded", _("List of duties thrown away"), news=False)
LIST_RULE_SET = describe("council.list_rule_set", _("Rule for lists of duties set"), news=False)
MEETING_SCHEDULED = describe("council.meeting_scheduled", _("Meeting entered"))
MEETING_EDITED = describe("council.meeting_edited", _("Facts of a meeting changed"), news=False)
MEETING_MOVED = describe("council.meeting_moved", _("Meeting moved to another day"))
MEETING_CANCELLED = describe("council.meeting_cancelled", _("Meeting cancelled"))
MEETING_INVITED = describe("council.meeting_invited", _("Invitation to a meeting sent"))
MEETING_HELD = describe("council.meeting_held", _("Meeting marked as held"), news=False)
MINUTES_APPROVED = describe("council.minutes_approved", _("Minutes of a meeting approved"))
ATTENDANCE_RECORDED = describe(
    "council.attendance_recorded", _("Attendance at a meeting entered"), news=False
)
AGENDA_ITEM_ADDED = describe("council.agenda_item_added", _("Item put on an agenda"), news=False)
AGENDA_ITEM_CHANGED = describe("council.agenda_item_changed", _("Item of an agenda changed"), news=False)
AGENDA_ITEM_MOVED = describe("council.agenda_item_moved", _("Item of an agenda moved"), news=False)
AGENDA_ITEM_REMOVED = describe("council.agenda_item_removed", _("Item taken off an agenda"), news=False)
AGENDA_ITEM_DEPUBLISHED = describe(
    "council.agenda_item_depublished", _("Item of an agenda taken back from the public"), news=False
)
AGENDA_ITEM_REPUBLISHED = describe(
    "council.agenda_item_republished", _("Item of an agenda given back to the public"), news=False
)
ITEM_RESULT_RECORDED = describe(
    "council.item_result_recorded", _("Result of an agenda item entered"), news=False
)
SIGN_OFF_STARTED = describe(
    "council.sign_off_started", _("Council paper sent round for signatures"), news=False
)
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
BODY_RULE_SET = describe("council.body_rule_set", _("Deadline of a body set"))


def load() -> None:
    """Called when the house starts: importing this file has described the verbs already."""
