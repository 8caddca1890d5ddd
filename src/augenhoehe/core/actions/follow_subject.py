# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.enums import Frequency
from augenhoehe.core.models import Account, Municipality, Subscription
from augenhoehe.core.queries import last_event_of
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.subjects import Subject


@action
def follow_subject(
    *, municipality: Municipality, subject: Subject, frequency: Frequency, by: Account
) -> Subscription:
    """Follow a subject with one's account from now on; who follows it already changes how often.

    Not in the audit log: what somebody likes to read is no business of the town.
    """
    Account.objects.select_for_update().get(pk=by.pk)
    now = clock.now()
    found = Subscription.objects.filter(
        municipality=municipality, account=by, kind=subject.kind, target=subject.target
    ).first()
    if found is None:
        found = Subscription(
            municipality=municipality,
            account=by,
            kind=subject.kind,
            target=subject.target,
            confirmed_at=now,
            told_until=last_event_of(municipality),
            told_at=now,
        )
    else:
        found.revision += 1
    found.label, found.frequency = subject.label[:300], frequency
    found.save()
    return found
