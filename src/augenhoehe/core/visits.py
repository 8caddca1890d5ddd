# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When somebody looked at a town's start page, so that it can say what is new since the time before.

No action: nothing of the town changes, nobody's hand is named (when people look at pages is their affair), and a
single statement needs no transaction around it.
"""

from __future__ import annotations

from django.db import IntegrityError
from django.db.models import QuerySet

from augenhoehe.core.models import Account, Municipality, Visit
from augenhoehe.core.rules import is_new_visit
from augenhoehe.kit import clock
from augenhoehe.kit.prepared import prepared


def note_visit(account: Account, municipality: Municipality) -> Visit:
    """The current visit; a new one is written down. Reloading within half an hour is the same visit. Two queries."""
    now = clock.now()
    known = next(iter(_visit(account.pk, municipality.pk)), None)
    if known is None:
        return _first(account, municipality)
    if is_new_visit(known.at, now):
        # two pages opened at once: the second one changes nothing any more
        Visit.objects.filter(pk=known.pk, at=known.at).update(at=now, previous_at=known.at)
        known.at, known.previous_at = now, known.at
    return known


@prepared
def _visit(account: int, town: int) -> QuerySet[Visit]:
    return Visit.objects.filter(account=account, municipality=town)


def _first(account: Account, municipality: Municipality) -> Visit:
    try:
        return Visit.objects.create(account=account, municipality=municipality, at=clock.now())
    except IntegrityError:  # the other page of two opened at once was faster
        return Visit.objects.get(account=account, municipality=municipality)
