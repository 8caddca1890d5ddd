# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core import audit_verbs
from augenhoehe.core.models import Account, FeedAddress, Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action


@action
def revoke_feed_address(*, municipality: Municipality, by: Account) -> bool:
    """Close somebody's personal feed address; False where there is none."""
    address = FeedAddress.objects.select_for_update().filter(municipality=municipality, account=by).first()
    if address is None:
        return False
    audit.record(audit_verbs.FEED_ADDRESS_CLOSED, by=by, of=address, municipality=municipality)
    address.delete()
    return True
