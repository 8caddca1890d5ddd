# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees rounds of participation."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.models import (
    ParticipationRound,
    RoundExtension,
)
from augenhoehe.concept.permissions.versions import seen_versions
from augenhoehe.core.enums import INSIDE
from augenhoehe.kit import policies


@policies.visibility(ParticipationRound, whole=INSIDE)
def visible_rounds(actor: Any, rounds: QuerySet[ParticipationRound]) -> QuerySet[ParticipationRound]:
    """Rounds go with their version."""
    return rounds.filter(seen_versions(actor, "version__"))


@policies.visibility(RoundExtension, whole=INSIDE)
def visible_extensions(actor: Any, extensions: QuerySet[RoundExtension]) -> QuerySet[RoundExtension]:
    """As the round they belong to."""
    return extensions.filter(seen_versions(actor, "round__version__"))
