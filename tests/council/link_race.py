# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One answer link used by many hands at once, on a database of its own: `python -m tests.council.link_race`.

Started by test_answer_by_link. Prints as JSON what each hand got and what is stored afterwards.
"""

from __future__ import annotations

import json

import django

HANDS = 6


def main() -> None:
    """Set up a house; let hands answer, revoke and renew at once; tell how it went."""
    django.setup()
    from datetime import date

    from augenhoehe.council.actions.answer_by_link import answer_by_link
    from augenhoehe.council.actions.create_answer_link import create_answer_link
    from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
    from augenhoehe.council.actions.revoke_answer_link import revoke_answer_link
    from augenhoehe.council.enums import FollowUpState, ListPeriod
    from augenhoehe.council.models import AnswerLink, FollowUpList
    from augenhoehe.council.rules.follow_up_lists import span_of
    from augenhoehe.kit import audit
    from tests.core.race import at_once
    from tests.council import builders
    from tests.people import known_cast

    cast = known_cast()
    duty = builders.single_duty(cast)
    other = builders.single_duty(cast, reference="12/0901")

    def link(of: object = duty) -> AnswerLink:
        return create_answer_link(follow_up=of, recipient="Jugendamt", by=cast.people["dora"]).link  # type: ignore[arg-type]  # a duty

    def answer(pk: int, number: int) -> str:
        answer_by_link(
            link=AnswerLink.objects.get(pk=pk),
            state=FollowUpState.IN_PROGRESS,
            text=f"Antwort {number}",
            delay_reason="",
            new_day=None,
            revision=None,
        )
        return "answered"

    def revoke(pk: int) -> str:
        revoke_answer_link(link=AnswerLink.objects.get(pk=pk), revision=None, by=cast.people["dora"])
        return "revoked"

    def renew() -> str:
        link(other)
        return "renewed"

    def freeze() -> str:
        half = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
        made = make_follow_up_lists(municipality=cast.bergkamen, span=half, by=cast.people["dora"])
        return f"{len(made)} made"

    first, second = link().pk, link(other).pk
    told = {
        "one link": sorted(
            at_once(*(lambda number=number: answer(first, number) for number in range(HANDS)))
        ),
        "answers": duty.reports.count(),
        "answer or none": sorted(at_once(lambda: answer(second, 1), lambda: revoke(second), renew)),
        "open links": other.links.filter(used_at=None, revoked_at=None).count(),
        "used and revoked": AnswerLink.objects.exclude(used_at=None).exclude(revoked_at=None).count(),
        "answers of the other": other.reports.count() - other.links.exclude(used_at=None).count(),
        "one list": sorted(at_once(freeze, freeze)),
        "lists": FollowUpList.objects.count(),
        "broken at": audit.verify(audit.chain_of(cast.bergkamen)),
    }
    print(json.dumps(told))  # noqa: T201 - the answer to the test


if __name__ == "__main__":
    main()
