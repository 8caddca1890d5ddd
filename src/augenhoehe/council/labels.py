# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for states and kinds of this room; states are fixed, their words belong to the catalogue."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.council.enums import (
    AttendanceRole,
    AttendanceState,
    Budgeted,
    BudgetKind,
    ChangeAfterSignature,
    ConsultationRole,
    DayKind,
    FollowUpState,
    Frequency,
    LatePapers,
    ListPeriod,
    Majority,
    MeetingState,
    Outcome,
    PaperState,
    PaperType,
    Recurrence,
    RelationKind,
    SignOffOffice,
    SignOffState,
)
from augenhoehe.council.rules.answer_links import LinkState
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import Change, Span
from augenhoehe.council.rules.sign_off import Section

Labels = dict[str, str | Promise]

PAPER_TYPE: Labels = {
    PaperType.RESOLUTION: _("paper for a resolution"),
    PaperType.INFORMATION: _("paper for information"),
    PaperType.MOTION: _("motion"),
    PaperType.INQUIRY: _("inquiry"),
    PaperType.ANSWER: _("answer to an inquiry"),
    PaperType.AMENDMENT: _("amendment"),
    PaperType.URGENT_MOTION: _("urgent motion"),
    PaperType.TABLED: _("paper tabled at the meeting"),
    PaperType.SUPPLEMENT: _("supplementary paper"),
    PaperType.ADDENDUM: _("addendum"),
    PaperType.REVISION: _("new version of a paper"),
}

PAPER_STATE: Labels = {
    PaperState.DRAFT: pgettext_lazy("council paper", "draft"),
    PaperState.IN_SIGN_OFF: pgettext_lazy("council paper", "being signed"),
    PaperState.RELEASED: pgettext_lazy("council paper", "released"),
    PaperState.SUBMITTED: pgettext_lazy("council paper", "in consultation"),
    PaperState.DECIDED: pgettext_lazy("council paper", "decided"),
    PaperState.NOTED: pgettext_lazy("council paper", "noted"),
    PaperState.WITHDRAWN: pgettext_lazy("council paper", "withdrawn"),
}

PAPER_STATE_KIND: dict[str, str] = {
    PaperState.DRAFT: "wait",
    PaperState.IN_SIGN_OFF: "wait",
    PaperState.RELEASED: "going",
    PaperState.SUBMITTED: "going",
    PaperState.DECIDED: "done",
    PaperState.NOTED: "done",
    PaperState.WITHDRAWN: "unknown",
}
"""Which shape of the status component goes with which state."""

ROLE: Labels = {
    ConsultationRole.HEARING: pgettext_lazy("consultation", "hearing"),
    ConsultationRole.ADVISORY: pgettext_lazy("consultation", "advice"),
    ConsultationRole.DECISION: pgettext_lazy("consultation", "decision"),
    ConsultationRole.INFORMATION: pgettext_lazy("consultation", "information"),
}

OUTCOME: Labels = {
    Outcome.ADOPTED: pgettext_lazy("result", "adopted"),
    Outcome.RECOMMENDED: pgettext_lazy("result", "recommended"),
    Outcome.ADOPTED_AMENDED: pgettext_lazy("result", "adopted with changes"),
    Outcome.RECOMMENDED_AMENDED: pgettext_lazy("result", "recommended with changes"),
    Outcome.REJECTED: pgettext_lazy("result", "rejected"),
    Outcome.POSTPONED: pgettext_lazy("result", "postponed"),
    Outcome.DEFERRED: pgettext_lazy("result", "put aside"),
    Outcome.REFERRED: pgettext_lazy("result", "referred"),
    Outcome.FORWARDED: pgettext_lazy("result", "passed on without a vote"),
    Outcome.NOTED: pgettext_lazy("result", "noted"),
    Outcome.WITHDRAWN: pgettext_lazy("result", "withdrawn"),
    Outcome.REMOVED: pgettext_lazy("result", "taken off the agenda"),
    Outcome.SETTLED: pgettext_lazy("result", "settled"),
}

MAJORITY: Labels = {
    Majority.UNANIMOUS: _("unanimous"),
    Majority.MAJORITY: _("by majority"),
}

RELATION: Labels = {
    RelationKind.REPLACES: _("replaces"),
    RelationKind.SUPPLEMENTS: _("supplements"),
    RelationKind.AMENDS: _("amends"),
    RelationKind.ANSWERS: _("answers"),
    RelationKind.REFERS_TO: _("refers to"),
}

RECURRENCE: Labels = {
    Recurrence.ONCE: _("once"),
    Recurrence.MONTHLY: _("every month"),
    Recurrence.QUARTERLY: _("every quarter"),
    Recurrence.HALF_YEARLY: _("every half year"),
    Recurrence.YEARLY: _("every year"),
    Recurrence.TWO_YEARLY: _("every two years"),
}

FOLLOW_UP_STATE: Labels = {
    FollowUpState.WITH_DEADLINE: _("to be done by a day"),
    FollowUpState.IN_PROGRESS: pgettext_lazy("duty", "in progress"),
    FollowUpState.CONTINUING: _("continuing task"),
    FollowUpState.DONE: pgettext_lazy("duty", "done"),
}

ANSWER_STATE: Labels = {
    FollowUpState.DONE: pgettext_lazy("answer to a duty", "done"),
    FollowUpState.IN_PROGRESS: pgettext_lazy("answer to a duty", "in progress"),
    FollowUpState.WITH_DEADLINE: pgettext_lazy("answer to a duty", "planned, with a fixed day"),
    FollowUpState.CONTINUING: pgettext_lazy("answer to a duty", "a continuing task: this is how it goes"),
}
"""The same classes as an office is asked about them."""

DUE_CLASS: Labels = {
    DueClass.OVERDUE: _("overdue"),
    DueClass.SOON: _("due soon"),
    DueClass.LATER: _("due later"),
    DueClass.UNDATED: _("without a day"),
    DueClass.NOT_NOTED: _("done, not yet noted"),
    DueClass.DONE: _("done and noted"),
}

DUE_CLASS_KIND: dict[str, str] = {
    DueClass.OVERDUE: "late",
    DueClass.SOON: "going",
    DueClass.LATER: "wait",
    DueClass.UNDATED: "unknown",
    DueClass.NOT_NOTED: "wait",
    DueClass.DONE: "done",
}
"""Which shape of the status component goes with how pressing a duty is."""

SIGN_OFF_OFFICE: Labels = {
    SignOffOffice.DEPARTMENT: pgettext_lazy("sign-off", "department involved"),
    SignOffOffice.TREASURER: pgettext_lazy("sign-off", "treasurer"),
    SignOffOffice.LEGAL: pgettext_lazy("sign-off", "legal office"),
    SignOffOffice.EQUALITY: pgettext_lazy("sign-off", "equal opportunities officer"),
    SignOffOffice.STAFF: pgettext_lazy("sign-off", "staff council"),
    SignOffOffice.DEPUTY_HEAD: pgettext_lazy("sign-off", "head of division"),
    SignOffOffice.HEAD: pgettext_lazy("sign-off", "head of the administration"),
}

SIGN_OFF_STATE: Labels = {
    SignOffState.WAITING: pgettext_lazy("sign-off", "not yet asked"),
    SignOffState.ASKED: pgettext_lazy("sign-off", "asked"),
    SignOffState.SIGNED: pgettext_lazy("sign-off", "signed"),
    SignOffState.SIGNED_WITH_REMARK: pgettext_lazy("sign-off", "signed with remark"),
    SignOffState.REFUSED: pgettext_lazy("sign-off", "refused"),
    SignOffState.VOID: pgettext_lazy("sign-off", "void since a change"),
}

SIGN_OFF_STATE_KIND: dict[str, str] = {
    SignOffState.WAITING: "wait",
    SignOffState.ASKED: "going",
    SignOffState.SIGNED: "done",
    SignOffState.SIGNED_WITH_REMARK: "done",
    SignOffState.REFUSED: "late",
    SignOffState.VOID: "unknown",
}
"""Which shape of the status component goes with which state of a signature."""

SECTION: Labels = {
    Section.SUBJECT: _("Subject"),
    Section.RESOLUTION: _("Proposed resolution"),
    Section.REASONS: _("Facts and reasons"),
    Section.MONEY: _("Financial effects"),
    Section.ORDER: _("Order of consultations"),
    Section.ATTACHMENTS: _("Attachments"),
    Section.HEAD: _("Head, as printed"),
}

CHANGE_AFTER_SIGNATURE: Labels = {
    ChangeAfterSignature.VOID_ALL: _("makes all signatures void"),
    ChangeAfterSignature.ASK_TOUCHED: _("asks those again whose part it touches"),
}

FREQUENCY: Labels = {
    Frequency.ONCE: pgettext_lazy("money", "once"),
    Frequency.YEARLY: pgettext_lazy("money", "every year"),
}

BUDGET_KIND: Labels = {
    BudgetKind.INVESTMENT: _("investment"),
    BudgetKind.CONSUMPTION: _("current expenses"),
}

BUDGETED: Labels = {
    Budgeted.FULLY: pgettext_lazy("budget", "fully"),
    Budgeted.PARTLY: pgettext_lazy("budget", "partly"),
    Budgeted.NOT: pgettext_lazy("budget", "not at all"),
}

DAY_KIND: Labels = {
    DayKind.FULL: _("full days"),
    DayKind.WORKING: _("working days"),
}

LATE_PAPERS: Labels = {
    LatePapers.NEVER: _("not allowed"),
    LatePapers.URGENT: _("only if urgent"),
    LatePapers.UNTIL_SITTING: _("until the sitting"),
}

MEETING_STATE: Labels = {
    MeetingState.SCHEDULED: pgettext_lazy("meeting", "scheduled"),
    MeetingState.INVITED: pgettext_lazy("meeting", "invited"),
    MeetingState.HELD: pgettext_lazy("meeting", "held"),
}

ATTENDANCE_STATE: Labels = {
    AttendanceState.PRESENT: pgettext_lazy("attendance", "present"),
    AttendanceState.EXCUSED: pgettext_lazy("attendance", "excused"),
    AttendanceState.ABSENT: pgettext_lazy("attendance", "absent"),
}

ATTENDANCE_ROLE: Labels = {
    AttendanceRole.CHAIR: pgettext_lazy("attendance", "chair"),
    AttendanceRole.MEMBER: pgettext_lazy("attendance", "member"),
    AttendanceRole.ADVISORY: pgettext_lazy("attendance", "advisory member"),
    AttendanceRole.ADMINISTRATION: pgettext_lazy("attendance", "administration"),
    AttendanceRole.MINUTE_TAKER: pgettext_lazy("attendance", "minute taker"),
    AttendanceRole.GUEST: pgettext_lazy("attendance", "guest"),
}

LIST_PERIOD: Labels = {
    ListPeriod.QUARTERLY: _("every quarter"),
    ListPeriod.HALF_YEARLY: _("every half year"),
}

CHANGE: Labels = {
    Change.NEW: pgettext_lazy("since the last list", "new in the list"),
    Change.STATE: pgettext_lazy("since the last list", "another state"),
    Change.DAY: pgettext_lazy("since the last list", "another day"),
    Change.ANSWER: pgettext_lazy("since the last list", "answered anew"),
    Change.NOTED: pgettext_lazy("since the last list", "noted by the body"),
}

LINK_STATE: Labels = {
    LinkState.OPEN: pgettext_lazy("answer link", "waits for an answer"),
    LinkState.USED: pgettext_lazy("answer link", "answered"),
    LinkState.REVOKED: pgettext_lazy("answer link", "withdrawn"),
    LinkState.EXPIRED: pgettext_lazy("answer link", "expired"),
}

LINK_STATE_KIND: dict[str, str] = {
    LinkState.OPEN: "going",
    LinkState.USED: "done",
    LinkState.REVOKED: "unknown",
    LinkState.EXPIRED: "late",
}
"""Which shape of the status component goes with which state of a link."""


def span_name(span: Span) -> str:
    """Such as "half-year 2 of 2022"."""
    names = {
        ListPeriod.QUARTERLY: _("quarter %(number)d of %(year)d"),
        ListPeriod.HALF_YEARLY: _("half-year %(number)d of %(year)d"),
    }
    return str(names[span.period]) % {"number": span.number, "year": span.year}


def choices(labels: Labels) -> list[tuple[str, str | Promise]]:
    """The labels as choices of a model or form field, plain values first."""
    return [(str(value), label) for value, label in labels.items()]
