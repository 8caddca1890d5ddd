# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.rules.import_cells import Facts
from augenhoehe.measures.rules.measure_fit import reasons_against

TODAY = datetime.date(2023, 1, 16)
FIRST, SECOND, AHEAD = (datetime.date(year, 5, 3) for year in (2021, 2022, 2024))
KINDS = {"1": OrganizationKind.GROUP, "2": OrganizationKind.DEPARTMENT}


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({}, ""),
        ({"starts_on": FIRST, "ends_on": SECOND, "started_on": FIRST, "steering_body": "1"}, ""),
        ({"timeliness": Timeliness.DELAYED}, "reason for the delay"),
        ({"timeliness": Timeliness.DELAYED, "delay_reason": "Stelle frei"}, ""),
        ({"starts_on": SECOND, "ends_on": FIRST}, "before it begins"),
        ({"started_on": AHEAD}, "lies in the future"),
        ({"steering_body": "2"}, "steering body"),
        ({"contact_email": "anna@stadt.example"}, ""),
        ({"contact_email": "anna at home"}, "no e-mail address"),
        ({"status": MeasureStatus.DONE}, ""),
        ({"status": MeasureStatus.REPLACED}, "replaced"),
    ],
)
def test_what_speaks_against_the_fields_together(facts: Facts, reason: str) -> None:
    before = {"status": MeasureStatus.PLANNED}
    told = " ".join(str(one) for one in reasons_against(facts, KINDS, TODAY, before))
    assert reason in told
    assert bool(told) is bool(reason)


def test_a_new_measure_may_count_as_replaced() -> None:
    assert not list(reasons_against({"status": MeasureStatus.REPLACED}, KINDS, TODAY, {}))
