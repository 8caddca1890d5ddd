# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main navigation: each room registers its entry; the frame shows what the reader may open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise

from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One entry. `route` takes the municipality's slug; `prefix` is the route namespace that marks it current."""

    order: int
    route: str
    label: str | Promise
    permission: StrEnum


_entries: dict[str, Entry] = {}


def register(*, order: int, route: str, label: str | Promise, permission: StrEnum) -> None:
    """Register a room's entry; called from the room's AppConfig."""
    _entries[route] = Entry(order, route, label, permission)


def entries(actor: Any, municipality: Any, current_namespace: str) -> list[dict[str, object]]:
    """What `actor` may open in `municipality`: label, url, and whether it is the current room."""
    return [
        {
            "label": entry.label,
            "url": reverse(entry.route, args=[municipality.slug]),
            "current": entry.route.split(":")[0] == current_namespace,
        }
        for entry in sorted(_entries.values(), key=lambda entry: entry.order)
        if policies.can(actor, entry.permission, municipality)
    ]
