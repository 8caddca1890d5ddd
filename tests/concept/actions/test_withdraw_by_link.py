# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.actions.withdraw_by_link import withdraw_by_link
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders, taking_part


def test_ones_own_point_until_a_body_has_decided(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    first, second = taking_part.said(link.secret), taking_part.said(link.secret, "Und länger.")
    holder = taking_part.voice(link.secret)
    assert withdraw_by_link(voice=holder, proposal=first, revision=0).withdrawn_at
    builders.opinion(cast, second)
    with pytest.raises(Conflict):
        withdraw_by_link(voice=holder, proposal=second, revision=0)
    builders.decision(cast, second)
    with pytest.raises(RuleViolation):
        withdraw_by_link(voice=holder, proposal=second, revision=None)


def test_never_somebody_elses(cast: Cast) -> None:
    one, other = taking_part.invited(cast, taking_part.a_round(cast), Guest("A"), Guest("B"))
    made = taking_part.said(one.secret)
    with pytest.raises(ValueError, match="somebody else"):
        withdraw_by_link(voice=taking_part.voice(other.secret), proposal=made, revision=None)
