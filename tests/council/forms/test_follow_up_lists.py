# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ListPeriod
from augenhoehe.council.models import FollowUpList, FollowUpListRule
from augenhoehe.council.rules.follow_up_lists import span_of
from tests.council.views.pages import client, text, url

HALF = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))


@pytest.mark.parametrize("span", ["", "2023-01-01", "1850-01-01", "morgen", "x" * 5_000])
def test_periods_that_are_not_offered_are_refused(cast: Cast, span: str) -> None:
    assert client(cast).post(url("follow-up-list-new"), {"span": span}).status_code == 422
    assert not FollowUpList.objects.exists()


def test_rules_are_set_by_the_office(cast: Cast) -> None:
    address = url("follow-up-list-rules")
    typed = {"valid_from": "2023-02-01", "period": "quarterly", "days_after": "30", "organization": ""}
    assert client(cast, "anna").get(address).status_code == 403
    assert client(cast).post(address, typed).status_code == 302
    assert "vierteljährlich" in text(client(cast).get(address))
    assert client(cast).post(address, typed).status_code == 422
    foreign = cast.bodies["kamen"]["rat"].pk
    for wrong in (
        {"organization": foreign},
        {"period": "daily"},
        {"days_after": "-1"},
        {"days_after": "9" * 30},
        {"valid_from": "0001-01-01"},
        {"valid_from": "gestern"},
    ):
        assert client(cast).post(address, {**typed, "valid_from": "2023-03-01", **wrong}).status_code == 422
    assert FollowUpListRule.objects.count() == 1
