# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.enums import DayKind, LatePapers
from augenhoehe.council.models import BodyRule
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation


def test_a_rule_holds_from_a_day_on_and_can_be_corrected(cast: Cast) -> None:
    body, dora = cast.bodies["bergkamen"]["rat"], cast.people["dora"]
    first = set_body_rule(organization=body, valid_from=date(2023, 1, 1), days_before=10, by=dora)
    corrected = set_body_rule(
        organization=body,
        valid_from=date(2023, 1, 1),
        days_before=9,
        day_kind=DayKind.WORKING,
        late_papers=LatePapers.URGENT,
        urgent_days=3,
        revision=first.revision,
        by=dora,
    )
    assert corrected.pk == first.pk
    assert (corrected.days_before, corrected.urgent_days) == (9, 3)
    set_body_rule(organization=body, valid_from=date(2024, 1, 1), days_before=14, urgent_days=2, by=dora)
    assert list(BodyRule.objects.values_list("days_before", "urgent_days")) == [(14, None), (9, 3)]
    assert AuditEvent.objects.filter(verb="council.body_rule_set").count() == 3


def test_the_second_writer_of_one_day_is_told(cast: Cast) -> None:
    body, dora = cast.bodies["bergkamen"]["rat"], cast.people["dora"]
    set_body_rule(organization=body, valid_from=date(2023, 1, 1), days_before=10, by=dora)
    with pytest.raises(Conflict):
        set_body_rule(organization=body, valid_from=date(2023, 1, 1), days_before=5, by=dora)
    assert BodyRule.objects.get().days_before == 10


@pytest.mark.parametrize(
    ("days", "late", "urgent"), [(91, "never", None), (10, "urgent", None), (3, "urgent", 3)]
)
def test_days_that_make_no_sense_are_refused(cast: Cast, days: int, late: str, urgent: int | None) -> None:
    with pytest.raises(RuleViolation):
        set_body_rule(
            organization=cast.bodies["bergkamen"]["rat"],
            valid_from=date(2023, 1, 1),
            days_before=days,
            late_papers=LatePapers(late),
            urgent_days=urgent,
            by=cast.people["dora"],
        )
    assert not BodyRule.objects.exists()


def test_only_bodies_have_deadlines(cast: Cast) -> None:
    with pytest.raises(ValueError, match="council bodies"):
        set_body_rule(
            organization=cast.departments["bergkamen"]["jugendamt"],
            valid_from=date(2023, 1, 1),
            days_before=10,
            by=cast.people["dora"],
        )
