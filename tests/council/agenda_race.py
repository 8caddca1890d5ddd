# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Clerks at once on one agenda, on a database of their own: `python -m tests.council.agenda_race`.

Prints as JSON what each hand got and how the agenda stands afterwards.
"""

from __future__ import annotations

import json
from datetime import date

import django

from tests.core.race import at_once


def main() -> None:
    """Set up a house, race in it, tell how it went."""
    django.setup()

    from augenhoehe.council.actions.add_agenda_item import add_agenda_item
    from augenhoehe.council.actions.move_agenda_item import move_agenda_item
    from augenhoehe.council.actions.record_item_result import record_item_result
    from augenhoehe.council.actions.record_result import Result, record_result
    from augenhoehe.council.enums import Outcome
    from augenhoehe.council.models import AgendaItem, Meeting, Resolution
    from augenhoehe.kit import audit
    from tests.council import builders, sittings
    from tests.people import known_cast

    cast = known_cast()
    meeting = sittings.meeting(cast)
    paper = builders.paper(cast)

    def add(name: str, hand: str, revision: int | None) -> str:
        fresh = Meeting.objects.get(pk=meeting.pk)
        add_agenda_item(meeting=fresh, name=name, revision=revision, by=cast.people[hand])
        return "added"

    def add_ten(hand: str) -> str:
        return [add(f"{hand} {number}", hand, None) for number in range(10)][-1]

    def move(hand: str) -> str:
        item = AgendaItem.objects.filter(meeting=meeting).latest("order")
        for _time in range(5):
            move_agenda_item(item=item, up=True, revision=None, by=cast.people[hand])
        return "moved"

    seen = at_once(lambda: add("eins", "dora", 0), lambda: add("zwei", "anna", 0))
    many = at_once(lambda: add_ten("dora"), lambda: add_ten("anna"), lambda: move("gerda"))
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    result = Result(outcome=Outcome.ADOPTED, date=date(2022, 12, 8))

    def by_the_meeting() -> str:
        fresh = AgendaItem.objects.select_related("consultation", "meeting").get(pk=item.pk)
        record_item_result(item=fresh, result=result, revision=item.revision, by=cast.people["dora"])
        return "recorded"

    def by_the_paper() -> str:
        step = sittings.council_step(paper)
        record_result(consultation=step, result=result, revision=step.revision, by=cast.people["anna"])
        return "recorded"

    results = at_once(by_the_meeting, by_the_paper, by_the_meeting)
    orders = list(AgendaItem.objects.filter(meeting=meeting).order_by("order").values_list("order", "number"))
    print(  # noqa: T201 - the answer to the test
        json.dumps(
            {
                "same agenda": sorted(seen),
                "many at once": many,
                "same result": sorted(set(results)),
                "recorded at least once": "recorded" in results,
                "gapless": [order for order, _number in orders] == list(range(len(orders))),
                "numbered once": len({number for _order, number in orders}) == len(orders),
                "items": len(orders),
                "resolutions": Resolution.objects.count(),
                "broken at": audit.verify(audit.chain_of(cast.bergkamen)),
            }
        )
    )


if __name__ == "__main__":
    main()
