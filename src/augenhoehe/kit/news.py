# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since the reader's last visit: the audit log, narrowed to what the reader may see."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Subquery

from augenhoehe.kit import audit, policies
from augenhoehe.kit.models import AuditEvent

LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class News:
    """One change: what happened, to which object, by whom, when, and where to read on.

    `by` is empty where those who do such things were promised that their names are not shown.
    """

    label: str
    title: str
    by: str
    at: datetime.datetime
    url: str


def since(
    moment: datetime.datetime | None,
    *,
    actor: Any,
    municipality: models.Model,
    address: Callable[[str, str], str],
    limit: int = 8,
) -> list[News]:
    """The newest changes after `moment` (None: the newest at all) by others, newest first, at most `limit`.

    An object carries the name that the log knows last: an earlier one may never have been meant for this reader.
    `address` makes the address of an object's page from its model's label and its number. Two queries: one for the
    events, one for all objects among them that the reader may see, however many kinds of objects there are.
    """
    events = AuditEvent.objects.filter(chain=audit.chain_of(municipality), verb__in=audit.news_verbs())
    if moment is not None:
        events = events.filter(at__gt=moment)
    same = AuditEvent.objects.filter(
        chain=OuterRef("chain"), object_type=OuterRef("object_type"), object_id=OuterRef("object_id")
    )
    named = events.annotate(title=Subquery(same.order_by("-number").values("object_label")[:1]))
    recent = list(named.exclude(actor_id=str(actor.pk)).order_by("-number")[:LOOKED_AT])
    seen = _seen(actor, recent)
    found: list[News] = []
    for event in recent:
        if len(found) == limit:
            break
        if (event.object_type, event.object_id) not in seen:
            continue
        verb = audit.verb(event.verb)
        by = event.actor_label if verb.named else ""
        has_page = hasattr(apps.get_model(event.object_type), "get_absolute_url")
        url = address(event.object_type, event.object_id) if has_page else ""
        found.append(News(str(verb.label), vars(event)["title"], by, event.at, url))
    return found


def _seen(actor: Any, events: Iterable[AuditEvent]) -> set[tuple[str, str]]:
    """Those objects of the events that the reader may see, by their model's label and number; one query."""
    numbers: dict[str, set[str]] = {}
    for event in events:
        numbers.setdefault(event.object_type, set()).add(event.object_id)
    if not numbers:
        return set()
    kinds = sorted(numbers)
    first, *others = (
        policies.visible(actor, apps.get_model(kind)._default_manager.filter(pk__in=numbers[kind]))
        .order_by()
        .values_list(models.Value(kind, models.CharField()), "pk")
        for kind in kinds
    )
    return {(kind, str(pk)) for kind, pk in first.union(*others, all=True)}
