# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees who sent something in, who was invited, and what was told to them: those who answer, and the sender."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.concept.models import Invitation, Reply, ReplyLetter, Submission, Translation
from augenhoehe.core.enums import EVERYBODY, INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies


def _own(actor: Any, prefix: str = "") -> Q:
    """What the actor sent in with an account."""
    account = actor.pk if getattr(actor, "is_authenticated", False) else None
    return Q(**{f"{prefix}account": account, f"{prefix}account__isnull": False})


@policies.visibility(Submission)
def visible_submissions(actor: Any, submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Addresses and names are for those who answer; what is not confirmed is for nobody but its sender's link."""
    told = Q(confirmed_at__isnull=False)
    return submissions.filter(told & (Q(concept__municipality__in=towns_where(actor, INSIDE)) | _own(actor)))


@policies.visibility(Invitation, whole=INSIDE)
def visible_invitations(actor: Any, invitations: QuerySet[Invitation]) -> QuerySet[Invitation]:
    """Whom the administration asked is its own matter."""
    return invitations.filter(round__version__concept__municipality__in=towns_where(actor, INSIDE))


@policies.visibility(Reply, whole=INSIDE)
def visible_replies(actor: Any, replies: QuerySet[Reply]) -> QuerySet[Reply]:
    """Letters go to one person."""
    town = Q(proposal__concept__municipality__in=towns_where(actor, INSIDE))
    return replies.filter(town | _own(actor, "proposal__submission__"))


@policies.visibility(ReplyLetter, whole=INSIDE)
def visible_letters(actor: Any, letters: QuerySet[ReplyLetter]) -> QuerySet[ReplyLetter]:
    """As the replies they hold."""
    town = Q(submission__concept__municipality__in=towns_where(actor, INSIDE))
    return letters.filter(town | _own(actor, "submission__"))


@policies.visibility(Translation, whole=EVERYBODY)
def visible_translations(actor: Any, translations: QuerySet[Translation]) -> QuerySet[Translation]:
    """As the proposal it makes readable."""
    return translations.filter(proposal__concept__municipality__in=towns_where(actor, EVERYBODY))
