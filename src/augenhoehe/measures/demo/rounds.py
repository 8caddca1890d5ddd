# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's update rounds: two that are closed, and one that is open. All answers are invented."""

from __future__ import annotations

import datetime

from django.conf import settings

from augenhoehe.core.demo import Cast
from augenhoehe.core.hand import Hand
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.measures.actions.answer_round_entry import answer_round_entry
from augenhoehe.measures.actions.approve_round_entries import approve_round_entries
from augenhoehe.measures.actions.ask_back import ask_back
from augenhoehe.measures.actions.close_round import close_round
from augenhoehe.measures.actions.open_round import AskedOffice, open_round
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import Heard, MeasureStatus, Timeliness
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.queries.rounds import candidates
from augenhoehe.measures.rules.rounds import Answer

OFFICE, YOUTH = Hand("Kulturreferat"), Hand("Jugendamt")
ROOT = settings.AUGENHOEHE_ADDRESS.rstrip("/")


def tell(cast: Cast) -> None:
    """Two rounds that ended with the states kept, and one in which answers come, are asked back and taken down."""
    with clock.standing_on(day("2022-12-13")):
        first = _opened(cast, "2022-12-13", "2022-12-21")
    with clock.standing_on(day("2022-12-22")):
        close_round(update_round=first, revision=None, by=cast.people["anna"])
    with clock.standing_on(day("2023-01-02")):
        second = _opened(cast, "2022-12-31", "2023-01-10")
        _answered(second, "2.1.1", "Das Programm für 2023 ist mit den Vereinen besprochen.", hand_in=True)
    with clock.standing_on(day("2023-01-11")):
        entries = list(RoundEntry.objects.filter(office__round=second, state="submitted"))
        chosen = [(entry.pk, entry.revision) for entry in entries]
        approve_round_entries(update_round=second, entries=chosen, by=cast.people["anna"])
        close_round(update_round=second, revision=None, by=cast.people["anna"])
    with clock.standing_on(day("2023-01-12")):
        third = _opened(cast, "2023-01-12", "2023-01-27")
    with clock.standing_on(day("2023-01-13")):
        _answered(third, "2.1.1", "Zwei neue Vereine wollen mitmachen.", hand_in=True)
        _answered(third, "2.1.2", "Die zwei übrigen Schulen", hand_in=False)
        asked = _answered(third, "1.1.2", "Drei Jugendliche schreiben neu mit.", hand_in=True, by=YOUTH)
        ask_back(
            entry=asked,
            question="Findet die Schulung der neuen Redaktion wie geplant statt?",
            revision=None,
            root=ROOT,
            by=cast.people["anna"],
        )
        _answered(
            third,
            "3.1.3",
            "Zwei Büros haben Angebote geschickt, eines fehlt noch.",
            hand_in=True,
            by=cast.people["anna"],
            heard=Heard.TELEPHONE,
        )


def _opened(cast: Cast, as_of: str, answer_by: str) -> UpdateRound:
    offices = [AskedOffice(one.organization, one.measures) for one in candidates(cast.bergkamen)]
    return open_round(
        municipality=cast.bergkamen,
        title=f"Stand {datetime.date.fromisoformat(as_of):%d.%m.%Y}",
        as_of=day(as_of),
        answer_by=day(answer_by),
        message="Bitte in zwei bis vier Sätzen. Was Sie schreiben, steht so im Sachstandsbericht.",
        offices=offices,
        root=ROOT,
        by=cast.people["anna"],
    )


def _answered(
    update_round: UpdateRound,
    code: str,
    text: str,
    *,
    hand_in: bool,
    by: Hand | Account = OFFICE,
    heard: Heard | None = None,
) -> RoundEntry:
    entry = RoundEntry.objects.select_related("measure").get(office__round=update_round, measure__code=code)
    measure = entry.measure
    return answer_round_entry(
        entry=entry,
        answer=Answer(
            MeasureStatus(measure.status),
            Timeliness(measure.timeliness) if measure.timeliness else None,
            measure.delay_reason,
            text,
        ),
        next_steps="",
        answered_by="Kim Beispiel (erfunden)",
        hand_in=hand_in,
        revision=None,
        heard=heard,
        by=by,
    )
