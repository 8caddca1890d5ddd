# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit log: append-only, one hash chain per municipality, written by actions, read by people.

UPDATE and DELETE are refused by triggers on SQLite and PostgreSQL (migration 0002). Each event's hash covers
all its fields and the hash before it, so a change made past the triggers shows in `verify`.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils.functional import Promise

from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent, AuditHead

request_id: ContextVar[str] = ContextVar("request_id", default="")

_HASHED = (
    "chain",
    "number",
    "at",
    "actor_id",
    "actor_label",
    "verb",
    "object_type",
    "object_id",
    "object_label",
    "before",
    "after",
    "reason",
    "request_id",
    "previous_hash",
)


@dataclass(frozen=True, slots=True)
class Verb:
    """How a verb of the log reads on a page: a sentence part such as "Council paper read in"."""

    code: str
    label: str | Promise
    news: bool
    named: bool = True


_verbs: dict[str, Verb] = {}


def describe(code: str, label: str | Promise, *, news: bool = True, named: bool = True) -> str:
    """Give a verb its words; `news` says whether it belongs into "new since your last visit". Returns the code.

    `named` says whether the news tell who did it; the log itself always knows.
    """
    _verbs[code] = Verb(code, label, news, named)
    return code


def verb(code: str) -> Verb:
    """The words of a verb; every verb that is recorded must be described."""
    return _verbs[code]


def news_verbs() -> list[str]:
    """Codes of all verbs that are news."""
    return [code for code, item in _verbs.items() if item.news]


def chain_of(municipality: models.Model | None) -> str:
    """The chain an event of this municipality goes into; things above all towns share one."""
    return f"municipality:{municipality.pk}" if municipality is not None else "installation"


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened to one object: only the fields that changed; values as JSON (dates as ISO text)."""

    of: models.Model
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


def record(
    verb_code: str,
    *,
    by: Any,
    of: models.Model,
    municipality: models.Model | None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
) -> AuditEvent:
    """Add one event to the chain. Must run inside the transaction of the action it records.

    `before` and `after` hold only the fields that changed; values as JSON (dates as ISO text).
    """
    entry = Entry(of, before, after)
    return record_several(verb_code, [entry], by=by, municipality=municipality, reason=reason)[0]


def record_several(
    verb_code: str,
    entries: Iterable[Entry],
    *,
    by: Any,
    municipality: models.Model | None,
    reason: str = "",
) -> list[AuditEvent]:
    """Add one event for each entry, in order and in one step, however many they are. Else as `record`."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An audit event must be part of the transaction it records.")
    verb(verb_code)
    chain = chain_of(municipality)
    AuditHead.objects.get_or_create(chain=chain)
    head = AuditHead.objects.select_for_update().get(chain=chain)
    events = []
    for entry in entries:
        event = AuditEvent(
            chain=chain,
            number=head.number + 1,
            at=clock.now(),
            actor_id=str(getattr(by, "pk", "") or ""),
            actor_label=str(by),
            verb=verb_code,
            object_type=entry.of._meta.label,
            object_id=str(entry.of.pk),
            object_label=str(entry.of)[:300],
            before=_plain(entry.before),
            after=_plain(entry.after),
            reason=reason,
            request_id=request_id.get(),
            previous_hash=head.hash,
        )
        event.hash = digest(event)
        head.number, head.hash = event.number, event.hash
        events.append(event)
    if len(events) == 1:
        events[0].save(force_insert=True)
    else:
        AuditEvent.objects.bulk_create(events, batch_size=500)
    head.save(update_fields=["number", "hash"])
    return events


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two sides reduced to the fields that differ."""
    keys = [key for key in after if before.get(key) != after[key]]
    return {key: before.get(key) for key in keys}, {key: after[key] for key in keys}


def digest(event: AuditEvent) -> str:
    """SHA-256 over all fields of the event in a canonical JSON form, hexadecimal."""
    values = {name: getattr(event, name) for name in _HASHED}
    values["at"] = event.at.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verify(chain: str) -> int | None:
    """The number of the first event that does not fit its chain, or None where the whole chain holds.

    A chain cut off at its end is found by the head, which must carry the last event's number and hash.
    """
    previous, expected = "", 1
    for event in AuditEvent.objects.filter(chain=chain).order_by("number").iterator():
        if event.number != expected or event.previous_hash != previous or event.hash != digest(event):
            return expected
        previous, expected = event.hash, expected + 1
    head = AuditHead.objects.filter(chain=chain).first()
    if head is not None and (head.number, head.hash) != (expected - 1, previous):
        return expected
    return None


def _plain(values: Mapping[str, Any] | None) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(dict(values or {}), cls=DjangoJSONEncoder))
    return plain
