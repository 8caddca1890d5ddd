# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.sign_off_keeper import SignOffKeeper
from augenhoehe.council.actions.stations import check_people
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.queries.sign_offs import signatures_of
from augenhoehe.council.rules.sign_off import SIGNED, Station, check_start
from augenhoehe.council.rules.submission import check_content
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def start_sign_off(*, paper: Paper, stations: Sequence[Station], revision: int | None, by: Any) -> Paper:
    """Send a draft round for signatures, stage by stage; stations of one stage are asked at once.

    Signatures from an earlier round count on where nothing they answer for has changed. Raises RuleViolation
    where the paper is not complete or nobody can sign, Conflict where somebody else saved first.
    """
    current = claim(Paper.objects.select_related("municipality"), pk=paper.pk, revision=revision)
    require(check_start(PaperState(current.state), check_content(facts_of(current)), stations))
    check_people(current.municipality, stations)
    keeper = SignOffKeeper(current, by)
    keeper.edition()
    _set_stations(keeper, stations)
    current.state = PaperState.IN_SIGN_OFF
    current.save()
    keeper.advance()
    audit.record(
        audit_verbs.SIGN_OFF_STARTED,
        by=by,
        of=current,
        municipality=current.municipality,
        before={"state": PaperState.DRAFT},
        after={
            "state": PaperState.IN_SIGN_OFF,
            "signatures": [[one.stage, one.office, one.who] for one in signatures_of(current)],
        },
    )
    return current


def _set_stations(keeper: SignOffKeeper, stations: Sequence[Station]) -> None:
    """What is not yet given is planned anew; given signatures stay unless something touches them."""
    planned = {one.number: one for one in stations if one.number is not None}
    touched = {one.pk for one in keeper.at_stake()}
    kept = set()
    for one in signatures_of(keeper.paper):
        station = planned.get(one.pk)
        if one.state not in SIGNED:
            one.delete()
        elif station is None or one.pk in touched or _other(one, station):
            keeper.void(one)
        else:
            kept.add(one.pk)
            one.stage, one.deputy_id = station.stage, station.deputy
            one.save()
    SignOff.objects.bulk_create(
        SignOff(
            paper=keeper.paper,
            stage=station.stage,
            office=station.office,
            organization_id=station.organization,
            account_id=station.account,
            deputy_id=station.deputy,
        )
        for station in stations
        if station.number not in kept
    )


def _other(one: SignOff, station: Station) -> bool:
    """Whether the plan names another office or person than the one who has signed."""
    planned = (station.office, station.organization, station.account)
    return (one.office, one.organization_id, one.account_id) != planned
