# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.concept.models import Invitation
from augenhoehe.concept.personal_links import invitation_secret
from augenhoehe.kit.link_secrets import hash_of


@dataclass(frozen=True, slots=True)
class MadeLink:
    """An invitation with the secret of its link, to be shown once to whoever made it."""

    invitation: Invitation
    secret: str


def new_link(invitation: Invitation) -> MadeLink:
    """The link that belongs to the moment of an invitation; an older one opens nothing from now on."""
    secret = invitation_secret(invitation)
    invitation.secret_hash = hash_of(secret)
    invitation.save()
    return MadeLink(invitation, secret)
