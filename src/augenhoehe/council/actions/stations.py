# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the people and departments of planned signatures are the town's own, and somebody can sign."""

from __future__ import annotations

from collections.abc import Sequence

from augenhoehe.core.models import Municipality
from augenhoehe.council.queries.sign_offs import departments_of, possible_signatories, signing_departments
from augenhoehe.council.rules.sign_off import Station
from augenhoehe.kit.reasons import Reason, _
from augenhoehe.kit.violations import RuleViolation


def check_people(municipality: Municipality, stations: Sequence[Station], *, must_sign: bool = True) -> None:
    """Raise ValueError for somebody of another town, RuleViolation for a department nobody signs for.

    A plan for later papers may name such a department (`must_sign` false).
    """
    people = possible_signatories(municipality)
    departments = departments_of(municipality)
    signing = signing_departments(municipality)
    named = {one for station in stations for one in (station.account, station.deputy) if one is not None}
    if not named <= people.keys():
        raise ValueError("A signatory belongs to another town or may not sign.")
    if not {station.organization for station in stations if station.organization} <= departments.keys():
        raise ValueError("A department belongs to another town.")
    unsigned = {
        station.organization: departments[station.organization]
        for station in stations
        if station.organization is not None
        and station.account is None
        and station.organization not in signing
    }
    if unsigned and must_sign:
        raise RuleViolation(
            [
                Reason(
                    _(
                        "Nobody signs for “%(department)s” yet. Please choose a person, or let the administrator "
                        "give somebody the role of a signatory there."
                    ),
                    {"department": name},
                )
                for name in unsigned.values()
            ]
        )
