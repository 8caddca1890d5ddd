# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a town shows at its front: pages that every page's head and foot link to, nearly all of them public.

The frame lies below the room that has these pages, so that room registers them here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from augenhoehe.kit.addresses import reverse


def _always(municipality: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Door:
    """One page. `route` takes the municipality's slug; `open_for` says whether this town has it.

    `inside`: only those who work in the town are led there.
    """

    route: str
    fragment: str
    open_for: Callable[[Any], bool]
    inside: bool = False


_doors: dict[str, Door] = {}


def register(
    name: str,
    *,
    route: str,
    fragment: str = "",
    open_for: Callable[[Any], bool] = _always,
    inside: bool = False,
) -> None:
    """Register a page under the name by which the frame knows it ("privacy"); called from an AppConfig."""
    _doors[name] = Door(route, fragment, open_for, inside)


def links(municipality: Any, *, inside: bool = False) -> dict[str, str]:
    """The addresses of a town's pages by name, those inside if asked for; what the town does not have is left out."""
    return {
        name: reverse(door.route, args=[municipality.slug]) + (f"#{door.fragment}" if door.fragment else "")
        for name, door in _doors.items()
        if (inside or not door.inside) and door.open_for(municipality)
    }
