# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations as actions and pages ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from augenhoehe.concept.enums import RoundState
from augenhoehe.concept.models import Invitation, ParticipationRound, Submission
from augenhoehe.concept.rules.invitations import InvitationFacts, may_remind, reminder_is_due
from augenhoehe.concept.rules.rounds import round_state
from augenhoehe.concept.senders import SPEAKING
from augenhoehe.core.models import Municipality, Organization, RoleGrant
from augenhoehe.kit import clock, policies
from augenhoehe.kit.german_order import german


@dataclass(frozen=True, slots=True)
class AskedOrganization:
    """An organisation that can be invited, with the address it was last asked at, or that of its account."""

    organization: Organization
    email: str


def with_answers(invitations: QuerySet[Invitation]) -> QuerySet[Invitation]:
    """Invitations that know whether something has come in with them."""
    answers = Submission.objects.filter(invitation=OuterRef("pk"), confirmed_at__isnull=False)
    return invitations.annotate(answered=Exists(answers))


def facts_of(invitation: Invitation) -> InvitationFacts:
    """What the rules need to know of an invitation that was read `with_answers`."""
    reminded = invitation.reminded_at
    return InvitationFacts(
        invited_on=timezone.localdate(invitation.invited_at),
        reminded_on=timezone.localdate(reminded) if reminded else None,
        answered=bool(vars(invitation)["answered"]),
        revoked=invitation.revoked_at is not None,
        has_address=bool(invitation.email),
    )


def can_be_reminded(invitation: Invitation, participation: ParticipationRound) -> bool:
    """Whether a reminder may go out now."""
    return may_remind(facts_of(invitation), participation.facts, clock.today()).ok


def due_reminders(participation: ParticipationRound) -> list[Invitation]:
    """Those who are to be reminded today because the end is near; two queries."""
    today = clock.today()
    if round_state(participation.facts, today) is not RoundState.OPEN:
        return []
    return [
        one
        for one in with_answers(participation.invitations.all())
        if reminder_is_due(facts_of(one), participation.facts, participation.remind_days, today)
    ]


def organizations_to_invite(
    actor: Any, municipality: Municipality, participation: ParticipationRound
) -> list[AskedOrganization]:
    """The town's organisations that are not invited yet, by kind and name, the town's own last; four queries."""
    invited = participation.invitations.filter(revoked_at=None, organization__isnull=False)
    town = Organization.objects.filter(municipality=municipality, active=True)
    found = policies.visible(actor, town).exclude(pk__in=invited.values("organization"))
    known = _addresses_of_accounts(municipality) | _addresses_of_invitations(actor, municipality)
    ordered = sorted(found, key=lambda one: (one.kind not in SPEAKING, one.kind, german(one.name)))
    return [AskedOrganization(one, known.get(one.pk, "")) for one in ordered]


def _addresses_of_invitations(actor: Any, municipality: Municipality) -> dict[int, str]:
    town = "round__version__concept__municipality"
    seen = policies.visible_in(actor, Invitation.objects.all(), municipality, town=town)
    told = seen.exclude(email="").exclude(organization=None).order_by("pk")
    return dict(told.values_list("organization", "email"))


def _addresses_of_accounts(municipality: Municipality) -> dict[int, str]:
    grants = RoleGrant.objects.filter(
        municipality=municipality, account__is_active=True, organization__isnull=False
    )
    return {
        grant.organization_id: grant.account.email
        for grant in grants.select_related("account").order_by("-pk")
        if grant.is_current and grant.organization_id is not None
    }
