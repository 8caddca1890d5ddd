# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.factors.demo import OPEN_LINK
from augenhoehe.factors.enums import CheckState
from augenhoehe.factors.links import participant_by_secret
from augenhoehe.factors.models import Answer, Check, FactorSet


def test_the_story_of_the_factors(told_demo: Cast) -> None:
    here = Check.objects.filter(municipality=told_demo.bergkamen)
    conference = here.get(measure__code="1.1.1")
    assert (conference.state, conference.public, conference.participants.count()) == (
        CheckState.CLOSED,
        True,
        3,
    )
    assert Answer.objects.filter(participant__of_check=conference).count() == 72
    assert conference.steps.filter(milestone__isnull=False).count() == 1
    assert here.get(previous__isnull=False).idea_title == here.get(next_check__isnull=False).idea_title
    assert here.filter(kind="paper", version__factor_set__short=True).exists()
    assert here.filter(state=CheckState.COMPARING).exists()
    guest = participant_by_secret(OPEN_LINK)
    assert guest is not None
    assert guest.of_check.state == CheckState.ANSWERING
    assert (
        FactorSet.objects.get(municipality=told_demo.bergkamen, origin="gelingensfaktoren").examples.count()
        == 4
    )
