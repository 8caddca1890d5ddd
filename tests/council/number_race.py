# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers drawn at once on a database of their own: `python -m tests.council.number_race COMMAND`.

Started by test_number_counting. `race` sets up the house and lets eight hands draw at once; `hold` draws inside
a transaction that never ends, to be killed; `after` draws again. Each prints a line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from datetime import date
from typing import Any

import django

HANDS, EACH = 8, 4


class ChangedMindError(Exception):
    """Ends a save that has drawn a number already."""


def lars() -> Any:
    """Clerk of Kamen."""
    from augenhoehe.core.models import Account

    return Account.objects.get(email="lars@kamen.example")


def paper(name: str) -> Any:
    """A complete draft of Kamen without a number."""
    from augenhoehe.core.models import Municipality
    from augenhoehe.council.actions.create_draft import create_draft
    from augenhoehe.council.enums import ConsultationRole, PaperType
    from augenhoehe.council.rules.facts import Step

    return create_draft(
        municipality=Municipality.objects.get(slug="kamen"),
        paper_type=PaperType.RESOLUTION,
        name=name,
        resolution_text="Der Rat beschließt.",
        reasons="",
        financial_impact="",
        consultations=[Step("Rat der Stadt Kamen", role=ConsultationRole.DECISION, date=date(2023, 3, 23))],
        components=[],
        public=True,
        by=lars(),
    )


def race() -> dict[str, Any]:
    """Eight hands at once; each draws by submitting, by the button, and once in a save that is given up.

    Then all of them read the same text in.
    """
    from django.db import transaction

    from augenhoehe.council.actions.draw_number import draw_number
    from augenhoehe.council.actions.paper_content import PaperContent
    from augenhoehe.council.actions.register_paper import Source, register_paper
    from augenhoehe.council.actions.set_number_scheme import set_number_scheme
    from augenhoehe.council.actions.submit_paper import submit_paper
    from augenhoehe.council.enums import PaperType
    from augenhoehe.council.models import DrawnNumber, NumberCounter, Paper
    from augenhoehe.kit import audit
    from tests.core.race import at_once
    from tests.people import known_cast

    cast = known_cast()
    set_number_scheme(
        municipality=cast.kamen, pattern="{nr:03}/{jahr}", valid_from=date(2022, 1, 1), by=lars()
    )
    drafts = [[paper(f"Vorlage {hand}-{turn}") for turn in range(EACH)] for hand in range(HANDS)]
    both = paper("Zwei Hände")

    def draw(hand: int) -> str:
        first, second, given_up, third = drafts[hand]
        submit_paper(paper=first, revision=first.revision, by=lars())
        draw_number(paper=second, revision=second.revision, by=lars())
        with suppress(ChangedMindError), transaction.atomic():
            submit_paper(paper=given_up, revision=given_up.revision, by=lars())
            raise ChangedMindError
        submit_paper(paper=third, revision=third.revision, by=lars())
        return "drawn"

    words = at_once(*[lambda hand=hand: draw(hand) for hand in range(HANDS)])

    def same() -> str:
        return draw_number(paper=both, revision=both.revision, by=lars()).reference

    twice = at_once(same, same)

    def read_in() -> str:
        register_paper(
            municipality=cast.kamen,
            content=PaperContent(name="Ohne Nummer", paper_type=PaperType.RESOLUTION),
            consultations=[],
            source=Source(text="Derselbe Text ohne Nummer."),
            by=lars(),
        )
        return "read in"

    once = at_once(*[read_in] * HANDS)
    numbers = (
        Paper.objects.exclude(reference="").order_by("reference_key").values_list("reference", flat=True)
    )
    return {
        "words": sorted(set(words)),
        "numbers": sorted(numbers),
        "drawn": DrawnNumber.objects.count(),
        "counter": NumberCounter.objects.get().last,
        "same paper": ["Conflict" in twice, len(set(twice))],
        "same text": [once.count("read in"), Paper.objects.filter(name="Ohne Nummer").count()],
        "broken at": audit.verify(audit.chain_of(cast.kamen)),
    }


def hold() -> None:
    """Draw a number and hang on to it until the process is killed."""
    from django.db import transaction

    from augenhoehe.council.actions.draw_number import draw_number

    item = paper("Abgebrochen")
    with transaction.atomic():
        drawn = draw_number(paper=item, revision=item.revision, by=lars())
        print(json.dumps({"paper": item.pk, "number": drawn.reference}), flush=True)  # noqa: T201 - to the test
        time.sleep(600)


def after() -> dict[str, Any]:
    """What the killed process has left behind, and what comes next."""
    from augenhoehe.council.actions.draw_number import draw_number
    from augenhoehe.council.models import DrawnNumber, Paper
    from augenhoehe.kit import audit

    broken = Paper.objects.get(name="Abgebrochen")
    left = {"number": broken.reference, "drawn": DrawnNumber.objects.filter(paper=broken).count()}
    item = paper("Danach")
    following = draw_number(paper=item, revision=item.revision, by=lars())
    return {
        "left": left,
        "next": following.reference,
        "broken at": audit.verify(audit.chain_of(item.municipality)),
    }


if __name__ == "__main__":
    django.setup()
    told = {"race": race, "hold": hold, "after": after}[sys.argv[1]]()
    print(json.dumps(told))  # noqa: T201 - the answer to the test
