# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.concept.models import Invitation
from augenhoehe.concept.personal_links import (
    LinkState,
    confirmation_address,
    invitation_secret,
    new_link,
    page_address,
    part_hash,
    submission_secret,
    voice_by_secret,
)
from augenhoehe.core.demo import Cast
from augenhoehe.kit.link_secrets import hash_of
from tests.concept import taking_part


def test_a_link_can_be_told_again_until_it_is_made_anew(cast: Cast) -> None:
    [link] = taking_part.invited(cast, taking_part.a_round(cast))
    stored = Invitation.objects.get()
    assert invitation_secret(stored) == link.secret
    assert stored.secret_hash == hash_of(link.secret)
    stored.invited_at += datetime.timedelta(microseconds=1)
    assert new_link(stored).secret != link.secret
    assert voice_by_secret(link.secret) is None


def test_who_holds_which_link(cast: Cast) -> None:
    participation = taking_part.a_round(cast)
    [link] = taking_part.invited(cast, participation)
    sent = taking_part.sent(participation)
    invited, writer = taking_part.voice(link.secret), taking_part.voice(sent.secret)
    assert (invited.name, invited.state, invited.submissions) == ("Aylin Beispiel", LinkState.OPEN, ())
    assert (writer.name, writer.state, writer.is_organization) == ("Jan Jemand", LinkState.UNCONFIRMED, False)
    assert submission_secret(sent.submission) == sent.secret
    assert voice_by_secret("") is None
    assert voice_by_secret("\udcff" * 9) is None


def test_addresses_and_parts() -> None:
    assert page_address("geheim", "https://haus.example") == "https://haus.example/beteiligung/geheim/"
    assert confirmation_address("geheim", "") == "/beteiligung/bestaetigen/geheim/"
    assert part_hash("geheim", 0) == hash_of("geheim")
    assert len({part_hash("geheim", part) for part in range(5)}) == 5
