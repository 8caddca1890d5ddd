# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from augenhoehe.concept.enums import Channel
from augenhoehe.concept.rules.rounds import RoundFacts
from augenhoehe.concept.rules.submissions import BY_OFFICE, Receipt, may_add_points, may_record

TODAY = datetime.date(2023, 1, 16)
DAY = datetime.timedelta(days=1)
ROUND = RoundFacts(opens_on=TODAY - 10 * DAY, closes_on=TODAY - 5 * DAY)
LETTER = Receipt(Channel.LETTER, TODAY)


@pytest.mark.parametrize("channel", BY_OFFICE)
def test_what_reached_the_office_is_recorded_late_or_not(channel: Channel) -> None:
    assert may_record(ROUND, Receipt(channel, TODAY - 8 * DAY), TODAY)
    assert may_record(ROUND, Receipt(channel, TODAY), TODAY)
    assert may_add_points(channel)


@pytest.mark.parametrize(
    ("facts", "receipt"),
    [
        (ROUND, replace(LETTER, channel=Channel.PUBLIC)),
        (ROUND, replace(LETTER, received_on=TODAY + DAY)),
        (ROUND, replace(LETTER, named=False)),
        (ROUND, replace(LETTER, same_file=3)),
        (RoundFacts(opens_on=TODAY + DAY), LETTER),
    ],
)
def test_what_cannot_be_so_is_refused(facts: RoundFacts, receipt: Receipt) -> None:
    assert len(may_record(facts, receipt, TODAY).reasons) == 1


def test_everything_wrong_is_told_at_once() -> None:
    wrong = Receipt(Channel.ACCOUNT, TODAY + DAY, named=False, same_file=1)
    assert len(may_record(RoundFacts(opens_on=TODAY + DAY), wrong, TODAY).reasons) == 5


@pytest.mark.parametrize("channel", sorted(set(Channel) - set(BY_OFFICE)))
def test_what_its_sender_typed_stays_as_it_is(channel: Channel) -> None:
    assert not may_add_points(channel)
