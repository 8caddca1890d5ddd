# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a participation round may be opened, extended and closed, and where it stands on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.concept.enums import RoundState, VersionState
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something

NEWER = _("A newer version is frozen already. Please open a round on that one.")


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round: its days, and the keys of the headings whose chapters it is about (none: all)."""

    opens_on: datetime.date
    closes_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    chapters: frozenset[str] = frozenset()


def round_state(facts: RoundFacts, today: datetime.date) -> RoundState:
    """Where a round stands; its last day counts, and closing by hand counts at once."""
    if facts.closed_on is not None:
        return RoundState.ENDED
    if today < facts.opens_on:
        return RoundState.PLANNED
    if facts.closes_on is not None and facts.closes_on < today:
        return RoundState.ENDED
    return RoundState.OPEN


def is_about(facts: RoundFacts, chapter: str) -> bool:
    """Whether a round asks about the chapter whose heading has this key."""
    return not facts.chapters or chapter in facts.chapters


def is_late(facts: RoundFacts, received_on: datetime.date) -> bool:
    """Whether something came in after the round had ended. What is late is marked, never refused."""
    ends = [day for day in (facts.closes_on, facts.closed_on) if day is not None]
    return any(day < received_on for day in ends)


def may_open_round(
    version: VersionState,
    others: Iterable[RoundFacts],
    wanted: RoundFacts,
    today: datetime.date,
    *,
    newer_version: bool,
) -> Verdict:
    """A round needs the newest text, one that stands still, and days that lie ahead; one round at a time."""
    reasons = []
    if newer_version:
        reasons.append(Reason(NEWER))
    if version is not VersionState.FROZEN:
        reasons.append(
            Reason(_("Only a frozen version can be opened for proposals. Please freeze it first."))
        )
    if wanted.opens_on < today:
        reasons.append(Reason(_("The first day, %(day)s, has passed."), {"day": wanted.opens_on}))
    if wanted.closes_on is not None and wanted.closes_on < today:
        reason = _("The last day for proposals, %(until)s, has passed. Please choose a later day.")
        reasons.append(Reason(reason, {"until": wanted.closes_on}))
    elif wanted.closes_on is not None and wanted.closes_on < wanted.opens_on:
        reasons.append(Reason(_("The last day lies before the first one. Please choose a later day.")))
    if any(round_state(other, today) is not RoundState.ENDED for other in others):
        reasons.append(
            Reason(_("A round on this version is open or planned already. Please extend or close it."))
        )
    return Verdict(tuple(reasons))


def may_extend(
    facts: RoundFacts, until: datetime.date, reason: str, today: datetime.date, *, newer_version: bool
) -> Verdict:
    """The last day moves forward only, with a reason; a round that has ended opens again."""
    reasons = []
    if newer_version:
        reasons.append(Reason(NEWER))
    if until < today:
        reasons.append(Reason(_("%(day)s has passed. Please choose a later day."), {"day": until}))
    elif facts.closes_on is not None and until <= facts.closes_on and facts.closed_on is None:
        message = _("The last day is %(day)s already. An extension needs a later day.")
        reasons.append(Reason(message, {"day": facts.closes_on}))
    if not says_something(reason):
        reasons.append(Reason(_("Please say why the time is extended: those who are asked read it.")))
    return Verdict(tuple(reasons))


def may_close(facts: RoundFacts, today: datetime.date) -> Verdict:
    """What has ended cannot be closed again."""
    if round_state(facts, today) is RoundState.ENDED:
        return Verdict((Reason(_("This round has ended already.")),))
    return Verdict()


def may_be_for_all(*, public: bool, anonymous: bool, text_public: bool) -> Verdict:
    """Everybody can say something only to what everybody can read; nameless ones come only from everybody."""
    reasons = []
    if public and not text_public:
        reasons.append(
            Reason(
                _("Not everybody can read this version yet. Please show it on the public page first."),
            )
        )
    if anonymous and not public:
        reasons.append(
            Reason(_("Proposals without a name are possible only in a round that is open to everybody."))
        )
    return Verdict(tuple(reasons))
