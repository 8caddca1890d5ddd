# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept of two hundred passages with five hundred proposals on it, as a town has them before its committee meets.

A fifth of them want the same as another, a sixth exclude another, half are answered, a quarter is decided.
"""

from __future__ import annotations

import datetime
from typing import Any

PASSAGES, PROPOSALS = 240, 500
DAY = datetime.datetime(2023, 1, 9, 12, tzinfo=datetime.UTC)


def five_hundred_proposals() -> str:
    """Make them with few statements; returns the address of the work list."""
    from augenhoehe.concept import texts
    from augenhoehe.concept.actions.create_concept import create_concept
    from augenhoehe.concept.actions.freeze_version import freeze_version
    from augenhoehe.concept.actions.open_round import open_round
    from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
    from augenhoehe.concept.models import Decision, Opinion, Proposal, Submission
    from augenhoehe.core.models import Account, Municipality, Organization
    from augenhoehe.kit.text import retext
    from bench.compare import Author

    author = Author(500)
    anna = Account.objects.get(email="anna@bergkamen.example")
    town = Municipality.objects.get(slug="bergkamen")
    concept = create_concept(municipality=town, title="Fünfhundert Vorschläge", by=anna)
    version = concept.versions.get(number=1)
    text = "\n\n".join(
        f"# Kapitel {place}" if place % 30 == 0 else author.block("p", 3).text for place in range(PASSAGES)
    )
    write_version_from_text(version=version, text=text, by=anna)
    version = freeze_version(version=version, revision=None, by=anna)
    opened = open_round(version=version, closes_on=None, revision=None, by=anna)
    rows = list(version.blocks.filter(kind="p").order_by("position"))
    senders = list(Organization.objects.filter(municipality=town))
    made = Submission.objects.bulk_create(
        Submission(
            concept=concept,
            round=opened,
            number=number,
            channel="letter",
            organization=senders[number % len(senders)],
            received_on=DAY.date(),
            submitted_at=DAY,
            confirmed_at=DAY,
        )
        for number in range(1, 61)
    )
    proposals = []
    for number in range(PROPOSALS):
        row = rows[(number * 7) % len(rows)]
        block = texts.block_of(row)
        words = block.text.split(" ")
        # One round changes each passage; in the next ones a sixth wants the same, a sixth another word for the same.
        turn, which = divmod(number, len(rows))
        words[(which if which % 3 == 0 else which + turn * 5) % len(words)] = (
            "gemeinsam" if turn == 0 or which % 6 == 0 else f"zu {number}"
        )
        proposals.append(
            Proposal(
                concept=concept,
                number=number + 1,
                base=version,
                submission=made[number % len(made)],
                block_key=row.key,
                kind="replace",
                new_content=texts.wording(retext(block, " ".join(words))),
                reason="Damit alle wissen, wer es macht.",
                submitted_at=DAY,
            )
        )
    proposals = Proposal.objects.bulk_create(proposals)
    Opinion.objects.bulk_create(
        Opinion(proposal=one, edition=1, votum="adopted", text="Gut so.", account=anna, given_at=DAY)
        for one in proposals[::2]
    )
    body = Organization.objects.filter(municipality=town, kind="council_body")[0]
    Decision.objects.bulk_create(
        Decision(proposal=one, verdict="accepted", body=body, decided_on=DAY.date(), vote="einstimmig")
        for one in proposals[::4]
    )
    return f"/bergkamen/intern/konzept/{concept.pk}/vorschlaege/"


def visited(row: Any) -> list[dict[str, Any]]:
    """The rows of the work list; `row` measures one address. What was found of a passage is kept in the process."""
    from augenhoehe.concept.meetings import among

    address = five_hundred_proposals()
    anna = "anna@bergkamen.example"
    return [
        row("work list of 500 proposals", anna, address, 0.1, among.cache_clear),
        row("conflicts among 500 proposals", anna, f"{address}?ansicht=konflikte", 0.1),
        row(
            "conflicts among 500 proposals, the first look at them",
            anna,
            f"{address}?ansicht=konflikte",
            0.2,
            among.cache_clear,
        ),
    ]
