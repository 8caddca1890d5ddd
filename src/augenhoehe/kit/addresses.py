# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of pages. A page names dozens, often the same; Django puts each together anew, so they are kept here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django import urls
from django.conf import settings

MOST = 4096
"""How many addresses a process keeps: the latest, at some hundred bytes each."""


def reverse(route: str, args: Iterable[str | int] = ()) -> str:
    """As Django's, of a route's name and the values of its places in order."""
    return _reverse(urls.get_urlconf() or settings.ROOT_URLCONF, urls.get_script_prefix(), route, tuple(args))


@lru_cache(maxsize=MOST)
def _reverse(conf: str, prefix: str, route: str, args: tuple[str | int, ...]) -> str:
    """The address below a prefix, both of which belong to the request that asks."""
    return urls.reverse(route, urlconf=conf, args=args)
