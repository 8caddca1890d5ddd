# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import MagazineItem
from augenhoehe.reporting.rules import magazines as rules

NOWHERE = 0
"""A place no contribution stands at, while two change places."""


@action
def move_magazine_item(
    *, item: MagazineItem, earlier: bool, by: Any, revision: int | None = None
) -> MagazineItem:
    """Let a contribution change places with the one before it, or after it. At the end nothing happens."""
    rows = MagazineItem.objects.select_related("magazine__municipality")
    current = claim(rows, pk=item.pk, revision=revision)
    magazine = current.magazine
    require(rules.check_draft(MagazineState(magazine.state)))
    old = current.position
    other = magazine.items.filter(position=old - 1 if earlier else old + 1).first()
    if other is None:
        return current
    new = other.position
    MagazineItem.objects.filter(pk=current.pk).update(position=NOWHERE)
    other.position = old
    other.save()
    current.position = new
    current.save()
    audit.record(
        audit_verbs.MAGAZINE_ITEM_MOVED,
        by=by,
        of=current,
        municipality=magazine.municipality,
        before={"position": old},
        after={"position": new},
    )
    return current
