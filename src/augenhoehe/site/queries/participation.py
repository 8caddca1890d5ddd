# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds of participation that are open to everybody, as the street knows them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from augenhoehe.concept.enums import RoundState, VersionState
from augenhoehe.concept.models import ParticipationRound, Version
from augenhoehe.concept.rules.rounds import round_state
from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock
from augenhoehe.site.public import seen


@dataclass(frozen=True, slots=True)
class PublicRound:
    """A round, where it stands, and whether something can still be said: late is possible until a newer version."""

    round: ParticipationRound
    state: RoundState
    newer: bool

    @property
    def possible(self) -> bool:
        """Whether proposals are taken today."""
        return self.state is RoundState.OPEN or (self.state is RoundState.ENDED and not self.newer)


def rounds_of(town: Municipality) -> QuerySet[ParticipationRound]:
    """The rounds that are open to everybody, on versions that everybody can read; the newest first."""
    here = ParticipationRound.objects.filter(
        public=True,
        version__concept__municipality=town,
        version__public=True,
        version__state=VersionState.FROZEN,
    )
    return seen(here).select_related("version__concept").order_by("-opens_on", "-pk")


def told(town: Municipality) -> list[PublicRound]:
    """All of them with where they stand: open ones, then planned ones, then those that ended; two queries."""
    today = clock.today()
    found = list(rounds_of(town))
    newest: dict[int, int] = {}
    concepts = {one.version.concept_id for one in found}
    frozen = Version.objects.filter(concept__in=concepts, state=VersionState.FROZEN).order_by("number")
    newest.update(frozen.values_list("concept", "number") if found else ())
    order = [RoundState.OPEN, RoundState.PLANNED, RoundState.ENDED]
    shown = [
        PublicRound(
            one,
            round_state(one.facts, today),
            newest.get(one.version.concept_id, 0) > one.version.number,
        )
        for one in found
    ]
    return sorted(shown, key=lambda one: order.index(one.state))


def open_now(town: Municipality) -> list[PublicRound]:
    """Those in which something can be said in time today."""
    return [one for one in told(town) if one.state is RoundState.OPEN]
