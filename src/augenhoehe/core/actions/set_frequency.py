# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Subscription
from augenhoehe.kit.actions import action, claim


@action
def set_frequency(
    *, subscription: Subscription, frequency: Frequency, revision: int | None, by: Any
) -> Subscription:
    """Change how often somebody is told. Raises Conflict where it was changed meanwhile."""
    current = claim(Subscription.objects.all(), pk=subscription.pk, revision=revision)
    current.frequency = frequency
    current.save()
    return current
