# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_sign_off_policy import set_sign_off_policy
from augenhoehe.council.enums import ChangeAfterSignature, PaperType
from augenhoehe.council.models import SignOffPolicy
from augenhoehe.council.queries.sign_offs import planned_stations, policy_on, stations_of
from augenhoehe.council.rules.sign_off import Station
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import signing
from tests.council.signing import HEAD

FROM = date(2023, 2, 1)


def policy(cast: Cast, **changed: Any) -> SignOffPolicy:
    values: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "valid_from": FROM,
        "required_types": [PaperType.RESOLUTION],
        "on_change": ChangeAfterSignature.VOID_ALL,
        "days_to_sign": 5,
        "stations": signing.usual_stations(cast),
        "by": cast.people["gerda"],
        **changed,
    }
    return set_sign_off_policy(**values)


def test_a_rule_holds_from_its_day_on(cast: Cast) -> None:
    saved = policy(cast)
    assert policy_on(cast.bergkamen, date(2023, 1, 31)) is None
    assert policy_on(cast.bergkamen, FROM) == saved
    assert policy_on(cast.kamen, FROM) is None
    assert stations_of(saved) == signing.usual_stations(cast)
    assert AuditEvent.objects.get(verb="council.sign_off_policy_set").after["days_to_sign"] == 5


def test_its_stations_are_proposed(cast: Cast) -> None:
    policy(cast, valid_from=date(2023, 1, 16))
    assert planned_stations(signing.draft(cast)) == signing.usual_stations(cast)


def test_a_changed_rule_keeps_papers_on_their_way(cast: Cast) -> None:
    saved = policy(cast, valid_from=date(2023, 1, 16))
    paper = signing.sent_round(cast)
    changed = policy(
        cast,
        policy=saved,
        revision=saved.revision,
        stations=[Station(stage=1, office=HEAD, account=cast.people["rita"].pk)],
    )
    assert [one.office for one in stations_of(changed)] == [HEAD]
    assert changed.valid_from == FROM
    assert len(signing.states(paper)) == 3
    with pytest.raises(Conflict):
        policy(cast, policy=saved, revision=0)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"days_to_sign": 0}, "zwischen 1"),
        ({"stations": [Station(stage=1, office=HEAD)]}, "einen Fachbereich oder eine Person"),
    ],
)
def test_rules_without_sense(cast: Cast, changed: dict[str, Any], words: str) -> None:
    with pytest.raises(RuleViolation, match=words):
        policy(cast, **changed)
    assert not SignOffPolicy.objects.exists()


def test_one_rule_a_day(cast: Cast) -> None:
    first = policy(cast)
    with pytest.raises(RuleViolation, match="Ab diesem Tag"):
        policy(cast)
    assert policy(cast, policy=first, revision=first.revision).pk == first.pk


def test_a_later_rule_may_name_a_department_nobody_signs_for_yet(cast: Cast) -> None:
    jugendamt = cast.departments["bergkamen"]["jugendamt"].pk
    policy(cast, stations=[Station(stage=1, office=HEAD, organization=jugendamt)])


def test_not_for_another_town(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another town"):
        policy(cast, municipality=cast.kamen, policy=policy(cast, stations=[]), stations=[])
    with pytest.raises(ValueError, match="another town"):
        policy(cast, valid_from=date(2023, 3, 1), municipality=cast.kamen)
