# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Subscription
from augenhoehe.core.queries import last_event_of
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation, action


@action
def confirm_subscription(*, number: int, by: Any = None) -> Subscription:
    """The owner of an address says yes. A second time changes nothing.

    Raises RuleViolation where it was ended meanwhile.
    """
    found = Subscription.objects.select_for_update(of=("self",)).filter(pk=number).first()
    if found is None:
        raise RuleViolation(
            _("This subscription does not exist any more. You can make a new one at any time.")
        )
    if found.confirmed_at is None:
        found.confirmed_at = found.told_at = clock.now()
        found.told_until = last_event_of(found.municipality)
        found.revision += 1
        found.save()
    return found
