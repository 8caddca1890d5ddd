# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds with people who take part without an account, as tests need them."""

from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.concept.actions.invite_to_round import Guest, invite_to_round
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.submit_by_link import submit_by_link
from augenhoehe.concept.actions.submit_publicly import SentIn, submit_publicly
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import ParticipationRound, Proposal, Version
from augenhoehe.concept.personal_links import MadeLink, Voice, voice_by_secret
from augenhoehe.concept.points import Point
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from tests.concept import builders

ROOT = "https://haus.example"
END = datetime.date(2023, 2, 28)
AFTER = datetime.date(2023, 3, 6)


def a_round(cast: Cast, town: str = "bergkamen", **more: Any) -> ParticipationRound:
    """A round on a public version until the end of February, open to everybody where nothing else is said."""
    version = builders.frozen(cast, town)
    publish_version(version=version, public=True, revision=None, by=builders.hand(cast, town))
    facts = {"closes_on": END, "public": True, **more}
    return open_round(version=version, revision=None, by=builders.hand(cast, town), **facts)


def invited(cast: Cast, participation: ParticipationRound, *guests: Guest) -> list[MadeLink]:
    """Links of those invited; of Aylin where nobody else is named."""
    town = participation.version.concept.municipality.slug
    made = invite_to_round(
        participation=participation,
        guests=guests or [Guest("Aylin Beispiel", "aylin@post.example")],
        root=ROOT,
        by=builders.hand(cast, town),
    )
    return list(made.links)


def voice(secret: str) -> Voice:
    """The holder of a link."""
    found = voice_by_secret(secret)
    assert found is not None
    return found


def remark(version: Version, words: str = "Bitte kürzer.") -> Point:
    """A remark on the first paragraph."""
    return Point(ProposalKind.REMARK, builders.row(version).key, reason=words)


def said(secret: str, words: str = "Bitte kürzer.") -> Proposal:
    """A remark made by link."""
    holder = voice(secret)
    [made] = submit_by_link(voice=holder, points=[remark(holder.round.version, words)])
    return made


def sent(
    participation: ParticipationRound, name: str = "Jan Jemand", email: str = "jan@post.example"
) -> SentIn:
    """A remark by the public form."""
    return submit_publicly(
        participation=participation,
        points=[remark(participation.version, "Ein Platz zum Spielen fehlt.")],
        sender=Sender(name=name, email=email),
        root=ROOT,
    )
