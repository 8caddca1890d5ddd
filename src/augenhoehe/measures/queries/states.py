# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures as they stand on the day of a round: collected, kept with a checksum, compared with another round.

Facts of a state, all of them plain values: code, title, field, goal, responsible, status, timeliness, delay_reason,
planned and actual days (ISO), milestones, and the last report as of the day (reported_on, text, next_steps) or None
for each; reported_in_round tells whether that report came after the last round that was closed before this one,
changed_by_hand_on the day on which a hand changed the status after that report. The status is empty where nobody had
said anything by the day. People are never named.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Max, OuterRef, Prefetch
from django.utils.translation import gettext as _

from augenhoehe.measures import labels
from augenhoehe.measures.enums import RoundState, SuccessionKind
from augenhoehe.measures.models import Measure, MeasureState, Milestone, Succession, UpdateRound
from augenhoehe.measures.queries.standings import Standing, standings

Facts = dict[str, Any]


def collect(update_round: UpdateRound) -> list[MeasureState]:
    """The state of every measure there was on the round's day, not saved yet; seven queries.

    What came out of merging, splitting or carrying on later belongs to the next round.
    """
    town, as_of = update_round.municipality, update_round.as_of
    before = UpdateRound.objects.filter(
        municipality=town, state=RoundState.CLOSED, as_of__lt=as_of
    ).aggregate(newest=Max("as_of"))["newest"]
    made_later = Succession.objects.filter(successor=OuterRef("pk"), happened_on__gt=as_of).exclude(
        kind=SuccessionKind.SUPERSEDED
    )
    measures = list(
        Measure.objects.filter(municipality=town)
        .exclude(Exists(made_later))
        .select_related("goal", "field_of_action", "responsible")
        .prefetch_related(Prefetch("milestones", Milestone.objects.order_by("due_on", "pk")))
        .order_by("pk")
    )
    stood = standings(measures, town=town, as_of=as_of)
    return [_state(update_round, measure, stood[measure.pk], before) for measure in measures]


def _state(
    update_round: UpdateRound, measure: Measure, stood: Standing, before: datetime.date | None
) -> MeasureState:
    facts = facts_of(measure, stood, update_round.as_of, before)
    return MeasureState(round=update_round, measure=measure, facts=facts, digest=digest_of(facts))


def facts_of(measure: Measure, stood: Standing, as_of: datetime.date, before: datetime.date | None) -> Facts:
    """A measure as it stood on a day; `before` is the day of the round closed before, None where there was none."""
    update = stood.update
    return {
        "code": measure.code,
        "title": measure.title,
        "field": measure.field_of_action.label,
        "goal": str(measure.goal),
        "responsible": measure.responsible.name,
        "status": stood.status,
        "timeliness": stood.timeliness,
        "delay_reason": stood.delay_reason,
        "changed_by_hand_on": _iso(stood.by_hand_on),
        "starts_on": _iso(measure.starts_on),
        "ends_on": _iso(measure.ends_on),
        "started_on": _iso(measure.started_on),
        "ended_on": _iso(measure.ended_on),
        "reported_on": _iso(update.reported_on) if update else None,
        "reported_in_round": update is not None and (before is None or update.reported_on > before),
        "text": update.text if update else None,
        "next_steps": update.next_steps if update else None,
        "milestones": [
            {
                "title": item.title,
                "due_on": _iso(item.due_on),
                "reached_on": _iso(item.reached_on) if item.reached_on and item.reached_on <= as_of else None,
            }
            for item in measure.milestones.all()
        ],
    }


def digest_of(facts: Facts) -> str:
    """SHA-256 of the facts: the same facts have the same checksum on every machine."""
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_all(states: Iterable[MeasureState]) -> str:
    """One checksum for all states of a round, in the order of their measures."""
    ordered = sorted(states, key=lambda state: state.measure_id)
    return hashlib.sha256("".join(state.digest for state in ordered).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """A measure as it was kept when its round was closed; days as dates, everything else in words."""

    measure_id: int
    code: str
    title: str
    responsible: str
    standing: str
    delay_reason: str
    by_hand_on: datetime.date | None
    text: str
    reported_on: datetime.date | None


def kept(update_round: UpdateRound) -> list[Kept]:
    """What was kept of every measure when the round was closed, in order of the codes; one query."""
    found = [
        Kept(
            measure_id=state.measure_id,
            code=state.facts["code"],
            title=state.facts["title"],
            responsible=state.facts["responsible"],
            standing=standing_of(state.facts),
            delay_reason=state.facts["delay_reason"],
            by_hand_on=_day(state.facts.get("changed_by_hand_on")),
            text=state.facts["text"] or "",
            reported_on=_day(state.facts["reported_on"]),
        )
        for state in MeasureState.objects.filter(round=update_round)
    ]
    return sorted(found, key=lambda one: one.code)


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed for one measure between two rounds; None where one of them did not know it."""

    code: str
    title: str
    before: Facts | None
    after: Facts | None

    @property
    def standing_before(self) -> str:
        """How it stood in the earlier round, in words, with its office."""
        return _in_words(self.before)

    @property
    def standing_after(self) -> str:
        """How it stood in the later round, in words, with its office."""
        return _in_words(self.after)

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere or on another schedule."""
        if self.before is None or self.after is None:
            return True
        return any(self.before[key] != self.after[key] for key in ("status", "timeliness", "responsible"))


def differences(earlier: UpdateRound, later: UpdateRound) -> list[Difference]:
    """Every measure of two closed rounds, in order of its code, with what was kept of it; two queries."""
    before = {state.measure_id: state.facts for state in MeasureState.objects.filter(round=earlier)}
    after = {state.measure_id: state.facts for state in MeasureState.objects.filter(round=later)}
    found = []
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        known: Facts = new or old or {}
        found.append(Difference(known["code"], known["title"], old, new))
    return sorted(found, key=lambda one: one.code)


def standing_of(facts: Facts) -> str:
    """Where a kept measure stood, in words."""
    if not facts["status"]:
        return _("nothing said by that day")
    return labels.standing(facts["status"], facts["timeliness"])


def _in_words(facts: Facts | None) -> str:
    if facts is None:
        return _("not in the catalogue")
    words = f"{standing_of(facts)} ({facts['responsible']})"
    if facts.get("reported_in_round", True):
        return words
    return _("%(standing)s, no report since the round before") % {"standing": words}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(told: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(told) if told else None
