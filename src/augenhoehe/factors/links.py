# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The links with which people without an account answer a check: never stored, but always the same."""

from __future__ import annotations

import datetime

from django.urls import reverse

from augenhoehe.factors.models import Participant
from augenhoehe.kit.link_secrets import hash_of, secret_for


def participant_secret(participant: Participant) -> str:
    """The secret of a participant's link; inviting anew makes a new one, and the old opens nothing any more."""
    moment = participant.invited_at.astimezone(datetime.UTC).isoformat(timespec="microseconds")
    return secret_for(f"check/{participant.pk}/{moment}")


def participant_address(participant: Participant, root: str) -> str:
    """The whole address of a participant's page. `root` is where the house is found."""
    return f"{root}{reverse('check-answers:answers', args=[participant_secret(participant)])}"


def participant_by_secret(secret: str) -> Participant | None:
    """The participant that a secret opens, whatever the state of the check; one query.

    Whoever holds the secret may see it: no rule of visibility stands between.
    """
    parts = (
        "of_check__municipality",
        "of_check__version__factor_set",
        "of_check__leader",
        "of_check__measure",
        "of_check__paper",
        "of_check__concept_version__concept",
    )
    return Participant.objects.select_related(*parts).filter(secret_hash=hash_of(secret)).first()


def give_link(participant: Participant) -> None:
    """Save a participant with the link of its moment."""
    participant.secret_hash = hash_of(participant_secret(participant))
    participant.save()
