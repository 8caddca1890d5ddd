# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine, MagazineItem
from augenhoehe.reporting.rules import magazines as rules


@action
def remove_magazine_item(*, item: MagazineItem, by: Any, revision: int | None = None) -> Magazine:
    """Take a contribution and its pictures out of a draft; the log keeps its words."""
    rows = MagazineItem.objects.select_related("magazine__municipality")
    current = claim(rows, pk=item.pk, revision=revision)
    magazine = current.magazine
    require(rules.check_draft(MagazineState(magazine.state)))
    audit.record(
        audit_verbs.MAGAZINE_ITEM_REMOVED,
        by=by,
        of=current,
        municipality=magazine.municipality,
        before={
            "title": current.title,
            "teaser": current.teaser,
            "text": current.text,
            "quote": current.quote,
            "speaker": current.speaker,
            "facts": current.facts,
            "position": current.position,
        },
    )
    later = list(magazine.items.filter(position__gt=current.position).order_by("position"))
    current.delete()
    for other in later:  # one after the other: two may not stand at one place for a moment
        other.position -= 1
        other.save()
    return magazine
