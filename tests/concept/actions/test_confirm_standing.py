# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.actions.confirm_standing import confirm_standing
from augenhoehe.concept.models import Standing
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders
from tests.concept.test_rebased import second


@pytest.fixture
def orphan(cast: Cast) -> Standing:
    """A proposal on a passage that the second version has not any more."""
    first = builders.opened(cast)
    builders.proposal(cast, first, beginning="Betriebe", new="Betriebe helfen.")
    return second(cast, first, gone="Betriebe").standings.get()


def confirm(cast: Cast, standing: Standing, key: str, *, revision: int | None = 0) -> Standing:
    return confirm_standing(standing=standing, block_key=key, revision=revision, by=cast.people["anna"])


def test_the_place_is_noted_with_the_hand_and_the_proposal_stays_as_submitted(
    cast: Cast, orphan: Standing
) -> None:
    key, submitted = builders.row(orphan.version, "Kurse").key, orphan.proposal.block_key
    confirm(cast, orphan, key)
    orphan.refresh_from_db()
    assert (orphan.block_key, orphan.confirmed_by, orphan.revision) == (key, cast.people["anna"], 1)
    assert orphan.confirmed_at is not None
    orphan.proposal.refresh_from_db()
    assert orphan.proposal.block_key == submitted != key
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.after) == (audit_verbs.STANDING_CONFIRMED, {"version": 2, "block": key})


def test_only_a_passage_of_that_version_is_a_place(cast: Cast, orphan: Standing) -> None:
    elsewhere = builders.row(builders.draft(cast, "kamen")).key
    events = AuditEvent.objects.count()
    for key in ("", "fort", orphan.proposal.block_key, elsewhere):
        with pytest.raises(RuleViolation, match="Bitte wählen Sie eine Stelle dieser Fassung"):
            confirm(cast, orphan, key)
    orphan.refresh_from_db()
    assert (orphan.block_key, orphan.confirmed_at, orphan.revision) == ("", None, 0)
    assert AuditEvent.objects.count() == events


def test_of_two_who_place_it_the_second_is_told_and_may_then_correct_it(cast: Cast, orphan: Standing) -> None:
    courses, mentors = (builders.row(orphan.version, one).key for one in ("Kurse", "Die Stadt"))
    confirm(cast, orphan, courses)
    with pytest.raises(Conflict) as conflict:
        confirm(cast, orphan, mentors)
    assert conflict.value.current.revision == 1
    orphan.refresh_from_db()
    assert orphan.block_key == courses
    assert confirm(cast, orphan, mentors, revision=1).block_key == mentors
