# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.revoke_invitation import revoke_invitation
from augenhoehe.concept.models import Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import taking_part


def test_a_withdrawn_link_takes_nothing_and_what_came_stays(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    taking_part.said(link.secret)
    revoke_invitation(invitation=link.invitation, revision=None, by=cast.people["anna"])
    with pytest.raises(RuleViolation, match="zurückgenommen"):
        taking_part.said(link.secret)
    with pytest.raises(RuleViolation, match="schon zurückgenommen"):
        revoke_invitation(invitation=link.invitation, revision=None, by=cast.people["anna"])
    assert Proposal.objects.count() == 1
