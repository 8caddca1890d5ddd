# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.enums import ProposalKind, Verdict, VersionState, Votum
from augenhoehe.concept.rules.proposals import ProposalFacts
from augenhoehe.concept.rules.versions import (
    VersionFacts,
    left_open,
    may_attach,
    may_edit,
    may_freeze,
    may_publish,
    may_start_next,
)

DRAFT = VersionFacts(2, VersionState.DRAFT, blocks=3)
FROZEN = VersionFacts(2, VersionState.FROZEN, blocks=3)
TODAY = datetime.date(2023, 1, 16)


def test_only_drafts_are_written() -> None:
    assert may_edit(DRAFT).ok
    assert [str(reason) for reason in may_edit(FROZEN).reasons] == [
        "Version 2 is frozen and stays as it is. Please start the next version to change the text."
    ]


def test_a_draft_with_text_can_be_frozen() -> None:
    assert may_freeze(DRAFT).ok


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        (
            VersionFacts(1, VersionState.DRAFT),
            ["There is no text in it yet. Please write at least one paragraph first."],
        ),
        (FROZEN, ["Version 2 is frozen already."]),
        (
            VersionFacts(1, VersionState.FROZEN),
            [
                "Version 1 is frozen already.",
                "There is no text in it yet. Please write at least one paragraph first.",
            ],
        ),
        (
            VersionFacts(2, VersionState.DRAFT, blocks=3, mute_figures=(1, 4)),
            [
                "Please say first what figure 1 shows, or that it only decorates.",
                "Please say first what figure 4 shows, or that it only decorates.",
            ],
        ),
    ],
)
def test_freezing_is_refused_with_every_reason(facts: VersionFacts, reasons: list[str]) -> None:
    assert [str(reason) for reason in may_freeze(facts).reasons] == reasons


def test_one_draft_at_a_time() -> None:
    assert may_start_next([]).ok
    assert [reason.values for reason in may_start_next([3, 2]).reasons] == [{"number": 2}]


def test_the_public_sees_frozen_versions_only() -> None:
    assert may_publish(FROZEN).ok
    assert not may_publish(DRAFT)


def test_a_paper_carries_frozen_versions_only_and_keeps_adopted_ones() -> None:
    adopted = VersionFacts(2, VersionState.FROZEN, adopted=True)
    assert may_attach(FROZEN).ok
    assert [str(reason) for reason in may_attach(DRAFT).reasons] == [
        "A council paper carries a frozen version only. Please freeze it first."
    ]
    assert [str(reason) for reason in may_attach(adopted).reasons] == [
        "This version has been adopted with its paper. The two stay together."
    ]


def test_the_gate_lists_what_is_open_in_the_order_of_numbers() -> None:
    kind = ProposalKind.REPLACE
    proposals = [
        ProposalFacts(5, kind, votum=Votum.ADOPTED, verdict=Verdict.ACCEPTED),
        ProposalFacts(4, kind, votum=Votum.NOTED, verdict=Verdict.ACCEPTED),
        ProposalFacts(3, kind, votum=Votum.NOT_ADOPTED, verdict=Verdict.REJECTED),
        ProposalFacts(2, kind, votum=Votum.ADOPTED),
        ProposalFacts(1, kind),
        ProposalFacts(6, kind, withdrawn=True),
        ProposalFacts(7, kind, votum=Votum.ADOPTED, verdict=Verdict.ACCEPTED, realised=True),
    ]
    assert [str(reason) for reason in left_open(proposals)] == [
        "No. 1 still has no opinion of the administration.",
        "No. 2 is still undecided.",
        "No. 5 is accepted, but not yet carried out in the text.",
    ]
