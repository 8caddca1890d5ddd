# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.enums import ConsultationRole, ListPeriod, Outcome
from augenhoehe.council.models import AgendaItem, Paper
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit import clock
from tests.council import builders, sittings
from tests.council.views.pages import EVIL, client, fields, text, url


def test_items_are_put_on_worded_moved_and_taken_off(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    dora = client(cast)
    shown = dora.get(meeting.get_absolute_url())
    for revision, name in enumerate(("Eröffnung", EVIL)):
        sent = {"revision": revision, "name": name, "public": "1", "level": "0"}
        shown = dora.post(url("agenda-add", meeting.pk), sent, follow=True)
    assert EVIL not in shown.content.decode()
    assert EVIL in text(shown)
    first, second = AgendaItem.objects.order_by("order")
    dora.post(url("agenda-item-move", second.pk, "hoch"), {"revision": 2})
    assert sittings.order(meeting) == [("1", EVIL), ("2", "Eröffnung")]
    page = dora.get(url("agenda-item-edit", first.pk))
    dora.post(url("agenda-item-edit", first.pk), fields(page) | {"fixed_number": "5.11.3"})
    dora.post(url("agenda-item-remove", second.pk), {"revision": 4})
    assert sittings.order(meeting) == [("5.11.3", "Eröffnung")]


def test_a_waiting_paper_is_taken_with_one_click(cast: Cast) -> None:
    paper, meeting = builders.paper(cast, public=False), sittings.meeting(cast)
    dora = client(cast)
    assert "Vorlagen, die auf diese Sitzung warten" in text(dora.get(url("meeting", meeting.pk)))
    address = url("agenda-take", meeting.pk, sittings.council_step(paper).pk)
    shown = dora.post(address, {"revision": 0}, follow=True)
    assert "steht jetzt auf der Tagesordnung" in text(shown)
    assert not AgendaItem.objects.get().public
    assert "Vorlagen, die auf diese Sitzung warten" not in text(shown)


def test_the_second_clerk_is_told_and_keeps_the_words(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    sent = {"revision": 0, "name": "Mein Bericht", "public": "1", "level": "0"}
    late = client(cast, "anna").post(url("agenda-add", meeting.pk), sent)
    assert late.status_code == 409
    assert "Mein Bericht" in late.content.decode()
    again = client(cast, "anna").post(url("agenda-add", meeting.pk), fields(late) | {"name": "Mein Bericht"})
    assert again.status_code == 302
    for name in ("agenda-item-remove",):
        assert client(cast).post(url(name, item.pk), {"revision": 0}).status_code == 409
    assert client(cast).post(url("agenda-item-move", item.pk, "hoch"), {}).status_code == 409
    assert len(sittings.order(meeting)) == 2


@pytest.mark.parametrize("revision", ["", "x", "-1", "99999999999999999999"])
def test_a_garbled_revision_changes_nothing(cast: Cast, revision: str) -> None:
    item = sittings.item(cast, sittings.meeting(cast))
    dora = client(cast)
    sent = {"revision": revision, "name": "Anders", "public": "1", "level": "0"}
    assert dora.post(url("agenda-item-edit", item.pk), sent).status_code == 409
    assert dora.post(url("agenda-item-remove", item.pk), {"revision": revision}).status_code == 409
    item.refresh_from_db()
    assert item.name == "Eröffnung"


def test_things_of_the_other_town_do_not_exist(cast: Cast) -> None:
    foreign = sittings.item(cast, sittings.meeting(cast, "kamen"))
    own = sittings.meeting(cast)
    step = sittings.council_step(builders.paper(cast, "kamen"))
    dora = client(cast)
    assert dora.get(url("agenda-item-edit", foreign.pk)).status_code == 404
    assert dora.post(url("agenda-item-move", foreign.pk, "hoch"), {"revision": 0}).status_code == 404
    assert dora.post(url("agenda-take", own.pk, step.pk), {"revision": 0}).status_code == 404
    assert dora.get(url("agenda-item-edit", 10**18)).status_code == 404


def test_taking_back_and_giving_back(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    item = sittings.item(cast, meeting)
    sittings.invited(cast, meeting)
    dora = client(cast)
    page = dora.get(url("agenda-item-depublish", item.pk))
    assert dora.post(url("agenda-item-depublish", item.pk), fields(page) | {"reason": " "}).status_code == 422
    shown = dora.post(
        url("agenda-item-depublish", item.pk), fields(page) | {"reason": "Name genannt"}, follow=True
    )
    assert "aus der Öffentlichkeit genommen" in text(shown)
    assert "Name genannt" in text(shown)
    council = text(client(cast, "emil").get(meeting.get_absolute_url()))
    assert "aus der Öffentlichkeit genommen" in council
    assert "Name genannt" not in council
    item.refresh_from_db()
    dora.post(url("agenda-item-republish", item.pk), {"revision": item.revision})
    item.refresh_from_db()
    assert item.depublished_at is None


def test_before_something_is_taken_back_the_lists_are_named_that_tell_of_it(cast: Cast) -> None:
    """A list stays as it was frozen; the clerk hears which public papers still carry it."""
    meeting = sittings.meeting(cast)
    steps = [builders.step(cast, "rat", ConsultationRole.DECISION)]
    step = sittings.council_step(builders.paper(cast, steps=steps))
    item = sittings.item(cast, meeting, consultation=step)
    sittings.invited(cast, meeting)
    sittings.recorded(cast, item, Outcome.ADOPTED)
    span = span_of(ListPeriod.HALF_YEARLY, sittings.DAY)
    with clock.standing_on(date(2023, 1, 16)):
        (made,) = make_follow_up_lists(municipality=cast.bergkamen, span=span, by=cast.people["dora"])
        carrying = take_list_to_council(follow_up_list=made, revision=None, by=cast.people["dora"])
    dora = client(cast)
    address = url("agenda-item-depublish", item.pk)
    assert "Beschlusskontrolle" not in text(dora.get(address)), "A draft is read by nobody outside."
    Paper.objects.filter(pk=carrying.pk).update(state="submitted")
    assert "Beschlusskontrolle: 2. Halbjahr 2022" in text(dora.get(address))
