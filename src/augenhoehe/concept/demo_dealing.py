# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the demo tells of dealing with proposals: a conflict, a department that answers, and some that wait.

Everybody and everything told here is invented.
"""

from __future__ import annotations

import datetime

from augenhoehe.concept import demo_texts, texts
from augenhoehe.concept.actions.answer_opinion_request import answer_opinion_request
from augenhoehe.concept.actions.ask_department import ask_department
from augenhoehe.concept.actions.confirm_standing import confirm_standing
from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.open_round import open_round
from augenhoehe.concept.actions.record_submission import Receipt, Voice, record_submission
from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
from augenhoehe.concept.enums import Channel, ProposalKind, Votum
from augenhoehe.concept.models import Block, ParticipationRound, Version
from augenhoehe.concept.points import Point
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.kit.text import Block as TextBlock
from augenhoehe.kit.text import retext

EVENING = datetime.date(2023, 1, 10)
"""An invited round of associations, in which the office writes along."""
READING = "einmal im Monat"


def kamen_evening(cast: Cast, participation: ParticipationRound) -> None:
    """Three associations want the same words otherwise, two of them alike; a department says what it thinks."""
    clara, partners, version = cast.people["clara"], cast.partners["kamen"], participation.version
    more = _point(
        version,
        "Die Stadtbücherei hält",
        (READING, "zweimal im Monat"),
        "Öfter vorlesen",
        "Die Plätze reichen nicht.",
    )
    less = _point(
        version,
        "Die Stadtbücherei hält",
        (READING, "alle drei Monate"),
        "Lieber selten und groß",
        "Ein großer Nachmittag lässt sich mit Ehrenamtlichen besser stemmen.",
    )
    with clock.standing_on(EVENING):
        made = record_submission(
            participation=participation,
            voices=[
                Voice(Sender(organization=partners["sprachcafe"]), [more]),
                Voice(Sender(organization=partners["begegnung"]), [less]),
                Voice(Sender(organization=partners["wohlfahrt"]), [more]),
            ],
            receipt=Receipt(Channel.MEETING, EVENING),
            by=clara,
        )
    with clock.standing_on(datetime.date(2023, 1, 11)):
        request = ask_department(
            concept=version.concept,
            proposals=[point.pk for one in made for point in one.proposals.all()],
            department=cast.departments["kamen"]["kultur"],
            email="",
            question="Wie oft kann die Bücherei zum Vorlesen einladen, und was kostet es?",
            due_on=datetime.date(2023, 1, 31),
            root="",
            by=clara,
        )
    with clock.standing_on(datetime.date(2023, 1, 13)):
        answer_opinion_request(
            statement=request.statements.order_by("proposal__number")[0],
            votum=Votum.ADOPTED_IN_PART,
            text="Ein zweiter Nachmittag im Monat gelingt von Oktober bis März. Er kostet im Jahr rund 900 €.",
            answered_by="Svenja Regal (erfunden)",
            revision=None,
        )


def kamen_interpreting(cast: Cast) -> None:
    """A second text went on while two proposals on it waited: for one a person found the place, one still waits."""
    clara, partners = cast.people["clara"], cast.partners["kamen"]
    with clock.standing_on(datetime.date(2022, 8, 15)):
        concept = create_concept(municipality=cast.kamen, title="Leitfaden zum Dolmetschen", by=clara)
        first = concept.versions.get(number=1)
        write_version_from_text(version=first, text=demo_texts.KAMEN_INTERPRETING, by=clara)
        first = freeze_version(version=first, revision=None, by=clara)
        participation = open_round(
            version=first, closes_on=datetime.date(2022, 9, 16), revision=None, by=clara
        )
    with clock.standing_on(datetime.date(2022, 9, 12)):
        booking = _point(
            first,
            "Wer dolmetscht",
            ("drei Tage", "einen Tag"),
            "Auch kurzfristig",
            "Kinder werden nicht mit Ansage krank.",
        )
        paying = _point(
            first,
            "Die Stadt zahlt",
            ("15 €", "20 €"),
            "Besser bezahlen",
            "Für weniger kommt niemand mehr mit Erfahrung.",
        )
        record_submission(
            participation=participation,
            voices=[
                Voice(Sender(organization=partners["begegnung"]), [booking]),
                Voice(Sender(organization=partners["wohlfahrt"]), [paying]),
            ],
            receipt=Receipt(Channel.EMAIL, clock.today()),
            by=clara,
        )
    with clock.standing_on(datetime.date(2022, 11, 7)):
        second = start_next_version(concept=concept, by=clara)
        _rewrite(second, "Wer dolmetscht", ("drei Tage", "zwei Tage"), clara)
        _rewrite(second, "Die Stadt zahlt", ("15 €", "18 €"), clara)
        second = freeze_version(version=second, revision=None, by=clara)
    with clock.standing_on(datetime.date(2022, 11, 8)):
        waiting = second.standings.order_by("proposal__number")[0]
        confirm_standing(standing=waiting, block_key=waiting.proposal.block_key, revision=None, by=clara)


def _point(version: Version, beginning: str, words: tuple[str, str], title: str, reason: str) -> Point:
    row, wording = _reworded(version, beginning, words)
    return Point(ProposalKind.REPLACE, row.key, texts.wording(wording), title=title, reason=reason)


def _rewrite(version: Version, beginning: str, words: tuple[str, str], by: Account) -> None:
    row, wording = _reworded(version, beginning, words)
    edit_block(block=row, new=wording, revision=None, by=by)


def _reworded(version: Version, beginning: str, words: tuple[str, str]) -> tuple[Block, TextBlock]:
    """The passage that begins so, and how it reads with other words; `words`: the old ones and the new ones."""
    row = version.blocks.get(plain_text__startswith=beginning)
    block = texts.block_of(row)
    return row, retext(block, block.text.replace(*words))
