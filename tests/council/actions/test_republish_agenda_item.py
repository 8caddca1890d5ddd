# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.republish_agenda_item import republish_agenda_item
from augenhoehe.kit.models import AuditEvent
from tests.council import sittings


def test_what_is_public_stays_so_without_a_trace(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    republish_agenda_item(item=item, revision=0, by=cast.people["dora"])
    item.refresh_from_db()
    assert item.revision == 0
    assert not AuditEvent.objects.filter(verb="council.agenda_item_republished").exists()
