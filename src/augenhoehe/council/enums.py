# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class PaperType(StrEnum):
    """Kinds of council papers (OParl paperType)."""

    RESOLUTION = "resolution"
    INFORMATION = "information"
    MOTION = "motion"
    INQUIRY = "inquiry"
    ANSWER = "answer"
    AMENDMENT = "amendment"
    URGENT_MOTION = "urgent_motion"
    TABLED = "tabled"
    SUPPLEMENT = "supplement"
    ADDENDUM = "addendum"
    REVISION = "revision"


class PaperState(StrEnum):
    """Where a paper stands.

    `decided` is reached by a deciding result, `noted` where nobody was to decide and every body took note; neither is
    ever set by hand.
    """

    DRAFT = "draft"
    IN_SIGN_OFF = "in_sign_off"
    RELEASED = "released"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    NOTED = "noted"
    WITHDRAWN = "withdrawn"


CONCLUDED = frozenset({PaperState.DECIDED, PaperState.NOTED})
"""The bodies are through with the paper."""

ON_ITS_WAY = (PaperState.SUBMITTED, PaperState.DECIDED, PaperState.NOTED)
"""The paper has left the administration and was not withdrawn."""


class ConsultationRole(StrEnum):
    """What a body does with a paper (OParl role)."""

    HEARING = "hearing"
    ADVISORY = "advisory"
    DECISION = "decision"
    INFORMATION = "information"


class Outcome(StrEnum):
    """Results of a consultation, from a fixed vocabulary; the raw wording stands beside it."""

    ADOPTED = "adopted"
    RECOMMENDED = "recommended"
    ADOPTED_AMENDED = "adopted_amended"
    RECOMMENDED_AMENDED = "recommended_amended"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    DEFERRED = "deferred"
    REFERRED = "referred"
    FORWARDED = "forwarded"
    NOTED = "noted"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    SETTLED = "settled"


class Majority(StrEnum):
    """How a vote went, where it is told."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"


class RelationKind(StrEnum):
    """How one paper relates to another."""

    REPLACES = "replaces"
    SUPPLEMENTS = "supplements"
    AMENDS = "amends"
    ANSWERS = "answers"
    REFERS_TO = "refers_to"


class Recurrence(StrEnum):
    """How often a duty comes back."""

    ONCE = "once"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    TWO_YEARLY = "two-yearly"


class FollowUpState(StrEnum):
    """The classes of resolution control (Erfurt's four)."""

    WITH_DEADLINE = "with_deadline"
    IN_PROGRESS = "in_progress"
    CONTINUING = "continuing"
    DONE = "done"


class SignOffOffice(StrEnum):
    """In which office somebody signs a paper; the treasurer looks at money, the legal office at the resolution."""

    DEPARTMENT = "department"
    TREASURER = "treasurer"
    LEGAL = "legal"
    EQUALITY = "equality"
    STAFF = "staff"
    DEPUTY_HEAD = "deputy_head"
    HEAD = "head"


class SignOffState(StrEnum):
    """Where one signature stands. `waiting`: earlier ones come first; `void`: the text changed after it."""

    WAITING = "waiting"
    ASKED = "asked"
    SIGNED = "signed"
    SIGNED_WITH_REMARK = "signed_with_remark"
    REFUSED = "refused"
    VOID = "void"


class ChangeAfterSignature(StrEnum):
    """What a change of text does to signatures given before it, by rule of the town."""

    VOID_ALL = "void_all"
    ASK_TOUCHED = "ask_touched"


class Frequency(StrEnum):
    """Whether money flows once or every year."""

    ONCE = "once"
    YEARLY = "yearly"


class BudgetKind(StrEnum):
    """Which budget money belongs to (KomHVO NRW)."""

    INVESTMENT = "investment"
    CONSUMPTION = "consumption"


class Budgeted(StrEnum):
    """Whether the budget provides for it."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class DayKind(StrEnum):
    """How the days of a deadline are counted: days in between in full, or working days."""

    FULL = "full"
    WORKING = "working"


class LatePapers(StrEnum):
    """Whether papers may come after the deadline: never, with urgency up to a later day, or until the sitting."""

    NEVER = "never"
    URGENT = "urgent"
    UNTIL_SITTING = "until_sitting"


class MeetingState(StrEnum):
    """OParl meetingState: terminiert, eingeladen, durchgeführt."""

    SCHEDULED = "scheduled"
    INVITED = "invited"
    HELD = "held"


class AttendanceState(StrEnum):
    """Whether somebody was there."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class AttendanceRole(StrEnum):
    """As what somebody takes part in a meeting."""

    CHAIR = "chair"
    MEMBER = "member"
    ADVISORY = "advisory"
    ADMINISTRATION = "administration"
    MINUTE_TAKER = "minute_taker"
    GUEST = "guest"


class ListPeriod(StrEnum):
    """How often the council is told what became of its resolutions."""

    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
