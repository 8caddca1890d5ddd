# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people can follow, and what there is to tell of it: rooms register both, mails and feeds only read.

A kind of subject ("paper") finds a subject by its target, as far as the reader may know of it; a room's news are
entries, each marked with what it is about. Both are asked anew with every mail and every feed, so that what was
taken back since is never told again.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import Promise
from django.utils.translation import gettext as _

Mark = tuple[str, int]
"""What an entry is about: a kind of thing and its number."""

EVERYTHING: Mark = ("everything", 0)
"""Marks entries that everybody hears who follows a town as a whole."""

LONGEST_TARGET = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to tell. `number`: its place in the town's log; `key`: a UUID for ever; `url`: a path."""

    number: int
    key: str
    at: datetime.datetime
    title: str
    sentence: str
    url: str
    about: frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that can be followed: its name, its page, and what its entries are marked with."""

    kind: str
    target: str
    label: str
    url: str
    about: frozenset[Mark]

    def covers(self, entry: Entry) -> bool:
        """Whether an entry belongs to it."""
        return not self.about.isdisjoint(entry.about)


Find = Callable[[Any, Any, str], Subject | None]
Names = Callable[[Any, Any, list[str]], Mapping[str, str]]
News = Callable[[Any, Any, int], list[Entry]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of subject. `find` is called with (actor, municipality, target).

    Kinds whose subjects may be hidden or renamed have `names`, called with (actor, municipality, targets): the names
    by target, of those that the actor may know.
    """

    name: str
    label: str | Promise
    find: Find
    names: Names | None = None


_kinds: dict[str, Kind] = {}
_news: dict[str, News] = {}


def register(name: str, *, label: str | Promise, find: Find, names: Names | None = None) -> None:
    """Register a kind of subject; called from a room's AppConfig."""
    _kinds[name] = Kind(name, label, find, names)


def register_news(room: str, news: News) -> None:
    """Register a room's entries, called with (actor, municipality, after): those with a greater number."""
    _news[room] = news


def kinds() -> dict[str, Kind]:
    """All kinds by name."""
    return dict(_kinds)


def find(actor: Any, municipality: Any, kind: str, target: str) -> Subject | None:
    """The subject as `actor` may know it; None for what is unknown, hidden, of another town, or nonsense."""
    known = _kinds.get(kind)
    if known is None or len(target) > LONGEST_TARGET or "\0" in target:
        return None
    return known.find(actor, municipality, target)


def public_label(municipality: Any, kind: str, target: str) -> str:
    """How a subject may be named in a mail, which is no private place: by its name only where the street knows it."""
    found = find(AnonymousUser(), municipality, kind, target)
    return found.label if found is not None else _hidden(kind)


def names_of(
    actor: Any, municipality: Any, followed: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], str]:
    """How `actor` may call what is followed, by kind and target; the values of `followed` are the names it had.

    One call for each kind of subject that may be hidden or renamed, however many are followed.
    """
    named = dict(followed)
    for kind in _kinds.values():
        targets = [target for word, target in followed if word == kind.name]
        if kind.names is None or not targets:
            continue
        known = kind.names(actor, municipality, targets)
        named |= {(kind.name, target): known.get(target) or _hidden(kind.name) for target in targets}
    return named


def _hidden(kind: str) -> str:
    known = _kinds.get(kind)
    return _("%(kind)s (not public)") % {"kind": known.label if known is not None else kind}


def entries(actor: Any, municipality: Any, *, after: int = 0) -> list[Entry]:
    """What there is to tell `actor` of a town, the newest first. `after` is the number of the last one told."""
    told = [entry for news in _news.values() for entry in news(actor, municipality, after)]
    return sorted(told, key=lambda entry: entry.number, reverse=True)
