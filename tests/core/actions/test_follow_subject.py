# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Subscription
from augenhoehe.core.queries import last_event_of
from augenhoehe.kit.models import AuditEvent
from tests.core.following import follow


def test_following_begins_now_and_leaves_no_trace(cast: Cast) -> None:
    before = AuditEvent.objects.count()
    item = follow(cast.people["anna"], cast.bergkamen)
    assert item.told_until == last_event_of(cast.bergkamen)
    assert item.confirmed_at is not None
    assert AuditEvent.objects.count() == before


def test_following_again_changes_how_often(cast: Cast) -> None:
    first = follow(cast.people["anna"], cast.bergkamen)
    again = follow(cast.people["anna"], cast.bergkamen, frequency=Frequency.WEEKLY)
    assert (again.pk, again.frequency) == (first.pk, Frequency.WEEKLY)
    assert Subscription.objects.count() == 1
    assert again.told_until == first.told_until
