# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is to be told to whom: everything one reader follows in one mail, seen with that reader's own eyes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Account, Municipality, Subscription
from augenhoehe.core.queries import last_event_of
from augenhoehe.core.rules import is_due
from augenhoehe.kit import clock, deadlines, subjects
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.subjects import Entry, Subject

MOST_TOLD = 30
"""So many entries of one subscription stand in a mail; the page behind it shows the rest."""

SOON = datetime.timedelta(days=7)
"""What is due until the next weekly mail."""

Heads = dict[int, int]


@dataclass(frozen=True, slots=True)
class Section:
    """One subscription with what is new, the newest first, and how much more there is on its page.

    A mail is no private place: what the street may not know is told without its name.
    """

    subscription: Subscription
    label: str
    url: str
    entries: list[Entry]
    more: int
    keys: frozenset[str]
    """The keys of all that is new, also of what is not listed."""


@dataclass(frozen=True, slots=True)
class DueSoon:
    """How much is overdue for a reader in a town, and how much is due within a week; a mail names none of it."""

    town: Municipality
    url: str
    late: int
    soon: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What one reader is told now. `due` are all subscriptions that were looked at, `heads` how far, by town."""

    due: list[Subscription]
    sections: list[Section]
    heads: Heads
    deadlines: list[DueSoon] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.sections or self.deadlines)

    @property
    def address(self) -> str:
        """Where the mail goes."""
        return self.due[0].address

    @property
    def news(self) -> int:
        """How much is new; what several subscriptions tell of counts once."""
        return len(frozenset[str]().union(*(section.keys for section in self.sections)))

    @property
    def is_invented(self) -> bool:
        """Whether the reader is a person of the demo, who gets no mail."""
        account = self.due[0].account
        return account is not None and account.is_demo


@dataclass(slots=True)
class Look:
    """One look at what is new. What everybody on the street may read is read once for all of them."""

    heads: Heads = field(default_factory=dict)
    after: Heads = field(default_factory=dict)
    public: dict[int, list[Entry]] = field(default_factory=dict)

    def entries(self, reader: Any, town: Municipality, after: int) -> list[Entry]:
        """What is new for a reader in a town after an event, fit for a mail."""
        if town.pk not in self.public:
            self.public[town.pk] = subjects.entries(
                AnonymousUser(), town, after=self.after.get(town.pk, after)
            )
        public = self.public[town.pk]
        if not reader.is_authenticated:
            return public
        known = {entry.key for entry in public}
        told = subjects.entries(reader, town, after=after)
        return [entry if entry.key in known else _without_name(entry) for entry in told]

    def head(self, town: Municipality) -> int:
        """How far a town's log reached when it was looked at; asked before its entries, so that none is lost."""
        if town.pk not in self.heads:
            self.heads[town.pk] = last_event_of(town)
        return self.heads[town.pk]


def due_subscriptions() -> list[list[Subscription]]:
    """The subscriptions for which it is time, one list for each reader; one query."""
    confirmed = Subscription.objects.filter(confirmed_at__isnull=False, told_at__isnull=False)
    today = clock.today()
    due = [
        item
        for item in confirmed.select_related("municipality", "account").order_by(
            "account", "email", "municipality", "pk"
        )
        if item.told_at and is_due(Frequency(item.frequency), timezone.localdate(item.told_at), today)
    ]
    return [list(group) for _key, group in groupby(due, key=lambda item: item.reader_key)]


def look_for(readers: Iterable[list[Subscription]]) -> Look:
    """The look with which the digests of these readers are made."""
    look = Look()
    for item in (one for reader in readers for one in reader):
        known = look.after.get(item.municipality_id, item.told_until)
        look.after[item.municipality_id] = min(known, item.told_until)
    return look


def digest_of(due: list[Subscription], look: Look) -> Digest:
    """What one reader is told, by the subscriptions for which it is time."""
    sections: list[Section] = []
    coming: list[DueSoon] = []
    for _key, group in groupby(due, key=lambda item: item.municipality_id):
        items = list(group)
        sections += _sections(items, look)
        coming += _due_soon(items)
    heads = {item.municipality_id: look.head(item.municipality) for item in due}
    return Digest(due, sections, heads, coming)


def _due_soon(items: list[Subscription]) -> Iterator[DueSoon]:
    """Once a week, for people who work here: how much waits for them."""
    reader = reader_of(items[0])
    if not isinstance(reader, Account) or all(item.frequency != Frequency.WEEKLY for item in items):
        return
    town, today = items[0].municipality, clock.today()
    with deadlines.one_look():
        days = [line.date for line in deadlines.due(reader, town)]
    late = sum(day < today for day in days)
    soon = sum(today <= day <= today + SOON for day in days)
    if late or soon:
        yield DueSoon(town, reverse("core:start", args=[town.slug]), late, soon)


def _sections(items: list[Subscription], look: Look) -> Iterator[Section]:
    """The sections of one reader in one town."""
    town, reader = items[0].municipality, reader_of(items[0])
    look.head(town)
    if reader is None:
        return
    told = look.entries(reader, town, min(item.told_until for item in items))
    for item in items:
        new = [entry for entry in told if entry.number > item.told_until]
        subject = subjects.find(reader, town, item.kind, item.target) if new else None
        found = _covered(subject, new) if subject is not None else []
        if subject is not None and found:
            label = subjects.public_label(town, item.kind, item.target)
            keys = frozenset(entry.key for entry in found)
            yield Section(item, label, subject.url, found[:MOST_TOLD], max(0, len(found) - MOST_TOLD), keys)


def _covered(subject: Subject, entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if subject.covers(entry)]


def _without_name(entry: Entry) -> Entry:
    return replace(
        entry,
        title=_("Something that is not public"),
        sentence=_("There is news. Please sign in to read it."),
    )


def reader_of(subscription: Subscription) -> Account | AnonymousUser | None:
    """With whose eyes is looked: the account's while it works here, the street's for addresses without one."""
    account = subscription.account
    if account is None:
        return AnonymousUser()
    works_here = account.is_active and subscription.municipality_id in account.municipality_ids
    return account if works_here else None
