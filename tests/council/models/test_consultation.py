# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.enums import ConsultationRole, Outcome
from tests.council import builders


def test_a_step_as_the_rules_know_it(cast: Cast) -> None:
    paper = builders.paper(cast)
    item = builders.deciding(paper)
    step = item.step
    assert (step.role, step.date, step.outcome) == (ConsultationRole.DECISION, builders.COUNCIL_DAY, None)
    assert (item.authoritative, item.municipality_id) == (True, cast.bergkamen.pk)
    saved = builders.record(cast, item, Outcome.ADOPTED)
    assert saved.result == (ConsultationRole.DECISION, Outcome.ADOPTED)
    assert item.get_absolute_url() == f"/bergkamen/intern/vorlagen/{paper.pk}/#beratung-{item.pk}"
