# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.concept.enums import ContentSource, ProposalKind, Verdict, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.rules.realisation import (
    CHANGES_NOTHING,
    LEAVES_THE_TEXT,
    awaits_realisation,
    source_of,
    would_take,
)

ACCEPTED = ProposalFacts(1, ProposalKind.REPLACE, votum=Votum.ADOPTED, verdict=Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        (ACCEPTED, ContentSource.PROPOSAL),
        (replace(ACCEPTED, votum=Votum.ADOPTED_IN_PART, opinion_wording=True), ContentSource.ADMINISTRATION),
        (replace(ACCEPTED, votum=Votum.EDITORIAL, opinion_wording=True), ContentSource.ADMINISTRATION),
        (replace(ACCEPTED, votum=Votum.EDITORIAL), ContentSource.PROPOSAL),
        (replace(ACCEPTED, votum=Votum.NOT_ADOPTED), ContentSource.PROPOSAL),
        (
            replace(ACCEPTED, verdict=Verdict.ACCEPTED_AMENDED, decision_wording=True, opinion_wording=True),
            ContentSource.DECISION,
        ),
        (replace(ACCEPTED, votum=Votum.NOTED, decision_wording=True), ContentSource.DECISION),
        (replace(ACCEPTED, kind=ProposalKind.REMARK), None),
        (replace(ACCEPTED, kind=ProposalKind.REMARK, opinion_wording=True), ContentSource.ADMINISTRATION),
        (replace(ACCEPTED, kind=ProposalKind.DELETE), ContentSource.PROPOSAL),
        (replace(ACCEPTED, verdict=Verdict.REJECTED, decision_wording=True), None),
        (replace(ACCEPTED, verdict=Verdict.POSTPONED), None),
        (replace(ACCEPTED, verdict=None), None),
        (replace(ACCEPTED, withdrawn=True), None),
    ],
)
def test_whose_wording_goes_into_the_text(facts: ProposalFacts, source: ContentSource | None) -> None:
    assert source_of(facts) is source


@pytest.mark.parametrize("votum", sorted(CHANGES_NOTHING))
def test_some_vota_leave_the_text_as_it_is(votum: Votum) -> None:
    assert source_of(replace(ACCEPTED, votum=votum, opinion_wording=True)) is None


def test_what_is_carried_out_waits_no_longer() -> None:
    assert awaits_realisation(ACCEPTED)
    assert not awaits_realisation(replace(ACCEPTED, realised=True))
    assert not awaits_realisation(replace(ACCEPTED, verdict=Verdict.REJECTED))


OPEN = ProposalFacts(1, ProposalKind.REPLACE)


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        (replace(OPEN, votum=Votum.EDITORIAL), ContentSource.PROPOSAL),
        (replace(OPEN, votum=Votum.EDITORIAL, opinion_wording=True), ContentSource.ADMINISTRATION),
        (replace(OPEN, votum=Votum.EDITORIAL, verdict=Verdict.POSTPONED), None),
    ],
)
def test_editorial_changes_go_into_the_text_by_themselves(
    facts: ProposalFacts, source: ContentSource | None
) -> None:
    assert source_of(facts) is source


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        (OPEN, ContentSource.PROPOSAL),
        (replace(OPEN, kind=ProposalKind.REMARK), None),
        (
            replace(OPEN, kind=ProposalKind.REMARK, votum=Votum.ADOPTED_IN_SUBSTANCE, opinion_wording=True),
            ContentSource.ADMINISTRATION,
        ),
        (replace(OPEN, votum=Votum.ADOPTED), ContentSource.PROPOSAL),
        (replace(OPEN, votum=Votum.ADOPTED_IN_PART, opinion_wording=True), ContentSource.ADMINISTRATION),
        *((replace(OPEN, votum=votum), None) for votum in sorted(LEAVES_THE_TEXT | CHANGES_NOTHING)),
        (ACCEPTED, ContentSource.PROPOSAL),
        (replace(ACCEPTED, votum=Votum.NOTED), None),
        (replace(ACCEPTED, realised=True), None),
        (replace(ACCEPTED, verdict=Verdict.REJECTED), None),
        (replace(OPEN, withdrawn=True), None),
    ],
)
def test_what_would_go_in_as_things_stand(facts: ProposalFacts, source: ContentSource | None) -> None:
    assert would_take(facts) is source
