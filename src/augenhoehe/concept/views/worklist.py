# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list of a concept's proposals, read once for a page: what is in it, narrowed, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from augenhoehe.concept.forms.worklist import FilterForm, Narrowing, Tab
from augenhoehe.concept.listed import listed_proposals
from augenhoehe.concept.models import Concept, DepartmentStatement
from augenhoehe.concept.reading_order import ReadingOrder, reading_order
from augenhoehe.concept.worklist import Entry, entries, meet
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader


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
    found = listed_proposals(concept, reader=request.user)
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
    shown = [entry for entry in made if narrowing.of_tab(entry)]
    if narrowing:
        shown = [entry for entry in shown if narrowing.fits(entry)]
    return Listing(made, shown, form, narrowing, order)


def statements_by_proposal(request: TownRequest, concept: Concept) -> dict[int, list[DepartmentStatement]]:
    """What departments were asked and said, by proposal, as far as the reader may know; one query."""
    told: dict[int, list[DepartmentStatement]] = {}
    for one in _statements(request.user, concept.municipality_id, concept.pk):
        told.setdefault(one.proposal_id, []).append(one)
    return told


@prepared_for_reader
def _statements(reader: Any, town: int, concept: int) -> QuerySet[DepartmentStatement]:
    # An answer stays when the request is taken back.
    wanted = Q(request__revoked_at=None) | Q(answered_at__isnull=False)
    statements = DepartmentStatement.objects.filter(wanted, request__concept=concept)
    seen = policies.visible_in(reader, statements, town, town="request__concept__municipality")
    return seen.select_related("request__department").order_by("request__due_on", "pk")
