# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The links with which offices answer an update round: never stored, but always the same."""

from __future__ import annotations

import datetime

from django.urls import reverse

from augenhoehe.kit.link_secrets import hash_of, secret_for
from augenhoehe.measures.enums import RoundState
from augenhoehe.measures.models import RoundOffice
from augenhoehe.measures.rules.rounds import LinkFacts


def office_secret(office: RoundOffice) -> str:
    """The secret of an office's link; it changes with the day until which the link is valid."""
    moment = office.expires_at.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    return secret_for(f"update-round/{office.pk}/{moment}/{office.renewals}")


def office_address(office: RoundOffice, root: str) -> str:
    """The whole address of an office's page. `root` is where the house is found."""
    return f"{root}{reverse('update-rounds:office', args=[office_secret(office)])}"


def office_by_secret(secret: str) -> RoundOffice | None:
    """The office that a secret opens, whatever its state; one query.

    Whoever holds the secret may see it: no rule of visibility stands between.
    """
    parts = ("round__municipality", "round__opened_by", "organization")
    return RoundOffice.objects.select_related(*parts).filter(secret_hash=hash_of(secret)).first()


def link_facts(office: RoundOffice) -> LinkFacts:
    """An office's link as the rules know it."""
    return LinkFacts(office.expires_at, office.revoked_at, RoundState(office.round.state))
