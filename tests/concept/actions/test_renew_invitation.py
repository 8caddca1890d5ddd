# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.invite_to_round import Guest
from augenhoehe.concept.actions.renew_invitation import renew_invitation
from augenhoehe.concept.actions.revoke_invitation import revoke_invitation
from augenhoehe.concept.models import Invitation
from augenhoehe.concept.personal_links import LinkState, voice_by_secret
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import taking_part


def test_a_new_link_takes_the_place_of_the_old_one(cast: Cast) -> None:
    [old] = taking_part.invited(cast, taking_part.a_round(cast))
    taking_part.said(old.secret)
    new = renew_invitation(
        invitation=old.invitation, revision=None, root=taking_part.ROOT, by=cast.people["anna"]
    )
    assert voice_by_secret(old.secret) is None
    assert len(taking_part.voice(new.secret).submissions) == 1
    assert new.secret in Message.objects.latest("pk").text


def test_a_withdrawn_one_counts_again_unless_its_address_is_taken(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    anna = cast.people["anna"]
    revoke_invitation(invitation=link.invitation, revision=None, by=anna)
    assert taking_part.voice(link.secret).state is LinkState.REVOKED
    again = renew_invitation(invitation=link.invitation, revision=None, root=None, by=anna)
    assert taking_part.voice(again.secret).state is LinkState.OPEN
    revoke_invitation(invitation=link.invitation, revision=None, by=anna)
    taking_part.invited(cast, participation, Guest("Andere", "aylin@post.example"))
    with pytest.raises(RuleViolation):
        renew_invitation(invitation=link.invitation, revision=None, root=None, by=anna)


def test_who_comes_second_is_told(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    seen = Invitation.objects.get().revision
    revoke_invitation(invitation=link.invitation, revision=seen, by=cast.people["anna"])
    with pytest.raises(Conflict):
        renew_invitation(invitation=link.invitation, revision=seen, root=None, by=cast.people["anna"])
