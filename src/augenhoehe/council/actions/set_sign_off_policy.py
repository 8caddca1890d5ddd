# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.stations import check_people
from augenhoehe.council.enums import ChangeAfterSignature, PaperType
from augenhoehe.council.models import SignOffPolicy, SignOffStation
from augenhoehe.council.rules.sign_off import Station, check_days, check_stations
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require


@action
def set_sign_off_policy(
    *,
    municipality: Municipality,
    valid_from: datetime.date,
    required_types: Sequence[PaperType],
    on_change: ChangeAfterSignature,
    days_to_sign: int,
    stations: Sequence[Station],
    by: Any,
    policy: SignOffPolicy | None = None,
    revision: int | None = None,
) -> SignOffPolicy:
    """Say what a town asks for from a day on; `policy` is the one that is changed, None for a new one.

    Papers that are being signed already keep their signatures. Raises RuleViolation where a day has two rules
    or a station nobody, Conflict where somebody else saved first.
    """
    require(check_days(days_to_sign))
    require(check_stations(stations))
    check_people(municipality, stations, must_sign=False)
    if policy is not None and policy.municipality_id != municipality.pk:
        raise ValueError("The rule belongs to another town.")
    others = SignOffPolicy.objects.filter(municipality=municipality, valid_from=valid_from)
    current = (
        SignOffPolicy(municipality=municipality)
        if policy is None
        else claim(SignOffPolicy.objects.select_related("municipality"), pk=policy.pk, revision=revision)
    )
    if others.exclude(pk=current.pk).exists():
        raise RuleViolation(_("There is a rule from this day on already. Please change that one."))
    old = _recorded(current) if current.pk else {}
    current.valid_from = valid_from
    current.required_types = [str(kind) for kind in required_types]
    current.on_change = on_change
    current.days_to_sign = days_to_sign
    current.save()
    current.stations.all().delete()
    SignOffStation.objects.bulk_create(
        SignOffStation(
            policy=current,
            stage=station.stage,
            office=station.office,
            organization_id=station.organization,
            account_id=station.account,
            deputy_id=station.deputy,
        )
        for station in stations
    )
    before, after = audit.changes(old, _recorded(current))
    audit.record(
        audit_verbs.SIGN_OFF_POLICY_SET,
        by=by,
        of=current,
        municipality=municipality,
        before=before,
        after=after,
    )
    return current


def _recorded(policy: SignOffPolicy) -> dict[str, Any]:
    stations = policy.stations.order_by("stage", "pk")
    return {
        "valid_from": policy.valid_from,
        "required_types": policy.required_types,
        "on_change": str(policy.on_change),
        "days_to_sign": policy.days_to_sign,
        "stations": [
            list(one) for one in stations.values_list("stage", "office", "organization", "account", "deputy")
        ],
    }
