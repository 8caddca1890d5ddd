# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.confirm_subscription import confirm_subscription
from augenhoehe.core.demo import Cast
from augenhoehe.core.queries import last_event_of
from augenhoehe.kit.violations import RuleViolation
from tests.core.following import confirmed


def test_news_are_counted_from_the_confirmation(cast: Cast) -> None:
    item = confirmed(cast.bergkamen)
    assert item.told_until == last_event_of(cast.bergkamen)
    again = confirm_subscription(number=item.pk)
    assert (again.confirmed_at, again.revision) == (item.confirmed_at, item.revision)


def test_what_was_ended_is_not_confirmed(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        confirm_subscription(number=999_999)
