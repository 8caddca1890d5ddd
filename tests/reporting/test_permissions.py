# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock, policies
from augenhoehe.reporting.enums import EasyTextState, MagazineState
from augenhoehe.reporting.models import (
    EasyText,
    Magazine,
    MagazineFile,
    MagazineItem,
    MagazinePicture,
    Publication,
    Report,
    ReportSection,
    ReportTemplate,
    Snapshot,
    TemplateSection,
)
from augenhoehe.reporting.permissions import ReportingPermission
from tests.reporting import builders, magazines

pytestmark = pytest.mark.django_db

INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = INSIDE | {"bilal", "emil"}
PEOPLE = (*sorted(TOWN), "clara")


@pytest.mark.parametrize("person", PEOPLE)
def test_who_may(cast: Cast, person: str) -> None:
    actor, town = cast.people[person], cast.bergkamen
    assert bool(policies.can(actor, ReportingPermission.READ, town)) is (person in TOWN)
    assert bool(policies.can(actor, ReportingPermission.WRITE, town)) is (person in {"anna", "gerda"})
    asked = bool(policies.can(actor, ReportingPermission.WRITE_SECTIONS, town))
    assert asked is (person in {"anna", "gerda", "dora", "fatma"})
    assert bool(policies.can(actor, ReportingPermission.FREEZE, town)) is (person in {"anna", "gerda"})


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    builders.measure(cast)
    draft = builders.report(cast, title="Entwurf")
    internal = builders.frozen(cast, title="Intern", public=False)
    public = builders.frozen(cast, title="Öffentlich")
    actor = cast.people[person] if person else AnonymousUser()
    seen = {public}
    if person == "emil":
        seen = {public, internal}
    if person in INSIDE:
        seen = {public, internal, draft}
    assert set(policies.visible(actor, Report.objects.all())) == seen
    parts: list[QuerySet[Any]] = [
        ReportSection.objects.all(),
        Publication.objects.all(),
        Snapshot.objects.all(),
    ]
    for part in parts:
        visible = {item.report for item in policies.visible(actor, part)}
        assert visible <= seen
        assert (public in visible) is True


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_templates_are_tools_of_the_administration(cast: Cast, person: str | None) -> None:
    section = builders.report(cast).template
    actor = cast.people[person] if person else AnonymousUser()
    inside = person in INSIDE
    assert (section in policies.visible(actor, ReportTemplate.objects.all())) is inside
    assert policies.visible(actor, TemplateSection.objects.all()).exists() is inside


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_an_easy_text_is_seen_outside_once_it_was_checked(cast: Cast, person: str | None) -> None:
    builders.measure(cast)
    report = builders.frozen(cast)
    text = EasyText.objects.create(report=report, title="Der Bericht")
    actor = cast.people[person] if person else AnonymousUser()
    assert policies.visible(actor, EasyText.objects.all()).exists() is (person in INSIDE)
    EasyText.objects.filter(pk=text.pk).update(
        state=EasyTextState.CHECKED, checked_by="Prüfgruppe", checked_on="2026-01-15"
    )
    assert policies.visible(actor, EasyText.objects.all()).get() == text


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_a_magazine_is_seen_in_the_council_once_it_is_published_and_outside_once_it_is_public(
    cast: Cast, person: str | None
) -> None:
    made = magazines.complete(cast)
    picture = made.pictures.first()
    assert picture is not None
    MagazineFile.objects.create(magazine=made, purpose="web", pages=1, file=picture.file)
    parts: list[QuerySet[Any]] = [
        Magazine.objects.all(),
        MagazineItem.objects.all(),
        MagazinePicture.objects.all(),
        MagazineFile.objects.all(),
    ]
    actor = cast.people[person] if person else AnonymousUser()
    allowed = set(INSIDE)
    for state, public, more in (
        (MagazineState.DRAFT, False, set[str]()),
        (MagazineState.PUBLISHED, False, {"emil"}),
        (MagazineState.PUBLISHED, True, {*PEOPLE, ""}),
    ):
        at = clock.now() if state == MagazineState.PUBLISHED else None
        Magazine.objects.filter(pk=made.pk).update(state=state, public=public, published_at=at)
        allowed |= more
        seen = {part.model.__name__: policies.visible(actor, part).exists() for part in parts}
        assert set(seen.values()) == {(person or "") in allowed}, seen
