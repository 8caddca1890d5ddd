# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import override

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.enums import ReplyWay
from augenhoehe.concept.models import Concept, Reply, ReplyLetter, Submission
from augenhoehe.concept.reply_mails import put_into_outbox
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.kit import clock
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record, remark

PAGE = "https://haus.example/seite/"


def letter_to(cast: Cast, made: Submission, text: str = "Übernommen, „so & nicht anders“.") -> ReplyLetter:
    """A letter as it was recorded, not sent."""
    letter = ReplyLetter.objects.create(
        submission=made,
        way=ReplyWay.MAIL,
        interim=False,
        opening="Guten Tag,",
        closing="Anna",
        sent_at=clock.now(),
        account=cast.people["anna"],
    )
    for point in made.proposals.all():
        Reply.objects.create(letter=letter, proposal=point, text=text)
    return letter


def letter(cast: Cast) -> ReplyLetter:
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [remark("Zu lang.")]))
    return letter_to(cast, made)


def test_the_mail_says_what_the_letter_says_and_where_it_stands(cast: Cast) -> None:
    sent = put_into_outbox(letter(cast), to="elif@example.org", page=PAGE)
    assert sent is not None
    assert (sent.to, sent.subject) == (
        "elif@example.org",
        f"{cast.bergkamen.name}: Ihre Eingabe zu „Konzept“",
    )
    lines = [line for line in sent.text.splitlines() if line]
    assert lines[0] == "Guten Tag,"
    assert "Übernommen, „so & nicht anders“." in lines
    assert lines[-2:] == [f"Sie lesen das auch hier: {PAGE}", "Anna"]


def test_without_a_page_none_is_named(cast: Cast) -> None:
    sent = put_into_outbox(letter(cast), to="elif@example.org")
    assert sent is not None
    assert "auch hier" not in sent.text


def test_the_mail_is_german_whatever_the_office_reads(cast: Cast) -> None:
    with override("en"):
        sent = put_into_outbox(letter(cast), to="elif@example.org", page=PAGE)
    assert sent is not None
    assert "Ihre Eingabe" in sent.subject
    assert "Sie lesen das auch hier" in sent.text


def test_a_long_title_over_two_lines_makes_one_short_subject(cast: Cast) -> None:
    made = letter(cast)
    longest = Concept._meta.get_field("title").max_length or 200
    Concept.objects.update(title="Konzept\r\nBcc: alle@example.org ".ljust(longest, "x"))
    sent = put_into_outbox(ReplyLetter.objects.get(pk=made.pk), to="elif@example.org")
    assert sent is not None
    assert "\n" not in sent.subject
    assert len(sent.subject) <= 300


def test_an_invented_person_gets_none_unless_an_address_was_given(cast: Cast) -> None:
    made = builders.proposal(cast, builders.opened(cast)).submission
    assert made.account is not None
    made.account.is_demo = True
    sent = letter_to(cast, made)
    assert put_into_outbox(sent, to=made.account.email) is None
    assert not Message.objects.filter(key=f"reply/{sent.pk}").exists()
    made.email = "echt@example.org"
    assert put_into_outbox(sent, to=made.email) is not None
