# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The factors' chapter of the demo: three people differ about a conference and agree, an idea gets better.

The names of the eight factors stand in Bergkamen's paper 12/0767; all answers, reasons and steps are invented.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Paper
from augenhoehe.factors.actions.add_example import add_example
from augenhoehe.factors.actions.agree_on_answers import agree_on_answers
from augenhoehe.factors.actions.begin_check import begin_check
from augenhoehe.factors.actions.begin_version import begin_version
from augenhoehe.factors.actions.check_at_once import check_at_once
from augenhoehe.factors.actions.close_check import close_check
from augenhoehe.factors.actions.invite_people import Guest, invite_people
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.actions.make_milestone import make_milestone
from augenhoehe.factors.actions.plan_repetition import plan_repetition
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.actions.repeat_check import repeat_check
from augenhoehe.factors.actions.save_step import save_step
from augenhoehe.factors.actions.take_over_set import take_over_set
from augenhoehe.factors.demo import handbook, texts
from augenhoehe.factors.models import Check, FactorSet, Participant, SetVersion
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.library import shipped
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.checks import a_year_later
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import clock
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.measures.models import Measure

OPEN_LINK = "beispiel-check-elterncafe"
"""The secret of the demo's open link: known to everybody, so only invented people may have it."""


def day(text: str) -> datetime.date:
    """A day from its ISO form."""
    return datetime.date.fromisoformat(text)


def tell(cast: Cast) -> None:
    """Tell the chapter."""
    eight, short = _sets(cast)
    _idea_gets_better(cast, short)
    _paper(cast, short)
    _conference(cast, eight)
    _plan(cast, short)
    _open_check(cast, eight)
    handbook.tell(cast, eight)


def _sets(cast: Cast) -> tuple[SetVersion, SetVersion]:
    """Bergkamen uses all three, and words the subjects of the KGSt anew; Kamen has the short set as a draft."""
    anna = cast.people["anna"]
    made: dict[str, FactorSet] = {}
    with clock.standing_on(day("2022-12-13")):
        for one in shipped():
            made[one.key] = take_over_set(municipality=cast.bergkamen, shipped=one, by=anna)
        published = [
            publish_version(version=made[key].versions.get(), revision=0, by=anna)
            for key in ("gelingensfaktoren", "integrations_check", "steuerung")
        ]
        for factor, code, why in texts.EXAMPLES:
            measure = Measure.objects.get(municipality=cast.bergkamen, code=code)
            add_example(
                factor_set=made["gelingensfaktoren"], factor_key=factor, measure=measure, why=why, by=anna
            )
    with clock.standing_on(day("2023-01-11")):
        begin_version(factor_set=made["steuerung"], revision=None, by=anna)
        take_over_set(municipality=cast.kamen, shipped=shipped()[-1], by=cast.people["clara"])
    return published[0], published[1]


def _idea_gets_better(cast: Cast, short: SetVersion) -> None:
    """Checked, talked over, and checked again four weeks later."""
    anna = cast.people["anna"]
    with clock.standing_on(day("2022-12-14")):
        first = check_at_once(
            municipality=cast.bergkamen,
            version=short,
            subject=Subject(idea_title=texts.IDEA, idea_description=texts.IDEA_TEXT),
            answers=_answers(short, texts.IDEA_FIRST),
            by=anna,
        )
    with clock.standing_on(day("2023-01-12")):
        second = repeat_check(check=first, revision=first.revision, root="", by=anna)
        _hand_in(second, anna, texts.IDEA_SECOND)


def _paper(cast: Cast, short: SetVersion) -> None:
    """The council office puts the six questions to a paper that is on its way."""
    with clock.standing_on(day("2023-01-09")):
        check_at_once(
            municipality=cast.bergkamen,
            version=short,
            subject=Subject(paper=Paper.objects.get(municipality=cast.bergkamen, reference="12/0839")),
            answers=_answers(short, texts.PAPER),
            by=cast.people["dora"],
        )


def _conference(cast: Cast, eight: SetVersion) -> None:
    """Three people answer apart, differ, agree, and agree on what to do."""
    anna, fatma, bilal = (cast.people[name] for name in ("anna", "fatma", "bilal"))
    measure = Measure.objects.get(municipality=cast.bergkamen, code="1.1.1")
    with clock.standing_on(day("2022-12-15")):
        check = _begun(cast, eight, Subject(measure=measure), day("2022-12-30"))
        _invite(check, [fatma, bilal], anna)
    for place, (person, on) in enumerate(
        ((anna, "2022-12-16"), (fatma, "2022-12-20"), (bilal, "2023-01-05"))
    ):
        with clock.standing_on(day(on)):
            _hand_in(check, person, [row[place] for row in texts.CONFERENCE])
    with clock.standing_on(day("2023-01-10")):
        asked = question_numbers(factors_of(eight))
        agreed = {asked[number - 1]: AnswerFacts(*said) for number, said in texts.CONFERENCE_AGREED.items()}
        agree_on_answers(check=check, agreed=agreed, revision=None, by=anna)
        close_check(check=check, revision=None, by=anna)
        plan_repetition(check=check, repeat_on=a_year_later(clock.today()), revision=None, by=anna)
        _steps(check, eight, anna)
    with clock.standing_on(day("2023-01-12")):
        release_check(check=check, public=True, revision=None, by=anna)


def _steps(check: Check, eight: SetVersion, anna: Account) -> None:
    factors = {factor.key: factor for factor in factors_of(eight)}
    answer = save_step(
        check=check,
        factor=factors["partizipation"],
        text="Den Jugendlichen schriftlich antworten, was aus ihren drei Themen geworden ist",
        responsible="Jugendamt",
        due_on=day("2023-02-17"),
        by=anna,
    )
    make_milestone(step=answer, revision=answer.revision, by=anna)
    save_step(
        check=check,
        factor=factors["zielgruppe"],
        text="Mit der Berufsschule besprechen, wie ihre Schülerinnen und Schüler eingeladen werden",
        responsible="Integrationsmanagement",
        due_on=day("2023-03-01"),
        by=anna,
    )


def _plan(cast: Cast, short: SetVersion) -> None:
    """The answers on the concept are on the table; agreeing comes next."""
    anna, dora = cast.people["anna"], cast.people["dora"]
    version = Version.objects.filter(concept__municipality=cast.bergkamen).order_by("pk")[0]
    with clock.standing_on(day("2023-01-11")):
        check = _begun(cast, short, Subject(concept_version=version), day("2023-01-20"))
        _invite(check, [dora], anna)
    for place, person in enumerate((anna, dora)):
        with clock.standing_on(day(f"2023-01-1{2 + place}")):
            _hand_in(check, person, [row[place] for row in texts.PLAN])


def _open_check(cast: Cast, eight: SetVersion) -> None:
    """A check that waits for its answers, one of them by a link."""
    anna = cast.people["anna"]
    measure = Measure.objects.get(municipality=cast.bergkamen, code="2.1.1")
    with clock.standing_on(day("2023-01-13")):
        check = _begun(cast, eight, Subject(measure=measure), day("2023-01-27"))
        guest = Guest("Amira Beispiel, Elterncafé")  # the demo writes no mails: the link was handed over
        invite_people(
            check=check,
            accounts=[cast.people["fatma"], cast.people["bilal"]],
            guest=guest,
            revision=None,
            root="",
            by=anna,
        )
        Participant.objects.filter(of_check=check, account=None).update(secret_hash=hash_of(OPEN_LINK))


def _begun(cast: Cast, version: SetVersion, subject: Subject, answer_by: datetime.date) -> Check:
    return begin_check(
        municipality=cast.bergkamen,
        version=version,
        subject=subject,
        together=True,
        answer_by=answer_by,
        by=cast.people["anna"],
    )


def _invite(check: Check, accounts: Sequence[Account], by: Account) -> None:
    invite_people(check=check, accounts=accounts, guest=None, revision=None, root="", by=by)


def _hand_in(check: Check, person: Account, said: Sequence[texts.Said]) -> None:
    participant = check.participants.get(account=person)
    keep_answers(
        participant=participant,
        answers=_answers(check.version, said),
        hand_in=True,
        revision=participant.revision,
        by=person,
    )


def _answers(version: SetVersion, said: Sequence[texts.Said]) -> dict[int, AnswerFacts]:
    """What somebody says, by the numbers of the questions. ValueError where a question is left out."""
    asked = question_numbers(factors_of(version))
    return {number: AnswerFacts(*words) for number, words in zip(asked, said, strict=True)}
