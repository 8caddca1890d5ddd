# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since the reader's last visit: the audit log, narrowed to what the reader may see."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery

from augenhoehe.kit import audit, policies
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.prepared import padded, prepared, prepared_for_reader

LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class News:
    """One change: what happened, to which object, by whom, when, and where to read on.

    `by` is empty where those who do such things were promised that their names are not shown. `others` counts
    further objects to which the same person did the same; the newest one is told.
    """

    label: str
    title: str
    by: str
    at: datetime.datetime
    url: str
    others: int = 0


def since(
    moment: datetime.datetime | None,
    *,
    actor: Any,
    municipality: models.Model,
    address: Callable[[str, str], str],
    limit: int = 8,
) -> list[News]:
    """The newest changes after `moment` (None: the newest at all) by others, newest first, at most `limit`.

    What one person did to several objects is one of them: a morning's work of one office is read in one line.
    An object carries the name that the log knows last: an earlier one may never have been meant for this reader.
    `address` makes the address of an object's page from its model's label and its number. Two queries: one for the
    events, one for all objects among them that the reader may see, however many kinds of objects there are.
    """
    recent = _recent(audit.chain_of(municipality), audit.news_verbs(), moment, str(actor.pk))
    seen = _seen(actor, municipality.pk, recent)
    alike: dict[tuple[str, str], list[AuditEvent]] = {}
    for event in recent:
        if (event.object_type, event.object_id) in seen:
            by = event.actor_label if audit.verb(event.verb).named else ""
            alike.setdefault((event.verb, by), []).append(event)
    return [_told(events, by, address) for (_verb, by), events in islice(alike.items(), limit)]


def _told(events: Sequence[AuditEvent], by: str, address: Callable[[str, str], str]) -> News:
    """Events of one kind by one person as one change, the newest first."""
    event = events[0]
    has_page = hasattr(apps.get_model(event.object_type), "get_absolute_url")
    url = address(event.object_type, event.object_id) if has_page else ""
    objects = {(one.object_type, one.object_id) for one in events}
    label = str(audit.verb(event.verb).label)
    return News(label, vars(event)["title"], by, event.at, url, len(objects) - 1)


@prepared
def _recent(
    chain: str, verbs: Sequence[str], moment: datetime.datetime | None, reader: str
) -> QuerySet[AuditEvent]:
    events = AuditEvent.objects.filter(chain=chain, verb__in=verbs)
    if moment is not None:
        events = events.filter(at__gt=moment)
    same = AuditEvent.objects.filter(
        chain=OuterRef("chain"), object_type=OuterRef("object_type"), object_id=OuterRef("object_id")
    )
    named = events.annotate(title=Subquery(same.order_by("-number").values("object_label")[:1]))
    shown = named.only("object_type", "object_id", "verb", "actor_label", "at")
    return shown.exclude(actor_id=reader).order_by("-number")[:LOOKED_AT]


def _seen(actor: Any, town: int, events: Iterable[AuditEvent]) -> set[tuple[str, str]]:
    """Those objects of the events that the reader may see, by their model's label and number; one query."""
    numbers: dict[str, set[int]] = {}
    for event in events:
        numbers.setdefault(event.object_type, set()).add(int(event.object_id))
    if not numbers:
        return set()
    kinds = sorted(numbers)
    asked = [padded(sorted(numbers[kind])) for kind in kinds]
    found = _objects(actor, town, *(apps.get_model(kind) for kind in kinds), *asked)
    return {(kind, str(pk)) for kind, pk in found}


@prepared_for_reader
def _objects(actor: Any, town: int, *asked: Any) -> QuerySet[Any, tuple[str, int]]:
    """Of several models, then as many lists of numbers: label and number of those objects that the reader may see."""
    half = len(asked) // 2
    first, *others = (
        policies.visible(actor, model._default_manager.filter(pk__in=numbers))
        .order_by()
        .values_list(models.Value(model._meta.label, models.CharField()), "pk")
        for model, numbers in zip(asked[:half], asked[half:], strict=True)
    )
    return first.union(*others, all=True)
