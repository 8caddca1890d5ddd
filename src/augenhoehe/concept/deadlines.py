# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due about proposals: an answer within four weeks, a decision at the next sitting, then the text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import awaited, queries
from augenhoehe.concept.enums import ProposalState
from augenhoehe.concept.models import Concept, Proposal
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.concept.thread import proposals_url
from augenhoehe.core.enums import OrganizationKind
from augenhoehe.council.models import Meeting
from augenhoehe.kit import clock, policies
from augenhoehe.kit.deadlines import Deadline

ANSWER_WITHIN = datetime.timedelta(weeks=4)
"""Custom, not law: whoever volunteers a proposal hears from the administration within a month."""
SITTING_IS_NEAR = datetime.timedelta(weeks=6)
CARRY_OUT_WITHIN = datetime.timedelta(weeks=4)


def due(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """One line per concept and kind of thing to do; nothing for readers who cannot do it."""
    if not policies.can(actor, ConceptPermission.GIVE_OPINION, municipality):
        return
    yield from _departments(actor, municipality)
    by_concept: dict[Concept, list[Proposal]] = {}
    for proposal in awaited.proposals_of(municipality):
        by_concept.setdefault(proposal.concept, []).append(proposal)
    for concept, found in by_concept.items():
        url = proposals_url(municipality, concept)
        yield from _unanswered(found, url)
        yield from _undecided(found, municipality, url)
        yield from _not_carried_out(found, url)


def _unanswered(proposals: list[Proposal], url: str) -> Iterator[Deadline]:
    found = _in_state(proposals, ProposalState.OPEN)
    if found:
        first = min(timezone.localdate(proposal.submitted_at) for proposal in found)
        title = ngettext(
            "Answer %(count)d proposal on the concept",
            "Answer %(count)d proposals on the concept",
            len(found),
        )
        why = _(
            "Whoever makes a proposal hears from the administration within four weeks; until then no body can decide."
        )
        yield Deadline(
            first + ANSWER_WITHIN,
            title % {"count": len(found)},
            why,
            _("Write the opinion"),
            f"{url}?stand={ProposalState.OPEN}",
        )


def _undecided(proposals: list[Proposal], municipality: Any, url: str) -> Iterator[Deadline]:
    found = _in_state(proposals, ProposalState.WITH_OPINION)
    sitting = _next_sitting(municipality) if found else None
    if sitting is not None:
        title = ngettext(
            "Have %(count)d proposal with an opinion decided",
            "Have %(count)d proposals with an opinion decided",
            len(found),
        )
        why = _("%(body)s meets on this day and can decide.") % {"body": sitting.organization}
        yield Deadline(
            sitting.date,
            title % {"count": len(found)},
            why,
            _("See the proposals"),
            f"{url}?stand={ProposalState.WITH_OPINION}",
        )


def _not_carried_out(proposals: list[Proposal], url: str) -> Iterator[Deadline]:
    found = [proposal for proposal in proposals if awaits_realisation(queries.proposal_facts(proposal))]
    if found:
        decided_on = min(_accepted_on(proposal) for proposal in found)
        title = ngettext(
            "Carry out %(count)d accepted proposal in the concept",
            "Carry out %(count)d accepted proposals in the concept",
            len(found),
        )
        yield Deadline(
            decided_on + CARRY_OUT_WITHIN,
            title % {"count": len(found)},
            _("It has been accepted; the next version must show it."),
            _("See the proposals"),
            f"{url}?stand={ProposalState.ACCEPTED}",
        )


def _accepted_on(proposal: Proposal) -> datetime.date:
    """When a body decided, or, of an editorial change, when the administration said so."""
    told = vars(proposal)
    decided_on: datetime.date | None = told["newest_decided_on"]
    return decided_on or timezone.localdate(told["newest_opinion_at"])


def _departments(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """Departments that owe an answer, one line for each request."""
    for owed in awaited.owed_in(actor, municipality, awaited.Asked.DEPARTMENT):
        title = ngettext(
            "%(department)s: statement on %(count)d proposal",
            "%(department)s: statement on %(count)d proposals",
            owed.count,
        )
        yield Deadline(
            owed.day,
            title % {"department": owed.name, "count": owed.count},
            _("Without the department the administration's opinion cannot be written."),
            _("See and remind"),
            reverse("concept:requests", args=[municipality.slug, owed.key]),
        )


def _in_state(proposals: list[Proposal], state: ProposalState) -> list[Proposal]:
    return [proposal for proposal in proposals if state_of(queries.proposal_facts(proposal)) is state]


def _next_sitting(municipality: Any) -> Meeting | None:
    today = clock.today()
    return (
        Meeting.objects.filter(
            municipality=municipality,
            organization__kind=OrganizationKind.COUNCIL_BODY,
            date__range=(today, today + SITTING_IS_NEAR),
            cancelled=False,
        )
        .select_related("organization")
        .order_by("date", "pk")
        .first()
    )
