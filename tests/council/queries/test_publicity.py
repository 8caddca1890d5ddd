# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.enums import ConsultationRole, Outcome, Recurrence
from augenhoehe.council.models import FollowUp, Resolution
from augenhoehe.council.queries.publicity import is_open
from augenhoehe.council.queries.search import rows_of
from augenhoehe.council.search import Searched
from augenhoehe.kit.search import Hit, parse
from tests.council import builders, sittings
from tests.council.views.pages import client, text, url


def decided(cast: Cast, *, public: bool = True, behind: bool = False) -> FollowUp:
    """A duty of a public paper, decided in the public part or behind closed doors."""
    meeting = sittings.meeting(cast)
    steps = [builders.step(cast, "rat", ConsultationRole.DECISION)]
    paper = builders.paper(cast, steps=steps, duties=[], public=public)
    step = sittings.council_step(paper)
    item = sittings.item(cast, meeting, consultation=step, name="Raum", public=public and not behind)
    sittings.invited(cast, meeting)
    sittings.recorded(cast, item, Outcome.ADOPTED)
    resolution = Resolution.objects.get(consultation__paper=paper)
    return add_duty(
        resolution=resolution,
        text="Raum suchen",
        recurrence=Recurrence.ONCE,
        due_on=None,
        responsible=cast.departments["bergkamen"]["jugendamt"],
        by=cast.people["dora"],
    )


@pytest.mark.parametrize(("public", "behind"), [(True, False), (True, True), (False, False)])
def test_what_is_decided_behind_closed_doors_is_not_public(cast: Cast, *, public: bool, behind: bool) -> None:
    duty = decided(cast, public=public, behind=behind)
    known = public and not behind
    assert is_open(duty.resolution) is known
    dora = client(cast)
    found = {
        answer: [row.text for row in dora.get(url("follow-ups"), {"oeffentlich": answer}).context["duties"]]
        for answer in ("ja", "nein")
    }
    assert found == {"ja": ["Raum suchen"] if known else [], "nein": [] if known else ["Raum suchen"]}
    made = create_answer_link(follow_up=duty, recipient="Fatma Amt", by=cast.people["dora"])
    for address, hidden in (
        (url("follow-ups"), "(nicht öffentlich)"),
        (url("follow-up", duty.pk), "– nicht öffentlich –"),
        (url("resolution", duty.resolution_id), "Beschluss – nicht öffentlich –"),
        (f"/antwort/{made.secret}/", "Sie ist nicht öffentlich."),
    ):
        assert (hidden in text(dora.get(address))) is not known, address


def test_hits_say_what_only_some_may_find(cast: Cast) -> None:
    duty = decided(cast, behind=True)
    step = duty.resolution.consultation
    hits = [
        Hit(Searched.PAPER, step.paper_id),
        Hit(Searched.RESOLUTION, duty.resolution_id),
        Hit(Searched.AGENDA_ITEM, step.agenda_item.pk),
    ]
    rows = rows_of(cast.people["dora"], hits, parse("Raum"))
    assert [row.public for row in rows] == [True, False, False]


def test_what_was_taken_back_is_not_public_any_more(cast: Cast) -> None:
    duty = decided(cast)
    item = duty.resolution.consultation.agenda_item
    depublish_agenda_item(item=item, reason="Namen genannt", revision=None, by=cast.people["dora"])
    assert not is_open(duty.resolution)
    rows = rows_of(cast.people["dora"], [Hit(Searched.AGENDA_ITEM, item.pk)], parse("Raum"))
    assert [row.public for row in rows] == [False]
