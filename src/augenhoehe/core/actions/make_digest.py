# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.digests import Digest
from augenhoehe.core.models import Message, Subscription
from augenhoehe.core.subscription_mails import digest_message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action


@action
def make_digest(*, digest: Digest, root: str, by: Any) -> Message | None:
    """Put one reader's mail into the outbox and move the marks of what was told, in one step.

    None where there is nothing to tell, or where another sender was faster: then nothing changes here.
    """
    seen = {item.pk: item.told_at for item in digest.due}
    rows = Subscription.objects.select_for_update(of=("self",)).filter(pk__in=seen)
    stored = list(rows.order_by("pk").values_list("pk", "told_at"))
    if dict(stored) != seen:
        return None
    message = digest_message(digest, root) if digest.says_something and not digest.is_invented else None
    now = clock.now()
    for item in digest.due:
        rows.filter(pk=item.pk).update(told_until=digest.heads[item.municipality_id], told_at=now)
    return message
