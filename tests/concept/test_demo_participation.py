# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.demo_participation import CONFIRMATION_LINK, PERSONAL_LINK
from augenhoehe.concept.models import Proposal, Submission
from augenhoehe.concept.personal_links import LinkState, voice_by_secret
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message


def test_people_take_part_without_an_account(told_demo: Cast) -> None:
    answered, waiting = voice_by_secret(PERSONAL_LINK), voice_by_secret(CONFIRMATION_LINK)
    assert answered is not None
    assert waiting is not None
    assert (answered.name, len(answered.submissions), waiting.state) == (
        "Elterncafé Brückenweg (erfunden)",
        1,
        LinkState.UNCONFIRMED,
    )
    made = Proposal.objects.filter(concept__municipality=told_demo.bergkamen).order_by("number")
    assert [one.submission.channel for one in made][:3] == ["account", "invitation", "public"]
    kamen = Submission.objects.filter(concept__municipality=told_demo.kamen, channel="invitation")
    assert [one.is_late for one in kamen] == [True]
    assert not Message.objects.exists()
