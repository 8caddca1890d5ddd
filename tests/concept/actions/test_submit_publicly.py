# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import taking_part


def test_what_is_sent_waits_and_nobody_knows_of_it(cast: Cast) -> None:
    before = AuditEvent.objects.count()
    participation = taking_part.a_round(cast)
    made_before = AuditEvent.objects.count() - before
    made = taking_part.sent(participation, email=" JAN@post.example ")
    kept = Submission.objects.get()
    assert (kept.number, kept.confirmed_at, kept.email, len(kept.pending)) == (
        None,
        None,
        "jan@post.example",
        1,
    )
    assert not Proposal.objects.exists()
    assert AuditEvent.objects.count() == before + made_before
    mail = Message.objects.get()
    assert (mail.to, made.secret in mail.text) == ("jan@post.example", True)
    assert not any(words in mail.text + mail.subject for words in ("Jan", "Jemand", "Spielen"))


def test_without_a_name_it_counts_at_once(cast: Cast) -> None:
    made = taking_part.sent(taking_part.a_round(cast, anonymous=True), "", "")
    assert (made.mail, made.submission.number, made.submission.proposals.count()) == (None, 1, 1)
    assert not Message.objects.exists()
    assert taking_part.voice(made.secret).name == ""


def test_a_closed_round_and_an_empty_point_are_refused(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match="nicht für alle offen"):
        taking_part.sent(taking_part.a_round(cast, public=False))
    assert not Submission.objects.exists()


def test_one_address_has_few_submissions_waiting(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    for _time in range(3):
        taking_part.sent(participation)
    with pytest.raises(RuleViolation, match="warten noch auf die Bestätigung"):
        taking_part.sent(participation)
    taking_part.sent(participation, email="andere@post.example")
    assert Submission.objects.count() == 4
