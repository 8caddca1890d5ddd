# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a paper shows of its kind, of its attachments, and of the papers that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest
from augenhoehe.council import labels
from augenhoehe.council.enums import PaperState, PaperType, RelationKind
from augenhoehe.council.models import Paper, PaperRelation
from augenhoehe.council.queries.numbers import scheme_on
from augenhoehe.council.queries.relations import (
    Related,
    known_papers,
    related_papers,
    replacement,
)
from augenhoehe.council.rules.attachments import may_add
from augenhoehe.council.rules.kinds import KINDS, REVERSED, Part, followers
from augenhoehe.council.rules.number_schemes import BEFORE_SUBMISSION
from augenhoehe.council.views.next_step import NextStep
from augenhoehe.kit import clock
from augenhoehe.kit.addresses import reverse


@dataclass(frozen=True, slots=True)
class Group:
    """Papers in the same relation, under its words."""

    words: str
    papers: list[Related]


@dataclass(frozen=True, slots=True)
class Follower:
    """A kind of paper that may be written to this one."""

    label: str
    url: str


def parts_of(
    request: TownRequest, paper: Paper, relations: Iterable[PaperRelation], *, may_write: bool
) -> dict[str, Any]:
    """What the templates of a paper with its parts need; at most two queries."""
    kind = PaperType(paper.paper_type)
    state = PaperState(paper.state)
    facts = KINDS[kind]
    related = related_papers(paper, relations)
    draws = (
        may_write and _waits_for_number(paper) and scheme_on(paper.municipality, clock.today()) is not None
    )
    return {
        "part_labels": {part.value: _(facts.label_of(part)) for part in Part if facts.label_of(part)},
        "decides": facts.decides,
        "related": _grouped(related),
        "replaced_by": replacement(related),
        "known_papers": known_papers(request.user, paper, related),
        "followers": _followers(paper, kind, state) if may_write else [],
        "draws_number": draws,
        "may_attach": may_write and may_add(state),
    }


def after_replacement(newer: Paper) -> NextStep:
    """The next step of a paper that another one has replaced."""
    return NextStep(
        _("This paper was replaced by %(number)s. It is not decided any more.") % {"number": newer.reference},
        label=_("To the new version"),
        url=newer.get_absolute_url(),
        for_reader=True,
    )


def _waits_for_number(paper: Paper) -> bool:
    return paper.state in BEFORE_SUBMISSION and not paper.reference and not paper.source_text


def _grouped(related: list[Related]) -> list[Group]:
    groups: dict[tuple[RelationKind, bool], list[Related]] = {}
    for one in related:
        groups.setdefault((one.kind, one.reverse), []).append(one)
    return [
        Group(capfirst(_(REVERSED[kind]) if reverse else str(labels.RELATION[kind])), found)
        for (kind, reverse), found in groups.items()
    ]


def _followers(paper: Paper, kind: PaperType, state: PaperState) -> list[Follower]:
    if not paper.reference:
        return []
    address = reverse("council:paper-new", args=[paper.municipality.slug])
    words = {
        PaperType.ANSWER: _("Answer the inquiry"),
        PaperType.AMENDMENT: _("Write an amendment to it"),
        PaperType.SUPPLEMENT: _("Write a supplement"),
        PaperType.ADDENDUM: _("Write an addendum"),
        PaperType.REVISION: _("Write a new version"),
    }
    return [Follower(words[one], f"{address}?art={one}&zu={paper.pk}") for one in followers(kind, state)]
