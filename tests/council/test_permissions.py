# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import EVERYBODY, Role
from augenhoehe.core.enums import INSIDE as CORE_INSIDE
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.create_answer_link import create_answer_link
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.actions.schedule_meeting import schedule_meeting
from augenhoehe.council.actions.set_body_rule import set_body_rule
from augenhoehe.council.actions.set_financial_effect import set_financial_effect
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import ListPeriod, Outcome, PaperState
from augenhoehe.council.models import (
    AgendaItem,
    AnswerLink,
    Attendance,
    BodyRule,
    FollowUpList,
    Paper,
    SignOffPolicy,
    SignOffStation,
)
from augenhoehe.council.permissions import (
    OFFICE,
    CouncilPermission,
    sees_closed_parts,
    works_inside,
)
from augenhoehe.council.rules.follow_up_lists import span_of
from augenhoehe.kit import clock, policies
from tests.council import builders, signing, sittings

INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = {*INSIDE, "bilal", "emil"}
READERS = [*sorted(TOWN), "clara", "kaya", "maria", "nobody"]

EXPECTED = {
    CouncilPermission.READ_PAPERS: EVERYBODY,
    CouncilPermission.READ_ATTACHMENTS: EVERYBODY,
    CouncilPermission.ANSWER_DUTIES: {*OFFICE, Role.CONTRIBUTOR},
    CouncilPermission.READ_LISTS: CORE_INSIDE,
    CouncilPermission.SIGN_PAPERS: CORE_INSIDE - {Role.AUDITOR},
    CouncilPermission.RELEASE_PAPERS: {Role.INTEGRATION_MANAGER, Role.ADMINISTRATOR, Role.SIGNATORY},
    CouncilPermission.SET_RULES: {Role.ADMINISTRATOR, Role.CLERK},
}
"""Who may; all others are for the office."""


def reader(cast: Cast, name: str) -> object:
    return cast.people.get(name) or AnonymousUser()


def sees(cast: Cast, name: str, item: models.Model) -> bool:
    found = type(item)._default_manager.filter(pk=item.pk)
    return policies.visible(reader(cast, name), found).exists()


def who_sees(cast: Cast, item: models.Model) -> set[str]:
    return {name for name in READERS if sees(cast, name, item)}


@pytest.mark.parametrize("permission", CouncilPermission)
@pytest.mark.parametrize("role", Role)
def test_the_map(cast: Cast, permission: CouncilPermission, role: Role) -> None:
    assert (role in policies.permission_map()[permission].roles) is (role in EXPECTED.get(permission, OFFICE))


@pytest.mark.parametrize("permission", CouncilPermission)
def test_nobody_acts_in_the_other_town_or_without_an_account(
    cast: Cast, permission: CouncilPermission
) -> None:
    public = policies.PUBLIC_ROLE in policies.permission_map()[permission].roles
    for name in ("clara", "kaya", "nobody"):
        decision = policies.can(reader(cast, name), permission, cast.bergkamen)
        assert decision.ok is public
        if public:
            continue
        assert decision.reason


def test_a_public_paper_on_its_way_is_seen_by_all(cast: Cast) -> None:
    paper = builders.paper(cast)
    assert who_sees(cast, paper) == set(READERS)
    assert who_sees(cast, builders.deciding(paper)) == set(READERS)


def test_a_paper_that_is_not_public_is_seen_by_administration_and_council(cast: Cast) -> None:
    paper = builders.paper(cast, public=False, references=[Reference(number="1/1")])
    allowed = {*INSIDE, "emil"}
    parts: list[models.Model] = [
        paper,
        builders.deciding(paper),
        paper.relations.get(),
        paper.proposed_duties.get(),
    ]
    assert [who_sees(cast, part) for part in parts] == [allowed] * 4


@pytest.mark.parametrize("public", [True, False])
def test_a_draft_is_seen_by_the_administration(cast: Cast, public: bool) -> None:
    assert who_sees(cast, builders.paper(cast, reference="", public=public)) == INSIDE


def test_a_withdrawn_paper_is_seen_inside(cast: Cast) -> None:
    paper = builders.paper(cast)
    withdraw_paper(paper=paper, reason="Kein Geld", revision=None, by=cast.people["dora"])
    assert who_sees(cast, paper) == INSIDE


def test_the_council_keeps_what_one_of_its_bodies_has_dealt_with(cast: Cast) -> None:
    paper = builders.paper(cast)
    paper.consultations.update(outcome=Outcome.POSTPONED)
    withdraw_paper(paper=paper, reason="Kein Geld", revision=None, by=cast.people["dora"])
    assert who_sees(cast, paper) == {*INSIDE, "emil"}


def test_resolutions_follow_their_paper(cast: Cast) -> None:
    assert who_sees(cast, builders.resolution(cast)) == set(READERS)
    hidden = builders.resolution(cast, reference="12/0901", public=False)
    assert who_sees(cast, hidden) == {*INSIDE, "emil"}


def test_duties_and_answers_stay_in_the_town(cast: Cast) -> None:
    duty = builders.duty(cast)
    answer = answer_follow_up(follow_up=duty, text="Bericht", by=cast.people["anna"])
    assert who_sees(cast, duty) == who_sees(cast, answer) == TOWN
    hidden = builders.duty(cast, reference="12/0901", public=False)
    answer = answer_follow_up(follow_up=hidden, text="Bericht", by=cast.people["anna"])
    assert who_sees(cast, hidden) == who_sees(cast, answer) == {*INSIDE, "emil"}


def test_attachments_that_are_not_public_are_seen_by_administration_and_council(cast: Cast) -> None:
    paper = builders.paper(cast)
    facts: dict[str, Any] = {"paper": paper, "name": "Plan", "file_name": "plan.txt", "content": b"Plan"}
    hidden, shown = (
        attach_file(**facts, public=public, revision=None, by=cast.people["dora"]) for public in (False, True)
    )
    assert who_sees(cast, hidden) == {*INSIDE, "emil"}
    assert who_sees(cast, shown) == set(READERS)


def test_an_agenda_is_seen_by_those_who_are_invited_and_in_public_without_its_closed_part(cast: Cast) -> None:
    meeting = sittings.meeting(cast)
    opened, closed = sittings.item(cast, meeting), sittings.item(cast, meeting, public=False)
    paper = builders.paper(cast)
    about_a_draft = sittings.item(cast, meeting, consultation=builders.deciding(paper))
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.DRAFT)
    assert [who_sees(cast, item) for item in (opened, closed, about_a_draft)] == [INSIDE] * 3
    sittings.invited(cast, meeting)
    assert who_sees(cast, opened) == set(READERS)
    assert who_sees(cast, closed) == {*INSIDE, "emil"}
    assert who_sees(cast, about_a_draft) == INSIDE
    AgendaItem.objects.filter(pk=opened.pk).update(depublished_at=clock.now())
    assert who_sees(cast, opened) == {*INSIDE, "emil"}


def test_that_a_body_meets_is_known_to_everybody(cast: Cast) -> None:
    meeting = schedule_meeting(
        municipality=cast.bergkamen,
        organization=cast.bodies["bergkamen"]["rat"],
        date=builders.COUNCIL_DAY,
        by=cast.people["dora"],
    )
    assert {*TOWN, "nobody", "clara"} <= who_sees(cast, meeting)


def test_every_model_of_the_room_has_its_rule() -> None:
    models_of_the_room = apps.get_app_config("council").get_models()
    without = [model for model in models_of_the_room if not policies.shown_model(model._meta.label)]
    assert without == []


def test_signatures_are_seen_inside_whatever_becomes_of_the_paper(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    signature = signing.of(paper, signing.HEAD)
    policy = SignOffPolicy.objects.create(municipality=cast.bergkamen, valid_from="2023-01-01")
    station = SignOffStation.objects.create(policy=policy, stage=1, office="head")
    inner: list[models.Model] = [signature, paper.editions.get(), policy, station]
    for state in PaperState:
        Paper.objects.filter(pk=paper.pk).update(state=state)
        for item in inner:
            assert who_sees(cast, item) == INSIDE


def test_what_a_paper_costs_is_seen_with_the_paper(cast: Cast) -> None:
    paper = signing.draft(cast)
    effect = set_financial_effect(
        paper=paper, has_effect=True, note="", lines=[signing.LINE], revision=None, by=cast.people["anna"]
    )
    parts: list[models.Model] = [effect, effect.lines.get()]
    for state in (PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED):
        Paper.objects.filter(pk=paper.pk).update(state=state)
        for item in [paper, *parts]:
            assert who_sees(cast, item) == INSIDE
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.SUBMITTED)
    for item in parts:
        assert who_sees(cast, item) == set(READERS)


def test_a_contributor_answers_the_duties_of_the_own_department(cast: Cast) -> None:
    duty = builders.duty(cast)
    duty.responsible = cast.departments["bergkamen"]["sozialamt"]
    fatma, dora = cast.people["fatma"], cast.people["dora"]
    assert not policies.can(fatma, CouncilPermission.ANSWER_DUTIES, duty)
    assert policies.can(dora, CouncilPermission.ANSWER_DUTIES, duty)
    assert policies.can(fatma, CouncilPermission.ANSWER_DUTIES, cast.bergkamen)
    duty.responsible = cast.departments["bergkamen"]["jugendamt"]
    assert policies.can(fatma, CouncilPermission.ANSWER_DUTIES, duty)


@pytest.mark.parametrize(
    ("name", "closed", "inside"),
    [("dora", True, True), ("emil", True, False), ("bilal", False, False), ("clara", False, False)],
)
def test_who_reads_closed_parts_and_who_works_inside(
    cast: Cast, name: str, closed: bool, inside: bool
) -> None:
    assert sees_closed_parts(cast.people[name], cast.bergkamen) is closed
    assert works_inside(cast.people[name], cast.bergkamen) is inside


def test_rules_links_and_attendance_stay_with_those_who_need_them(cast: Cast) -> None:
    dora = cast.people["dora"]
    body = cast.bodies["bergkamen"]["rat"]
    set_body_rule(organization=body, valid_from=date(2020, 1, 1), days_before=10, by=dora)
    create_answer_link(follow_up=builders.duty(cast), recipient="Jugendamt", by=dora)
    meeting = schedule_meeting(
        municipality=cast.bergkamen, organization=body, date=date(2023, 3, 16), by=dora
    )
    Attendance.objects.create(meeting=meeting, name="Ruth Vorsitz")
    half = span_of(ListPeriod.HALF_YEARLY, date(2022, 12, 31))
    make_follow_up_lists(municipality=cast.bergkamen, span=half, by=dora)
    seen = {
        model: {
            name
            for name in READERS
            if policies.visible(reader(cast, name), model._default_manager.all()).exists()
        }
        for model in (BodyRule, AnswerLink, Attendance, FollowUpList)
    }
    assert seen == {
        BodyRule: INSIDE,
        FollowUpList: INSIDE,
        AnswerLink: {"anna", "dora", "gerda"},
        Attendance: {*INSIDE, "emil"},
    }
