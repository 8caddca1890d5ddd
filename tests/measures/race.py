# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money, answers and values in several hands at once, on a database of its own: `python -m tests.measures.race`.

Started by test_race. Prints as JSON what each hand got and what is stored afterwards.
"""

from __future__ import annotations

import datetime
import json
import threading
from decimal import Decimal
from typing import Any
from unittest import mock

import django

HANDS = 4


def main() -> None:
    """Set up a house, race in it, tell how it went."""
    django.setup()
    from augenhoehe.kit import audit
    from augenhoehe.kit.reasons import Verdict
    from augenhoehe.measures.actions import answer_round_entry as answering
    from augenhoehe.measures.actions.book_expense import book_expense
    from augenhoehe.measures.actions.close_round import close_round
    from augenhoehe.measures.actions.import_values import Batch, import_values
    from augenhoehe.measures.actions.save_goal import save_goal
    from augenhoehe.measures.actions.save_values import ValueEntry
    from augenhoehe.measures.enums import EntryState, RoundState
    from augenhoehe.measures.models import (
        Expense,
        Goal,
        Grant,
        GrantQuota,
        Indicator,
        RoundEntry,
        UpdateRound,
    )
    from augenhoehe.measures.rules import measures as goal_rules
    from augenhoehe.measures.rules.rounds import Answer, check_answer
    from tests.core.race import at_once
    from tests.measures import builders as measure_builders
    from tests.measures import figures, grant_builders, round_builders
    from tests.people import known_cast

    cast = known_cast()
    anna, gerda = cast.people["anna"], cast.people["gerda"]
    grant = grant_builders.grant(cast)
    quota = grant_builders.part(cast, grant, GrantQuota)  # at most 49 % of 100,000
    asked = round_builders.opened(cast)
    entry = round_builders.first_entry(asked)
    paused = threading.Event()

    def slowly(answer: Answer) -> Verdict:
        """The office's transaction is open while the manager tries to close."""
        paused.set()
        threading.Event().wait(1)
        return check_answer(answer)

    def book() -> str:
        book_expense(
            grant=Grant.objects.get(pk=grant.pk),
            booked_on=datetime.date(2022, 6, 1),
            amount=Decimal("24500.01"),
            text="Kurs",
            purpose=quota,
            by=anna,
        )
        return "booked"

    def hand_in() -> str:
        return str(round_builders.answered(RoundEntry.objects.get(pk=entry.pk)).state)

    def close(by: object, *, waits: bool) -> str:
        found = UpdateRound.objects.get(pk=asked.pk)
        if waits:
            paused.wait(10)
        return str(close_round(update_round=found, revision=found.revision, by=by).state)

    told: dict[str, object] = {
        "one purpose": sorted(at_once(*[book] * HANDS)),
        "spent": str(sum(Expense.objects.values_list("amount", flat=True))),
    }
    with mock.patch.object(answering, "check_answer", slowly):
        told["answer and close"] = at_once(hand_in, lambda: close(anna, waits=True))
    told["unseen"] = RoundEntry.objects.filter(
        state=EntryState.SUBMITTED, office__round__state=RoundState.CLOSED
    ).count()
    RoundEntry.objects.update(state=EntryState.OPEN)
    told["two close"] = sorted(at_once(lambda: close(anna, waits=False), lambda: close(gerda, waits=False)))
    told["states"] = [asked.states.count(), asked.states.values("measure").distinct().count()]

    series = [figures.indicator(cast, code=f"I {number}") for number in range(6)]
    value = ValueEntry(as_of=datetime.date(2021, 12, 31), value=Decimal(1))

    def read_in(order: int) -> str:
        for year in range(5):
            rows = Indicator.objects.filter(pk__in=[one.pk for one in series]).order_by("pk")
            import_values(
                municipality=cast.bergkamen,
                batches=[
                    Batch(
                        one,
                        [ValueEntry(as_of=value.as_of.replace(year=2000 + year + order), value=value.value)],
                        None,
                    )
                    for one in list(rows)[::order]
                ],
                by=anna,
            )
        return "read in"

    told["crosswise"] = at_once(lambda: read_in(1), lambda: read_in(-1))

    one, other = (measure_builders.goal(cast, code=f"R {number}") for number in (1, 2))
    check_parent = goal_rules.check_parent

    def hesitantly(*facts: Any) -> Verdict:
        """Both have looked at the tree before either writes."""
        threading.Event().wait(0.3)
        return check_parent(*facts)

    def place(goal: Goal, above: Goal) -> str:
        save_goal(
            municipality=cast.bergkamen,
            goal=goal,
            code=goal.code,
            title=goal.title,
            parent=above,
            position=0,
            by=anna,
        )
        return "placed"

    with mock.patch.object(goal_rules, "check_parent", hesitantly):
        told["below each other"] = sorted(at_once(lambda: place(one, other), lambda: place(other, one)))
    told["broken at"] = audit.verify(audit.chain_of(cast.bergkamen))
    print(json.dumps(told))  # noqa: T201 - the answer to the test


if __name__ == "__main__":
    main()
