# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.queries.duties import duties_of, for_table
from augenhoehe.council.views.duty_rows import duty_rows
from tests.conftest import TODAY
from tests.council import builders


def test_a_row_says_how_pressing_its_duty_is(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    builders.single_duty(cast, reference="12/0901", due_on=None, responsible=None)
    done = builders.single_duty(cast, reference="12/0902")
    answer_follow_up(follow_up=done, text="Fertig.", by=cast.people["dora"])
    found = for_table(duties_of(cast.people["dora"], cast.bergkamen))
    rows = {row.url: row for row in duty_rows("bergkamen", found, TODAY)}
    soon = rows[duty.get_absolute_url()]
    assert (soon.kind, soon.word, soon.distance, soon.office) == (
        "going",
        "bald fällig",
        "in 44 Tagen",
        "Jugendamt",
    )
    finished = rows[done.get_absolute_url()]
    assert (finished.word, finished.state, finished.distance) == (
        "umgesetzt, noch nicht zur Kenntnis genommen",
        "",
        "",
    )
    undated = next(row for row in rows.values() if not row.day)
    assert (undated.kind, undated.day_short, undated.office) == ("unknown", "", "")
