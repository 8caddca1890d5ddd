# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.agenda_writer import AgendaWriter
from augenhoehe.council.models import AgendaItem
from tests.council import builders, sittings


def test_nothing_is_written_where_nothing_changed(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    writer = AgendaWriter(meeting)
    assert writer.write(writer.lines()) is False


def test_a_whole_agenda_is_turned_round(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    paper = builders.paper(cast)
    for name in ("eins", "zwei"):
        sittings.item(cast, meeting, name)
    sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    writer = AgendaWriter(meeting)
    assert writer.write(list(reversed(writer.lines())))
    assert sittings.order(meeting) == [("1", "Jugendkonferenz"), ("2", "zwei"), ("3", "eins")]
    assert list(AgendaItem.objects.order_by("order").values_list("order", flat=True)) == [0, 1, 2]
    assert sittings.council_step(paper).agenda_number == "1"
