# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.concept import audit_verbs
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.points import Point
from augenhoehe.concept.rules import submissions as rules
from augenhoehe.concept.senders import Sender
from augenhoehe.core import storage
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import Account, File
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Receipt:
    """How and when something came in, in which language, and in which words, as far as the office wrote them down."""

    channel: Channel
    received_on: datetime.date
    language: str = "de"
    wording: str = ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that came in."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody, and what they say."""

    sender: Sender
    points: Sequence[Point] = ()


@action
def record_submission(
    *,
    participation: ParticipationRound,
    voices: Sequence[Voice],
    receipt: Receipt,
    by: Account,
    source: SourceFile | None = None,
    again: bool = False,
) -> list[Submission]:
    """Record what came in by mail, letter, telephone or in a meeting: a submission for each voice, all or nothing.

    Several voices speak in one file where several people wrote into it. `again`: the same file may have been read in
    before, which else is refused. Raises RuleViolation with all reasons, ValueError for an organisation of another
    town or no voice at all.
    """
    current = ParticipationRound.objects.select_related("version__concept__municipality").get(
        pk=participation.pk
    )
    if not voices:
        raise ValueError("Nobody speaks.")
    town = current.version.concept.municipality
    organizations = [voice.sender.organization for voice in voices if voice.sender.organization is not None]
    if any(organization.municipality_id != town.pk for organization in organizations):
        raise ValueError("The organisation belongs to another municipality.")
    keeper, writer = SubmissionKeeper(current), PointWriter(current.version, current, by)
    known = None if again or source is None else same_file(current, source.content)
    facts = rules.Receipt(
        receipt.channel,
        receipt.received_on,
        named=all(voice.sender.known for voice in voices),
        same_file=None if known is None else known.number,
    )
    require(rules.may_record(current.facts, facts, clock.today()))
    file = None
    if source is not None:
        file = store_file(by=by, municipality=town, name=source.name, content=source.content)
    return [_recorded(keeper, writer, voice, receipt, file) for voice in voices]


def same_file(participation: ParticipationRound, content: bytes) -> Submission | None:
    """The submission on the same concept that was made of this file before."""
    made = Submission.objects.filter(
        concept=participation.version.concept_id, file__sha512=storage.digest(content)
    )
    return made.filter(confirmed_at__isnull=False).order_by("number").first()


def _recorded(
    keeper: SubmissionKeeper, writer: PointWriter, voice: Voice, receipt: Receipt, file: File | None
) -> Submission:
    sender, version = voice.sender, writer.version
    made = Submission.objects.create(
        concept_id=version.concept_id,
        round=keeper.participation,
        number=keeper.next_number(),
        channel=receipt.channel,
        organization=sender.organization,
        name=sender.name.strip(),
        email=sender.email,
        postal_address=sender.postal_address.strip(),
        may_be_named=sender.may_be_named or sender.organization is not None,
        language=receipt.language,
        wording=receipt.wording.strip(),
        received_on=receipt.received_on,
        submitted_at=clock.now(),
        confirmed_at=clock.now(),
        recorded_by=writer.by,
        file=file,
    )
    audit.record(
        audit_verbs.SUBMISSION_RECORDED,
        by=writer.by,
        of=made,
        municipality=version.concept.municipality,
        after={
            "channel": receipt.channel,
            "received_on": receipt.received_on,
            "points": len(voice.points),
            "file": file.sha512 if file else "",
        },
    )
    writer.write(made, voice.points)
    return made
