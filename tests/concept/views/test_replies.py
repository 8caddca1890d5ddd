# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.enums import Verdict, Votum
from augenhoehe.concept.models import Proposal, ReplyLetter, Submission, Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, Message
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark
from tests.concept.actions.test_reply_to_submission import rejected

SignIn = Callable[[Account | None], Client]


def page_of(submission: Submission, more: str = "") -> str:
    return f"/bergkamen/intern/konzept/eingabe/{submission.pk}/{more}"


def test_one_letter_is_looked_through_reworded_and_sent(cast: Cast, client_of: SignIn) -> None:
    point = rejected(cast)
    made = point.submission
    anna = client_of(cast.people["anna"])
    page = anna.get(page_of(made, "antwort/")).content.decode()
    assert "Das Konzept braucht den Platz." in page
    assert "per E-Mail" in page
    sent = {
        "revision": 0,
        "way": "mail",
        "opening": "Liebe Frau Aydin,",
        f"text-{point.pk}": "Leider nein.",
        "closing": "Anna",
    }
    assert anna.post(page_of(made, "antwort/"), {**sent, "opening": ""}).status_code == 422
    page = anna.post(page_of(made, "antwort/"), sent, follow=True).content.decode()
    assert "per E-Mail unterwegs" in page
    assert "Leider nein." in page
    assert "Leider nein." in Message.objects.get(key__startswith="reply/").text
    assert anna.post(page_of(made, "antwort/"), sent).status_code == 409
    letter = ReplyLetter.objects.get()
    for ending in ("", "?format=docx"):
        file = anna.get(f"/bergkamen/intern/konzept/antwort/{letter.pk}/datei/{ending}")
        assert file.content[:4] in {b"%PDF", b"PK\x03\x04"}


def test_before_the_decision_only_an_interim_answer_can_be_given(cast: Cast, client_of: SignIn) -> None:
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [remark("Zu lang.")]))
    anna, point = client_of(cast.people["anna"]), made.proposals.get()
    assert "Sobald alles entschieden ist" in anna.get(page_of(made, "antwort/")).content.decode()
    sent = {
        "revision": 0,
        "way": "letter",
        "opening": "Guten Tag,",
        f"text-{point.pk}": "Offen.",
        "closing": "A",
    }
    anna.post(page_of(made, "antwort/"), sent)
    assert ReplyLetter.objects.get().interim
    assert "Zwischenbescheid" in anna.get(page_of(made)).content.decode()


def version_with_three(cast: Cast) -> Version:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    record(cast, version, Voice(PERSON, [remark("Eins.")]))
    record(cast, version, Voice(PERSON, [remark("Zwei.")]))
    for point in Proposal.objects.filter(number__lt=3):
        builders.opinion(cast, point, Votum.NOT_ADOPTED, "Nein.")
        builders.decision(cast, point, Verdict.REJECTED)
    return version


def test_a_whole_round_is_answered_at_once(cast: Cast, client_of: SignIn) -> None:
    version = version_with_three(cast)
    address = f"{version.rounds.get().get_absolute_url()}antworten/"
    anna = client_of(cast.people["anna"])
    page = anna.get(address).content.decode()
    assert "0 von 3 Eingaben sind beantwortet." in page
    ready = [one for one in Submission.objects.order_by("number") if f'name="take-{one.pk}"' in page]
    assert [one.number for one in ready] == [1, 2]
    assert anna.post(address, {}).status_code == 422
    ways = {ready[0].pk: "page", ready[1].pk: "mail"}
    sent = {
        name: value
        for pk, way in ways.items()
        for name, value in ((f"take-{pk}", "on"), (f"way-{pk}", way), (f"revision-{pk}", "0"))
    }
    page = anna.post(address, sent, follow=True).content.decode()
    assert "2 Eingaben sind beantwortet." in page
    assert "2 von 3 Eingaben sind beantwortet." in page
    assert Message.objects.filter(key__startswith="reply/").count() == 1
    assert "Nein." in Message.objects.get(key__startswith="reply/").text


def test_the_sender_with_an_account_reads_the_own_answer_and_no_other(cast: Cast, client_of: SignIn) -> None:
    version_with_three(cast)
    own, other = Submission.objects.order_by("number")[:2]
    bilal = client_of(cast.people["bilal"])
    assert bilal.get(page_of(own)).status_code == 200
    assert bilal.get(page_of(other)).status_code == 404
    assert bilal.get(page_of(own, "antwort/")).status_code == 403
    anna = client_of(cast.people["anna"])
    point = own.proposals.get()
    sent = {
        "revision": 0,
        "way": "page",
        "opening": "Hallo,",
        f"text-{point.pk}": "Leider nein.",
        "closing": "A",
    }
    anna.post(page_of(own, "antwort/"), sent)
    assert "Leider nein." in bilal.get(page_of(own)).content.decode()
    letter = ReplyLetter.objects.get()
    assert bilal.get(f"/bergkamen/intern/konzept/antwort/{letter.pk}/datei/").status_code == 200
    assert client_of(cast.people["clara"]).get(page_of(own)).status_code in {403, 404}


def test_the_outcome_is_shown_by_its_button_once_everybody_knows(cast: Cast, client_of: SignIn) -> None:
    version = version_with_three(cast)
    asked = version.rounds.get()
    anna = client_of(cast.people["anna"])
    button = f"{asked.get_absolute_url()}ergebnis/"
    refused = anna.post(button, {"revision": asked.revision, "oeffentlich": "ja"})
    assert refused.status_code == 422
    assert (
        "erfährt das Ergebnis vor der Öffentlichkeit"
        in anna.get(f"{asked.get_absolute_url()}antworten/").content.decode()
    )
    asked.refresh_from_db()
    assert asked.outcome_public_on is None
