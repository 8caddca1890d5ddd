# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.concept import audit_verbs, invitation_mails
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.models import Invitation, ParticipationRound
from augenhoehe.concept.personal_links import MadeLink, new_link
from augenhoehe.concept.rounds import has_newer
from augenhoehe.concept.rules.invitations import may_invite
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.link_secrets import hash_of, new_secret
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be asked: an organisation of the town, or a name; without address the link is passed on."""

    name: str
    email: str = ""
    organization: Organization | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """The links that were made, and the names of those who had been invited before."""

    links: tuple[MadeLink, ...]
    known: tuple[str, ...]


@action
def invite_to_round(
    *, participation: ParticipationRound, guests: Sequence[Guest], root: str | None, by: Account
) -> Invited:
    """Invite to a round, each with a personal link, by a mail in the outbox where there is an address.

    Who is invited already, by address or as organisation, is left out and told. `root` is where the house is found,
    None: nobody is written to. Raises RuleViolation where the round is over, ValueError for an organisation of
    another town.
    """
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    current = rounds.select_for_update(of=("self",)).get(pk=participation.pk)
    town = town_of(current.version)
    if any(guest.organization and guest.organization.municipality_id != town.pk for guest in guests):
        raise ValueError("The organisation belongs to another municipality.")
    require(may_invite(current.facts, clock.today(), newer_version=has_newer(current.version)))
    active = list(current.invitations.filter(revoked_at=None).values_list("email", "organization"))
    addresses = {email for email, _organization in active if email}
    organizations = {organization for _email, organization in active if organization}
    made, known = [], []
    for guest in guests:
        email = guest.email.strip().lower()
        number = guest.organization.pk if guest.organization else None
        if (email and email in addresses) or (number and number in organizations):
            known.append(guest.name)
            continue
        addresses.add(email)
        if number:
            organizations.add(number)
        made.append(_invite(current, guest, email, root, by))
    if made:
        audit.record(
            audit_verbs.PEOPLE_INVITED,
            by=by,
            of=current,
            municipality=town,
            after={"invitations": [one.invitation.pk for one in made]},
        )
    return Invited(tuple(made), tuple(known))


def _invite(
    participation: ParticipationRound, guest: Guest, email: str, root: str | None, by: Account
) -> MadeLink:
    invitation = Invitation.objects.create(
        round=participation,
        organization=guest.organization,
        name=guest.name.strip(),
        email=email,
        secret_hash=hash_of(new_secret()),  # until its number is known, of which its link is made
        invited_by=by,
        invited_at=clock.now(),
    )
    made = new_link(invitation)
    if email and root is not None:
        invitation_mails.invitation_of(invitation, root)
    return made
