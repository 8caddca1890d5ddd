# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.concept.actions.record_submission import Receipt, SourceFile, Voice, record_submission
from augenhoehe.concept.enums import Channel, ProposalKind
from augenhoehe.concept.models import Proposal, Submission, Version
from augenhoehe.concept.points import Point
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders

YESTERDAY = builders.TODAY - datetime.timedelta(days=1)
LETTER = Receipt(Channel.LETTER, YESTERDAY, wording=" Sehr geehrte Frau Anna, ")
SCAN = SourceFile("brief.txt", b"Sehr geehrte Frau Anna")
PERSON = Sender(name="Elif Aydin", email="elif@example.org", postal_address="Am Markt 1")


def record(cast: Cast, version: Version, *voices: Voice, **given: Any) -> list[Submission]:
    return record_submission(
        **{
            "participation": version.rounds.latest("pk"),
            "voices": voices or [Voice(PERSON)],
            "receipt": LETTER,
            "by": cast.people["anna"],
            **given,
        }
    )


def remark(text: str) -> Point:
    return Point(ProposalKind.REMARK, reason=text)


def test_a_letter_is_recorded_with_its_points_and_its_source(cast: Cast) -> None:
    version = builders.opened(cast)
    [made] = record(cast, version, Voice(PERSON, [remark("Zu lang."), remark("Zu kurz.")]), source=SCAN)
    assert (made.number, made.channel, made.received_on) == (1, "letter", YESTERDAY)
    assert (made.wording, made.recorded_by) == ("Sehr geehrte Frau Anna,", cast.people["anna"])
    assert (made.confirmed_at is not None, made.may_be_named, made.is_late) == (True, False, False)
    assert made.file is not None
    assert not made.file.public
    assert list(made.proposals.values_list("number", "reason")) == [(1, "Zu lang."), (2, "Zu kurz.")]


def test_an_organisation_is_always_named_and_nobody_stands_in_the_log(cast: Cast) -> None:
    version = builders.opened(cast)
    association = Voice(Sender(builders.organization(cast)))
    [made] = record(cast, version, association)
    record(cast, version)
    assert made.may_be_named
    told = [str(event.after) for event in AuditEvent.objects.filter(verb="concept.submission_recorded")]
    assert len(told) == 2
    assert not any("Aydin" in one or "elif" in one for one in told)


def test_several_voices_in_one_file_are_submissions_of_their_own(cast: Cast) -> None:
    version = builders.opened(cast)
    other = Voice(Sender(name="Jonas Weber"), [remark("Nein.")])
    made = record(cast, version, Voice(PERSON, [remark("Ja.")]), other, source=SCAN)
    assert [one.number for one in made] == [1, 2]
    assert [one.proposals.get().reason for one in made] == ["Ja.", "Nein."]
    assert len({one.file_id for one in made}) == 1


def test_one_wrong_point_and_nothing_is_kept(cast: Cast) -> None:
    version = builders.opened(cast)
    files = File.objects.count()
    with pytest.raises(RuleViolation):
        record(cast, version, Voice(PERSON, [remark("Gut."), remark("")]), source=SCAN)
    assert not Submission.objects.exists()
    assert not Proposal.objects.exists()
    assert File.objects.count() == files


def test_the_same_file_is_noticed_on_the_same_concept(cast: Cast) -> None:
    version = builders.opened(cast)
    record(cast, version, source=SCAN)
    with pytest.raises(RuleViolation, match="Eingabe 1"):
        record(cast, version, source=SCAN)
    assert len(record(cast, version, source=SCAN, again=True)) == 1
    elsewhere = builders.opened(cast, title="Anderes Konzept")
    assert [one.number for one in record(cast, elsewhere, source=SCAN)] == [1]


def test_what_came_after_the_last_day_is_late_and_what_came_before_is_not(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.close(cast, version)
    closed = version.rounds.get()
    closed.closed_on = YESTERDAY
    closed.save()
    [in_time] = record(cast, version)
    [late] = record(cast, version, receipt=Receipt(Channel.EMAIL, builders.TODAY))
    assert (in_time.is_late, late.is_late) == (False, True)


def test_another_towns_organisation_is_refused(cast: Cast) -> None:
    version = builders.opened(cast)
    with pytest.raises(ValueError, match="another municipality"):
        record(cast, version, Voice(Sender(builders.organization(cast, "kamen"))))
    with pytest.raises(ValueError, match="Nobody"):
        record(cast, version, voices=[])
