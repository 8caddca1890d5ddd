# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signatures and a change of the text at once, on a database of its own: `python -m tests.council.sign_off_race`.

Started by test_asked_signature. Prints as JSON what each hand got and what is stored afterwards.
"""

from __future__ import annotations

import json

import django

ROUNDS = 2


def main() -> None:
    """Set up a house; let people sign and change papers at once; tell how it went."""
    django.setup()

    from augenhoehe.council.actions.edit_paper import edit_paper
    from augenhoehe.council.actions.sign_paper import sign_paper
    from augenhoehe.council.models import Paper, SignOff
    from augenhoehe.council.queries.editions import content_of
    from augenhoehe.kit import audit
    from tests.core.race import at_once
    from tests.council import builders, signing
    from tests.people import known_cast

    cast = known_cast()

    def sign(one: SignOff, seen: str, name: str) -> str:
        sign_paper(sign_off=one, seen=seen, revision=one.revision, by=cast.people[name])
        return "signed"

    def change(paper: Paper) -> str:
        content = builders.content(reference=paper.reference, reasons="Anders.")
        edit_paper(paper=paper, content=content, revision=None, voiding=True, by=cast.people["anna"])
        return "changed"

    paper = signing.sent_round(cast)
    seen = signing.seen(paper)
    department, treasurer = signing.of(paper, signing.DEPARTMENT), signing.of(paper, signing.TREASURER)
    both = at_once(lambda: sign(department, seen, "fatma"), lambda: sign(treasurer, seen, "hanna"))
    head = signing.of(paper, signing.HEAD)
    told = {
        "two offices": both,
        "the head": head.state,
        "person and deputy": sorted(
            at_once(lambda: sign(head, seen, "rita"), lambda: sign(head, seen, "dora"))
        ),
        "signatures of the head": SignOff.objects.filter(paper=paper, office="head", state="signed").count(),
    }
    changed = []
    under_another_text = 0
    for number in range(ROUNDS):
        other = signing.sent_round(cast, signing.draft(cast, f"12/091{number}"))
        read, one = signing.seen(other), signing.of(other, signing.DEPARTMENT)
        changed.append(
            at_once(lambda: sign(one, read, "fatma"), lambda: change(other))  # noqa: B023 - at_once ends first
        )
        now = content_of(Paper.objects.get(pk=other.pk))["reasons"]
        for given in SignOff.objects.filter(paper=other, state="signed").select_related("edition"):
            under_another_text += given.edition is None or given.edition.content["reasons"] != now
    told["a signature and a change"] = changed
    told["signed under another text"] = under_another_text
    told["broken at"] = audit.verify(audit.chain_of(cast.bergkamen))
    print(json.dumps(told))  # noqa: T201 - the answer to the test


if __name__ == "__main__":
    main()
