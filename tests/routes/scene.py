# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The objects that addresses with a number are tried with: the told demo, and what it does not tell of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db import models

from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.models import Concept, DepartmentStatement, GlossaryTerm, OpinionRequest, Standing
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit import clock
from augenhoehe.kit.models import Job
from augenhoehe.reporting.actions.write_easy_text import write_easy_text
from augenhoehe.reporting.models import Report

#: By name: model, path from it to its municipality, what it must be like. Of both towns.
OBJECTS: Mapping[str, tuple[str, str, dict[str, Any]]] = {
    "account": ("core.Account", "grants__municipality", {"is_demo": True}),
    "grant": ("core.RoleGrant", "municipality", {}),
    "public file": ("core.File", "municipality", {"public": True, "name": "offen.txt"}),
    "inner file": ("core.File", "municipality", {"public": False, "name": "intern.txt"}),
    "body": ("core.Organization", "municipality", {"kind": "council_body"}),
    "paper": ("council.Paper", "municipality", {"state": "decided", "public": True}),
    "non-public paper": ("council.Paper", "municipality", {"state": "submitted", "public": False}),
    "draft paper": ("council.Paper", "municipality", {"state": "draft"}),
    "paper being signed": ("council.Paper", "municipality", {"state": "in_sign_off"}),
    "sign-off": ("council.SignOff", "paper__municipality", {"state": "asked"}),
    "sign-off policy": ("council.SignOffPolicy", "municipality", {}),
    "public attachment": ("council.PaperFile", "paper__municipality", {"public": True}),
    "non-public attachment": ("council.PaperFile", "paper__municipality", {"public": False}),
    "number scheme": ("council.NumberScheme", "municipality", {}),
    "legislative term": ("council.LegislativeTerm", "municipality", {}),
    "department": ("core.Organization", "municipality", {"kind": "department"}),
    "scheduled meeting": ("council.Meeting", "municipality", {"state": "scheduled"}),
    "invited meeting": ("council.Meeting", "municipality", {"state": "invited"}),
    "held meeting": ("council.Meeting", "municipality", {"state": "held"}),
    "agenda item": ("council.AgendaItem", "meeting__municipality", {"meeting__state": "invited"}),
    "item with minutes": (
        "council.AgendaItem",
        "meeting__municipality",
        {"meeting__state": "held", "public": True},
    ),
    "closed item with minutes": (
        "council.AgendaItem",
        "meeting__municipality",
        {"meeting__state": "held", "public": False},
    ),
    "consultation": ("council.Consultation", "paper__municipality", {"paper__state": "decided"}),
    "consultation of a draft": ("council.Consultation", "paper__municipality", {"paper__state": "draft"}),
    "resolution": ("council.Resolution", "municipality", {"public": True}),
    "duty": ("council.FollowUp", "municipality", {"resolution__public": True, "recurrence": "yearly"}),
    "duty of the contributor": (
        "council.FollowUp",
        "municipality",
        {"responsible__name__in": ["Jugendamt", "Fachbereich Bürgerdienste"], "recurrence": "once"},
    ),
    "non-public duty": ("council.FollowUp", "municipality", {"resolution__public": False}),
    "answer link": ("council.AnswerLink", "follow_up__municipality", {}),
    "list of duties": ("council.FollowUpList", "municipality", {"public": True}),
    "non-public list of duties": ("council.FollowUpList", "municipality", {"public": False}),
    "concept": ("concept.Concept", "municipality", {}),
    "version": (
        "concept.Version",
        "concept__municipality",
        {"state": "frozen", "public": True, "concept__kind": "concept"},
    ),
    "round": ("concept.ParticipationRound", "version__concept__municipality", {"version__public": True}),
    "public round": (
        "concept.ParticipationRound",
        "version__concept__municipality",
        {"public": True, "version__public": True},
    ),
    "invitation": ("concept.Invitation", "round__version__concept__municipality", {}),
    "draft version": (
        "concept.Version",
        "concept__municipality",
        {"state": "draft", "concept__kind": "concept"},
    ),
    "block": (
        "concept.Block",
        "version__concept__municipality",
        {"version__state": "frozen", "version__public": True, "kind": "p"},
    ),
    "draft block": (
        "concept.Block",
        "version__concept__municipality",
        {"version__state": "draft", "kind": "p"},
    ),
    "figure": ("concept.Figure", "concept__municipality", {}),
    "figure block": (
        "concept.Block",
        "version__concept__municipality",
        {"version__state": "draft", "plain_text__startswith": "Womit die Stadt plant."},
    ),
    "term": ("concept.GlossaryTerm", "concept__municipality", {}),
    "proposal": ("concept.Proposal", "concept__municipality", {}),
    "opinion request": ("concept.OpinionRequest", "concept__municipality", {}),
    "standing": ("concept.Standing", "version__concept__municipality", {}),
    "submission": ("concept.Submission", "concept__municipality", {"channel": "letter"}),
    "letter": ("concept.ReplyLetter", "submission__concept__municipality", {}),
    "round with outcome": (
        "concept.ParticipationRound",
        "version__concept__municipality",
        {"outcome_public_on__isnull": False},
    ),
    "goal": ("measures.Goal", "municipality", {}),
    "word": ("core.Term", "vocabulary__municipality", {}),
    "measure": ("measures.Measure", "municipality", {"public": True}),
    "indicator": ("measures.Indicator", "municipality", {"measure": None}),
    "source": ("measures.IndicatorSource", "municipality", {}),
    "target": ("measures.IndicatorTarget", "indicator__municipality", {}),
    "update round": ("measures.UpdateRound", "municipality", {"state": "open"}),
    "closed round": (
        "measures.UpdateRound",
        "municipality",
        {"state": "closed", "as_of__month": 12, "as_of__day": 31},
    ),
    "round before": ("measures.UpdateRound", "municipality", {"state": "closed", "as_of__month": 11}),
    "asked office": ("measures.RoundOffice", "round__municipality", {"round__state": "open"}),
    "round answer": (
        "measures.RoundEntry",
        "office__round__municipality",
        {"office__round__state": "open", "state": "submitted"},
    ),
    "own round answer": (
        "measures.RoundEntry",
        "office__round__municipality",
        {"office__round__state": "open", "office__organization__name": "Jugendamt"},
    ),
    "milestone": ("measures.Milestone", "measure__municipality", {}),
    "budget line": ("measures.BudgetLine", "measure__municipality", {}),
    "programme": ("measures.FundingProgramme", "municipality", {}),
    "money grant": ("measures.Grant", "municipality", {}),
    "condition": ("measures.GrantCondition", "grant__municipality", {}),
    "expense": ("measures.Expense", "grant__municipality", {"corrects": None}),
    "proof": ("measures.ProofOfUse", "grant__municipality", {"submitted_on": None}),
    "closed check": ("factors.Check", "municipality", {"state": "closed", "public": True}),
    "compared check": ("factors.Check", "municipality", {"state": "comparing"}),
    "open check": ("factors.Check", "municipality", {"state": "answering"}),
    "check of a paper": ("factors.Check", "municipality", {"kind": "paper"}),
    "repeated check": ("factors.Check", "municipality", {"previous__isnull": False}),
    "next step": ("factors.NextStep", "of_check__municipality", {}),
    "guest of a check": ("factors.Participant", "of_check__municipality", {"account": None}),
    "factor set": ("factors.FactorSet", "municipality", {"origin": "gelingensfaktoren"}),
    "good example": ("factors.GoodExample", "factor_set__municipality", {}),
    "comment": ("concept.Comment", "concept__municipality", {}),
    "handbook": ("factors.Handbook", "municipality", {}),
    "handbook figure": ("concept.Figure", "concept__municipality", {"concept__kind": "handbook"}),
    "handbook text": ("concept.Concept", "municipality", {"kind": "handbook"}),
    "handbook template": ("factors.HandbookTemplate", "handbook__municipality", {}),
    "published factors": (
        "factors.SetVersion",
        "factor_set__municipality",
        {"published_on__isnull": False},
    ),
    "drafted factors": ("factors.SetVersion", "factor_set__municipality", {"published_on": None}),
    "drafted factor": (
        "factors.SuccessFactor",
        "version__factor_set__municipality",
        {"version__published_on": None},
    ),
    "draft report": ("reporting.Report", "municipality", {"state": "draft"}),
    "report": ("reporting.Report", "municipality", {"state": "frozen", "public": True}),
    "report file": ("reporting.Publication", "report__municipality", {"report__public": True}),
    "magazine file": ("reporting.MagazineFile", "magazine__municipality", {}),
    "template of reports": ("reporting.ReportTemplate", "municipality", {}),
    "section of a template": ("reporting.TemplateSection", "template__municipality", {}),
    "magazine": ("reporting.Magazine", "municipality", {"state": "published"}),
    "magazine item": ("reporting.MagazineItem", "magazine__municipality", {"kind": "story"}),
    "magazine picture": ("reporting.MagazinePicture", "magazine__municipality", {}),
    "job": ("kit.Job", "", {}),
    "section": ("reporting.ReportSection", "report__municipality", {"report__state": "draft"}),
}

Scene = dict[tuple[str, str], models.Model]


def _ask_a_department(cast: Cast, concept: Concept) -> None:
    """A department was asked about the concept's first proposal, and a version knows where that stands."""
    proposal = concept.proposals.order_by("number")[0]
    asked = OpinionRequest.objects.create(
        concept=concept,
        department=Organization.objects.filter(municipality=concept.municipality, kind="department")[0],
        due_on=clock.today(),
        secret_hash=f"{concept.pk}",
        asked_at=clock.now(),
    )
    DepartmentStatement.objects.create(request=asked, proposal=proposal)
    Standing.objects.get_or_create(
        proposal=proposal, version=proposal.base, defaults={"state": "clean", "block_key": proposal.block_key}
    )


def _tell_easily(cast: Cast) -> None:
    """Draft reports have a text in Leichte Sprache that waits for its check, and work that failed."""
    by = cast.people["anna"]
    for report in Report.objects.select_related("municipality").filter(state="draft"):
        write_easy_text(report=report, title="Leicht", text="Das ist kurz.", finished=True, by=by)
        Job.objects.create(
            municipality_id=report.municipality_id,
            kind="reporting.easy_files",
            object_id=report.pk,
            title=report.title,
            address=report.get_absolute_url(),
            actor_id=by.pk,
            state="failed",
            begun_at=clock.now(),
            beat_at=clock.now(),
        )


def set_scene(cast: Cast) -> Scene:
    """Every object of OBJECTS by town and name, where the town has one."""
    for town in ("bergkamen", "kamen"):
        for name, public in (("offen.txt", True), ("intern.txt", False)):
            store_file(
                by=cast.people["anna"],
                municipality=cast.town(town),
                name=name,
                content=b"Hallo",
                public=public,
            )
        concept = _first("concept.Concept", "municipality", town, {})
        assert isinstance(concept, Concept)
        start_next_version(concept=concept, by=cast.people["anna"])
        GlossaryTerm.objects.create(concept=concept, term="Teilhabe", meaning="Dabei sein.")
        _ask_a_department(cast, concept)
    _tell_easily(cast)
    found = {
        (town, name): _first(label, path, town, facts)
        for town in ("bergkamen", "kamen")
        for name, (label, path, facts) in OBJECTS.items()
    }
    return {key: item for key, item in found.items() if item is not None}


def _in_town(path: str, town: str) -> dict[str, Any]:
    """The condition for rows of a town; jobs know only its number."""
    if path:
        return {f"{path}__slug": town}
    return {"municipality_id": Municipality.objects.get(slug=town).pk}


def _first(label: str, path: str, town: str, facts: dict[str, Any]) -> models.Model | None:
    model = apps.get_model(label)
    found: models.Model | None = (
        model._default_manager.filter(**(_in_town(path, town) | facts)).order_by("pk").first()
    )
    return found
