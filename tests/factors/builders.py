# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sets and checks as tests need them: made by the room's own actions."""

from __future__ import annotations

from typing import Any

from augenhoehe.concept.actions.explain_term import explain_term
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.insert_figure import insert_figure
from augenhoehe.concept.figures import Sent
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.factors.actions.add_template import add_template
from augenhoehe.factors.actions.begin_check import begin_check
from augenhoehe.factors.actions.begin_handbook import begin_handbook
from augenhoehe.factors.actions.create_set import create_set
from augenhoehe.factors.actions.invite_people import Guest, invite_people
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.actions.save_factor import save_factor
from augenhoehe.factors.enums import Licence, Rating
from augenhoehe.factors.models import Check, Handbook, Participant, SetVersion
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.subjects import Subject
from tests.pictures import PNG

HANDS = {"bergkamen": "anna", "kamen": "clara"}
ROOT = "http://testserver"


def draft(
    cast: Cast, town: str = "bergkamen", *, title: str = "Drei Fragen", short: bool = False
) -> SetVersion:
    """A draft with two factors and three questions."""
    by = cast.people[HANDS[town]]
    made = create_set(municipality=cast.town(town), title=title, description="", short=short, by=by)
    version = made.versions.select_related("factor_set__municipality").get()
    for name, questions in (
        ("Augenhöhe", ["Reden alle mit?", "Hören alle zu?"]),
        ("Anker", ["Bleibt etwas?"]),
    ):
        save_factor(
            version=version,
            title=name,
            explanation="Was das heißt.",
            when_missing="Was dann hilft.",
            questions=questions,
            by=by,
        )
    version.refresh_from_db()
    return version


def published(cast: Cast, town: str = "bergkamen", **changed: Any) -> SetVersion:
    """A version that is published."""
    made = draft(cast, town, **changed)
    return publish_version(version=made, revision=made.revision, by=cast.people[HANDS[town]])


def check(
    cast: Cast,
    town: str = "bergkamen",
    *,
    version: SetVersion | None = None,
    subject: Subject | None = None,
    together: bool = True,
    by: str = "",
) -> Check:
    """A check of an idea, begun by the manager, unless the test says otherwise."""
    return begin_check(
        municipality=cast.town(town),
        version=version or published(cast, town),
        subject=subject or Subject(idea_title="Sprachtandem", idea_description="Zwei gehen spazieren."),
        together=together,
        answer_by=None,
        by=cast.people[by or HANDS[town]],
    )


def invite(cast: Cast, item: Check, *names: str, guest: Guest | None = None) -> list[Participant]:
    """Ask people of the story, and perhaps somebody without an account."""
    accounts = [cast.people[name] for name in names]
    return invite_people(
        check=item, accounts=accounts, guest=guest, revision=None, root=ROOT, by=cast.people["anna"]
    )


def answers(item: Check, *ratings: Rating, reason: str = "Darum.") -> dict[int, AnswerFacts]:
    """An answer to each question of a check, with the same reason."""
    asked = question_numbers(factors_of(item.version))
    return {number: AnswerFacts(rating, reason, "") for number, rating in zip(asked, ratings, strict=True)}


def hand_in(item: Check, person: Account, *ratings: Rating, reason: str = "Darum.") -> Participant:
    """Hand in somebody's answers."""
    participant = item.participants.get(account=person)
    return keep_answers(
        participant=participant,
        answers=answers(item, *ratings, reason=reason),
        hand_in=True,
        revision=participant.revision,
        by=person,
    )


def closed(cast: Cast, *ratings: Rating, **changed: Any) -> Check:
    """A check that one person made alone."""
    item = check(cast, **{"together": False, **changed})
    hand_in(item, item.leader, *(ratings or (Rating.YES, Rating.PARTLY, Rating.NO)))
    return Check.objects.select_related("municipality", "version__factor_set").get(pk=item.pk)


def handbook(cast: Cast) -> Handbook:
    """A handbook about two factors, being written."""
    version = published(cast)
    return begin_handbook(
        municipality=cast.bergkamen,
        title="Transferhandbuch",
        version=version,
        licence=Licence.CC_BY_SA,
        by=cast.people["anna"],
    )


def text_of(item: Handbook) -> Version:
    """The newest version of its text."""
    return item.concept.versions.select_related("concept__municipality").latest("number")


def frozen_text(cast: Cast, item: Handbook) -> Version:
    """Its text with a picture and an explained word, frozen; and a template."""
    anna, text = cast.people["anna"], text_of(item)
    sent = Sent("Gäste", "Es werden mehr.", False, "gaeste.png", PNG)
    insert_figure(version=text, after="", sent=sent, by=anna)
    explain_term(concept=item.concept, term="Teilhabe", meaning="Dabei sein.", by=anna)
    add_template(
        handbook=item,
        title="Brief",
        description="Für den Anfang.",
        name="b.txt",
        content=b"Hallo",
        by=anna,
    )
    return freeze_version(version=text, revision=None, by=anna)
