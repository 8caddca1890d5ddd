# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.enums import ReplyState
from augenhoehe.concept.rules.outcomes import may_publish_outcome
from augenhoehe.concept.rules.rounds import RoundFacts

TODAY = datetime.date(2023, 1, 16)
ENDED = RoundFacts(opens_on=TODAY, closed_on=TODAY)
DONE = (ReplyState.TOLD, ReplyState.NOTHING)


def test_after_everybody_was_answered() -> None:
    assert may_publish_outcome(ENDED, DONE, TODAY, version_public=True)
    assert may_publish_outcome(ENDED, (), TODAY, version_public=True)


@pytest.mark.parametrize("state", [ReplyState.UNDECIDED, ReplyState.DECIDED, ReplyState.READY])
def test_not_before_the_senders_know(state: ReplyState) -> None:
    refused = may_publish_outcome(ENDED, (*DONE, state), TODAY, version_public=True)
    assert [reason.values for reason in refused.reasons] == [{"number": 1}]


def test_not_while_it_runs_nor_for_a_text_nobody_may_read() -> None:
    running = RoundFacts(opens_on=TODAY)
    assert len(may_publish_outcome(running, DONE, TODAY, version_public=False).reasons) == 2
