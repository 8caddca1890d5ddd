# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows as the public pages find them. They are written straight into the tables: this room only reads."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from augenhoehe.concept import texts as concept_texts
from augenhoehe.concept.enums import Channel, ProposalKind, Verdict, VersionState
from augenhoehe.concept.figures import Sent, caption_block
from augenhoehe.concept.figures import made as made_figure
from augenhoehe.concept.models import (
    Block,
    Concept,
    Decision,
    ParticipationRound,
    Proposal,
    Submission,
    Version,
)
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.council.enums import ConsultationRole, Outcome, PaperState, PaperType, Recurrence
from augenhoehe.council.models import Consultation, FollowUp, Paper, Resolution
from augenhoehe.measures.models import Goal, Measure
from augenhoehe.reporting.enums import PublicationFormat, ReportState
from augenhoehe.reporting.models import Publication, Report, Snapshot
from augenhoehe.reporting.queries.collection import collect
from tests.pictures import JPEG

DECIDED_ON = datetime.date(2022, 12, 8)
HASH = "0" * 64


def paper(cast: Cast, town: str = "bergkamen", **values: Any) -> Paper:
    """A public paper that has been decided, unless told otherwise."""
    number = Paper.objects.count() + 1
    facts = {
        "reference": f"P/{number}",
        "name": f"Vorlage {number}",
        "paper_type": PaperType.RESOLUTION,
        "public": True,
        "state": PaperState.DECIDED,
    }
    return Paper.objects.create(municipality=cast.town(town), **{**facts, **values})


def consultation(cast: Cast, of: Paper, **values: Any) -> Consultation:
    """The council's decision on a paper, without result unless told."""
    body = cast.bodies[of.municipality.slug]["rat"]
    facts = {"position": 1, "organization": body, "body_name": body.name, "role": ConsultationRole.DECISION}
    return Consultation.objects.create(paper=of, **{**facts, **values})


def resolution(cast: Cast, of: Paper | None = None, *, town: str = "bergkamen", **values: Any) -> Resolution:
    """What the council resolved on a paper; public as the paper is."""
    carried = of or paper(cast, town)
    step = consultation(cast, carried, date=DECIDED_ON, outcome=Outcome.ADOPTED)
    facts = {"text": f"Beschluss zu {carried.name}", "adopted_on": DECIDED_ON, "public": carried.public}
    return Resolution.objects.create(
        municipality=carried.municipality, consultation=step, **{**facts, **values}
    )


def duty(of: Resolution, text: str = "Dem Rat berichten", **values: Any) -> FollowUp:
    """A yearly duty from a resolution."""
    facts = {"recurrence": Recurrence.YEARLY, "due_on": datetime.date(2023, 12, 8)}
    return FollowUp.objects.create(
        municipality=of.municipality, resolution=of, text=text, **{**facts, **values}
    )


def measure(cast: Cast, town: str = "bergkamen", **values: Any) -> Measure:
    """A public measure in the town's first field of action."""
    number = Measure.objects.count() + 1
    goal, _ = Goal.objects.get_or_create(municipality=cast.town(town), code="1", title="Gut ankommen")
    facts = {
        "goal": goal,
        "code": f"M {number}",
        "title": f"Maßnahme {number}",
        "field_of_action": cast.fields_of_action[town][0],
        "responsible": next(iter(cast.departments[town].values())),
        "public": True,
    }
    return Measure.objects.create(municipality=cast.town(town), **{**facts, **values})


def version(
    cast: Cast,
    texts: Sequence[tuple[str, str]] = (("h2", "Sprache"), ("p", "Alle lernen Deutsch.")),
    *,
    town: str = "bergkamen",
    of: Concept | None = None,
    picture: tuple[str, str] | None = None,
    **values: Any,
) -> Version:
    """A frozen public version; block keys are k1, k2, … in order. Draft: `state=VersionState.DRAFT`.

    `picture`: caption and alternative text of a figure at its end.
    """
    concept = of or Concept.objects.create(
        municipality=cast.town(town), title=f"Konzept {Concept.objects.count() + 1}"
    )
    draft = values.get("state") == VersionState.DRAFT
    facts = {
        "number": concept.versions.count() + 1,
        "state": VersionState.FROZEN,
        "public": not draft,
        "frozen_on": None if draft else datetime.date(2022, 11, 1),
        "content_hash": "" if draft else HASH,
    }
    wanted = {**facts, **values}
    # What is frozen takes no block any more.
    made = Version.objects.create(concept=concept, number=wanted.pop("number"))
    for position, (kind, text) in enumerate(texts, 1):
        block(made, f"k{position}", position, kind, text)
    for name, value in wanted.items():
        setattr(made, name, value)
    if picture is not None:
        _figure(cast, made, f"k{len(texts) + 1}", *picture)
    made.save()
    return made


def block(of: Version, key: str, position: int, kind: str, text: str, **content: Any) -> Block:
    """One block of a version."""
    return Block.objects.create(
        version=of,
        key=key,
        position=position,
        kind=kind,
        plain_text=text,
        content={"runs": [[text, []]], **content},
    )


def _figure(cast: Cast, of: Version, key: str, caption: str, alternative: str) -> None:
    sent = Sent(caption, alternative, decorative=False, name="fest.jpg", content=JPEG)
    made = made_figure(of.concept, sent, None, by=cast.people["anna"])
    content = concept_texts.wording(caption_block(made, caption))
    Block.objects.create(
        version=of,
        key=key,
        position=of.blocks.count() + 1,
        kind=content.pop("kind"),
        plain_text=caption,
        content=content,
    )


def participation(of: Version, **values: Any) -> ParticipationRound:
    """A round open to everybody since the version was decided."""
    return ParticipationRound.objects.create(version=of, **{"opens_on": DECIDED_ON, "public": True, **values})


def submission(of: ParticipationRound, **values: Any) -> Submission:
    """A confirmed letter of somebody who may not be named."""
    concept = of.version.concept
    facts = {
        "number": concept.submissions.count() + 1,
        "channel": Channel.LETTER,
        "name": "Elif Aydin",
        "received_on": DECIDED_ON,
        "submitted_at": timezone.now(),
        "confirmed_at": timezone.now(),
    }
    return Submission.objects.create(concept=concept, round=of, **{**facts, **values})


def proposal(cast: Cast, base: Version, key: str, verdict: Verdict | None = None, **values: Any) -> Proposal:
    """A proposal on a block, decided where a verdict is given."""
    town = base.concept.municipality.slug
    if "submission" not in values:
        begun = base.rounds.first() or base.rounds.create(opens_on=DECIDED_ON)
        values["submission"] = submission(begun, name="", account=cast.people["bilal"])
    made = Proposal.objects.create(
        concept=base.concept,
        number=base.concept.proposals.count() + 1,
        base=base,
        block_key=key,
        kind=ProposalKind.REMARK,
        submitted_at=timezone.now(),
        **values,
    )
    if verdict is not None:
        body = cast.bodies[town]["rat"]
        Decision.objects.create(proposal=made, verdict=verdict, body=body, decided_on=DECIDED_ON)
    return made


def report(cast: Cast, town: str = "bergkamen", **values: Any) -> Report:
    """A frozen public report with its snapshot."""
    number = Report.objects.count() + 1
    facts = {
        "title": f"Bericht {number}",
        "year": 2022,
        "period_from": datetime.date(2022, 1, 1),
        "period_to": datetime.date(2022, 12, 31),
        "as_of": datetime.date(2022, 12, 31),
        "state": ReportState.FROZEN,
    }
    made = Report.objects.create(municipality=cast.town(town), **{**facts, **values})
    if made.state == ReportState.FROZEN:
        data = collect(made)
        Snapshot.objects.create(report=made, data=data, sha256=HASH, frozen_at=timezone.now())
    return made


def publication(of: Report, *, public: bool = True) -> Publication:
    """A PDF of a report; its content is not stored."""
    file = File.objects.create(
        municipality=of.municipality,
        name="bericht.pdf",
        mime_type="application/pdf",
        size=1234,
        sha512="0" * 128,
        public=public,
    )
    return Publication.objects.create(report=of, format=PublicationFormat.PDF, file=file)
