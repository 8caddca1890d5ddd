# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Message, Municipality, Subscription
from augenhoehe.core.subscription_mails import confirmation_of
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.subjects import Subject


@action
def ask_to_follow(
    *,
    municipality: Municipality,
    email: str,
    subject: Subject,
    frequency: Frequency,
    root: str,
    by: Any = None,
) -> Message:
    """Somebody without an account wants mails: nothing is sent but one that asks whether it was them.

    Whether the address follows the subject already is told to its owner alone, in that mail. `root` is where the
    house is found; `by` is nobody, since nobody is signed in.
    """
    address = email.strip().lower()
    wanted, made = Subscription.objects.select_for_update().get_or_create(
        municipality=municipality,
        email=address,
        kind=subject.kind,
        target=subject.target,
        account=None,
        defaults={"label": subject.label[:300], "frequency": frequency},
    )
    if not made and wanted.confirmed_at is None:
        wanted.created_at, wanted.frequency, wanted.label = clock.now(), frequency, subject.label[:300]
        wanted.revision += 1
        wanted.save()
    return confirmation_of(wanted, root)
