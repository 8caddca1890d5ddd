# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.remove_agenda_item import remove_agenda_item
from augenhoehe.council.enums import Outcome
from augenhoehe.council.models import AgendaItem
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings


def remove(cast: Cast, item: AgendaItem, revision: int | None = None) -> None:
    remove_agenda_item(item=item, revision=revision, by=cast.people["dora"])


def test_the_gap_closes_and_the_paper_is_free_again(cast: Cast) -> None:
    meeting, paper = sittings.meeting(cast), builders.paper(cast)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    sittings.item(cast, meeting, "Bericht", level=1)
    remove(cast, item)
    assert sittings.order(meeting) == [("1", "Bericht")]
    assert sittings.council_step(paper).agenda_number == ""
    sittings.item(cast, meeting, consultation=sittings.council_step(paper))


def test_what_stays(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    with pytest.raises(Conflict):
        remove(cast, item, revision=0)
    sittings.invited(cast, meeting)
    with pytest.raises(RuleViolation, match="eingeladen"):
        remove(cast, item)
    late = sittings.item(cast, meeting, "Nachtrag")
    remove(cast, late)
    sittings.recorded(cast, item, Outcome.SETTLED)
    with pytest.raises(RuleViolation, match="schon ein Ergebnis"):
        remove(cast, item)
