# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Subscription
from augenhoehe.kit import clock
from tests.core.following import asked, confirmed


def test_nothing_is_followed_before_it_is_confirmed(cast: Cast) -> None:
    message = asked(cast.bergkamen, "  Jan@Post.Example ")
    item = Subscription.objects.get()
    assert (item.email, item.confirmed_at, message.to) == ("jan@post.example", None, "jan@post.example")


def test_asking_again_begins_the_seven_days_anew(cast: Cast) -> None:
    asked(cast.bergkamen)
    later = datetime.date(2023, 1, 20)
    with clock.standing_on(later):
        asked(cast.bergkamen)
    assert timezone.localdate(Subscription.objects.get().created_at) == later


def test_who_follows_already_is_not_asked_anew(cast: Cast) -> None:
    item = confirmed(cast.bergkamen)
    message = asked(cast.bergkamen)
    assert "bereits" in message.subject
    item.refresh_from_db()
    assert item.confirmed_at is not None
