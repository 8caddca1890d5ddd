# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import models

from augenhoehe.core.demo import Cast
from augenhoehe.council import thread as council_thread
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType
from augenhoehe.council.models import Consultation, FollowUp, Paper, Resolution
from augenhoehe.kit.thread import Known, Station
from tests.council import builders


def followed(cast: Cast, *start: models.Model, name: str = "anna") -> Known:
    known = Known()
    known.add(*start)
    for _round in range(2):
        council_thread.follow(cast.people[name], cast.bergkamen, known)
    return known


def stations(cast: Cast, known: Known, name: str = "anna") -> tuple[Station, Station]:
    actor = cast.people[name]
    return (
        council_thread.paper_station(actor, cast.bergkamen, known),
        council_thread.resolution_station(actor, cast.bergkamen, known),
    )


@pytest.mark.parametrize("start", [Paper, Resolution, FollowUp])
def test_everything_is_found_from_everywhere(cast: Cast, start: type[models.Model]) -> None:
    builders.duty(cast)
    known = followed(cast, start._default_manager.filter(municipality=cast.bergkamen).get())
    assert [len(known.of(model)) for model in (Paper, Consultation, Resolution, FollowUp)] == [1, 1, 1, 1]
    paper, resolution = stations(cast, known)
    assert (paper.title, paper.missing, resolution.missing) == ("Vorlage 12/0900", False, False)
    assert "8. Dezember 2022" in resolution.text.replace("\N{NO-BREAK SPACE}", " ")


def test_nothing_known_nothing_asked(cast: Cast, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        known = followed(cast)
        paper, resolution = stations(cast, known)
    assert paper.missing
    assert resolution.missing
    assert paper.url == resolution.url == ""


def test_what_is_followed_is_not_asked_for_again(cast: Cast, django_assert_num_queries: Any) -> None:
    known = followed(cast, builders.resolution(cast))
    with django_assert_num_queries(0):
        council_thread.follow(cast.people["anna"], cast.bergkamen, known)


def missing(cast: Cast, paper: Paper) -> str:
    station = stations(cast, followed(cast, paper))[1]
    assert station.missing
    return station.text.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_missing_for_a_resolution(cast: Cast) -> None:
    undecided = builders.paper(cast, steps=[])
    assert "nicht festgelegt" in missing(cast, undecided)
    dated = builders.paper(cast, reference="1/1")
    assert "8. Dezember 2022" in missing(cast, dated)
    builders.record(cast, builders.deciding(dated), Outcome.POSTPONED)
    assert "vertagt" in missing(cast, dated)
    dateless = builders.paper(
        cast, reference="1/2", steps=[builders.step(cast, "rat", ConsultationRole.DECISION, None)]
    )
    assert "noch nicht bekannt" in missing(cast, dateless)
    withdraw_paper(paper=dateless, reason="x", revision=None, by=cast.people["dora"])
    dateless.refresh_from_db()
    assert "zurückgezogen" in missing(cast, dateless)
    assert "diente der Kenntnis" in missing(cast, builders.noted(cast, reference="1/3"))


def test_known_steps_save_a_query(cast: Cast, django_assert_num_queries: Any) -> None:
    paper = builders.paper(cast)
    known = Known()
    known.add(paper, *paper.consultations.all())
    with django_assert_num_queries(0):
        station = council_thread.resolution_station(cast.people["anna"], cast.bergkamen, known)
    assert "Rat der Stadt Bergkamen" in station.text


def test_a_draft_has_no_number_yet(cast: Cast) -> None:
    station = stations(cast, followed(cast, builders.paper(cast, reference="")))[0]
    assert station.title == "Entwurf einer Vorlage"


def test_a_paper_that_answers_a_duty_belongs_to_its_thread(cast: Cast) -> None:
    duty = builders.duty(cast)
    report = builders.paper(cast, reference="12/0950", paper_type=PaperType.INFORMATION, duties=[], steps=[])
    answer_follow_up(follow_up=duty, paper=report, by=cast.people["anna"])
    known = followed(cast, report)
    assert known.of(FollowUp) == [duty]
    assert known.of(Resolution) == [duty.resolution]
    assert stations(cast, known)[0].title == "Vorlage 12/0950"


def test_a_reader_follows_only_what_they_may_see(cast: Cast) -> None:
    hidden = builders.resolution(cast, public=False)
    known = followed(cast, hidden.consultation.paper, name="bilal")
    assert known.of(Resolution) == []
    assert date(2022, 12, 8).isoformat() not in stations(cast, known, "bilal")[1].text
