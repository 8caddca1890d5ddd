# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.actions.opinion_writer import Advice, OpinionWriter, require_all
from augenhoehe.concept.enums import Votum
from augenhoehe.concept.models import Opinion, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.reasons import Reason, Verdict
from tests.concept import builders


def locked(proposal: Proposal) -> Proposal:
    return queries.locked_proposal(proposal.pk)


def test_editions_are_counted_for_each_proposal(cast: Cast) -> None:
    version, writer = builders.opened(cast), OpinionWriter(cast.people["gerda"])
    one, other = (builders.proposal(cast, version) for _one in range(2))
    noted = Advice(Votum.NOTED, "Gelesen.")
    written = [writer.write(locked(each), noted) for each in (one, one, other)]
    assert [opinion.edition for opinion in written] == [1, 2, 1]
    assert {opinion.account for opinion in written} == {cast.people["gerda"]}


@pytest.mark.parametrize("worded", [True, False])
def test_the_trace_tells_the_wording_where_there_is_one(cast: Cast, worded: bool) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    new = builders.words("Die Stadt beginnt.") if worded else None
    written = OpinionWriter(cast.people["anna"]).write(locked(made), Advice(Votum.EDITORIAL, " Ja. ", new))
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.after) == (
        audit_verbs.OPINION_GIVEN,
        {
            "edition": 1,
            "votum": "editorial",
            "text": "Ja.",
            "wording": "Die Stadt beginnt." if worded else "",
        },
    )
    assert (written.new_content is not None) is worded


def test_all_that_is_missing_is_told_at_once_and_nothing_is_written(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast))
    events = AuditEvent.objects.count()
    with pytest.raises(RuleViolation) as refusal:
        OpinionWriter(cast.people["anna"]).write(locked(made), Advice(Votum.ADOPTED_IN_PART, " "))
    told = "\n".join(refusal.value.reasons)
    assert "Recht auf den Grund" in told
    assert "wie der Text nach Ansicht der Verwaltung" in told
    assert (Opinion.objects.count(), AuditEvent.objects.count()) == (0, events)


def test_only_the_newest_edition_says_whether_the_other_is_settled_itself(cast: Cast) -> None:
    version, writer = builders.opened(cast), OpinionWriter(cast.people["anna"])
    first, second, third = (builders.proposal(cast, version) for _one in range(3))
    settled = Advice(Votum.SETTLED_BY, "", settled_by=second)
    writer.write(locked(second), Advice(Votum.SETTLED_BY, "", settled_by=third))
    with pytest.raises(RuleViolation, match="selbst durch einen anderen"):
        writer.write(locked(first), settled)
    writer.write(locked(second), Advice(Votum.ADOPTED, ""))
    assert writer.write(locked(first), settled).settled_by == second


def test_every_reason_of_every_refused_one_is_told_with_its_number() -> None:
    refusals = {2: Verdict((Reason("Grund"), Reason("Noch einer"))), 3: Verdict((Reason("Grund"),))}
    proposals = [Proposal(number=number) for number in (1, 2, 3)]
    with pytest.raises(RuleViolation) as refusal:
        require_all(proposals, lambda proposal: refusals.get(proposal.number, Verdict()))
    assert list(refusal.value.reasons) == [
        "Nr.\u00a02: Grund",
        "Nr.\u00a02: Noch einer",
        "Nr.\u00a03: Grund",
    ]
    require_all(proposals[:1], lambda proposal: refusals.get(proposal.number, Verdict()))
