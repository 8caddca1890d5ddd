# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who else has been writing in a draft lately, and who took a passage out of it: read from the audit log."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.kit.audit import chain_of
from augenhoehe.kit.models import AuditEvent

LATELY = datetime.timedelta(minutes=30)
WRITING = (
    audit_verbs.BLOCK_INSERTED,
    audit_verbs.BLOCK_EDITED,
    audit_verbs.BLOCK_MOVED,
    audit_verbs.BLOCK_SPLIT,
    audit_verbs.BLOCK_JOINED,
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody, the moment of their newest change, and the passage it was made to."""

    name: str
    at: datetime.datetime
    passage: str


def other_writers(version: Version, me: Account) -> list[Writer]:
    """Who else changed a passage of the draft in the last half hour, newest first; two queries."""
    events = AuditEvent.objects.filter(
        chain=chain_of(version.concept.municipality),
        at__gte=clock.now() - LATELY,
        object_type=Block._meta.label,
        verb__in=WRITING,
    )
    others = list(events.exclude(actor_id=str(me.pk)).order_by("at"))
    here = version.blocks.filter(pk__in={event.object_id for event in others}).values_list("pk", flat=True)
    ids = {str(pk) for pk in here}
    newest = {event.actor_id: event for event in others if event.object_id in ids}
    found = [Writer(event.actor_label, event.at, event.object_label) for event in newest.values()]
    return sorted(found, key=lambda writer: writer.at, reverse=True)


def who_removed(version: Version, block_id: int) -> str:
    """The name of the person who deleted a passage; empty where the log does not say."""
    event = AuditEvent.objects.filter(
        chain=chain_of(version.concept.municipality),
        object_type=Block._meta.label,
        object_id=str(block_id),
        verb=audit_verbs.BLOCK_DELETED,
    ).first()
    return event.actor_label if event else ""
