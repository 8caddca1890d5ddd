# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.remind_signatory import remind_signatory
from augenhoehe.council.actions.sign_paper import sign_paper
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation
from tests.council import signing
from tests.council.signing import DEPARTMENT, HEAD


def test_once_a_day(cast: Cast) -> None:
    one = signing.of(signing.sent_round(cast), DEPARTMENT)
    reminded = remind_signatory(sign_off=one, by=cast.people["anna"])
    assert reminded.reminded_at is not None
    with pytest.raises(RuleViolation, match="Heute"):
        remind_signatory(sign_off=one, by=cast.people["dora"])
    with clock.standing_on(date(2023, 1, 17)):
        assert remind_signatory(sign_off=one, by=cast.people["dora"]).reminded_at > reminded.reminded_at  # type: ignore[operator]  # both are set


def test_whoever_is_not_asked_is_not_reminded(cast: Cast) -> None:
    with pytest.raises(RuleViolation):
        remind_signatory(sign_off=signing.of(signing.sent_round(cast), HEAD), by=cast.people["anna"])


def test_a_reminder_does_not_disturb_who_is_signing(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one, seen = signing.of(paper, DEPARTMENT), signing.seen(paper)
    remind_signatory(sign_off=one, by=cast.people["anna"])
    signed = sign_paper(sign_off=one, seen=seen, revision=one.revision, by=cast.people["fatma"])
    assert signed.state == "signed"
