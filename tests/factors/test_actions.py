# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Message
from augenhoehe.council.models import PaperFile
from augenhoehe.factors.actions.add_example import add_example
from augenhoehe.factors.actions.agree_on_answers import agree_on_answers
from augenhoehe.factors.actions.attach_check import attach_check
from augenhoehe.factors.actions.begin_version import begin_version
from augenhoehe.factors.actions.check_at_once import check_at_once
from augenhoehe.factors.actions.close_check import close_check
from augenhoehe.factors.actions.create_set import create_set
from augenhoehe.factors.actions.edit_set import edit_set
from augenhoehe.factors.actions.invite_people import Guest
from augenhoehe.factors.actions.keep_answers import keep_answers
from augenhoehe.factors.actions.make_milestone import make_milestone
from augenhoehe.factors.actions.move_factor import move_factor
from augenhoehe.factors.actions.open_check import open_check
from augenhoehe.factors.actions.plan_repetition import plan_repetition
from augenhoehe.factors.actions.publish_version import publish_version
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.actions.remove_example import remove_example
from augenhoehe.factors.actions.remove_factor import remove_factor
from augenhoehe.factors.actions.renew_link import renew_link
from augenhoehe.factors.actions.repeat_check import repeat_check
from augenhoehe.factors.actions.revoke_invitation import revoke_invitation
from augenhoehe.factors.actions.save_factor import save_factor
from augenhoehe.factors.actions.save_step import save_step
from augenhoehe.factors.actions.take_over_set import take_over_set
from augenhoehe.factors.enums import CheckState, Rating
from augenhoehe.factors.links import participant_by_secret, participant_secret
from augenhoehe.factors.models import Agreement, Check, GoodExample, Participant
from augenhoehe.factors.queries.checks import question_numbers
from augenhoehe.factors.queries.library import shipped
from augenhoehe.factors.queries.sets import factors_of
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.subjects import Subject
from augenhoehe.kit import clock
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.models import Measure
from tests.council import builders as council
from tests.factors import builders
from tests.measures import builders as measures

pytestmark = pytest.mark.django_db

J, T, N, U = Rating.YES, Rating.PARTLY, Rating.NO, Rating.NOT_ASSESSABLE
DAY = datetime.date(2023, 3, 1)


def state(item: Check) -> str:
    return Check.objects.get(pk=item.pk).state


def test_a_set_of_the_library_becomes_a_draft_and_is_published_once(cast: Cast) -> None:
    anna, eight = cast.people["anna"], shipped()[0]
    made = take_over_set(municipality=cast.bergkamen, shipped=eight, by=anna)
    draft = made.versions.get()
    assert [(one.title, len(one.questions.all())) for one in factors_of(draft)] == [
        (factor.title, len(factor.questions)) for factor in eight.factors
    ]
    assert publish_version(version=draft, revision=0, by=anna).published_on == clock.today()
    with pytest.raises(RuleViolation, match="bleibt, wie sie ist"):
        publish_version(version=draft, revision=1, by=anna)
    with pytest.raises(RuleViolation, match="schon einen Satz"):
        take_over_set(municipality=cast.bergkamen, shipped=eight, by=anna)


def test_a_published_version_is_not_changed_and_the_next_one_keeps_its_keys(cast: Cast) -> None:
    anna = cast.people["anna"]
    first = builders.published(cast)
    factor = factors_of(first)[0]
    with pytest.raises(RuleViolation, match="neue Fassung"):
        remove_factor(factor=factor, revision=first.revision, by=anna)
    second = begin_version(factor_set=first.factor_set, revision=first.factor_set.revision, by=anna)
    with pytest.raises(RuleViolation, match="Fassung 2"):
        begin_version(factor_set=first.factor_set, revision=None, by=anna)
    copy = factors_of(second)[0]
    before = [one.key for one in factor.questions.all()]
    save_factor(
        version=second,
        factor=copy,
        title="Auf Augenhöhe",
        explanation="",
        when_missing="",
        questions=["Reden wirklich alle mit?", "Hören alle zu?", "Neu?"],
        revision=copy.revision,
        by=anna,
    )
    keys = [one.key for one in factors_of(second)[0].questions.all()]
    assert keys[1] == before[1]
    assert keys[2] not in before
    assert [one.text for one in factors_of(first)[0].questions.all()] == ["Reden alle mit?", "Hören alle zu?"]


def test_factors_are_moved_and_taken_out(cast: Cast) -> None:
    anna, draft = cast.people["anna"], builders.draft(cast)
    one, two = factors_of(draft)
    move_factor(factor=two, up=True, revision=draft.revision, by=anna)
    move_factor(factor=one, up=False, revision=None, by=anna)
    assert [factor.title for factor in factors_of(draft)] == ["Anker", "Augenhöhe"]
    with pytest.raises(Conflict):
        remove_factor(factor=one, revision=draft.revision, by=anna)
    remove_factor(factor=one, revision=None, by=anna)
    assert [factor.title for factor in factors_of(draft)] == ["Anker"]


def test_a_title_is_given_once(cast: Cast) -> None:
    anna, draft = cast.people["anna"], builders.draft(cast)
    other = create_set(municipality=cast.bergkamen, title="Andere", description="", short=False, by=anna)
    with pytest.raises(RuleViolation):
        edit_set(
            factor_set=other, title=draft.factor_set.title, description="", short=False, revision=0, by=anna
        )
    saved = edit_set(factor_set=other, title="Neue", description="Für alle.", short=True, revision=0, by=anna)
    assert (saved.title, saved.short) == ("Neue", True)


def test_good_examples_are_own_measures_and_stand_once(cast: Cast) -> None:
    anna, version = cast.people["anna"], builders.published(cast)
    own, foreign = measures.measure(cast), measures.measure(cast, "kamen")
    key = factors_of(version)[0].key

    def add(measure: Measure) -> GoodExample:
        return add_example(
            factor_set=version.factor_set,
            factor_key=key,
            measure=measure,
            why=" Weil. ",
            by=anna,
        )

    made = add(own)
    with pytest.raises(RuleViolation, match="schon ein gutes Beispiel"):
        add(own)
    with pytest.raises(ValueError, match="another town"):
        add(foreign)
    remove_example(example=made, revision=0, by=anna)
    assert version.factor_set.examples.count() == 0


def test_one_person_alone_hands_in_and_the_check_is_closed(cast: Cast) -> None:
    item = builders.closed(cast, J, T, U)
    assert (item.state, item.closed_on) == (CheckState.CLOSED, clock.today())
    assert [one.rating for one in item.agreements.order_by("question")] == [J, T, U]


def test_nothing_is_handed_in_without_reasons_but_much_is_kept(cast: Cast) -> None:
    item = builders.check(cast)
    participant, anna = item.participants.get(), cast.people["anna"]
    some = dict(list(builders.answers(item, J, T, N, reason="").items())[:2])
    with pytest.raises(RuleViolation, match="Noch ohne Begründung: Frage 1, 2"):
        keep_answers(participant=participant, answers=some, hand_in=True, revision=0, by=anna)
    kept = keep_answers(participant=participant, answers=some, hand_in=False, revision=0, by=anna)
    assert (kept.answers.count(), kept.handed_in_at) == (2, None)
    with pytest.raises(Conflict):
        keep_answers(participant=participant, answers={}, hand_in=False, revision=0, by=anna)
    assert keep_answers(participant=kept, answers={}, hand_in=False, revision=1, by=anna).answers.count() == 0


def test_three_people_answer_apart_differ_agree_and_close(cast: Cast) -> None:
    anna, fatma, bilal = (cast.people[name] for name in ("anna", "fatma", "bilal"))
    item = builders.check(cast)
    builders.invite(cast, item, "fatma", "bilal")
    builders.hand_in(item, anna, J, J, N, reason="Anna")
    builders.hand_in(item, fatma, J, T, N, reason="Fatma")
    assert state(item) == CheckState.ANSWERING
    builders.hand_in(item, bilal, J, N, N, reason="Anna")
    assert state(item) == CheckState.COMPARING
    with pytest.raises(RuleViolation, match="auf dem Tisch"):
        builders.hand_in(item, bilal, J, J, J)
    agreed = {one.question_id: one for one in Agreement.objects.filter(of_check=item)}
    asked = question_numbers(factors_of(item.version))
    assert sorted(agreed) == [asked[0], asked[2]]
    assert agreed[asked[0]].reason == "Anna\nFatma"
    with pytest.raises(RuleViolation, match="Noch nicht vereinbart: Frage 2"):
        close_check(check=item, revision=None, by=anna)
    agree_on_answers(
        check=item,
        agreed={asked[1]: AnswerFacts(T, "Zum Teil."), 0: AnswerFacts(J, "?")},
        revision=None,
        by=anna,
    )
    assert close_check(check=item, revision=None, by=anna).state == CheckState.CLOSED
    with pytest.raises(RuleViolation, match="wiederholen Sie ihn"):
        agree_on_answers(check=item, agreed={}, revision=None, by=anna)


def test_the_leader_opens_early_and_takes_people_out(cast: Cast) -> None:
    anna = cast.people["anna"]
    item = builders.check(cast)
    fatma, bilal = builders.invite(cast, item, "fatma", "bilal")
    with pytest.raises(RuleViolation, match="Noch niemand"):
        open_check(check=item, revision=None, by=anna)
    builders.hand_in(item, anna, J, J, J)
    revoke_invitation(participant=fatma, revision=0, by=anna)
    assert state(item) == CheckState.ANSWERING
    revoke_invitation(participant=bilal, revision=0, by=anna)
    assert state(item) == CheckState.COMPARING
    other = builders.check(cast, version=item.version)
    builders.invite(cast, other, "fatma")
    builders.hand_in(other, anna, J, J, J)
    assert open_check(check=other, revision=None, by=anna).state == CheckState.COMPARING


def test_guests_answer_by_a_link_that_can_be_renewed(cast: Cast) -> None:
    anna = cast.people["anna"]
    item = builders.check(cast)
    (guest,) = builders.invite(cast, item, guest=Guest("Amira", "amira@example.org"))
    mail = Message.objects.get(to="amira@example.org")
    secret = participant_secret(guest)
    assert secret in mail.text
    assert participant_by_secret(secret) == guest
    with clock.standing_on(datetime.date(2023, 1, 20)):
        renewed = renew_link(participant=guest, revision=guest.revision, root=builders.ROOT, by=anna)
    assert participant_by_secret(secret) is None
    assert Message.objects.filter(to="amira@example.org").count() == 2
    answers = builders.answers(item, J, T, N)
    keep_answers(participant=renewed, answers=answers, hand_in=True, revision=renewed.revision)
    with pytest.raises(RuleViolation, match="schon abgegeben"):
        renew_link(participant=renewed, revision=None, root="", by=anna)
    with pytest.raises(RuleViolation, match="braucht keinen Link"):
        renew_link(participant=item.participants.get(account=anna), revision=None, root="", by=anna)
    with pytest.raises(RuleViolation, match="noch nicht eingeladen"):
        builders.invite(cast, item, "anna")


def test_a_check_is_planned_and_repeated_with_the_newest_questions_and_the_same_people(cast: Cast) -> None:
    anna = cast.people["anna"]
    item = builders.check(cast)
    builders.invite(cast, item, "fatma", guest=Guest("Amira", "amira@example.org"))
    amira = item.participants.get(account=None)
    for person in (anna, cast.people["fatma"]):
        builders.hand_in(item, person, J, J, J)
    keep_answers(participant=amira, answers=builders.answers(item, J, J, J), hand_in=True, revision=None)
    close_check(check=item, revision=None, by=anna)
    assert plan_repetition(check=item, repeat_on=DAY, revision=None, by=anna).repeat_on == DAY
    newer = begin_version(factor_set=item.version.factor_set, revision=None, by=anna)
    publish_version(version=newer, revision=None, by=anna)
    with clock.standing_on(DAY):
        again = repeat_check(check=item, revision=None, root=builders.ROOT, by=anna)
    assert (again.version, again.previous, again.idea_title) == (newer, item, item.idea_title)
    assert sorted(again.participants.values_list("name", flat=True)) == [
        "Amira",
        "Anna Beispiel",
        "Fatma Amt",
    ]
    assert Message.objects.filter(to="amira@example.org").count() == 2
    with pytest.raises(RuleViolation, match="schon wiederholt"):
        repeat_check(check=item, revision=None, root="", by=anna)


def test_only_checks_of_public_things_are_released(cast: Cast) -> None:
    anna, version = cast.people["anna"], builders.published(cast)
    for public, measure in (
        (True, measures.measure(cast, public=True)),
        (False, measures.measure(cast, code="M 2")),
    ):
        item = builders.closed(cast, version=version, subject=Subject(measure=measure))
        if public:
            assert release_check(check=item, public=True, revision=None, by=anna).public
            assert not release_check(check=item, public=False, revision=None, by=anna).public
        else:
            with pytest.raises(RuleViolation, match="bleibt der Check intern"):
                release_check(check=item, public=True, revision=None, by=anna)


def test_the_result_goes_with_its_paper(cast: Cast) -> None:
    dora, paper = cast.people["dora"], council.paper(cast)
    version = builders.published(cast, short=True)
    answers = builders.answers(Check(version=version), J, T, N)
    item = check_at_once(
        municipality=cast.bergkamen, version=version, subject=Subject(paper=paper), answers=answers, by=dora
    )
    made = attach_check(
        check=item, paper=paper, name="Ergebnis", content=b"%PDF-1.7", voiding=False, revision=None, by=dora
    )
    assert PaperFile.objects.get(paper=paper) == made
    assert not made.public
    other = council.paper(cast, reference="12/9999")
    with pytest.raises(ValueError, match="another paper"):
        attach_check(
            check=item, paper=other, name="?", content=b"%PDF-1.7", voiding=False, revision=None, by=dora
        )


def test_a_next_step_becomes_a_milestone_of_its_measure(cast: Cast) -> None:
    anna, measure = cast.people["anna"], measures.measure(cast)
    item = builders.closed(cast, subject=Subject(measure=measure))
    factor = factors_of(item.version)[0]
    step = save_step(check=item, factor=factor, text="Antworten", responsible="", due_on=DAY, by=anna)
    again = save_step(
        check=item,
        factor=factor,
        text="Schriftlich antworten",
        responsible="Jugendamt",
        due_on=DAY,
        step=step,
        revision=step.revision,
        by=anna,
    )
    made = make_milestone(step=again, revision=again.revision, by=anna)
    assert (made.milestone, measure.milestones.get().title) == (
        measure.milestones.get(),
        "Schriftlich antworten",
    )
    with pytest.raises(RuleViolation, match="schon ein Meilenstein"):
        make_milestone(step=made, revision=made.revision, by=anna)
    foreign = factors_of(builders.published(cast, title="Andere"))[0]
    with pytest.raises(ValueError, match="another version"):
        save_step(check=item, factor=foreign, text="?", responsible="", due_on=DAY, by=anna)


def test_set_and_subject_belong_to_the_town(cast: Cast) -> None:
    with pytest.raises(ValueError, match="the town that checks"):
        builders.check(cast, version=builders.published(cast, "kamen"))
    with pytest.raises(ValueError, match="the town that checks"):
        builders.check(cast, subject=Subject(measure=measures.measure(cast, "kamen")), version=None)


def test_somebody_who_was_taken_out_by_mistake_is_asked_again(cast: Cast) -> None:
    check = builders.check(cast)
    (bilal,) = builders.invite(cast, check, "bilal")
    Participant.objects.filter(pk=bilal.pk).update(revoked_at=clock.now())
    check.refresh_from_db()
    (again,) = builders.invite(cast, check, "bilal")
    assert (again.pk, again.revoked_at) == (bilal.pk, None)
