# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.kit.violations import require
from augenhoehe.measures import round_mails
from augenhoehe.measures.models import RoundOffice
from augenhoehe.measures.round_links import link_facts, office_secret
from augenhoehe.measures.rules.rounds import LINK_LIVES, may_renew


@action
def renew_round_link(
    *, office: RoundOffice, email: str, fallback_email: str, revision: int | None, root: str, by: Any
) -> RoundOffice:
    """Give an office a new link in place of the old one, which opens nothing any more, and send it where it can be.

    A link that had run out is valid again for as long as a new one.
    Raises RuleViolation where the round is closed, Conflict as always.
    """
    current = claim(
        RoundOffice.objects.select_related("round__municipality", "organization"),
        pk=office.pk,
        revision=revision,
    )
    require(may_renew(link_facts(current)))
    current.email, current.fallback_email = email.strip(), fallback_email.strip()
    current.renewals += 1
    if current.expires_at <= clock.now():
        current.expires_at = clock.now() + LINK_LIVES
    current.revoked_at = None
    current.secret_hash = hash_of(office_secret(current))
    current.save()
    if current.email:
        round_mails.ask(current, root)
    audit.record(
        "measures.round_link_renewed",
        by=by,
        of=current.round,
        municipality=current.round.municipality,
        after={"office": current.organization.name},
    )
    return current
