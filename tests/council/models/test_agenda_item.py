# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.council.models import AgendaItem, Consultation


def test_the_result_stands_with_the_paper_where_there_is_one() -> None:
    step = Consultation(outcome="adopted")
    own, item = AgendaItem(outcome="noted"), AgendaItem(consultation=step)
    assert own.told_result is own
    assert item.told_result is step


def test_the_part_has_a_letter() -> None:
    assert (AgendaItem(public=True).part, AgendaItem(public=False).part) == ("Ö", "N")
