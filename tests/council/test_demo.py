# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from augenhoehe.core.demo import Cast
from augenhoehe.council import demo
from augenhoehe.council.actions.record_result import Result
from augenhoehe.council.deadlines import due
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState
from augenhoehe.council.models import FollowUp, Meeting, Paper, Resolution
from augenhoehe.council.queries.hearing import hearing_of
from augenhoehe.council.rules.hearing import Hearing
from augenhoehe.kit.models import AuditEvent
from tests import people
from tests.council import builders
from tests.told import Told, kept

TODAY = date(2023, 1, 16)


@pytest.fixture(scope="module")
def chapter(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Told:
    """The council's chapter alone, told once."""
    with django_db_blocker.unblock():
        return kept(lambda: demo.tell(people.known_cast()), undone=True)


@pytest.fixture
def told(chapter: Told, cast: Cast) -> Cast:
    chapter.tell_again()
    return cast


def test_the_two_papers_are_decided(told: Cast) -> None:
    bergkamen = Resolution.objects.get(consultation__paper__reference="12/0767")
    kamen = Resolution.objects.get(consultation__paper__reference="039/2022")
    assert (bergkamen.adopted_on, kamen.adopted_on) == (date(2022, 12, 8), date(2022, 6, 30))
    assert (kamen.consultation.votes_no, kamen.consultation.majority) == (1, "majority")
    duty = FollowUp.objects.get(resolution=bergkamen, recurrence="yearly")
    assert duty.due_on == date(2023, 12, 8)
    old = Paper.objects.get(reference="12/0767").relations.get()
    assert (old.reference, old.target) == ("11/1473", Paper.objects.get(reference="11/1473"))


def test_the_thread_of_hearings(told: Cast) -> None:
    draft = Paper.objects.get(municipality=told.bergkamen, state=PaperState.DRAFT)
    finding = hearing_of(draft, TODAY)
    assert (finding.state, finding.possible_on) == (Hearing.ONLY_INFORMED, date(2023, 2, 9))
    assert Paper.objects.get(reference="039/2022").hearing_note


def test_each_town_has_a_paper_nobody_else_sees(told: Cast) -> None:
    for town in (told.bergkamen, told.kamen):
        assert Paper.objects.filter(municipality=town, public=False, state=PaperState.SUBMITTED).count() == 1


def test_something_is_due_on_the_day_the_demo_stands_on(told: Cast) -> None:
    actions = [line.action for line in sorted(due(told.people["anna"], told.bergkamen))]
    assert actions == [
        "Pflicht beantworten",
        "Ergebnis eintragen",
        "Ergebnis eintragen",
        "Vorlage weiterbearbeiten",
        "Pflicht beantworten",
        "Pflicht beantworten",
        "Pflicht beantworten",
    ]


def test_one_click_away_from_a_resolution(told: Cast) -> None:
    paper = Paper.objects.get(reference="12/0795")
    last = paper.consultations.order_by("position").last()
    assert last is not None
    assert (last.role, last.outcome, last.date) == (ConsultationRole.DECISION, "", date(2023, 1, 12))


def test_the_year_has_its_meetings(told: Cast) -> None:
    assert Meeting.objects.filter(municipality=told.bergkamen).count() == len(demo.MEETINGS["bergkamen"])
    assert Meeting.objects.filter(municipality=told.kamen).count() == len(demo.MEETINGS["kamen"])


def test_every_action_left_its_trace_on_its_day(told: Cast) -> None:
    event = AuditEvent.objects.get(
        verb="council.resolution_made", object_label__contains="Integrationskonzept"
    )
    assert timezone.localdate(event.at) == date(2022, 6, 30)


def test_results_without_a_day_are_no_part_of_the_story(cast: Cast) -> None:
    with pytest.raises(ValueError, match="days"):
        demo._hold(cast, "dora", builders.paper(cast), Result(outcome=Outcome.RECOMMENDED, date=None))
