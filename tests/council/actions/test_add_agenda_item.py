# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_agenda_item import add_agenda_item
from augenhoehe.council.enums import PaperType
from augenhoehe.council.models import AgendaItem, Consultation
from augenhoehe.kit import clock
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders, sittings


def test_items_line_up_in_their_parts(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting, "Geheimes", public=False)
    sittings.item(cast, meeting, "Eröffnung")
    sittings.item(cast, meeting, "Bericht", level=1)
    assert sittings.order(meeting) == [("1", "Eröffnung"), ("1.1", "Bericht"), ("1", "Geheimes")]
    assert list(AgendaItem.objects.order_by("order").values_list("order", flat=True)) == [0, 1, 2]


def test_a_paper_comes_under_its_subject_and_its_step_learns_the_number(cast: Cast) -> None:
    paper = builders.paper(cast)
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    item = sittings.item(cast, meeting, consultation=sittings.council_step(paper))
    step = sittings.council_step(paper)
    assert (item.name, item.number, item.tabled_at) == ("Jugendkonferenz", "2", None)
    assert (step.agenda_number, step.meeting) == ("2", meeting)


def test_what_comes_after_the_invitation_is_marked(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    sittings.invited(cast, meeting)
    with clock.standing_on(sittings.DAY):
        late = sittings.item(cast, meeting, "Dringlichkeit")
    assert late.tabled_at is not None
    assert timezone.localdate(late.tabled_at) == sittings.DAY


def test_a_tabled_paper_is_marked_at_any_time(cast: Cast) -> None:
    paper = builders.paper(cast, paper_type=PaperType.TABLED)
    item = sittings.item(cast, sittings.meeting(cast), consultation=sittings.council_step(paper))
    assert item.tabled_at is not None


def test_the_second_clerk_is_told(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    add_agenda_item(meeting=meeting, name="Eröffnung", revision=0, by=cast.people["dora"])
    with pytest.raises(Conflict):
        add_agenda_item(meeting=meeting, name="Bericht", revision=0, by=cast.people["anna"])
    assert sittings.order(meeting) == [("1", "Eröffnung")]


def test_what_is_refused(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    draft = builders.paper(cast, reference="", name="Entwurf")
    hidden = builders.paper(cast, reference="12/0901", name="Geheim", public=False)
    for facts in (
        {"consultation": sittings.council_step(draft)},
        {"consultation": sittings.council_step(hidden), "public": True},
        {"consultation": builders.paper(cast, reference="12/0902").consultations.earliest("position")},
        {"name": "  "},
    ):
        with pytest.raises(RuleViolation):
            sittings.item(cast, meeting, **facts)
    assert not AgendaItem.objects.exists()
    sittings.item(cast, meeting, consultation=sittings.council_step(hidden), public=False)


def test_a_paper_of_another_town_does_not_exist_here(cast: Cast) -> None:
    foreign = sittings.council_step(builders.paper(cast, "kamen"))
    with pytest.raises(Consultation.DoesNotExist):
        sittings.item(cast, sittings.meeting(cast), consultation=foreign)


def test_a_cancelled_or_held_meeting_takes_nothing(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    sittings.item(cast, meeting)
    sittings.invited(cast, meeting)
    sittings.held(cast, meeting)
    with pytest.raises(RuleViolation, match="hat stattgefunden"):
        sittings.item(cast, meeting, "Nachtrag")


def test_names_of_any_length_and_shape_are_cut_to_what_is_stored(cast: Cast) -> None:
    item = sittings.item(cast, sittings.meeting(cast), "\n ä " * 4_000)
    assert len(item.name) == 500
    assert AuditEvent.objects.filter(verb="council.agenda_item_added").count() == 1
