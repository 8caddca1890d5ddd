# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Municipality, Visit
from augenhoehe.core.rules import is_new_visit
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action


@action
def record_visit(*, by: Any, municipality: Municipality) -> Visit:
    """Note a visit to the start page, so that the page can say what is new since the time before.

    Reloading within half an hour is the same visit. Not audited: when people look at pages is their affair.
    """
    now = clock.now()
    visit, created = Visit.objects.get_or_create(account=by, municipality=municipality, defaults={"at": now})
    if not created and is_new_visit(visit.at, now):
        visit.at, visit.previous_at = now, visit.at
        visit.save(update_fields=["at", "previous_at"])
    return visit
