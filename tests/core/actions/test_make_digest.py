# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils import timezone

from augenhoehe.core.actions.end_subscriptions import end_subscriptions
from augenhoehe.core.actions.make_digest import make_digest
from augenhoehe.core.demo import Cast
from augenhoehe.core.digests import Digest, digest_of, due_subscriptions, look_for
from augenhoehe.core.models import Message
from augenhoehe.core.queries import last_event_of
from augenhoehe.kit import clock
from tests.core.following import ROOT, TOMORROW, confirmed, entry, news


def digest() -> Digest:
    readers = due_subscriptions()
    return digest_of(readers[0], look_for(readers))


def test_of_two_senders_one_makes_the_mail(cast: Cast, monkeypatch: Any) -> None:
    item = confirmed(cast.bergkamen)
    news(monkeypatch, [entry(last_event_of(cast.bergkamen) + 1)])
    with clock.standing_on(TOMORROW):
        seen_twice = [digest(), digest()]
        made = [make_digest(digest=one, root=ROOT, by="Test") for one in seen_twice]
    assert [one is not None for one in made] == [True, False]
    assert Message.objects.count() == 1
    item.refresh_from_db()
    assert item.told_at is not None
    assert timezone.localdate(item.told_at) == TOMORROW


def test_who_has_just_ended_it_gets_nothing(cast: Cast, monkeypatch: Any) -> None:
    item = confirmed(cast.bergkamen)
    news(monkeypatch, [entry(last_event_of(cast.bergkamen) + 1)])
    with clock.standing_on(TOMORROW):
        seen = digest()
        end_subscriptions(numbers=[item.pk])
        assert make_digest(digest=seen, root=ROOT, by="Test") is None
    assert not Message.objects.exists()
