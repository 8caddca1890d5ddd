# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from enum import StrEnum


class MeasureStatus(StrEnum):
    """The phase of a measure (Erfurt, Lilienthal, Rheine and Hagen merged); being on time is another axis."""

    IDEA = "idea"
    PLANNED = "planned"
    ADOPTED = "adopted"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    CONTINUING = "continuing"
    DONE = "done"
    DEFERRED = "deferred"
    DROPPED = "dropped"
    REPLACED = "replaced"


class Timeliness(StrEnum):
    """Whether a measure is on time, in the words of those who carry it out; a delay always says why."""

    ON_TIME = "on_time"
    DELAYED = "delayed"
    NOT_ASSESSABLE = "not_assessable"


class Freshness(StrEnum):
    """How old the last report on a measure is; derived, never stored."""

    FRESH = "fresh"
    STALE = "stale"
    NEVER = "never"
    NOT_WANTED = "not_wanted"


class Assessment(StrEnum):
    """How far a measure has reached its aim, in the eyes of those who report; none of them is an error."""

    REACHED = "reached"
    PARTLY_REACHED = "partly_reached"
    NOT_REACHED = "not_reached"
    NOT_ASSESSABLE = "not_assessable"


class Emphasis(StrEnum):
    """Which weight a concept gives a measure (Lindau: Schwerpunkt against Quick-Win)."""

    FOCUS = "focus"
    QUICK_WIN = "quick_win"


class Novelty(StrEnum):
    """Whether a measure existed before the concept."""

    NEW = "new"
    EXISTING = "existing"


class Priority(StrEnum):
    """How soon a measure is wanted beside the others."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Reach(StrEnum):
    """How well a measure's target groups are reached today (Bergkamen's three levels)."""

    GOOD = "good"
    MEDIUM = "medium"
    POOR = "poor"


class SuccessionKind(StrEnum):
    """How one measure went into another."""

    MERGED = "merged"
    SPLIT = "split"
    SUPERSEDED = "superseded"
    CONTINUED = "continued"


class RoundState(StrEnum):
    """An update round is open for answers, or closed with every measure's state kept."""

    OPEN = "open"
    CLOSED = "closed"


class EntryState(StrEnum):
    """How far one measure's answer has come in a round."""

    OPEN = "open"
    STARTED = "started"
    SUBMITTED = "submitted"
    ASKED_BACK = "asked_back"
    APPROVED = "approved"


class Heard(StrEnum):
    """How the integration management came by an answer that it took down for an office."""

    TELEPHONE = "telephone"
    EMAIL = "email"
    CONVERSATION = "conversation"
    OWN = "own"


class IndicatorKind(StrEnum):
    """Figures about the town stand apart from figures about one measure."""

    CONTEXT = "context"
    MEASURE = "measure"


class Direction(StrEnum):
    """Which way a figure is meant to go; some figures only describe."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Trend(StrEnum):
    """Where a figure went between two values that can be compared."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "same"


class NumberFormat(StrEnum):
    """How numbers are written in a file."""

    GERMAN = "german"
    ENGLISH = "english"


class BudgetKind(StrEnum):
    """Municipal budget law tells investments from current spending (KomHVO NRW)."""

    INVESTMENT = "investment"
    CONSUMPTION = "consumption"


class BudgetFigure(StrEnum):
    """The figures of a budget line whose changes are kept with a reason."""

    PLANNED = "planned"
    COMMITTED = "committed"
    ACTUAL = "actual"
    OWN_SHARE = "own_share"
    THIRD_PARTY = "third_party"
    FULL_TIME_POSTS = "full_time_posts"


class GrantKind(StrEnum):
    """Kinds of grant (VV zu § 44 LHO: Festbetrags-, Anteil-, Fehlbedarfsfinanzierung; lump sums by statute)."""

    FIXED = "fixed"
    SHARE = "share"
    SHORTFALL = "shortfall"
    LUMP_SUM = "lump_sum"


class FundingSource(StrEnum):
    """Which money an expense was paid from: only the giver's money is bound to the giver's rules."""

    GRANT = "grant"
    OWN_SHARE = "own_share"
    THIRD_PARTY = "third_party"


class DrawdownKind(StrEnum):
    """Money comes in instalments that the giver fixed, or is drawn down when needed."""

    INSTALMENT = "instalment"
    DRAWDOWN = "drawdown"


class ProofKind(StrEnum):
    """Proof of use while a grant runs, and after it ended."""

    INTERIM = "interim"
    FINAL = "final"


class Course(StrEnum):
    """How what happens to a measure compares with its planned days."""

    ENDED = "ended"
    ENDED_ON_PLAN = "ended_on_plan"
    ENDED_EARLIER = "ended_earlier"
    ENDED_LATER = "ended_later"
    RUNS = "runs"
    RUNS_ON_PLAN = "runs_on_plan"
    RUNS_LONGER = "runs_longer"
    BEGAN_EARLIER = "began_earlier"
    BEGAN_LATER = "began_later"
