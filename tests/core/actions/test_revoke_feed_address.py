# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.actions.renew_feed_address import renew_feed_address
from augenhoehe.core.actions.revoke_feed_address import revoke_feed_address
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import FeedAddress


def test_one_closes_ones_own_once(cast: Cast) -> None:
    kept = renew_feed_address(municipality=cast.bergkamen, by=cast.people["dora"])
    renew_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    assert revoke_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    assert not revoke_feed_address(municipality=cast.bergkamen, by=cast.people["anna"])
    assert list(FeedAddress.objects.all()) == [kept]
