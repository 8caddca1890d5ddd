# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the street reads of an object: the public room registers addresses, lower rooms ask without knowing it."""

from __future__ import annotations

from collections.abc import Callable

_places: dict[str, Callable[[str, int], str]] = {}


def register(kind: str, address: Callable[[str, int], str]) -> None:
    """Register addresses of a model's public pages, made from a town's slug and a number; from an AppConfig."""
    _places[kind] = address


def address(kind: str, slug: str, number: int) -> str:
    """The public address of an object by its model's label; empty where the public has no page for such."""
    place = _places.get(kind)
    return place(slug, number) if place is not None else ""
