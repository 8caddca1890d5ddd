# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the office does in the demo: a letter is recorded, everybody is answered, and the outcome is shown.

Everybody and everything told here is invented.
"""

from __future__ import annotations

import datetime

from augenhoehe.concept import queries
from augenhoehe.concept.actions.publish_outcome import publish_outcome
from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.actions.record_submission import Receipt, SourceFile, Voice, record_submission
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.answered import ways_to
from augenhoehe.concept.enums import Channel, ProposalKind, ReplyWay
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.points import Point
from augenhoehe.concept.reply_texts import Readings, drafted
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import clock

LETTER = """Sehr geehrte Damen und Herren,

in unserer Runde haben wir über Ihren Text gesprochen. Die Treffen sollten auch einmal in Oberaden stattfinden.
Und bitte schreiben Sie größer!

Mit freundlichen Grüßen
die Seniorenrunde (erfunden)
"""


def kamen_answered(cast: Cast, participation: ParticipationRound) -> None:
    """Once the second version stands, everybody of the winter is told, and then the town shows what came of it."""
    participation.refresh_from_db()
    clara = cast.people["clara"]
    with clock.standing_on(datetime.date(2022, 5, 5)):
        for submission in participation.submissions.filter(confirmed_at__isnull=False).order_by("number"):
            _answer(submission, clara, interim=False)
    with clock.standing_on(datetime.date(2022, 5, 10)):
        publish_version(version=participation.version, public=True, revision=None, by=clara)
        publish_outcome(participation=participation, public=True, revision=None, by=clara)


def bergkamen_letter(cast: Cast, participation: ParticipationRound) -> None:
    """A letter comes in, is recorded point by point, and gets an interim answer."""
    anna, version = cast.people["anna"], participation.version
    meetings = version.blocks.get(plain_text__startswith="Die Steuerungsgruppe trifft sich")
    with clock.standing_on(datetime.date(2023, 1, 13)):
        [made] = record_submission(
            participation=participation,
            voices=[
                Voice(
                    Sender(
                        name="Seniorenrunde Oberaden (erfunden)",
                        postal_address="Beispielweg 3\n59192 Bergkamen",
                        may_be_named=True,
                    ),
                    [
                        Point(
                            ProposalKind.REMARK,
                            meetings.key,
                            title="Auch in Oberaden",
                            reason="Die Treffen sollten auch einmal in Oberaden stattfinden.",
                        ),
                        Point(
                            ProposalKind.REMARK, title="Größere Schrift", reason="Bitte schreiben Sie größer!"
                        ),
                    ],
                )
            ],
            receipt=Receipt(Channel.LETTER, datetime.date(2023, 1, 12), wording=LETTER),
            source=SourceFile("brief-seniorenrunde.txt", LETTER.encode()),
            by=anna,
        )
    with clock.standing_on(datetime.date(2023, 1, 15)):
        _answer(made, anna, interim=True)


def _answer(submission: Submission, by: Account, *, interim: bool) -> None:
    """Nobody invented gets a mail: they are told on their page, or by letter."""
    rows = queries.with_records(submission.proposals.filter(withdrawn_at__isnull=True).order_by("number"))
    points = list(rows)
    draft = drafted(submission, points, Readings.of(submission.concept, points), interim=interim)
    way = next(way for way in ways_to(submission) if way is not ReplyWay.MAIL)
    answer = Answer(way, draft.opening, draft.closing, draft.texts, interim=interim)
    reply_to_submission(submission=submission, answer=answer, revision=None, by=by)
