# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import Client

from augenhoehe.concept.actions.add_points import add_points
from augenhoehe.concept.actions.publish_outcome import publish_outcome
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.actions.withdraw_proposal import withdraw_proposal
from augenhoehe.concept.enums import ReplyWay, Verdict, Votum
from augenhoehe.concept.models import ParticipationRound, Proposal, Submission, Version
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark


def answer(cast: Cast, made: Submission) -> None:
    texts = dict.fromkeys(made.proposals.values_list("pk", flat=True), "Abgelehnt.")
    told = Answer(ReplyWay.LETTER, "Guten Tag,", "Anna", texts)
    reply_to_submission(submission=made, answer=told, revision=None, by=cast.people["anna"])


def ended(cast: Cast) -> Version:
    """A round that has ended: one of an association, one of somebody who is not named, one who is."""
    version = builders.opened(cast)
    version.refresh_from_db()
    publish_version(version=version, public=True, revision=None, by=cast.people["anna"])
    builders.proposal(cast, version)
    record(cast, version, Voice(PERSON, [remark("Ich, Elif Aydin, finde es zu lang.")]))
    record(cast, version, Voice(Sender(name="Jonas Weber", may_be_named=True), [remark("Zu kurz.")]))
    for made in Proposal.objects.order_by("number"):
        builders.opinion(cast, made, Votum.NOT_ADOPTED, "Danke an Elif Aydin und Jonas Weber.")
        builders.decision(cast, made, Verdict.REJECTED)
    builders.close(cast, version)
    return version


def published(cast: Cast, version: Version) -> ParticipationRound:
    for made in Submission.objects.all():
        answer(cast, made)
    return publish_outcome(
        participation=version.rounds.get(), public=True, revision=None, by=cast.people["anna"]
    )


def test_everybody_reads_what_became_of_the_proposals(cast: Cast, client: Client) -> None:
    shown = published(cast, ended(cast))
    address = f"/bergkamen/beteiligung/{shown.pk}/ergebnis/"
    page = client.get(address).content.decode()
    assert "Bergkamen for all" in page
    assert "Jonas Weber" in page
    assert "abgelehnt" in page
    assert "<ins>" in page
    assert not any(secret in page for secret in ("Elif", "Aydin", "elif@example.org", "Am Markt", "Bilal"))
    steps = page.partition("</h1>")[0]
    back = f"/bergkamen/konzept/{shown.version.concept_id}/"
    assert (f'href="{back}"' in steps, f'href="/bergkamen/beteiligung/{shown.pk}/"' in steps) == (True, False)
    assert client.get(back).status_code == 200
    assert "[Name]" in page
    pdf = client.get(address.rstrip("/") + ".pdf")
    assert pdf.content[:5] == b"%PDF-"
    assert client.get(f"/kamen/beteiligung/{shown.pk}/ergebnis/").status_code == 404


def test_what_was_withdrawn_stands_there_without_its_text(cast: Cast, client: Client) -> None:
    version = builders.opened(cast)
    publish_version(version=version, public=True, revision=None, by=cast.people["anna"])
    made = builders.proposal(cast, version, reason="Das soll niemand lesen.")
    withdraw_proposal(proposal=made, revision=made.revision, by=cast.people["bilal"])
    builders.close(cast, version)
    shown = published_alone(cast, version)
    page = client.get(f"/bergkamen/beteiligung/{shown.pk}/ergebnis/").content.decode()
    assert "zurückgezogen" in page
    assert not any(words in page for words in ("niemand lesen", "richtet", "Bergkamen for all"))


def published_alone(cast: Cast, version: Version) -> ParticipationRound:
    return publish_outcome(
        participation=version.rounds.get(), public=True, revision=None, by=cast.people["anna"]
    )


def test_nothing_is_shown_before_it_was_published_or_after_it_was_taken_down(
    cast: Cast, client: Client
) -> None:
    version = ended(cast)
    address = f"/bergkamen/beteiligung/{version.rounds.get().pk}/ergebnis/"
    assert client.get(address).status_code == 404
    with pytest.raises(RuleViolation):
        published_alone(cast, version)
    shown = published(cast, version)
    assert client.get(address).status_code == 200
    with pytest.raises(Conflict):
        publish_outcome(
            participation=shown, public=False, revision=shown.revision - 1, by=cast.people["anna"]
        )
    publish_outcome(participation=shown, public=False, revision=shown.revision, by=cast.people["anna"])
    assert client.get(address).status_code == 404
    assert client.get(address.rstrip("/") + ".pdf").status_code == 404


def test_what_comes_later_waits_until_it_is_decided(cast: Cast, client: Client) -> None:
    shown = published(cast, ended(cast))
    person = Submission.objects.get(name="Jonas Weber")
    add_points(submission=person, points=[remark("Noch etwas.")], revision=None, by=cast.people["anna"])
    page = client.get(f"/bergkamen/beteiligung/{shown.pk}/ergebnis/").content.decode()
    assert "Noch etwas." not in page
