# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_agenda_item import add_agenda_item
from augenhoehe.council.actions.cancel_meeting import cancel_meeting
from augenhoehe.council.actions.depublish_agenda_item import depublish_agenda_item
from augenhoehe.council.actions.invite_to_meeting import invite_to_meeting
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper
from augenhoehe.kit import subjects
from augenhoehe.kit.subjects import Entry
from tests.council import builders

STREET = AnonymousUser()
DAY = datetime.date(2023, 2, 14)


def told(actor: Any, cast: Cast, town: str = "bergkamen") -> list[Entry]:
    return subjects.entries(actor, cast.town(town))


def sentences(actor: Any, cast: Cast) -> list[str]:
    return [entry.sentence for entry in told(actor, cast)]


def followed(actor: Any, cast: Cast, kind: str, target: object) -> list[str]:
    subject = subjects.find(actor, cast.bergkamen, kind, str(target))
    assert subject is not None
    return [entry.sentence for entry in told(actor, cast) if subject.covers(entry)]


def meeting(cast: Cast, **changed: Any) -> Meeting:
    return schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["aas"],
        date=DAY,
        start=datetime.time(17),
        location="Ratssaal",
        by=cast.people["dora"],
        **changed,
    )


def waiting_paper(cast: Cast, **changed: Any) -> Paper:
    steps = [builders.step(cast, "aas", ConsultationRole.ADVISORY, DAY)]
    return builders.paper(cast, steps=steps, **changed)


def invited(cast: Cast, paper: Paper, *, public: bool = True) -> tuple[Meeting, AgendaItem]:
    made = meeting(cast)
    step = Consultation.objects.get(paper=paper)
    item = add_agenda_item(
        meeting=made, name=paper.name, public=public, consultation=step, revision=None, by=cast.people["dora"]
    )
    invite_to_meeting(meeting=made, revision=None, by=cast.people["dora"])
    return made, item


def test_the_way_of_a_paper_is_told(cast: Cast) -> None:
    resolution = builders.resolution(cast)
    paper = resolution.consultation.paper
    assert followed(STREET, cast, "vorlage", paper.pk) == [
        "Beschluss vom Donnerstag, 8.\N{NO-BREAK SPACE}Dezember 2022: Rat der Stadt Bergkamen.",
        "Ergebnis: Rat der Stadt Bergkamen, beschlossen.",
        "Neu auf dem Weg durch den Rat: Beschlussvorlage.",
    ]
    assert followed(STREET, cast, "gremium", cast.bodies["bergkamen"]["rat"].pk)
    assert followed(STREET, cast, "alles", "")
    assert followed(STREET, cast, "suche", "q=Jugendkonferenz")
    other = cast.bodies["bergkamen"]["integrationsrat"]
    assert followed(STREET, cast, "gremium", other.pk) == []


def test_entries_have_names_for_ever(cast: Cast) -> None:
    builders.resolution(cast)
    first, again = told(STREET, cast), told(STREET, cast)
    assert [one.key for one in first] == [one.key for one in again]
    assert len({one.key for one in first}) == len(first)
    newest = first[0].number
    assert subjects.entries(STREET, cast.bergkamen, after=newest) == []


@pytest.mark.parametrize("changed", [{"public": False}, {"reference": ""}])
def test_what_is_not_public_or_a_draft_is_told_inside_at_most(cast: Cast, changed: dict[str, Any]) -> None:
    paper = builders.paper(cast, name="Geheime Sache", **changed)
    for actor in (STREET, cast.people["bilal"], cast.people["clara"]):
        assert [one for one in told(actor, cast) if "Geheim" in f"{one.title}{one.sentence}"] == []
        assert subjects.find(actor, cast.bergkamen, "vorlage", str(paper.pk)) is None


def test_the_council_reads_what_is_not_public(cast: Cast) -> None:
    builders.paper(cast, name="Geheime Sache", public=False)
    (entry,) = told(cast.people["emil"], cast)
    assert "Geheime Sache" in entry.title
    assert entry.url.startswith("/bergkamen/intern/")


def test_a_hidden_paper_is_not_named_as_the_one_that_is_supplemented(cast: Cast) -> None:
    hidden = builders.paper(cast, reference="12/0901", public=False)
    builders.paper(cast, reference="12/0902", paper_type=PaperType.SUPPLEMENT, related=hidden.reference)
    (street,) = told(STREET, cast)
    assert hidden.reference not in street.sentence
    assert any(hidden.reference in one for one in sentences(cast.people["emil"], cast))


def test_a_paper_that_is_public_no_more_is_never_told_again(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert told(STREET, cast)
    Paper.objects.filter(pk=paper.pk).update(public=False)
    assert told(STREET, cast) == []


def test_an_item_taken_back_takes_its_paper_along(cast: Cast) -> None:
    paper = waiting_paper(cast)
    _meeting, item = invited(cast, paper)
    assert any("Auf der Tagesordnung" in one for one in followed(STREET, cast, "vorlage", paper.pk))
    depublish_agenda_item(item=item, reason="Namen im Text", revision=None, by=cast.people["dora"])
    named = [one for one in told(STREET, cast) if paper.name in f"{one.title} {one.sentence}"]
    assert named == []
    assert subjects.find(STREET, cast.bergkamen, "vorlage", str(paper.pk)) is None


def test_what_a_body_does_behind_closed_doors_is_not_told(cast: Cast) -> None:
    paper = waiting_paper(cast, public=False, name="Grundstück")
    invited(cast, paper, public=False)
    assert [one.title for one in told(STREET, cast) if "Grundstück" in one.title] == []
    assert any("Grundstück" in one.title for one in told(cast.people["emil"], cast))


def test_an_agenda_is_told_with_the_invitation_and_what_comes_late_on_its_own(cast: Cast) -> None:
    paper = waiting_paper(cast)
    before = len(told(STREET, cast))
    made, _item = invited(cast, paper)
    assert len(told(STREET, cast)) == before + 3  # entered, invited, and one item
    late = add_agenda_item(
        meeting=made, name="Dringendes", public=True, consultation=None, revision=None, by=cast.people["dora"]
    )
    assert late.tabled_at is not None
    assert told(STREET, cast)[0].title == "Dringendes"


def test_a_cancelled_meeting_tells_that_and_no_agenda(cast: Cast) -> None:
    paper = waiting_paper(cast)
    made, _item = invited(cast, paper)
    cancel_meeting(meeting=made, reason="Krank", revision=None, by=cast.people["dora"])
    found = followed(STREET, cast, "gremium", cast.bodies["bergkamen"]["aas"].pk)
    assert "Die Sitzung findet nicht statt." in found
    assert "Die Einladung ist verschickt; Sie können die Tagesordnung lesen." not in found


def test_a_withdrawn_paper_is_told_to_those_who_still_see_it(cast: Cast) -> None:
    paper = builders.paper(cast)
    withdraw_paper(paper=paper, reason="Kein Geld", revision=None, by=cast.people["dora"])
    assert told(STREET, cast) == []
    assert sentences(cast.people["anna"], cast)[0] == "Die Vorlage wurde zurückgezogen."


def test_the_other_town_is_another_story(cast: Cast) -> None:
    paper = builders.paper(cast, "kamen", reference="039/2022")
    assert told(STREET, cast) == []
    assert told(STREET, cast, "kamen")
    assert subjects.find(STREET, cast.bergkamen, "vorlage", str(paper.pk)) is None
    assert subjects.find(cast.people["anna"], cast.bergkamen, "vorlage", str(paper.pk)) is None


def test_a_corrected_result_tells_the_corrected_one(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, builders.deciding(paper), Outcome.POSTPONED)
    builders.record(cast, builders.deciding(paper), Outcome.REJECTED)
    results = [one for one in sentences(STREET, cast) if one.startswith("Ergebnis")]
    assert len(results) == 2
    assert all("abgelehnt" in one for one in results)


def test_more_news_take_no_more_queries(cast: Cast) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as found:
            told(cast.people["anna"], cast)
        return len(found)

    builders.resolution(cast)
    told(cast.people["anna"], cast)
    first = count()
    for number in range(3):
        builders.resolution(cast, reference=f"12/091{number}")
    assert count() == first <= 12
