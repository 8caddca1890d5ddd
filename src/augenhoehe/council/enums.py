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


class PaperState(StrEnum):
    """Where a paper stands. `decided` is reached by a deciding result, never set by hand."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


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
