# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.cache import cache

from augenhoehe.kit.rate_limits import Limit, is_too_often


def tries(number: int, *limits: Limit, action: str = "ask", who: str = "192.0.2.1") -> list[bool]:
    return [is_too_often(action, who, *limits) for _try in range(number)]


def test_what_goes_beyond_the_limit_is_too_often() -> None:
    assert tries(4, Limit(2, 60)) == [False, False, True, True]


def test_others_and_other_actions_are_counted_for_themselves() -> None:
    assert tries(3, Limit(2, 60))[-1]
    assert not is_too_often("ask", "192.0.2.2", Limit(2, 60))
    assert not is_too_often("answer", "192.0.2.1", Limit(2, 60))


def test_the_narrowest_of_several_limits_counts() -> None:
    assert tries(4, Limit(9, 60), Limit(3, 3600)) == [False, False, False, True]


def test_after_its_span_nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tries(3, Limit(2, 60))[-1]
    monkeypatch.setattr("django.core.cache.backends.locmem.time.time", lambda: 4_000_000_000.0)
    assert not is_too_often("ask", "192.0.2.1", Limit(2, 60))


def test_a_count_forgotten_at_the_last_moment_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.core.cache.backends.locmem.LocMemCache.add", lambda *given, **named: True)
    assert tries(3, Limit(2, 60)) == [False] * 3


def test_a_crowd_of_others_makes_nobody_forget() -> None:
    assert tries(3, Limit(2, 3600))[-1]
    for number in range(1_000):
        is_too_often("ask", f"crowd {number}", Limit(2, 3600))
    assert is_too_often("ask", "192.0.2.1", Limit(2, 3600))


def test_who_it_was_is_not_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []

    def count(key: str) -> int:
        keys.append(key)
        return 1

    monkeypatch.setattr(cache, "incr", count)
    is_too_often("ask", "jan@post.example", Limit(2, 60))
    assert [("jan" in key, key.startswith("rate:ask:60:")) for key in keys] == [(False, True)]
