# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people take part in the demo without an account: by invitation, by the public form, and too late.

Everybody and everything told here is invented.
"""

from __future__ import annotations

import datetime

from augenhoehe.concept import texts
from augenhoehe.concept.actions.confirm_submission import confirm_submission
from augenhoehe.concept.actions.invite_to_round import Guest, invite_to_round
from augenhoehe.concept.actions.submit_by_link import submit_by_link
from augenhoehe.concept.actions.submit_publicly import submit_publicly
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Invitation, ParticipationRound, Proposal, Submission, Version
from augenhoehe.concept.personal_links import voice_by_secret
from augenhoehe.concept.points import Point
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from augenhoehe.kit import clock
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.kit.text import retext

PERSONAL_LINK = "beispiel-elterncafe-brueckenweg"
CONFIRMATION_LINK = "beispiel-bitte-bestaetigen"
"""Secrets of the demo's links: known to everybody, so only invented people may have them."""


def late_in_kamen(cast: Cast, participation: ParticipationRound) -> Proposal:
    """An invited group writes four days after the end: taken, and marked as late."""
    with clock.standing_on(datetime.date(2022, 1, 12)):
        group = cast.partners["kamen"]["sprachcafe"]
        made = invite_to_round(
            participation=participation,
            guests=[
                Guest(group.name, "sprachcafe@kamen.example", group),
                Guest("Elternrat der Grundschule (erfunden)", "elternrat@kamen.example"),
            ],
            root=None,
            by=cast.people["clara"],
        )
    with clock.standing_on(datetime.date(2022, 3, 4)):
        return _say(
            made.links[0].secret,
            Point(
                ProposalKind.REMARK,
                _key(participation.version, "Die Stadtbücherei hält"),
                title="Vorlesen auch am Samstag",
                reason="Viele Eltern arbeiten unter der Woche bis abends. Bitte auch an das Wochenende denken.",
            ),
        )


def bergkamen(cast: Cast, participation: ParticipationRound) -> None:
    """Three organisations and a neighbourhood are invited; one answers by link, one resident by the public form."""
    partners = cast.partners["bergkamen"]
    with clock.standing_on(datetime.date(2022, 12, 20)):
        made = invite_to_round(
            participation=participation,
            guests=[
                _guest(partners["elterncafe"], "elterncafe"),
                _guest(partners["gesamtschule"], "gesamtschule"),
                _guest(partners["isi"], "isi"),
                Guest("Nachbarschaft Weddinghofen (erfunden)"),
            ],
            root=None,
            by=cast.people["anna"],
        )
    Invitation.objects.filter(pk=made.links[0].invitation.pk).update(secret_hash=hash_of(PERSONAL_LINK))
    version = participation.version
    with clock.standing_on(datetime.date(2023, 1, 12)):
        _say(
            PERSONAL_LINK,
            _reworded(
                version,
                "Schreiben, die viele",
                "in einfacher Sprache.",
                "in einfacher Sprache, auf Wunsch auch auf Türkisch und Arabisch.",
                title="Schreiben in mehreren Sprachen",
                reason="Sonst kommen viele Eltern mit jedem Brief zu uns ins Café.",
                original_text="Mektuplar istek üzerine Türkçe ve Arapça da olsun.",
            ),
            language="tr",
        )
    with clock.standing_on(datetime.date(2023, 1, 13)):
        remark = Point(
            ProposalKind.REMARK,
            _key(version, "Beschäftigte können"),
            title="Auch Sprachen lernen",
            original_text="Було б добре, якби працівники могли вивчати мови людей, які тут живуть.",
        )
        confirm_submission(
            submission=_sent(participation, remark, "Olha Vyhadana (erfunden)", "olha"), root=None
        )
    with clock.standing_on(datetime.date(2023, 1, 15)):
        waiting = Point(
            ProposalKind.REMARK, title="Mehr Feste", reason="Ein Fest in jedem Stadtteil wäre schön."
        )
        sent = _sent(participation, waiting, "Unbestätigte Person (erfunden)", "unbestaetigt")
        Submission.objects.filter(pk=sent.pk).update(secret_hash=hash_of(CONFIRMATION_LINK))


def _guest(organization: Organization, address: str) -> Guest:
    return Guest(organization.name, f"{address}@bergkamen.example", organization)


def _say(secret: str, point: Point, language: str = "de") -> Proposal:
    voice = voice_by_secret(secret)
    assert voice is not None  # noqa: S101 - made above
    [made] = submit_by_link(voice=voice, points=[point], language=language)
    return made


def _sent(participation: ParticipationRound, point: Point, name: str, address: str) -> Submission:
    sender = Sender(name=name, email=f"{address}@post.example")
    language = "uk" if point.original_text else "de"
    made = submit_publicly(
        participation=participation, points=[point], sender=sender, language=language, root=None
    )
    return made.submission


def _key(version: Version, beginning: str) -> str:
    return version.blocks.get(plain_text__startswith=beginning).key


def _reworded(version: Version, beginning: str, old: str, new: str, **words: str) -> Point:
    row = version.blocks.get(plain_text__startswith=beginning)
    block = texts.block_of(row)
    wording = texts.wording(retext(block, block.text.replace(old, new)))
    return Point(ProposalKind.REPLACE, row.key, wording, **words)
