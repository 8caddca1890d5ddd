# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import secrets

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Account, FeedAddress, Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def renew_feed_address(*, municipality: Municipality, by: Account) -> FeedAddress:
    """Give somebody a personal feed address; where there is one it opens nothing any more."""
    address, made = FeedAddress.objects.select_for_update().get_or_create(
        municipality=municipality, account=by, defaults={"mark": secrets.token_urlsafe(18)}
    )
    if not made:
        address.mark = secrets.token_urlsafe(18)
        address.revision += 1
        address.save()
    audit.record(audit_verbs.FEED_ADDRESS_MADE, by=by, of=address, municipality=municipality)
    return address
