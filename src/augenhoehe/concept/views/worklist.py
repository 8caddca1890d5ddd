# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list of a concept's proposals, read once for a page: what is in it, narrowed, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from augenhoehe.concept import queries
from augenhoehe.concept.forms.worklist import FilterForm, Narrowing, Tab
from augenhoehe.concept.models import Concept, DepartmentStatement
from augenhoehe.concept.reading_order import ReadingOrder, reading_order
from augenhoehe.concept.worklist import Entry, entries, meet
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit import policies


@dataclass(frozen=True, slots=True)
class Listing:
    """All entries of a concept in order, those that are shown, and the form that narrows them."""

    all: list[Entry]
    shown: list[Entry]
    form: FilterForm
    narrowing: Narrowing
    order: ReadingOrder


def listing(
    request: TownRequest, concept: Concept, asked: Mapping[str, Any], *, grouped: bool = True
) -> Listing:
    """The work list as its reader asked for it; the same number of queries however long it is."""
    found = queries.listed_proposals(concept, reader=request.user)
    order = reading_order(found)
    statements = statements_by_proposal(request, concept)
    rounds = sorted({(made.submission.round_id, str(made.submission.round.opens_on.year)) for made in found})
    departments = sorted(
        {
            (str(one.request.department_id), one.request.department.name)
            for told in statements.values()
            for one in told
        },
        key=lambda pair: pair[1],
    )
    form = FilterForm(
        asked,
        chapters=order.chapters,
        rounds=[(str(pk), f"{place} ({year})") for place, (pk, year) in enumerate(rounds, start=1)],
        departments=departments,
    )
    narrowing = form.chosen()
    found.sort(key=(lambda one: one.number) if narrowing.by_number else order.place_of)
    made = entries(found, order.outlines, grouped=grouped)
    for entry in made:
        entry.statements = [one for proposal in entry.proposals for one in statements.get(proposal.pk, ())]
    if narrowing.tab is Tab.CONFLICTS:
        meet(made, made)
    shown = [entry for entry in made if narrowing.of_tab(entry) and narrowing.fits(entry)]
    return Listing(made, shown, form, narrowing, order)


def statements_by_proposal(request: TownRequest, concept: Concept) -> dict[int, list[DepartmentStatement]]:
    """What departments were asked and said, by proposal, as far as the reader may know; one query."""
    seen = policies.visible(request.user, DepartmentStatement.objects.all())
    told: dict[int, list[DepartmentStatement]] = {}
    wanted = seen.filter(request__concept=concept, request__revoked_at=None) | seen.filter(
        request__concept=concept, answered_at__isnull=False
    )
    for one in wanted.select_related("request__department").order_by("request__due_on", "pk"):
        told.setdefault(one.proposal_id, []).append(one)
    return told
