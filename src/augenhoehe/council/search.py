# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers, resolutions and agenda items as the search knows them.

A document holds only what everybody reads who may see the object itself: no remarks of the office, no text of
another object that is hidden more strictly.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django.db.models import Prefetch, QuerySet

from augenhoehe.council.enums import ON_ITS_WAY
from augenhoehe.council.models import AgendaItem, Consultation, Meeting, Paper, Resolution
from augenhoehe.kit import search
from augenhoehe.kit.search import Document, Kind


class Searched(StrEnum):
    """The kinds of this room, as the index names them."""

    PAPER = "paper"
    RESOLUTION = "resolution"
    AGENDA_ITEM = "agenda_item"


def paper_document(paper: Paper) -> Document:
    """Number and subject, what is to be decided, and the reasons."""
    told = vars(paper)["searched_steps"] if "searched_steps" in vars(paper) else paper.consultations.all()
    steps = [step for step in told if step.organization_id and not _is_closed(step)]
    return Document(
        scope=paper.municipality_id,
        number=paper.reference,
        title=paper.name,
        lead=paper.resolution_text,
        body="\n\n".join(paper_passages(paper)),
        day=paper.date,
        facets={
            **_of_paper(paper),
            "year": _year(paper.date),
            "body": [step.organization_id for step in steps],
        },
    )


def paper_passages(paper: Paper) -> Iterable[str]:
    """What a paper says beside subject and resolution, as its page shows it."""
    passages = (
        paper.reasons, paper.financial_impact, *map(str, paper.components), paper.department, paper.author
    )  # fmt: skip
    return filter(None, passages)


def resolution_document(resolution: Resolution) -> Document:
    """The text as adopted, under the paper's subject."""
    consultation = resolution.consultation
    return Document(
        scope=resolution.municipality_id,
        title=consultation.paper.name,
        lead=resolution.text,
        body=_open_number(consultation.paper),
        day=resolution.adopted_on,
        facets={
            **_of_open_paper(consultation.paper),
            "year": _year(resolution.adopted_on),
            "body": _bodies(consultation.organization_id),
        },
    )


def agenda_item_document(item: AgendaItem) -> Document:
    """Subject and result; remarks and names of the minutes are not searched."""
    paper = item.consultation.paper if item.consultation else None
    return Document(
        scope=item.meeting.municipality_id,
        title=item.name,
        lead=item.adopted_text,
        body="\n\n".join(filter(None, (item.outcome_text, _open_number(paper)))),
        day=item.meeting.date,
        facets={
            **_of_open_paper(paper),
            "year": _year(item.meeting.date),
            "body": _bodies(item.meeting.organization_id),
        },
    )


def load() -> None:
    """Register the kinds of this room."""
    search.register(
        Kind(
            name=Searched.PAPER,
            number=1,
            model=Paper,
            document_of=paper_document,
            objects=_papers,
            follows={
                Consultation: lambda step: [step.paper_id],
                AgendaItem: lambda item: [item.consultation.paper_id] if item.consultation else [],
            },
        )
    )
    search.register(
        Kind(
            name=Searched.RESOLUTION,
            number=2,
            model=Resolution,
            document_of=resolution_document,
            objects=lambda: Resolution.objects.select_related("consultation__paper"),
            follows={
                Consultation: lambda step: _numbers(Resolution.objects.filter(consultation=step.pk)),
                Paper: lambda paper: _numbers(Resolution.objects.filter(consultation__paper=paper.pk)),
            },
        )
    )
    search.register(
        Kind(
            name=Searched.AGENDA_ITEM,
            number=3,
            model=AgendaItem,
            document_of=agenda_item_document,
            objects=lambda: AgendaItem.objects.select_related("meeting", "consultation__paper"),
            town="meeting__municipality",
            follows={
                Meeting: lambda meeting: _numbers(AgendaItem.objects.filter(meeting=meeting.pk)),
                Paper: lambda paper: _numbers(AgendaItem.objects.filter(consultation__paper=paper.pk)),
            },
        )
    )


def _papers() -> QuerySet[Paper]:
    """Papers with what their documents tell, and no more: of a hundred thousand, every column counts.

    Their steps are a plain list: to make each paper a queryset of its own took longer than to read them.
    """
    steps = Consultation.objects.select_related("agenda_item").only(
        "paper", "organization", "agenda_item__public", "agenda_item__depublished_at"
    )
    return Paper.objects.prefetch_related(Prefetch("consultations", steps, to_attr="searched_steps")).only(
        "municipality", "reference", "name", "paper_type", "state", "date", "resolution_text", "reasons",
        "financial_impact", "components", "department", "author",
    )  # fmt: skip


def _numbers(rows: QuerySet[Any]) -> list[int]:
    return list(rows.values_list("pk", flat=True))


def _is_open(paper: Paper | None) -> bool:
    """Whether everybody may see the paper, so that an object beside it may tell of it."""
    return paper is not None and paper.public and paper.state in ON_ITS_WAY


def _is_closed(step: Consultation) -> bool:
    """Whether the step belongs to a non-public part, or was taken back: who sees the paper may not know of it."""
    item = getattr(step, "agenda_item", None)
    return item is not None and (not item.public or item.depublished_at is not None)


def _open_number(paper: Paper | None) -> str:
    return paper.reference if paper is not None and _is_open(paper) else ""


def _of_open_paper(paper: Paper | None) -> dict[str, list[object]]:
    return _of_paper(paper) if paper is not None and _is_open(paper) else {}


def _of_paper(paper: Paper) -> dict[str, list[object]]:
    return {"type": [paper.paper_type], "state": [paper.state]}


def _year(day: datetime.date | None) -> list[object]:
    return [day.year] if day else []


def _bodies(organization: int | None) -> list[object]:
    return [organization] if organization else []
