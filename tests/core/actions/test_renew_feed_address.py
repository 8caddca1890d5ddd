# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import FeedAddress
from augenhoehe.kit.models import AuditEvent


def test_each_time_another_secret_and_one_address(cast: Cast) -> None:
    marks = {
        renew_feed_address(municipality=cast.bergkamen, by=cast.people["anna"]).mark for _time in range(3)
    }
    assert len(marks) == 3
    assert FeedAddress.objects.get().mark in marks
    event = AuditEvent.objects.order_by("-number").first()
    assert event is not None
    assert not any(mark in f"{event.before}{event.after}{event.object_label}" for mark in marks)
