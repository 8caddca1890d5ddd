# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import ItemKind, MagazineState
from augenhoehe.reporting.models import Magazine, MagazineItem
from augenhoehe.reporting.rules import magazines as rules


@action
def add_magazine_item(
    *, magazine: Magazine, kind: ItemKind, title: str, by: Any, revision: int | None = None
) -> MagazineItem:
    """Add a contribution behind the others. Raises RuleViolation once the magazine is frozen or full."""
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    require(rules.check_draft(MagazineState(current.state)))
    count = current.items.count()
    require(rules.check_add_item(count))
    current.save()
    item = MagazineItem.objects.create(magazine=current, position=count + 1, kind=kind, title=title)
    audit.record(
        audit_verbs.MAGAZINE_ITEM_ADDED,
        by=by,
        of=item,
        municipality=current.municipality,
        after={"title": title, "kind": kind, "position": count + 1},
    )
    return item
