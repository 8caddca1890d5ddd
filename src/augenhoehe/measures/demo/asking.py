# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How Bergkamen's update rounds are told: opened, answered by the offices, approved and closed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings

from augenhoehe.core.demo import Cast
from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.open_round import AskedOffice, open_round
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import EntryState, Heard, MeasureStatus, Timeliness
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.queries.rounds import candidates
from augenhoehe.measures.rules.rounds import Answer

ROOT = settings.AUGENHOEHE_ADDRESS.rstrip("/")
MESSAGE = "Bitte in zwei bis vier Sätzen. Was Sie schreiben, steht so im Sachstandsbericht."


@dataclass(frozen=True, slots=True)
class Given:
    """What an office says of one measure; a reason for the delay makes it a delayed one."""

    code: str
    status: MeasureStatus
    text: str
    next_steps: str = ""
    delay_reason: str = ""
    hand_in: bool = True

    @property
    def timeliness(self) -> Timeliness | None:
        """On time unless there is a reason why not; nothing where the measure is still being planned."""
        if self.delay_reason:
            return Timeliness.DELAYED
        return None if self.status is MeasureStatus.PLANNED else Timeliness.ON_TIME


def opened(cast: Cast, as_of: str, answer_by: str) -> UpdateRound:
    """A round that asks every office of Bergkamen about its running measures."""
    return open_round(
        municipality=cast.bergkamen,
        title=f"Stand {datetime.date.fromisoformat(as_of):%d.%m.%Y}",
        as_of=day(as_of),
        answer_by=day(answer_by),
        message=MESSAGE,
        offices=[AskedOffice(one.organization, one.measures) for one in candidates(cast.bergkamen)],
        root=ROOT,
        by=cast.people["anna"],
    )


def answered(
    update_round: UpdateRound, given: Given, *, by: Account | None = None, heard: Heard | None = None
) -> RoundEntry:
    """Answer for one measure: the office itself, or `by` an account that heard it from the office."""
    entry = RoundEntry.objects.select_related("office__organization").get(
        office__round=update_round, measure__code=given.code
    )
    return answer_round_entry(
        entry=entry,
        answer=Answer(
            given.status,
            given.timeliness,
            given.delay_reason,
            given.text,
        ),
        next_steps=given.next_steps,
        answered_by="Kim Beispiel (erfunden)",
        hand_in=given.hand_in,
        revision=None,
        heard=heard,
        by=by or Hand(entry.office.organization.name),
    )


def answered_by_all(update_round: UpdateRound, answers: Iterable[Given]) -> None:
    """Every answer is handed in by the office that was asked for it."""
    for given in answers:
        answered(update_round, given)


def closed(cast: Cast, update_round: UpdateRound, on: str) -> UpdateRound:
    """Approve what was handed in and close the round, which keeps every measure's state."""
    by = cast.people["anna"]
    with clock.standing_on(day(on)):
        entries = RoundEntry.objects.filter(office__round=update_round, state=EntryState.SUBMITTED)
        chosen = list(entries.order_by("measure__code").values_list("pk", "revision"))
        approve_round_entries(update_round=update_round, entries=chosen, by=by)
        return close_round(update_round=update_round, revision=None, by=by)
