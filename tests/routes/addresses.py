# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the house, from the URL resolver, and what its address needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    """A route by its full name, such as "council:paper", with the names in its address, such as slug and pk."""

    name: str
    parameters: frozenset[str]


def routes(
    patterns: Iterable[URLPattern | URLResolver] | None = None,
    namespace: str = "",
    above: frozenset[str] = frozenset(),
) -> Iterator[Route]:
    """Every route below `patterns`, by default of the whole house."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        parameters = above | frozenset(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLPattern):
            yield Route(f"{namespace}{pattern.name}", parameters)
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from routes(pattern.url_patterns, inner, parameters)
