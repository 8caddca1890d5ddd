# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import HearingRule
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.models import BodyRule
from tests.council.views.pages import client, fields, text, url


@pytest.fixture
def _council_meets(cast: Cast) -> None:
    """The council has a rule and a sitting on 16 March 2023."""
    body, dora = cast.bodies["bergkamen"]["rat"], cast.people["dora"]
    set_body_rule(organization=body, valid_from=date(2020, 1, 1), days_before=10, by=dora)
    schedule_meeting(municipality=cast.bergkamen, organization=body, date=date(2023, 3, 16), by=dora)


@pytest.mark.usefixtures("_council_meets")
def test_deadlines_are_set_and_shown(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    page = client(cast).get(url("body-rule", body.pk))
    sent = fields(page) | {"valid_from": "2023-01-01", "days_before": "14"}
    assert client(cast).post(url("body-rule", body.pk), sent).status_code == 302
    assert BodyRule.objects.filter(organization=body).count() == 2
    words = text(client(cast).get(url("body-rules")))
    assert "14 volle Tage vorher" in words
    assert "Mittwoch, 1. März 2023" in words


@pytest.mark.usefixtures("_council_meets")
def test_a_stale_deadline_is_told(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["rat"]
    sent = fields(client(cast).get(url("body-rule", body.pk))) | {"days_before": "12"}
    client(cast).post(url("body-rule", body.pk), sent)
    again = client(cast).post(url("body-rule", body.pk), sent | {"days_before": "3"})
    assert again.status_code == 409
    for wrong in ({"revision": ""}, {"revision": "x"}):
        assert client(cast).post(url("body-rule", body.pk), sent | wrong).status_code in {409, 422}
    assert BodyRule.objects.get(organization=body).days_before == 12


def test_another_towns_body_is_not_there(cast: Cast) -> None:
    foreign = cast.bodies["kamen"]["rat"]
    assert client(cast).get(url("body-rule", foreign.pk)).status_code == 404
    answer = client(cast).post(url("body-rules"), {"organization": foreign.pk, "valid_from": "2023-01-01"})
    assert answer.status_code == 422
    assert not HearingRule.objects.filter(organization=foreign, municipality=cast.bergkamen).exists()


def test_a_new_duty_to_hear_holds_from_its_day(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["aas"]
    answer = client(cast).post(url("body-rules"), {"organization": body.pk, "valid_from": "2025-11-01"})
    assert answer.status_code == 302
    assert "ab Samstag, 1. November 2025" in text(client(cast).get(url("body-rules")))
    again = client(cast).post(url("body-rules"), {"organization": body.pk, "valid_from": "2025-11-01"})
    assert again.status_code in {409, 422}


def test_who_sets_no_rules_sees_none(cast: Cast) -> None:
    for name in ("anna", "bilal", "emil", "clara"):
        assert client(cast, name).get(url("body-rules")).status_code in {403, 404}
