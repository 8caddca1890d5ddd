# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.extend_round import extend_round
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders

UNTIL = datetime.date(2023, 3, 31)


def test_an_extension_stays_on_record_and_opens_a_closed_round_again(cast: Cast) -> None:
    version = builders.opened(cast)
    closed = builders.close(cast, version)
    extended = extend_round(
        participation=closed, until=UNTIL, reason=" Ferien ", revision=closed.revision, by=cast.people["anna"]
    )
    assert (extended.closes_on, extended.closed_on) == (UNTIL, None)
    assert [(one.was, one.until, one.reason) for one in extended.extensions.all()] == [
        (datetime.date(2023, 1, 16), UNTIL, "Ferien")
    ]
    assert builders.proposal(cast, version).number == 1


def test_an_extension_needs_a_reason(cast: Cast) -> None:
    running = builders.opened(cast).rounds.get()
    with pytest.raises(RuleViolation, match="warum"):
        extend_round(participation=running, until=UNTIL, reason="", revision=None, by=cast.people["anna"])
    assert not running.extensions.exists()


def test_of_two_the_second_is_told(cast: Cast) -> None:
    running = builders.opened(cast).rounds.get()
    close_round(participation=running, revision=running.revision, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        extend_round(
            participation=running,
            until=UNTIL,
            reason="Ferien",
            revision=running.revision,
            by=cast.people["anna"],
        )
