# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for states and kinds of this room; states are fixed, their words belong to the catalogue."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from augenhoehe.measures.enums import (
    Assessment,
    BudgetFigure,
    BudgetKind,
    Course,
    Direction,
    DrawdownKind,
    Emphasis,
    EntryState,
    Freshness,
    FundingSource,
    GrantKind,
    Heard,
    IndicatorKind,
    MeasureStatus,
    Novelty,
    Priority,
    ProofKind,
    Reach,
    RoundState,
    SuccessionKind,
    Timeliness,
    Trend,
)

STATUS: dict[str, str | Promise] = {
    MeasureStatus.IDEA: _("idea"),
    MeasureStatus.PLANNED: _("planned"),
    MeasureStatus.ADOPTED: pgettext_lazy("measure", "decided"),
    MeasureStatus.NOT_STARTED: _("not started"),
    MeasureStatus.IN_PROGRESS: _("in progress"),
    MeasureStatus.CONTINUING: _("continuing"),
    MeasureStatus.DONE: _("carried out"),
    MeasureStatus.DEFERRED: _("put on hold"),
    MeasureStatus.DROPPED: _("dropped"),
    MeasureStatus.REPLACED: _("replaced by another"),
}

TIMELINESS: dict[str, str | Promise] = {
    Timeliness.ON_TIME: _("on schedule"),
    Timeliness.DELAYED: _("delayed"),
    Timeliness.NOT_ASSESSABLE: _("cannot be assessed"),
}

TIME_ASIDE: dict[str, str | Promise] = {
    Timeliness.DELAYED: _("delayed"),
    Timeliness.NOT_ASSESSABLE: _("schedule cannot be assessed"),
}
"""What stands behind a status."""

FRESHNESS: dict[str, str | Promise] = {
    Freshness.FRESH: _("reported within half a year"),
    Freshness.STALE: _("last report older than half a year"),
    Freshness.NEVER: _("not reported on yet"),
    Freshness.NOT_WANTED: _("no report wanted"),
}

ASSESSMENT: dict[str, str | Promise] = {
    Assessment.REACHED: _("reached"),
    Assessment.PARTLY_REACHED: _("partly reached"),
    Assessment.NOT_REACHED: _("not reached"),
    Assessment.NOT_ASSESSABLE: _("cannot be assessed"),
}

EMPHASIS: dict[str, str | Promise] = {Emphasis.FOCUS: _("focus"), Emphasis.QUICK_WIN: _("quick win")}
NOVELTY: dict[str, str | Promise] = {
    Novelty.NEW: pgettext_lazy("measure", "new"),
    Novelty.EXISTING: pgettext_lazy("measure", "existing"),
}
PRIORITY: dict[str, str | Promise] = {
    Priority.HIGH: pgettext_lazy("priority", "high"),
    Priority.MEDIUM: pgettext_lazy("priority", "medium"),
    Priority.LOW: pgettext_lazy("priority", "low"),
}
REACH: dict[str, str | Promise] = {
    Reach.GOOD: _("well reached"),
    Reach.MEDIUM: _("fairly reached"),
    Reach.POOR: _("hardly reached"),
}
SUCCESSION: dict[str, str | Promise] = {
    SuccessionKind.MERGED: _("merged"),
    SuccessionKind.SPLIT: _("split up"),
    SuccessionKind.SUPERSEDED: _("superseded"),
    SuccessionKind.CONTINUED: _("carried on in the next edition"),
}
ROUND_STATE: dict[str, str | Promise] = {
    RoundState.OPEN: pgettext_lazy("update round", "open"),
    RoundState.CLOSED: pgettext_lazy("update round", "closed"),
}
ENTRY_STATE: dict[str, str | Promise] = {
    EntryState.OPEN: _("not answered yet"),
    EntryState.STARTED: _("begun"),
    EntryState.SUBMITTED: _("answered"),
    EntryState.ASKED_BACK: _("asked back"),
    EntryState.APPROVED: pgettext_lazy("answer", "approved"),
}
HEARD: dict[str, str | Promise] = {
    Heard.TELEPHONE: _("by telephone"),
    Heard.EMAIL: _("by e-mail"),
    Heard.CONVERSATION: _("in a conversation"),
    Heard.OWN: _("not at all, I know it myself"),
}
TAKEN_DOWN: dict[str, str | Promise] = {
    Heard.TELEPHONE: _("taken down by telephone by %(name)s"),
    Heard.EMAIL: _("taken from an e-mail by %(name)s"),
    Heard.CONVERSATION: _("taken down in a conversation by %(name)s"),
    Heard.OWN: _("entered by %(name)s from own knowledge"),
}
"""How an answer is told that an office did not write itself."""

INDICATOR_KIND: dict[str, str | Promise] = {
    IndicatorKind.CONTEXT: _("figure about the town"),
    IndicatorKind.MEASURE: _("figure of a measure"),
}
DIRECTION: dict[str, str | Promise] = {
    Direction.HIGHER: _("should rise"),
    Direction.LOWER: _("should fall"),
    Direction.NEUTRAL: _("only describes"),
}
TREND: dict[str, str | Promise] = {
    Trend.ROSE: pgettext_lazy("figure", "has risen"),
    Trend.FELL: pgettext_lazy("figure", "has fallen"),
    Trend.SAME: pgettext_lazy("figure", "is unchanged"),
}
BUDGET_KIND: dict[str, str | Promise] = {
    BudgetKind.INVESTMENT: _("investment"),
    BudgetKind.CONSUMPTION: _("current spending"),
}
BUDGET_FIGURE: dict[str, str | Promise] = {
    BudgetFigure.PLANNED: pgettext_lazy("money", "planned"),
    BudgetFigure.COMMITTED: pgettext_lazy("money", "committed"),
    BudgetFigure.ACTUAL: pgettext_lazy("money", "actual"),
    BudgetFigure.OWN_SHARE: _("own share"),
    BudgetFigure.THIRD_PARTY: _("third-party money"),
    BudgetFigure.FULL_TIME_POSTS: _("full-time posts"),
}
GRANT_KIND: dict[str, str | Promise] = {
    GrantKind.FIXED: _("fixed amount"),
    GrantKind.SHARE: _("share of the cost"),
    GrantKind.SHORTFALL: _("shortfall funding"),
    GrantKind.LUMP_SUM: _("lump sum"),
}
FUNDING_SOURCE: dict[str, str | Promise] = {
    FundingSource.GRANT: _("grant"),
    FundingSource.OWN_SHARE: _("own share"),
    FundingSource.THIRD_PARTY: _("third-party money"),
}
DRAWDOWN_KIND: dict[str, str | Promise] = {
    DrawdownKind.INSTALMENT: _("instalment"),
    DrawdownKind.DRAWDOWN: _("drawdown"),
}
PROOF_KIND: dict[str, str | Promise] = {
    ProofKind.INTERIM: _("interim proof of use"),
    ProofKind.FINAL: _("final proof of use"),
}

STATUS_SHAPE: dict[str, str] = {
    MeasureStatus.IDEA: "wait",
    MeasureStatus.PLANNED: "wait",
    MeasureStatus.ADOPTED: "wait",
    MeasureStatus.NOT_STARTED: "wait",
    MeasureStatus.IN_PROGRESS: "going",
    MeasureStatus.CONTINUING: "going",
    MeasureStatus.DONE: "done",
    MeasureStatus.DEFERRED: "unknown",
    MeasureStatus.DROPPED: "unknown",
    MeasureStatus.REPLACED: "unknown",
}
"""Which shape of the status component goes with which status."""

TIMELINESS_SHAPE: dict[str, str] = {
    Timeliness.ON_TIME: "going",
    Timeliness.DELAYED: "late",
    Timeliness.NOT_ASSESSABLE: "unknown",
}
"""Which shape of the status component goes with what is said about time."""


def standing(status: str, timeliness: str) -> str:
    """A status in words, and what is said about time where that is more than "on schedule"."""
    words = str(STATUS[MeasureStatus(status)])
    if timeliness in (Timeliness.DELAYED, Timeliness.NOT_ASSESSABLE):
        return f"{words}, {TIME_ASIDE[timeliness]}"
    return words


def standing_shape(status: str, timeliness: str) -> str:
    """The shape of the status component: late where a running measure is said to be delayed."""
    shape = STATUS_SHAPE[status]
    return "late" if timeliness == Timeliness.DELAYED and shape in ("wait", "going") else shape


def taken_down(heard: str, account: object) -> str:
    """Who took an answer down for an office, and how; empty where nobody did."""
    if not heard:
        return ""
    return str(TAKEN_DOWN[heard]) % {"name": account or _("the integration management")}


def _choices(words: Mapping[str, str | Promise]) -> list[tuple[str, str | Promise]]:
    """The words of an enum as choices of a field, in the enum's order."""
    return [(str(value), label) for value, label in words.items()]


STATUS_CHOICES = _choices(STATUS)
STATUS_BY_HAND = [pair for pair in STATUS_CHOICES if pair[0] != MeasureStatus.REPLACED]
"""What can be chosen: a measure counts as replaced by going into another one."""
TIMELINESS_CHOICES = _choices(TIMELINESS)
ASSESSMENT_CHOICES = _choices(ASSESSMENT)
EMPHASIS_CHOICES = _choices(EMPHASIS)
NOVELTY_CHOICES = _choices(NOVELTY)
PRIORITY_CHOICES = _choices(PRIORITY)
REACH_CHOICES = _choices(REACH)
SUCCESSION_CHOICES = _choices(SUCCESSION)
ROUND_STATE_CHOICES = _choices(ROUND_STATE)
ENTRY_STATE_CHOICES = _choices(ENTRY_STATE)
HEARD_CHOICES = _choices(HEARD)
INDICATOR_KIND_CHOICES = _choices(INDICATOR_KIND)
DIRECTION_CHOICES = _choices(DIRECTION)
BUDGET_KIND_CHOICES = _choices(BUDGET_KIND)
BUDGET_FIGURE_CHOICES = _choices(BUDGET_FIGURE)
GRANT_KIND_CHOICES = _choices(GRANT_KIND)
FUNDING_SOURCE_CHOICES = _choices(FUNDING_SOURCE)
DRAWDOWN_KIND_CHOICES = _choices(DRAWDOWN_KIND)
PROOF_KIND_CHOICES = _choices(PROOF_KIND)


def course_in_words(course: Course, months: int) -> str:
    """How a measure runs beside its plan, as a predicate that follows its name."""
    plain: dict[Course, str] = {
        Course.ENDED: gettext("ended"),
        Course.ENDED_ON_PLAN: gettext("ended as planned"),
        Course.RUNS: gettext("is running"),
        Course.RUNS_ON_PLAN: gettext("is running as planned"),
    }
    if course in plain:
        return plain[course]
    counted: dict[Course, str] = {
        Course.ENDED_EARLIER: ngettext("ended %(count)s month early", "ended %(count)s months early", months),
        Course.ENDED_LATER: ngettext("ended %(count)s month late", "ended %(count)s months late", months),
        Course.RUNS_LONGER: ngettext(
            "runs %(count)s month longer than planned", "runs %(count)s months longer than planned", months
        ),
        Course.BEGAN_EARLIER: ngettext("began %(count)s month early", "began %(count)s months early", months),
        Course.BEGAN_LATER: ngettext("began %(count)s month late", "began %(count)s months late", months),
    }
    return counted[course] % {"count": months}
