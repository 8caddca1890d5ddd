# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees every row of a town is told in two places: by each model's rule, and by the roles registered beside it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import models

from augenhoehe.concept.models import (
    DepartmentStatement,
    ImportedText,
    OpinionRequest,
    Proposal,
    Standing,
    Translation,
)
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, Municipality, RoleGrant
from augenhoehe.kit import clock, policies
from augenhoehe.measures.models import CatalogueMapping
from augenhoehe.reporting.models import EasyText, Report, ReportTemplate, TemplateSection

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
    "concept.ImportedText": "version__concept__municipality",
    "concept.Realisation": "version__concept__municipality",
    "concept.Proposal": "concept__municipality",
    "concept.Opinion": "proposal__concept__municipality",
    "concept.Decision": "proposal__concept__municipality",
    "concept.Figure": "concept__municipality",
    "concept.GlossaryTerm": "concept__municipality",
    "concept.Submission": "concept__municipality",
    "concept.Invitation": "round__version__concept__municipality",
    "concept.ReplyLetter": "submission__concept__municipality",
    "concept.Reply": "proposal__concept__municipality",
    "concept.Translation": "proposal__concept__municipality",
    "concept.Standing": "proposal__concept__municipality",
    "concept.OpinionRequest": "concept__municipality",
    "concept.DepartmentStatement": "request__concept__municipality",
    "measures.Milestone": "measure__municipality",
    "measures.ProgressUpdate": "measure__municipality",
    "measures.Succession": "predecessor__municipality",
    "measures.RoundOffice": "round__municipality",
    "measures.RoundEntry": "office__round__municipality",
    "measures.MeasureState": "round__municipality",
    "measures.IndicatorValue": "indicator__municipality",
    "measures.IndicatorTarget": "indicator__municipality",
    "measures.BudgetLine": "measure__municipality",
    "measures.BudgetChange": "line__measure__municipality",
    **{
        f"measures.{name}": "grant__municipality"
        for name in (
            "GrantExtension",
            "GrantYear",
            "GrantQuota",
            "GrantCondition",
            "Drawdown",
            "Forwarding",
            "Expense",
            "Repayment",
            "ProofOfUse",
        )
    },
    "factors.SetVersion": "factor_set__municipality",
    "factors.SuccessFactor": "version__factor_set__municipality",
    "factors.GuidingQuestion": "factor__version__factor_set__municipality",
    "factors.GoodExample": "factor_set__municipality",
    "factors.Participant": "of_check__municipality",
    "factors.Agreement": "of_check__municipality",
    "factors.NextStep": "of_check__municipality",
    "reporting.ReportSection": "report__municipality",
    "reporting.Snapshot": "report__municipality",
    "reporting.Publication": "report__municipality",
    "reporting.EasyText": "report__municipality",
    "reporting.TemplateSection": "template__municipality",
    "reporting.MagazineItem": "magazine__municipality",
    "reporting.MagazinePicture": "magazine__municipality",
    "reporting.MagazineFile": "magazine__municipality",
    "concept.Comment": "concept__municipality",
    "kit.Job": "municipality_id",
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


@pytest.fixture
def whole_demo(told_demo: Cast) -> Cast:
    """The demo, and in Bergkamen one row of each kind it tells nothing of."""
    town, anna, now = told_demo.bergkamen, told_demo.people["anna"], clock.now()
    made = Proposal.objects.filter(concept__municipality=town, translation=None).earliest("number")
    file = store_file(by=anna, municipality=town, name="konzept.txt", content=b"Text", public=False)
    ImportedText.objects.create(version=made.base, file=file, passages=1, account=anna, imported_at=now)
    request = OpinionRequest.objects.create(
        concept=made.concept,
        department=told_demo.departments["bergkamen"]["jugendamt"],
        due_on=clock.today(),
        secret_hash="r" * 64,
        asked_by=anna,
        asked_at=now,
    )
    DepartmentStatement.objects.create(request=request, proposal=made)
    Standing.objects.create(proposal=made, version=made.base, state="unchanged")
    CatalogueMapping.objects.create(municipality=town)
    Translation.objects.create(proposal=made, text="Mehr Kurse.", account=anna, made_at=now)
    EasyText.objects.get_or_create(report=Report.objects.filter(municipality=town).earliest("pk"))
    template, _new = ReportTemplate.objects.get_or_create(municipality=town, title="Kurz")
    TemplateSection.objects.get_or_create(template=template, position=1, kind="overview", title="Überblick")
    return told_demo


def test_the_rule_shows_these_roles_every_row(whole_demo: Cast) -> None:
    towns = (whole_demo.bergkamen, whole_demo.kamen)
    holders = {(role, town.pk): holder(role, town) for role in Role for town in towns}
    for model, roles in policies.whole_towns().items():
        path, everything = path_of(model), model._default_manager.all()
        of_towns = {town: rows(everything.filter(**{path: town.pk})) for town in towns}
        assert any(of_towns.values()), f"There is nothing of {model._meta.label}, so nothing is tried here."
        for town, every in of_towns.items():
            for role in roles:
                person = holders[Role(role), town.pk]
                seen = policies.visible(person, everything).filter(**{path: town.pk})
                assert rows(seen) == every, (model, role)
                assert rows(policies.visible_in(person, everything, town.pk, town=path)) == every


def test_others_see_what_the_rule_shows_them(whole_demo: Cast) -> None:
    for model in policies.whole_towns():
        path, everything = path_of(model), model._default_manager.all()
        for person in (*whole_demo.people.values(), None):
            for town in (whole_demo.bergkamen, whole_demo.kamen):
                seen = policies.visible(person, everything).filter(**{path: town.pk})
                assert rows(policies.visible_in(person, everything, town.pk, town=path)) == rows(seen)
