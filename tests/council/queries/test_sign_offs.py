# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.refuse_sign_off import refuse_sign_off
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.enums import PaperType
from augenhoehe.council.models import SignOff, SignOffPolicy
from augenhoehe.council.queries.sign_offs import (
    asked_of,
    departments_of,
    edition_seen_by,
    is_asked,
    is_required,
    open_in,
    planned_stations,
    policy_on,
    possible_signatories,
    refusal_of,
    releaser,
    running_in,
    signatories_of,
    signatures_of,
    signing_departments,
)
from augenhoehe.council.rules.sign_off import Releaser
from tests.council import signing
from tests.council.signing import DEPARTMENT, HEAD, TREASURER


def test_the_latest_rule_that_has_begun_holds(cast: Cast) -> None:
    first, second = (
        SignOffPolicy.objects.create(municipality=cast.bergkamen, valid_from=day, required_types=kinds)
        for day, kinds in ((date(2023, 1, 1), ["resolution"]), (date(2023, 2, 1), []))
    )
    assert policy_on(cast.bergkamen, date(2022, 12, 31)) is None
    assert policy_on(cast.bergkamen.pk, date(2023, 1, 31)) == first
    assert policy_on(cast.bergkamen, date(2023, 2, 1)) == second
    assert policy_on(cast.kamen, date(2023, 2, 1)) is None
    assert is_required(signing.draft(cast)) is True
    assert is_required(signing.draft(cast, "12/0901", paper_type=PaperType.INFORMATION)) is False


def test_who_may_be_asked_in_a_town(cast: Cast) -> None:
    people = possible_signatories(cast.bergkamen)
    assert list(people.values()) == sorted(people.values())
    expected = {"rita": True, "hanna": True, "fatma": True, "clara": False, "emil": False, "bilal": False}
    assert {name: cast.people[name].pk in people for name in expected} == expected
    kaemmerei, jugendamt = (cast.departments["bergkamen"][key].pk for key in ("kaemmerei", "jugendamt"))
    assert kaemmerei in signing_departments(cast.bergkamen)
    assert jugendamt not in signing_departments(cast.bergkamen)
    assert departments_of(cast.bergkamen).keys() == {one.pk for one in cast.departments["bergkamen"].values()}
    type(cast.people["rita"]).objects.filter(pk=cast.people["rita"].pk).update(is_active=False)
    assert cast.people["rita"].pk not in possible_signatories(cast.bergkamen)


@pytest.mark.parametrize(
    ("name", "offices"),
    [("fatma", ["department"]), ("hanna", ["treasurer"]), ("rita", []), ("anna", []), ("clara", [])],
)
def test_the_first_stage_is_asked_of_the_person_or_the_department(
    cast: Cast, name: str, offices: list[str]
) -> None:
    paper = signing.sent_round(cast)
    actor = cast.people[name]
    assert [one.office for one in asked_of(actor, cast.bergkamen)] == offices
    first = (DEPARTMENT, TREASURER)
    assert [str(office) for office in first if is_asked(actor, signing.of(paper, office))] == offices


@pytest.mark.parametrize(("name", "asked"), [("rita", True), ("dora", True), ("hanna", False)])
def test_the_deputy_is_asked_as_well(cast: Cast, name: str, asked: bool) -> None:
    paper = signing.sent_round(cast, stations=signing.usual_stations(cast)[2:])
    assert asked_of(cast.people[name], cast.bergkamen).exists() is asked
    assert is_asked(cast.people[name], signing.of(paper, HEAD)) is asked


def test_whom_to_write_to(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert signatories_of(signing.of(paper, HEAD)) == [cast.people["rita"]]
    assert signatories_of(signing.of(paper, TREASURER)) == [cast.people["hanna"]]


def test_the_plan_is_the_rule_s_until_there_is_a_round(cast: Cast) -> None:
    paper = signing.draft(cast)
    assert planned_stations(paper) == []
    rule = SignOffPolicy.objects.create(municipality=cast.bergkamen, valid_from=date(2023, 1, 1))
    rule.stations.create(stage=1, office=HEAD, account=cast.people["rita"])
    assert [(one.account, one.number) for one in planned_stations(paper)] == [(cast.people["rita"].pk, None)]
    signing.sent_round(cast, paper)
    assert [one.number for one in planned_stations(paper)] == [one.pk for one in signatures_of(paper)]
    assert len(planned_stations(paper)) == 3


def test_who_signed_compares_with_the_own_text_others_with_the_stage_before(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert edition_seen_by(cast.people["rita"], signing.of(paper, HEAD)) == (None, False)
    signed = signing.sign(paper, TREASURER, cast.people["hanna"])
    assert edition_seen_by(cast.people["fatma"], signing.of(paper, DEPARTMENT)) == (None, False)
    assert edition_seen_by(cast.people["rita"], signing.of(paper, HEAD)) == (signed.edition, False)
    assert edition_seen_by(cast.people["hanna"], signing.of(paper, HEAD)) == (signed.edition, True)


def test_a_refusal_is_history_and_stands_until_the_next_round(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert refusal_of(SignOff.objects.filter(paper=paper)) is None
    one = signing.of(paper, TREASURER)
    refused = refuse_sign_off(
        sign_off=one, reason="Zu teuer.", seen=signing.seen(paper), revision=None, by=cast.people["hanna"]
    )
    assert refused not in signatures_of(paper)
    assert refusal_of(SignOff.objects.filter(paper=paper)) == refused
    signing.sent_round(cast, paper, stations=planned_stations(paper))
    assert refusal_of(SignOff.objects.filter(paper=paper)) is None


def test_papers_on_their_way_with_how_many_signatures_are_there(cast: Cast) -> None:
    anna = cast.people["anna"]
    paper = signing.sent_round(cast)
    signing.draft(cast, "12/0901")
    signing.sign(paper, TREASURER, cast.people["hanna"])
    (running,) = running_in(anna, cast.bergkamen)
    found = {name: getattr(running, name) for name in ("pk", "wanted", "given", "next_due")}
    due = signing.of(paper, DEPARTMENT).due_on
    assert found == {"pk": paper.pk, "wanted": 3, "given": 1, "next_due": due}
    assert set(open_in(anna, cast.bergkamen)) == set(signatures_of(paper))
    for actor, town in ((anna, cast.kamen), (cast.people["clara"], cast.bergkamen)):
        assert not running_in(actor, town).exists()
        assert not open_in(actor, town)
    take_back_sign_off(paper=paper, reason="Ein Fehler.", revision=None, by=anna)
    assert not running_in(anna, cast.bergkamen).exists()


def test_why_somebody_might_release_a_paper(cast: Cast) -> None:
    paper = signing.all_signed(cast)
    paper.under_direction_of = cast.departments["bergkamen"]["kaemmerei"]
    every = signatures_of(paper)
    found = {name: releaser(cast.people[name], paper, every) for name in ("anna", "hanna", "rita", "fatma")}
    assert found == {
        "anna": Releaser(manages=True, leads_department=False, signs_as_head=False),
        "hanna": Releaser(manages=False, leads_department=True, signs_as_head=False),
        "rita": Releaser(manages=False, leads_department=False, signs_as_head=True),
        "fatma": Releaser(manages=False, leads_department=False, signs_as_head=False),
    }
    assert releaser(cast.people["clara"], paper, every) == found["fatma"]
