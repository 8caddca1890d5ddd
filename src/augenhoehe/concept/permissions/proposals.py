# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees proposals and what was answered."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.models import (
    Decision,
    Opinion,
    Proposal,
    Realisation,
    Standing,
)
from augenhoehe.concept.permissions.versions import seen_versions
from augenhoehe.core.enums import EVERYBODY, INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies


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
    return realisations.filter(seen_versions(actor, "version__"))


@policies.visibility(Standing, whole=INSIDE)
def visible_standings(actor: Any, standings: QuerySet[Standing]) -> QuerySet[Standing]:
    """Where a proposal stands in versions the actor may see."""
    return standings.filter(seen_versions(actor, "version__"))
