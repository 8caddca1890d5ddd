# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.enums import ReplyWay, Verdict
from augenhoehe.concept.models import ReplyLetter
from augenhoehe.concept.printed_replies import printed_reply
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from tests.concept import builders
from tests.concept.actions.test_record_submission import record, remark

CLUB = "Verein „Bergkamen for all“"


def letter(cast: Cast, sender: Sender) -> ReplyLetter:
    """An interim answer to two remarks."""
    [made] = record(cast, builders.opened(cast), Voice(sender, [remark("Zu lang."), remark("Zu kurz.")]))
    first, second = made.proposals.order_by("number")
    told = Answer(
        ReplyWay.LETTER,
        "Guten Tag,",
        "Anna",
        {second.pk: "Auch offen.", first.pk: "Noch offen."},
        interim=True,
    )
    return reply_to_submission(submission=made, answer=told, revision=0, by=cast.people["anna"])


@pytest.mark.parametrize(
    ("name", "address", "lines"),
    [
        ("Elif Aydin", " Am Markt 1 \n\nBergkamen", ["Elif Aydin", "Am Markt 1", "Bergkamen"]),
        ("Elif Aydin", "Elif Aydin\nAm Markt 1", ["Elif Aydin", "Am Markt 1"]),
        ("Elif Aydin", "", ["Elif Aydin"]),
        ("Dr. Elif Aydin", "Elif Aydin\nAm Markt 1", ["Elif Aydin", "Am Markt 1"]),
    ],
)
def test_the_name_stands_once_above_the_address(
    cast: Cast, name: str, address: str, lines: list[str]
) -> None:
    printed = printed_reply(letter(cast, Sender(name=name, postal_address=address)))
    assert list(printed.recipient) == lines


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("Elif Aydin\nAm Markt 1", [CLUB, "Elif Aydin", "Am Markt 1"]),
        (f"{CLUB}\nAm Markt 1", [CLUB, "Elif Aydin", "Am Markt 1"]),
        (f"{CLUB}\nElif Aydin\nAm Markt 1", [CLUB, "Elif Aydin", "Am Markt 1"]),
        ("Am Markt 1", [f"{CLUB}, Elif Aydin", "Am Markt 1"]),
    ],
)
def test_an_organisation_is_not_left_off_where_the_address_names_a_person(
    cast: Cast, address: str, lines: list[str]
) -> None:
    sent = letter(cast, Sender(name="Elif Aydin", postal_address=address))
    sent.submission.organization = cast.partners["bergkamen"]["bergkamen_for_all"]
    assert list(printed_reply(sent).recipient) == lines


def test_whoever_gave_no_name_is_reached_by_the_address_alone(cast: Cast) -> None:
    sent = letter(cast, Sender(name="Elif", postal_address="Am Markt 1"))
    sent.submission.name = ""
    assert list(printed_reply(sent).recipient) == ["Am Markt 1"]
    sent.submission.postal_address = ""
    assert list(printed_reply(sent).recipient) == []


def test_the_letter_says_what_was_recorded_whatever_is_decided_later(cast: Cast) -> None:
    sent = letter(cast, Sender(name="Elif Aydin"))
    before = printed_reply(sent)
    assert [text for _title, text in before.points] == ["Noch offen.", "Auch offen."]
    assert [title[:5] for title, _text in before.points] == ["Nr.\u00a01", "Nr.\u00a02"]
    assert (before.town_name, before.concept, before.number, before.interim, before.day) == (
        cast.bergkamen.name,
        "Konzept",
        1,
        True,
        builders.TODAY,
    )
    for point in sent.submission.proposals.all():
        builders.opinion(cast, point)
        builders.decision(cast, point, Verdict.REJECTED)
    assert printed_reply(ReplyLetter.objects.get()) == before
