# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, queries, texts
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.concept.rules import answers as rules
from augenhoehe.core.models import Organization
from augenhoehe.kit import audit, clock
from augenhoehe.kit.reasons import Verdict
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import RuleViolation, require, told


@dataclass(frozen=True, slots=True)
class Advice:
    """What the administration says: `new` is how the passage should read according to it, None where it does not say.

    `settled_by` goes with the votum SETTLED_BY, `referred_to` with REFERRED; with others they are left out.
    """

    votum: Votum
    text: str
    new: Block | None = None
    settled_by: Proposal | None = None
    referred_to: Organization | None = None


@dataclass(frozen=True, slots=True)
class OpinionWriter:
    """Writes new editions of the administration's opinion on locked proposals; `by` is the hand."""

    by: Any

    def verdict(self, proposal: Proposal, advice: Advice) -> Verdict:
        """Whether the rules allow it. ValueError for a proposal or an office of elsewhere."""
        other, office = advice.settled_by, advice.referred_to
        if other is not None and other.concept_id != proposal.concept_id:
            raise ValueError("The other proposal belongs to another concept.")
        if office is not None and office.municipality_id != proposal.municipality_id:
            raise ValueError("The office belongs to another municipality.")
        facts = rules.OpinionFacts(
            votum=advice.votum,
            text=advice.text,
            wording=advice.new is not None,
            settled_by=other.number if other is not None else None,
            settled_again=other is not None and queries.is_settled(other),
            referred=office is not None,
        )
        return rules.may_give_opinion(queries.proposal_facts(proposal), facts)

    def write(self, proposal: Proposal, advice: Advice) -> Opinion:
        """Add an edition. Raises RuleViolation with all reasons."""
        require(self.verdict(proposal, advice))
        newest = max((opinion.edition for opinion in proposal.opinions.all()), default=0)
        opinion = Opinion.objects.create(
            proposal=proposal,
            edition=newest + 1,
            votum=advice.votum,
            text=advice.text.strip(),
            new_content=None if advice.new is None else texts.wording(advice.new),
            settled_by=advice.settled_by if advice.votum is Votum.SETTLED_BY else None,
            referred_to=advice.referred_to if advice.votum is Votum.REFERRED else None,
            account=self.by,
            given_at=clock.now(),
        )
        audit.record(
            audit_verbs.OPINION_GIVEN,
            by=self.by,
            of=proposal,
            municipality=proposal.concept.municipality,
            after={
                "edition": opinion.edition,
                "votum": advice.votum,
                "text": opinion.text,
                "wording": advice.new.text if advice.new else "",
            },
        )
        return opinion


def require_all(proposals: Iterable[Proposal], verdict: Callable[[Proposal], Verdict]) -> None:
    """Raise RuleViolation with every reason of every proposal, each told with its number, where one is refused."""
    found = [
        _("%(proposal)s: %(reason)s") % {"proposal": proposal, "reason": told(reason)}
        for proposal in proposals
        for reason in verdict(proposal).reasons
    ]
    if found:
        raise RuleViolation(found)
