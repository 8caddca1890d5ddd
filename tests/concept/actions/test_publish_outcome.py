# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.close_round import close_round
from augenhoehe.concept.actions.publish_outcome import publish_outcome
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.models import ParticipationRound
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders, taking_part


def ended(cast: Cast) -> ParticipationRound:
    """A round on a public text in which nobody said anything that counts."""
    running = taking_part.a_round(cast)
    taking_part.sent(running)  # never confirmed, so nobody waits for an answer
    return close_round(participation=running, revision=None, by=cast.people["anna"])


def publish(
    cast: Cast, shown: ParticipationRound, *, public: bool = True, revision: int | None = None
) -> ParticipationRound:
    return publish_outcome(participation=shown, public=public, revision=revision, by=cast.people["anna"])


def logged() -> list[str]:
    found = AuditEvent.objects.filter(verb__startswith="concept.outcome").order_by("pk")
    return list(found.values_list("verb", flat=True))


def test_the_outcome_is_shown_since_today_and_taken_down_again(cast: Cast) -> None:
    shown = publish(cast, ended(cast))
    assert shown.outcome_public_on == builders.TODAY
    assert publish(cast, shown, public=False).outcome_public_on is None
    assert logged() == ["concept.outcome_published", "concept.outcome_withdrawn"]


def test_all_that_stands_in_the_way_is_told_and_nothing_is_written(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    running = version.rounds.get()
    with pytest.raises(RuleViolation) as refused:
        publish(cast, running)
    words = str(refused.value)
    assert "Die Beteiligung ist noch nicht beendet." in words
    assert "Eingaben ohne endgültige Antwort: 1." in words
    assert "Die Fassung steht nicht auf der öffentlichen Seite." in words
    running.refresh_from_db()
    assert running.outcome_public_on is None
    assert logged() == []


def test_it_can_be_taken_down_though_it_could_not_be_shown_any_more(cast: Cast) -> None:
    shown = publish(cast, ended(cast))
    publish_version(version=shown.version, public=False, revision=None, by=cast.people["anna"])
    assert publish(cast, shown, public=False).outcome_public_on is None


def test_of_two_the_second_is_told(cast: Cast) -> None:
    closed = ended(cast)
    publish(cast, closed, revision=closed.revision)
    with pytest.raises(Conflict):
        publish(cast, closed, public=False, revision=closed.revision)
    assert logged() == ["concept.outcome_published"]
