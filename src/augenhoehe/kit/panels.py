# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Slots in lower pages for fragments of upper rooms.

A lower page names a slot; an upper room registers a route for it. The fragment is loaded from the upper
room's own view, under that view's own permission check, so no lower room ever knows an upper one.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Panel:
    """One registered fragment. `route` is reversed with the slot's object: (municipality slug, primary key)."""

    slot: str
    route: str
    title: str | Promise
    order: int = 0


_panels: dict[str, list[Panel]] = {}


def register(slot: str, *, route: str, title: str | Promise, order: int = 0) -> None:
    """Register `route` for `slot` (for example "council.paper"); called from the upper room's AppConfig."""
    entries = _panels.setdefault(slot, [])
    if any(panel.route == route for panel in entries):
        return
    entries.append(Panel(slot, route, title, order))
    entries.sort(key=lambda panel: panel.order)


def of(slot: str) -> tuple[Panel, ...]:
    """The panels of a slot, in order."""
    return tuple(_panels.get(slot, ()))
