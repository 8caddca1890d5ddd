# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.forget_unconfirmed_submissions import forget_unconfirmed_submissions
from augenhoehe.concept.models import Submission
from augenhoehe.core.demo import Cast
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.kit import clock
from tests.concept import taking_part


def test_only_what_nobody_confirmed_in_time_is_forgotten(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    kept = taking_part.sent(participation).submission
    confirm_submission(submission=kept, root=None)
    taking_part.sent(participation, email="andere@post.example")
    with clock.standing_on(datetime.date(2023, 1, 22)):
        young = taking_part.sent(participation, email="spaet@post.example").submission
    with clock.standing_on(datetime.date(2023, 1, 24)):
        assert forget_unconfirmed_submissions(by=COMMAND_LINE) == 1
    assert set(Submission.objects.all()) == {kept, young}
