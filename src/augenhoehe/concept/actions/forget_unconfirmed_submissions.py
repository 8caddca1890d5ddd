# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.concept.models import Submission
from augenhoehe.concept.rules.taking_part import CONFIRM_WITHIN
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action


@action
def forget_unconfirmed_submissions(*, by: Any) -> int:
    """Delete what nobody confirmed in time, with name and address; returns how many submissions."""
    old = Submission.objects.filter(confirmed_at=None, submitted_at__lt=clock.now() - CONFIRM_WITHIN)
    return old.delete()[0]
