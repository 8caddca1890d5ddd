# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.languages import GERMAN
from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import builders, taking_part


def test_late_follows_from_the_rounds_end_as_it_stands_now(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    with clock.standing_on(taking_part.AFTER):
        taking_part.said(link.secret)
        assert Submission.objects.get().is_late
        builders.extend(cast, participation.version)
        assert not Submission.objects.get().is_late


def test_the_language_of_the_sender_is_noted(cast: Cast) -> None:
    sent = taking_part.sent(taking_part.a_round(cast)).submission
    sent.speak("uk")
    sent.speak(GERMAN)
    assert Submission.objects.get().language == "uk"
