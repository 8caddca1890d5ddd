# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders


def propose(cast: Cast, *, by: Account, organization: Organization | None) -> Proposal:
    version = builders.opened(cast)
    return propose_change(
        version=version,
        block_key=builders.row(version).key,
        kind=ProposalKind.REPLACE,
        new=builders.reworded(version, "Die Stadt richtet Patenschaften ein."),
        title=" Einrichten ",
        reason=" Es wird Zeit. ",
        organization=organization,
        by=by,
    )


def test_a_proposal_is_kept_as_it_was_made(cast: Cast) -> None:
    made = propose(cast, by=cast.people["bilal"], organization=builders.organization(cast))
    assert (made.number, made.title, made.reason) == (1, "Einrichten", "Es wird Zeit.")
    block = texts.worded(made.new_content)
    assert block is not None
    assert (block.kind, block.text) == ("p", "Die Stadt richtet Patenschaften ein.")
    assert (made.submission.organization, made.submission.account) == (
        builders.organization(cast),
        cast.people["bilal"],
    )
    assert AuditEvent.objects.latest("pk").verb == "concept.proposal_made"


def test_numbers_run_through_the_concept(cast: Cast) -> None:
    version = builders.opened(cast)
    other = builders.opened(cast, title="Zweites Konzept")
    numbers = [
        builders.proposal(cast, one, new=f"Die Stadt {n}.").number
        for n, one in enumerate([version, version, other])
    ]
    assert numbers == [1, 2, 1]


@pytest.mark.parametrize(
    ("kind", "has_words"),
    [
        (ProposalKind.REPLACE, True),
        (ProposalKind.INSERT_AFTER, True),
        (ProposalKind.DELETE, False),
        (ProposalKind.REMARK, False),
    ],
)
def test_every_kind_keeps_the_words_it_has(cast: Cast, kind: ProposalKind, has_words: bool) -> None:
    made = builders.proposal(cast, builders.opened(cast), kind=kind)
    assert (made.kind, made.new_content is not None) == (kind, has_words)


def test_nobody_speaks_for_an_organisation_that_is_not_theirs(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match="für die Sie angemeldet sind"):
        propose(cast, by=cast.people["bilal"], organization=cast.partners["bergkamen"]["elterncafe"])


def test_the_integration_management_enters_what_came_by_letter(cast: Cast) -> None:
    made = propose(cast, by=cast.people["anna"], organization=cast.partners["bergkamen"]["elterncafe"])
    assert made.submission.organization == cast.partners["bergkamen"]["elterncafe"]


def test_people_may_speak_for_themselves(cast: Cast) -> None:
    assert propose(cast, by=cast.people["emil"], organization=None).submission.organization is None


def test_an_organisation_of_another_town_is_an_error(cast: Cast) -> None:
    with pytest.raises(ValueError, match="another municipality"):
        propose(cast, by=cast.people["anna"], organization=builders.organization(cast, "kamen"))


def test_a_passage_must_exist_and_the_words_must_differ(cast: Cast) -> None:
    version = builders.opened(cast)
    with pytest.raises(RuleViolation, match="gibt es in dieser Fassung nicht"):
        propose_change(
            version=version,
            block_key="nirgends",
            kind=ProposalKind.DELETE,
            new=None,
            reason="",
            organization=None,
            by=cast.people["bilal"],
        )
    with pytest.raises(RuleViolation, match="derselbe wie im Text"):
        builders.proposal(cast, version, new=builders.SENTENCE)
    assert not Proposal.objects.exists()
