# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders, taking_part


def test_confirming_makes_proposals_and_a_second_time_is_harmless(cast: Cast) -> None:
    sent = taking_part.sent(taking_part.a_round(cast))
    done = confirm_submission(submission=sent.submission, root=taking_part.ROOT)
    assert (done.first, done.submission.number, done.submission.pending) == (True, 1, [])
    assert Proposal.objects.get().reason == "Ein Platz zum Spielen fehlt."
    assert done.mail is not None
    assert sent.secret in done.mail.text
    again = confirm_submission(submission=sent.submission, root=taking_part.ROOT)
    assert (again.first, again.mail, Proposal.objects.count(), Message.objects.count()) == (False, None, 1, 2)


def test_what_was_sent_in_time_is_in_time(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    sent = taking_part.sent(participation)
    with clock.standing_on(datetime.date(2023, 1, 18)):
        close_round(participation=participation, revision=None, by=cast.people["anna"])
    with clock.standing_on(datetime.date(2023, 1, 19)):
        done = confirm_submission(submission=sent.submission, root=None)
    assert not Submission.objects.select_related("round").get(pk=done.submission.pk).is_late


def test_too_late_or_overtaken_is_told_and_nothing_is_lost(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    sent = taking_part.sent(participation)
    with clock.standing_on(datetime.date(2023, 1, 25)), pytest.raises(RuleViolation, match="sieben Tage"):
        confirm_submission(submission=sent.submission, root=None)
    builders.close(cast, participation.version)
    later = builders.next_version(cast, participation.version.concept)
    freeze_version(version=later, revision=None, by=cast.people["anna"])
    with pytest.raises(RuleViolation, match="neuere Fassung"):
        confirm_submission(submission=sent.submission, root=None)
    kept = Submission.objects.get()
    assert (kept.confirmed_at, len(kept.pending)) == (None, 1)
