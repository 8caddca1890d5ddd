# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with concepts and proposals, and by whom."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.models import (
    Proposal,
)
from augenhoehe.core.enums import EVERYBODY, Role
from augenhoehe.kit import policies

AUTHORS = frozenset({Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER, Role.EDITOR})


class ConceptPermission(StrEnum):
    """What can be done with concepts and proposals."""

    READ = "concept.read"
    WRITE = "concept.write"
    FREEZE = "concept.freeze"
    PROPOSE = "concept.propose"
    PROPOSE_FOR_OTHERS = "concept.propose_for_others"
    WITHDRAW = "concept.withdraw"
    GIVE_OPINION = "concept.give_opinion"
    DECIDE = "concept.decide"
    REALISE = "concept.realise"
    INVITE = "concept.invite"
    REPLY = "concept.reply"


def own_proposal(actor: Any, subject: Any) -> bool:
    """Whether the actor made the proposal; True for a town, which only opens the way to the page."""
    return not isinstance(subject, Proposal) or subject.submission.account_id == actor.pk


policies.allow(ConceptPermission.READ, roles=EVERYBODY, label=_("Read concepts and the proposals on them"))

policies.allow(
    ConceptPermission.WRITE,
    roles=AUTHORS,
    label=_("Write versions of a concept"),
    reason=_("Integration management and editors write the concept. You can propose a change instead."),
)

policies.allow(
    ConceptPermission.FREEZE,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER},
    label=_("Freeze, show and open versions, and give them to a council paper"),
    reason=_("The integration management decides when a version is finished."),
)

policies.allow(ConceptPermission.PROPOSE, roles=EVERYBODY, label=_("Propose changes to a concept"))

policies.allow(
    ConceptPermission.PROPOSE_FOR_OTHERS,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER, Role.EDITOR},
    label=_("Enter proposals that came on paper or by e-mail"),
    reason=_("You can make proposals for the organisations you act for."),
)

policies.allow(
    ConceptPermission.WITHDRAW,
    roles=EVERYBODY,
    label=_("Withdraw a proposal of one's own"),
    reason=_("Only the one who made the proposal can withdraw it."),
    only_if=own_proposal,
)

policies.allow(
    ConceptPermission.GIVE_OPINION,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER},
    label=_("Give the administration's opinion on proposals"),
    reason=_("The integration management answers proposals for the administration."),
)

policies.allow(
    ConceptPermission.DECIDE,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER, Role.CLERK},
    label=_("Record what a body decided on a proposal"),
    reason=_("Decisions are recorded by the integration management or the clerk of the council."),
)

policies.allow(
    ConceptPermission.REALISE,
    roles=AUTHORS,
    label=_("Carry out accepted proposals in the text"),
    reason=_("Integration management and editors write the concept."),
)
policies.allow(
    ConceptPermission.INVITE,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER},
    label=_("Invite to take part, and remind"),
    reason=_("The integration management invites to participation rounds."),
)
policies.allow(
    ConceptPermission.REPLY,
    roles={Role.ADMINISTRATOR, Role.INTEGRATION_MANAGER},
    label=_("Tell those who made proposals what became of them"),
    reason=_("The integration management answers those who made proposals."),
)
