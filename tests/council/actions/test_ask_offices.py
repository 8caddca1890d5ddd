# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.hand import SET_UP
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.ask_offices import Asked, ask_offices
from augenhoehe.council.queries.answer_links import offices_to_ask
from augenhoehe.kit.models import AuditEvent
from tests.council import builders

UNTIL = date(2022, 12, 31)


def test_all_offices_are_asked_in_one_go(cast: Cast) -> None:
    jugendamt = cast.departments["bergkamen"]["jugendamt"]
    quiet = next(one for one in cast.departments["bergkamen"].values() if one != jugendamt)
    first = builders.single_duty(cast, due_on=None)
    second = builders.single_duty(cast, reference="12/0901")
    done = builders.single_duty(cast, reference="12/0902")
    answer_follow_up(follow_up=done, text="Fertig.", by=cast.people["dora"])
    nobodys = add_duty(resolution=first.resolution, text="Wer?", by=cast.people["dora"])
    (office,) = offices_to_ask(cast.people["dora"], cast.bergkamen, UNTIL)
    assert (office.office, office.duties, office.late) == (jugendamt, 2, 0)
    assert office.email == "fatma@bergkamen.example"
    (told,) = ask_offices(
        municipality=cast.bergkamen,
        asked=[Asked(jugendamt, "amt@bergkamen.example"), Asked(quiet)],
        until=UNTIL,
        by=cast.people["dora"],
    )
    assert [made.link.follow_up for made in told.links] == [second, first]
    assert not nobodys.links.exists()
    assert not done.links.exists()
    assert offices_to_ask(cast.people["dora"], cast.bergkamen, UNTIL)[0].email == "amt@bergkamen.example"
    assert AuditEvent.objects.filter(verb="council.links_made").count() == 1


def test_what_was_resolved_after_the_period_is_not_asked_about(cast: Cast) -> None:
    duty = builders.single_duty(cast)
    asked = [Asked(cast.departments["bergkamen"]["jugendamt"])]
    before = date(2022, 11, 30)
    assert ask_offices(municipality=cast.bergkamen, asked=asked, until=before, by=SET_UP) == []
    assert offices_to_ask(cast.people["dora"], cast.bergkamen, before) == []
    assert not duty.links.exists()


def test_offices_of_the_other_town_are_refused(cast: Cast) -> None:
    foreign = [Asked(cast.departments["kamen"]["buergerdienste"])]
    with pytest.raises(ValueError, match="another town"):
        ask_offices(municipality=cast.bergkamen, asked=foreign, until=UNTIL, by=cast.people["dora"])
