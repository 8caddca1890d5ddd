# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils import translation

from augenhoehe.council.enums import Majority, Outcome
from augenhoehe.council.models import Consultation
from augenhoehe.site import votes


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Consultation(), ""),
        (Consultation(outcome=Outcome.ADOPTED), "adopted"),
        (Consultation(outcome=Outcome.ADOPTED, majority=Majority.UNANIMOUS), "adopted, unanimous"),
        (
            Consultation(outcome=Outcome.ADOPTED, votes_yes=30, votes_no=1, votes_abstain=2),
            "adopted, 30 votes in favour, 1 vote against, 2 abstentions",
        ),
        (Consultation(outcome=Outcome.ADOPTED, votes_no=0), "adopted, 0 votes against"),
        (Consultation(majority=Majority.UNANIMOUS, votes_yes=3), ""),
    ],
)
def test_a_result_is_told_with_the_votes_that_are_known(step: Consultation, words: str) -> None:
    with translation.override("en"):
        assert votes.result(step) == words
