# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from augenhoehe.core.models import Subscription
from augenhoehe.kit.actions import action


@action
def end_subscriptions(*, numbers: Iterable[int], by: Any = None) -> int:
    """End subscriptions and forget them; returns how many there were. A second time ends nothing more."""
    return Subscription.objects.filter(pk__in=list(numbers)).delete()[0]
