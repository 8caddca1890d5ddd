# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published magazines for everybody, made from what was frozen."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.printing.text import Part, PartKind, parts_of
from augenhoehe.site.public import seen

Data = dict[str, Any]


def magazines_of(town: Municipality) -> QuerySet[Magazine]:
    """The magazines of a town that are published and public, newest first."""
    published = Magazine.objects.filter(municipality=town, state=MagazineState.PUBLISHED, public=True)
    return seen(published).order_by("-period_to", "-pk")


def article(item: Data) -> Data:
    """A contribution as its page needs it: text in parts, the quote after the first third, days as days."""
    parts = [_part(part) for part in parts_of(item["text"])]
    free = [number for number in range(1, len(parts)) if not parts[number - 1]["heading"]]
    quote_at = min(free, key=lambda number: abs(number - len(parts) / 3), default=len(parts))
    return {
        **item,
        "opening": item["pictures"][0] if item["pictures"] else None,
        "more": item["pictures"][1:],
        "before": parts[:quote_at],
        "after": parts[quote_at:],
        "days": [{**event, "day": datetime.date.fromisoformat(event["day"])} for event in item["events"]],
        "facts": [(label, value) for label, value in item["facts"] if value],
    }


def _part(part: Part) -> Data:
    return {
        "heading": part.kind is PartKind.HEADING,
        "entries": part.lines if part.kind is PartKind.LIST else (),
        "words": part.lines[0],
    }
