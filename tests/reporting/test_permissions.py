# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.reporting.models import (
    Publication,
    Report,
    ReportSection,
    ReportTemplate,
    Snapshot,
    TemplateSection,
)
from augenhoehe.reporting.permissions import ReportingPermission
from tests.reporting import builders

pytestmark = pytest.mark.django_db

INSIDE = {"anna", "dora", "fatma", "gerda"}
TOWN = INSIDE | {"bilal", "emil"}
PEOPLE = (*sorted(TOWN), "clara")


@pytest.mark.parametrize("person", PEOPLE)
def test_who_may(cast: Cast, person: str) -> None:
    actor, town = cast.people[person], cast.bergkamen
    assert bool(policies.can(actor, ReportingPermission.READ, town)) is (person in TOWN)
    assert bool(policies.can(actor, ReportingPermission.WRITE, town)) is (person in {"anna", "gerda"})
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
