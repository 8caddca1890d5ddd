# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council import demo
from augenhoehe.council.demo_duties import OPEN_LINK
from augenhoehe.council.models import FollowUp, FollowUpList
from augenhoehe.council.queries.answer_links import link_by_secret
from augenhoehe.council.rules.answer_links import LinkState, link_state
from augenhoehe.council.rules.duties import DueClass, due_class
from augenhoehe.kit import clock
from tests.conftest import TODAY


def test_duties_stand_in_every_state(cast: Cast) -> None:
    demo.tell(cast)
    bergkamen = {
        due_class(duty.facts, TODAY) for duty in FollowUp.objects.filter(municipality=cast.bergkamen)
    }
    assert bergkamen == {DueClass.OVERDUE, DueClass.SOON, DueClass.LATER, DueClass.NOT_NOTED, DueClass.DONE}
    kamen = {due_class(duty.facts, TODAY) for duty in FollowUp.objects.filter(municipality=cast.kamen)}
    assert kamen >= {DueClass.OVERDUE, DueClass.DONE}
    made = FollowUpList.objects.filter(municipality=cast.bergkamen).values_list("end_date", "public")
    assert set(made) == {
        (date(2022, 6, 30), True),
        (date(2022, 12, 31), True),
        (date(2022, 12, 31), False),
    }
    second = FollowUpList.objects.get(municipality=cast.bergkamen, end_date=date(2022, 12, 31), public=True)
    assert "Sprachmittlung" not in str(second.rows)
    link = link_by_secret(OPEN_LINK)
    assert link is not None
    assert link_state(link.facts, clock.now()) is LinkState.OPEN
