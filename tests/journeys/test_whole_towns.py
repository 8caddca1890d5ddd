# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees every row of a town is told in two places: by each model's rule, and by the roles registered beside it."""

from __future__ import annotations

from typing import Any

from django.db import models

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.kit import policies

#: The path from a row to its municipality, where it is no column of its own.
PATHS = {
    "council.AgendaItem": "meeting__municipality",
    "council.Attendance": "meeting__municipality",
    "council.FollowUpReport": "follow_up__municipality",
    "council.FinancialLine": "effect__paper__municipality",
    "concept.Version": "concept__municipality",
    "concept.ParticipationRound": "version__concept__municipality",
    "concept.RoundExtension": "round__version__concept__municipality",
    "concept.Block": "version__concept__municipality",
    "concept.Realisation": "version__concept__municipality",
    "concept.Proposal": "concept__municipality",
    "concept.Opinion": "proposal__concept__municipality",
    "concept.Decision": "proposal__concept__municipality",
    "measures.Milestone": "measure__municipality",
    "measures.ProgressUpdate": "measure__municipality",
    "reporting.ReportSection": "report__municipality",
    "reporting.Snapshot": "report__municipality",
    "reporting.Publication": "report__municipality",
    **{
        f"council.{name}": "paper__municipality"
        for name in (
            "Consultation", "PaperRelation", "ProposedDuty", "PaperFile", "FinancialEffect", "PaperEdition", "SignOff"
        )
    },
}  # fmt: skip


def path_of(model: type[models.Model]) -> str:
    return PATHS.get(model._meta.label, "municipality")


def holder(role: Role, town: Municipality) -> Account:
    """Somebody who holds this role in this town and nothing else."""
    person = Account.objects.create(email=f"{role}@{town.slug}.example", name=role)
    RoleGrant.objects.create(account=person, municipality=town, role=role)
    return person


def rows(found: models.QuerySet[Any]) -> list[int]:
    return sorted(found.values_list("pk", flat=True))


def test_the_rule_shows_these_roles_every_row(told_demo: Cast) -> None:
    towns = (told_demo.bergkamen, told_demo.kamen)
    holders = {(role, town.pk): holder(role, town) for role in Role for town in towns}
    for model, roles in policies.whole_towns().items():
        path, everything = path_of(model), model._default_manager.all()
        of_towns = {town: rows(everything.filter(**{path: town})) for town in towns}
        assert any(of_towns.values()), (
            f"The demo tells nothing of {model._meta.label}, so nothing is tried here."
        )
        for town, every in of_towns.items():
            for role in roles:
                person = holders[Role(role), town.pk]
                seen = policies.visible(person, everything).filter(**{path: town})
                assert rows(seen) == every, (model, role)
                assert rows(policies.visible_in(person, everything, town, town=path)) == every


def test_others_see_what_the_rule_shows_them(told_demo: Cast) -> None:
    for model in policies.whole_towns():
        path, everything = path_of(model), model._default_manager.all()
        for person in (*told_demo.people.values(), None):
            for town in (told_demo.bergkamen, told_demo.kamen):
                seen = policies.visible(person, everything).filter(**{path: town})
                assert rows(policies.visible_in(person, everything, town.pk, town=path)) == rows(seen)
