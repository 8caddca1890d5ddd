# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from tests.concept import builders


def test_points_of_one_voice_in_one_round_are_one_submission(cast: Cast) -> None:
    version = builders.opened(cast)
    keeper, bilal = SubmissionKeeper(version.rounds.get()), cast.people["bilal"]
    club = builders.organization(cast)
    first = keeper.with_account(club, bilal)
    assert keeper.with_account(club, bilal) == first
    for_myself = keeper.with_account(None, bilal)
    assert (first.number, for_myself.number) == (1, 2)
    assert (first.may_be_named, for_myself.may_be_named) == (True, False)
    assert Submission.objects.count() == 2


def test_numbers_run_through_the_concept(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    other = builders.opened(cast, title="Zweites")
    numbers = [SubmissionKeeper(one.rounds.get()).next_number() for one in (version, other)]
    assert numbers == [2, 1]
