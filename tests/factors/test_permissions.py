# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.factors.actions.add_example import add_example
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.enums import Rating
from augenhoehe.factors.models import (
    Agreement,
    Answer,
    Check,
    FactorSet,
    GoodExample,
    GuidingQuestion,
    Handbook,
    HandbookTemplate,
    Participant,
    SetVersion,
    SuccessFactor,
)
from augenhoehe.factors.permissions import FactorsPermission as May
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import policies
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db

J, T, N = Rating.YES, Rating.PARTLY, Rating.NO
INSIDE = {"anna", "dora", "fatma", "gerda", "hanna"}
TOWN = INSIDE | {"bilal", "emil"}
PEOPLE = (*sorted(TOWN), "clara")


def seen(actor: Any, model: Any) -> set[Any]:
    return set(policies.visible(actor, model.objects.all()))


@pytest.mark.parametrize("person", PEOPLE)
def test_who_may(cast: Cast, person: str) -> None:
    actor, town = cast.people[person], cast.bergkamen
    own = builders.check(cast, by="dora")
    may = {permission for permission in May if policies.can(actor, permission, town)}
    expected = set()
    if person in TOWN:
        expected |= {May.READ, May.ANSWER}
    if person in INSIDE:
        expected |= {May.CHECK, May.PLAN_STEPS}
    if person in {"anna", "gerda"}:
        expected |= {May.WRITE_SETS, May.RELEASE}
    assert may == expected
    leads = bool(policies.can(actor, May.CHECK, own))
    assert leads is (person in {"anna", "gerda", "dora"})
    assert bool(policies.can(actor, May.CHECK, own.participants.get())) is leads


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_who_sees_checks(cast: Cast, person: str | None) -> None:
    version = builders.published(cast)
    inner = builders.closed(cast, version=version)
    asked = builders.check(cast, version=version)
    builders.invite(cast, asked, "bilal")
    public = builders.closed(
        cast, version=version, subject=Subject(measure=measures.measure(cast, public=True))
    )
    release_check(check=public, public=True, revision=None, by=cast.people["anna"])
    actor = cast.people[person] if person else AnonymousUser()
    expected = {public}
    if person == "bilal":
        expected = {public, asked}
    if person in INSIDE:
        expected = {public, asked, inner}
    assert seen(actor, Check) == expected
    assert {one.of_check for one in seen(actor, Agreement)} == expected - {asked}
    people = {one.of_check for one in seen(actor, Participant)}
    assert people == (expected if person in INSIDE else expected - {public})
    Check.objects.filter(pk=public.pk).update(public=False)
    assert public not in seen(AnonymousUser(), Check)


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_nobody_sees_the_answers_of_others_before_all_have_answered(cast: Cast, person: str | None) -> None:
    item = builders.check(cast)
    builders.invite(cast, item, "bilal", "emil")
    actor = cast.people[person] if person else AnonymousUser()
    builders.hand_in(item, cast.people["anna"], J, J, J)
    builders.hand_in(item, cast.people["bilal"], N, N, N)
    own = {one for one in Answer.objects.all() if one.participant.account == actor}
    assert seen(actor, Answer) == own
    builders.hand_in(item, cast.people["emil"], T, T, T)
    everybody = set(Answer.objects.all())
    assert seen(actor, Answer) == (everybody if person in INSIDE | {"bilal", "emil"} else set())


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_who_sees_sets(cast: Cast, person: str | None) -> None:
    anna = cast.people["anna"]
    drafted, published = builders.draft(cast, title="Entwurf"), builders.published(cast)
    add_example(
        factor_set=published.factor_set,
        factor_key=factors_of(published)[0].key,
        measure=measures.measure(cast, public=True),
        why="Weil.",
        by=anna,
    )
    actor = cast.people[person] if person else AnonymousUser()
    versions = {published} if person in TOWN else set()
    if person in INSIDE:
        versions |= {drafted}
    assert seen(actor, SetVersion) == versions
    assert {one.version for one in seen(actor, SuccessFactor)} == versions
    assert {one.factor.version for one in seen(actor, GuidingQuestion)} == versions
    assert len(seen(actor, FactorSet)) == (2 if person in TOWN else 0)
    assert len(seen(actor, GoodExample)) == (1 if person in TOWN else 0)


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_a_handbook_is_seen_as_its_text(cast: Cast, person: str | None) -> None:
    item = builders.handbook(cast)
    actor = cast.people[person] if person else AnonymousUser()
    assert seen(actor, Handbook) == ({item} if person in INSIDE else set())
    builders.frozen_text(cast, item)
    assert seen(actor, Handbook) == ({item} if person in TOWN else set())
    assert {one.handbook for one in seen(actor, HandbookTemplate)} == seen(actor, Handbook)


def test_what_is_added_to_a_released_check_is_written_by_those_who_release(cast: Cast) -> None:
    made = builders.closed(cast, by="dora", subject=Subject(measure=measures.measure(cast, public=True)))
    dora, anna = cast.people["dora"], cast.people["anna"]
    assert policies.can(dora, May.PLAN_STEPS, made)
    released = release_check(check=made, public=True, revision=None, by=anna)
    assert not policies.can(dora, May.PLAN_STEPS, released)
    assert policies.can(dora, May.CHECK, released)
    assert policies.can(anna, May.PLAN_STEPS, released)
