# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of participation as actions and pages ask for them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from augenhoehe.concept.enums import RoundState, VersionState
from augenhoehe.concept.models import ParticipationRound, Version
from augenhoehe.concept.rules.rounds import round_state


def newest_round(rounds: Iterable[ParticipationRound]) -> ParticipationRound | None:
    """The round that counts for a version: among its rounds the one begun last."""
    return max(rounds, key=lambda one: (one.opens_on, one.pk), default=None)


def has_newer(version: Version) -> bool:
    """Whether a later version of the concept is frozen; one query."""
    frozen = Version.objects.filter(concept=version.concept_id, state=VersionState.FROZEN)
    return frozen.filter(number__gt=version.number).exists()


def open_round(rounds: Iterable[ParticipationRound], today: datetime.date) -> ParticipationRound | None:
    """The round among these in which proposals are taken today."""
    return next((one for one in rounds if round_state(one.facts, today) is RoundState.OPEN), None)
