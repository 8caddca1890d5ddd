# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with concepts, and who sees which version and proposal."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.models import (
    Block,
    Concept,
    Decision,
    Opinion,
    ParticipationRound,
    Proposal,
    Realisation,
    RoundExtension,
    Version,
)
from augenhoehe.core.enums import EVERYBODY, INSIDE, Role
from augenhoehe.core.permissions import towns_where
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


def own_proposal(actor: Any, subject: Any) -> bool:
    """Whether the actor made the proposal; True for a town, which only opens the way to the page."""
    return not isinstance(subject, Proposal) or subject.account_id == actor.pk


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


def _versions(actor: Any, prefix: str = "") -> Q:
    """Versions an actor may see: all inside the administration, frozen ones in one's town, public ones anywhere."""
    town = f"{prefix}concept__municipality__in"
    frozen = Q(**{f"{prefix}state": VersionState.FROZEN})
    return (
        Q(**{town: towns_where(actor, INSIDE)})
        | (frozen & Q(**{town: towns_where(actor, EVERYBODY)}))
        | (frozen & Q(**{f"{prefix}public": True}))
    )


@policies.visibility(Version, whole=INSIDE)
def visible_versions(actor: Any, versions: QuerySet[Version]) -> QuerySet[Version]:
    """See `_versions`."""
    return versions.filter(_versions(actor))


@policies.visibility(ParticipationRound, whole=INSIDE)
def visible_rounds(actor: Any, rounds: QuerySet[ParticipationRound]) -> QuerySet[ParticipationRound]:
    """Rounds go with their version."""
    return rounds.filter(_versions(actor, "version__"))


@policies.visibility(RoundExtension, whole=INSIDE)
def visible_extensions(actor: Any, extensions: QuerySet[RoundExtension]) -> QuerySet[RoundExtension]:
    """As the round they belong to."""
    return extensions.filter(_versions(actor, "round__version__"))


@policies.visibility(Concept)
def visible_concepts(actor: Any, concepts: QuerySet[Concept]) -> QuerySet[Concept]:
    """A concept shows itself with its first visible version."""
    return concepts.filter(Exists(Version.objects.filter(_versions(actor), concept=OuterRef("pk"))))


@policies.visibility(Block, whole=INSIDE)
def visible_blocks(actor: Any, blocks: QuerySet[Block]) -> QuerySet[Block]:
    """Blocks go with their version."""
    return blocks.filter(_versions(actor, "version__"))


@policies.visibility(Proposal, whole=EVERYBODY)
def visible_proposals(actor: Any, proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Proposals are read by everybody who works with the town, and by nobody else."""
    return proposals.filter(concept__municipality__in=towns_where(actor, EVERYBODY))


@policies.visibility(Opinion, whole=EVERYBODY)
def visible_opinions(actor: Any, opinions: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Opinions go with their proposal."""
    return opinions.filter(proposal__concept__municipality__in=towns_where(actor, EVERYBODY))


@policies.visibility(Decision, whole=EVERYBODY)
def visible_decisions(actor: Any, decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    """Decisions go with their proposal."""
    return decisions.filter(proposal__concept__municipality__in=towns_where(actor, EVERYBODY))


@policies.visibility(Realisation, whole=INSIDE)
def visible_realisations(actor: Any, realisations: QuerySet[Realisation]) -> QuerySet[Realisation]:
    """Realised changes show in versions the actor may see."""
    return realisations.filter(_versions(actor, "version__"))
