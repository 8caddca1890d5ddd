# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two hands at once on a database of their own: `python -m tests.core.race`, started by test_concurrency.

Prints as JSON what each hand got, and whether the audit log is whole afterwards.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

import django


def at_once(*works: Callable[[], str]) -> list[str]:
    """Run the works in threads that begin together, each on a connection of its own; returns their words."""
    from django.db import connection

    start = threading.Barrier(len(works))
    words = [""] * len(works)

    def run(place: int) -> None:
        start.wait()
        try:
            words[place] = works[place]()
        except Exception as problem:  # noqa: BLE001 - whatever it is, the test wants to read it
            words[place] = type(problem).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return words


def main() -> None:
    """Set up a house, race in it, tell how it went."""
    django.setup()

    from augenhoehe.core.actions.create_organization import create_organization
    from augenhoehe.core.actions.revoke_role import revoke_role
    from augenhoehe.core.enums import OrganizationKind
    from augenhoehe.core.models import Organization, RoleGrant
    from augenhoehe.core.visits import note_visit
    from augenhoehe.kit import audit
    from tests.people import known_cast

    cast = known_cast()
    grant = cast.people["bilal"].grants.get()

    def end(name: str) -> str:
        ended = revoke_role(by=cast.people[name], grant=RoleGrant.objects.get(pk=grant.pk), revision=0)
        return f"ended at revision {ended.revision}"

    def enter(name: str) -> str:
        for number in range(10):
            create_organization(
                by=cast.people[name],
                municipality=cast.bergkamen,
                kind=OrganizationKind.GROUP,
                name=f"Gruppe {number} von {name}",
            )
        return "entered"

    def look() -> str:
        note_visit(cast.people["anna"], cast.kamen)
        return "looked"

    told = {
        "same grant": sorted(at_once(lambda: end("gerda"), lambda: end("anna"))),
        "same chain": at_once(lambda: enter("anna"), lambda: enter("dora")),
        "same first visit": at_once(look, look),
        "organizations": Organization.objects.filter(name__startswith="Gruppe").count(),
        "broken at": audit.verify(audit.chain_of(cast.bergkamen)),
    }
    print(json.dumps(told))  # noqa: T201 - the answer to the test


if __name__ == "__main__":
    main()
