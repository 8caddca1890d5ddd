# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, results and duties as tests need them: made by the room's own actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.actions.paper_content import PaperContent
from augenhoehe.council.actions.record_result import Result, record_result
from augenhoehe.council.actions.register_paper import Source, register_paper
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType, Recurrence
from augenhoehe.council.models import Consultation, FollowUp, Paper, Resolution
from augenhoehe.council.rules.facts import DutyText, Step

HANDS = {"bergkamen": "dora", "kamen": "lars"}
COUNCIL_DAY = date(2022, 12, 8)
YEARLY_REPORT = DutyText("Dem Rat jedes Jahr berichten.", Recurrence.YEARLY)


def step(
    cast: Cast,
    body: str,
    role: ConsultationRole | None,
    day: date | None = COUNCIL_DAY,
    *,
    town: str = "bergkamen",
) -> Step:
    """A step with one of the town's bodies, by its key in the cast."""
    organization = cast.bodies[town][body]
    return Step(organization.name, organization.pk, role, day)


def usual_steps(cast: Cast, town: str = "bergkamen") -> list[Step]:
    """Advice of the committee, then the council's decision a month later."""
    committee = "aas" if town == "bergkamen" else "stgf"
    return [
        step(cast, committee, ConsultationRole.ADVISORY, date(2022, 11, 8), town=town),
        step(cast, "rat", ConsultationRole.DECISION, COUNCIL_DAY, town=town),
    ]


def content(**changed: Any) -> PaperContent:
    """The texts of a public paper with a yearly duty, except for what the test changes."""
    values: dict[str, Any] = {
        "reference": "12/0900",
        "name": "Jugendkonferenz",
        "paper_type": PaperType.RESOLUTION,
        "public": True,
        "date": date(2022, 10, 24),
        "resolution_text": "Der Rat beschließt die Jugendkonferenz.",
        "reasons": "Junge Menschen haben darum gebeten.",
        "duties": [YEARLY_REPORT],
        **changed,
    }
    return PaperContent(**values)


def paper(
    cast: Cast,
    town: str = "bergkamen",
    *,
    steps: list[Step] | None = None,
    source: Source | None = None,
    **changed: Any,
) -> Paper:
    """A paper of a town, on its way unless the test takes its number away."""
    return register_paper(
        municipality=cast.town(town),
        content=content(**changed),
        consultations=usual_steps(cast, town) if steps is None else steps,
        source=source or Source(),
        by=cast.people[HANDS[town]],
    )


def deciding(item: Paper) -> Consultation:
    """The step that decides."""
    return item.consultations.get(role=ConsultationRole.DECISION)


def record(cast: Cast, consultation: Consultation, outcome: Outcome, **changed: Any) -> Consultation:
    """Enter a result, on the step's own day unless the test says otherwise."""
    result = Result(outcome=outcome, **{"date": consultation.date, **changed})
    town = consultation.paper.municipality.slug
    return record_result(consultation=consultation, result=result, revision=None, by=cast.people[HANDS[town]])


def resolution(cast: Cast, town: str = "bergkamen", **changed: Any) -> Resolution:
    """An adopted paper's resolution."""
    item = paper(cast, town, **changed)
    record(cast, deciding(item), Outcome.ADOPTED)
    return Resolution.objects.get(consultation__paper=item)


def duty(cast: Cast, town: str = "bergkamen", **changed: Any) -> FollowUp:
    """The yearly duty of an adopted paper, due on 8 December 2023."""
    return resolution(cast, town, **changed).follow_ups.get()


def single_duty(cast: Cast, town: str = "bergkamen", **changed: Any) -> FollowUp:
    """A duty to be fulfilled once, of the town's first department, due on 1 March 2023 unless the test says else."""
    office = cast.departments[town]["jugendamt" if town == "bergkamen" else "buergerdienste"]
    values: dict[str, Any] = {"text": "Raum suchen", "due_on": date(2023, 3, 1), "responsible": office}
    facts = {name: changed.pop(name) for name in list(changed) if name in values}
    made = resolution(cast, town, **{"duties": [], **changed})
    return add_duty(resolution=made, by=cast.people[HANDS[town]], **{**values, **facts})


def noted(cast: Cast, **changed: Any) -> Paper:
    """A paper for information of which both its bodies have taken note."""
    steps = [
        step(cast, "aas", ConsultationRole.ADVISORY, date(2022, 11, 8)),
        step(cast, "rat", ConsultationRole.INFORMATION, date(2022, 12, 8)),
    ]
    item = paper(cast, steps=steps, paper_type=PaperType.INFORMATION, **changed)
    for consultation in item.consultations.order_by("position"):
        record(cast, consultation, Outcome.NOTED)
    item.refresh_from_db()
    return item
