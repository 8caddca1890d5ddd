# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q

from augenhoehe.core.models import Message, Subscription
from augenhoehe.core.rules import CONFIRM_WITHIN
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action

KEPT = datetime.timedelta(days=90)
"""How long the traces of mails are kept, which name nobody, so that none is sent twice."""


@action
def forget_old_subscriptions(*, by: Any) -> int:
    """Delete addresses that were never confirmed, and traces of old mails; returns how many addresses."""
    now = clock.now()
    Message.objects.filter(Q(sent_at__lt=now - KEPT) | Q(given_up_at__lt=now - KEPT)).delete()
    return Subscription.objects.filter(confirmed_at=None, created_at__lt=now - CONFIRM_WITHIN).delete()[0]
