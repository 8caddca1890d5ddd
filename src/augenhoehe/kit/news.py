# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since the reader's last visit: the audit log, narrowed to what the reader may see."""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from augenhoehe.kit import audit, policies
from augenhoehe.kit.models import AuditEvent

LOOKED_AT = 200
DEEPEST = 4
"""So many steps away from its town nothing stands."""


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
    moment: datetime.datetime | None, *, actor: Any, municipality: models.Model, limit: int = 8
) -> list[News]:
    """The newest changes after `moment` (None: the newest at all) by others, newest first, at most `limit`.

    One query for the events and one per kind of object among those that are told, however many there are.
    """
    events = AuditEvent.objects.filter(chain=audit.chain_of(municipality), verb__in=audit.news_verbs())
    if moment is not None:
        events = events.filter(at__gt=moment)
    recent = list(events.exclude(actor_id=str(actor.pk)).order_by("-number")[:LOOKED_AT])
    seen: dict[str, dict[str, models.Model]] = {}
    found: list[News] = []
    for event in recent:
        if len(found) == limit:
            break
        kind = event.object_type
        if kind not in seen:
            seen[kind] = _seen(actor, kind, {one.object_id for one in recent if one.object_type == kind})
        item = seen[kind].get(event.object_id)
        if item is None:
            continue
        url = item.get_absolute_url() if hasattr(item, "get_absolute_url") else ""
        verb = audit.verb(event.verb)
        by = event.actor_label if verb.named else ""
        found.append(News(str(verb.label), str(item), by, event.at, url))
    return found


def _seen(actor: Any, kind: str, numbers: set[str]) -> dict[str, models.Model]:
    """The objects of one kind that the reader may see, by their number."""
    found = apps.get_model(kind)._default_manager.filter(pk__in=numbers)
    return {str(item.pk): item for item in policies.visible(actor, _with_town(found))}


def _with_town(queryset: models.QuerySet[models.Model]) -> models.QuerySet[models.Model]:
    """Names and addresses are told by what an object stands in, up to its town: fetch that along."""
    return queryset.select_related(*_stands_in(queryset.model))


@functools.cache
def _stands_in(model: type[models.Model]) -> tuple[str, ...]:
    """What every object of this model refers to, and the shortest way from there to its town."""
    paths = [(field.name, field) for field in _references(model)]
    found = [name for name, _field in paths]
    for _step in range(DEEPEST):
        if any(field.name == "municipality" for _name, field in paths):
            break
        paths = [
            (f"{name}__{further.name}", further)
            for name, field in paths
            for further in _references(field.related_model)
        ]
        found += [name for name, _field in paths]
    return tuple(found)


def _references(model: type[models.Model]) -> list[models.ForeignKey[Any, Any]]:
    return [field for field in model._meta.fields if isinstance(field, models.ForeignKey) and not field.null]
