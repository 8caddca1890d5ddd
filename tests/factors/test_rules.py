# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from augenhoehe.factors.enums import CheckState, Development, Rating, SubjectKind
from augenhoehe.factors.rules import answers, checks, handbooks, profile, sets
from augenhoehe.factors.rules.answers import AnswerFacts
from augenhoehe.factors.rules.checks import MOST_PARTICIPANTS, CheckFacts, check_invite
from augenhoehe.factors.rules.profile import FactorLines, Line
from augenhoehe.kit.reasons import Verdict

TODAY = datetime.date(2023, 1, 16)
J, T, N, U = Rating.YES, Rating.PARTLY, Rating.NO, Rating.NOT_ASSESSABLE


def words(verdict: Verdict) -> str:
    return " ".join(map(str, verdict.reasons))


def facts(state: CheckState = CheckState.ANSWERING, **changed: object) -> CheckFacts:
    return CheckFacts(**{"state": state, "kind": SubjectKind.IDEA, **changed})  # type: ignore[arg-type]  # by name


ANSWERING, COMPARING, CLOSED = CheckState


def test_a_version_is_published_whole() -> None:
    good = [sets.FactorFacts("Augenhöhe", 2)]
    assert sets.check_publish(good, published=False, short=True).ok
    assert "stays as it is" in words(sets.check_publish(good, published=True, short=False))
    assert "no factor" in words(sets.check_publish([], published=False, short=False))
    assert "“Leer” has no question" in words(
        sets.check_publish([sets.FactorFacts("Leer", 0)], published=False, short=False)
    )
    many = [sets.FactorFacts("Viel", sets.MOST_OF_A_SHORT_SET + 1)]
    assert sets.check_publish(many, published=False, short=False).ok
    assert "at most 8 questions; this one has 9" in words(
        sets.check_publish(many, published=False, short=True)
    )
    assert sets.check_editable(False).ok
    assert not sets.check_editable(True)


def test_a_factor_has_its_bounds() -> None:
    assert sets.check_factor(["Eins?", "Zwei?"], 3).ok
    assert "at most 20 factors" in words(sets.check_factor(["Eins?"], 20))
    assert "twice" in words(sets.check_factor(["Eins?", "Eins?"], 0))
    assert "at most 12 questions" in words(sets.check_factor([str(number) for number in range(13)], 0))


def test_questions_keep_their_keys() -> None:
    before = [sets.Question("a", "Reden alle mit?"), sets.Question("b", "Bleibt etwas?")]
    same = sets.matched(before, ["Bleibt etwas?", "Reden alle mit?"])
    assert [one.key for one in same] == ["b", "a"]
    better = sets.matched(before, ["Reden wirklich alle mit?", "Bleibt etwas?"])
    assert [one.key for one in better] == ["a", "b"]
    more = sets.matched(before, ["Reden alle mit?", "Bleibt etwas?", "Wer zahlt?"])
    assert [one.key for one in more] == ["a", "b", ""]
    fewer = sets.matched(before, ["Ganz anders?"])
    assert [one.key for one in fewer] == [""]


@given(some.lists(some.text(min_size=1), unique=True), some.lists(some.text(min_size=1), unique=True))
def test_no_key_is_given_twice(old: list[str], new: list[str]) -> None:
    before = [sets.Question(f"k{place}", text) for place, text in enumerate(old)]
    found = sets.matched(before, new)
    assert [one.text for one in found] == new
    keys = [one.key for one in found if one.key]
    assert len(keys) == len(set(keys))


def test_a_free_key_is_free() -> None:
    assert sets.free_key("faktor", []) == "faktor-1"
    assert sets.free_key("faktor", ["faktor-1", "faktor-2"]) == "faktor-3"


def test_an_answer_needs_a_reason() -> None:
    nothing, only, whole = AnswerFacts(), AnswerFacts(J), AnswerFacts(J, "Darum.")
    assert nothing.is_empty
    assert not only.is_empty
    assert (nothing.is_whole, only.is_whole, whole.is_whole) == (False, False, True)
    assert answers.missing_rating(nothing) is answers.ANSWER_WANTED
    assert answers.missing_rating(only) is None
    assert answers.missing_reason(only) is answers.REASON_WANTED
    assert answers.missing_reason(whole) is None
    assert answers.missing_reason(nothing) is None


@pytest.mark.parametrize("blank", ["", " \n", "\u200b", "\u2800"])
def test_blanks_are_no_reason(blank: str) -> None:
    assert answers.missing_reason(AnswerFacts(N, blank)) is answers.REASON_WANTED


def test_all_questions_are_answered() -> None:
    given_answers = {7: AnswerFacts(J, "Darum."), 9: AnswerFacts(N)}
    told = words(answers.check_whole(given_answers, [7, 8, 9]))
    assert "Without an answer yet: question 2." in told
    assert "Without a reason yet: question 3." in told
    assert answers.check_whole({7: AnswerFacts(U, "Weiß niemand.")}, [7]).ok


def test_a_check_begins_with_a_published_version_and_time() -> None:
    assert checks.check_begin(True, None, TODAY).ok
    assert checks.check_begin(True, TODAY + datetime.timedelta(days=1), TODAY).ok
    assert "not published" in words(checks.check_begin(False, None, TODAY))
    assert "lies ahead" in words(checks.check_begin(True, TODAY, TODAY))
    assert "half a year" in words(checks.check_begin(True, TODAY + datetime.timedelta(days=181), TODAY))


def test_people_join_before_anything_is_seen() -> None:
    assert checks.check_invite(facts()).ok
    assert "Nobody can join" in words(checks.check_invite(facts(COMPARING)))
    assert "alone" in words(checks.check_invite(facts(together=False)))
    assert "At most 40" in words(checks.check_invite(facts(invited=40)))


def test_answers_are_written_until_they_are_handed_in() -> None:
    assert checks.check_answering(facts(), handed_in=False, revoked=False).ok
    assert "withdrawn" in words(checks.check_answering(facts(), handed_in=False, revoked=True))
    assert "handed in already" in words(checks.check_answering(facts(), handed_in=True, revoked=False))
    assert "not changed" in words(checks.check_answering(facts(COMPARING), handed_in=False, revoked=False))


def test_answers_are_opened_when_all_are_there_or_by_the_leader() -> None:
    assert checks.opens_by_itself(facts(invited=3, handed_in=3))
    assert not checks.opens_by_itself(facts(invited=3, handed_in=2))
    assert not checks.opens_by_itself(facts())
    assert not checks.opens_by_itself(facts(COMPARING, invited=3, handed_in=3))
    assert checks.check_open(facts(invited=3, handed_in=1)).ok
    assert "Nobody has handed in" in words(checks.check_open(facts(invited=3)))
    assert "already" in words(checks.check_open(facts(CLOSED)))


def test_agreeing_and_closing() -> None:
    assert checks.check_agree(facts(COMPARING)).ok
    assert "open the answers" in words(checks.check_agree(facts()))
    assert "repeat it" in words(checks.check_agree(facts(CLOSED)))
    assert checks.check_close(facts(COMPARING), Verdict()).ok
    missing = answers.check_whole({}, [1], agreed=True)
    assert "Not agreed on yet: question 1." in words(checks.check_close(facts(COMPARING), missing))
    assert not checks.check_close(facts(), Verdict())


def test_a_closed_check_is_repeated_once() -> None:
    assert checks.check_repeat(facts(CLOSED)).ok
    assert "close this check first" in words(checks.check_repeat(facts(COMPARING)))
    assert "newest one" in words(checks.check_repeat(facts(CLOSED, repeated=True)))
    assert checks.check_plan(facts(CLOSED), None, TODAY).ok
    assert checks.check_plan(facts(CLOSED), TODAY + datetime.timedelta(days=1), TODAY).ok
    assert "lie ahead" in words(checks.check_plan(facts(CLOSED), TODAY, TODAY))


def test_the_public_sees_finished_checks_of_public_things() -> None:
    assert checks.check_release(facts(CLOSED)).ok
    assert "close the check first" in words(checks.check_release(facts(COMPARING)))
    assert "stays inside" in words(checks.check_release(facts(CLOSED, subject_public=False)))


def test_results_go_with_papers_and_steps_with_measures() -> None:
    paper = {"kind": SubjectKind.PAPER}
    assert checks.check_attach(facts(CLOSED, **paper)).ok
    assert "not about a paper" in words(checks.check_attach(facts(CLOSED)))
    assert "close the check first" in words(checks.check_attach(facts(COMPARING, **paper)))
    assert checks.check_step(facts(COMPARING)).ok
    assert "wait until" in words(checks.check_step(facts()))
    assert checks.check_milestone(SubjectKind.MEASURE, has_milestone=False).ok
    assert "task in words" in words(checks.check_milestone(SubjectKind.IDEA, has_milestone=False))
    assert "already" in words(checks.check_milestone(SubjectKind.MEASURE, has_milestone=True))


def test_a_year_later_is_the_same_day() -> None:
    assert checks.a_year_later(TODAY) == datetime.date(2024, 1, 16)
    assert checks.a_year_later(datetime.date(2024, 2, 29)) == datetime.date(2025, 2, 28)


def line(number: int, rating: Rating | None) -> Line:
    return Line(number, f"f/{number}", f"Frage {number}?", rating, "Darum.")


def test_a_profile_parts_strengths_gaps_and_what_is_unknown() -> None:
    factor = FactorLines(
        "f", "Augenhöhe", "", "", tuple(line(*one) for one in ((1, J), (2, T), (3, N), (4, U)))
    )
    assert [one.number for one in factor.strengths] == [1]
    assert [one.number for one in factor.gaps] == [3, 2]
    assert [one.number for one in factor.open] == [4]
    assert [factor.count(rating) for rating in Rating] == [1, 1, 1, 1]


def test_people_differ_or_agree() -> None:
    assert profile.differ([J, N])
    assert not profile.differ([J, J])
    assert profile.shared([J, J]) is J
    assert profile.shared([J, N]) is None
    assert profile.shared([]) is None


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (N, T, Development.BETTER),
        (J, T, Development.WORSE),
        (T, T, Development.SAME),
        (U, U, Development.SAME),
        (U, J, Development.CANNOT_SAY),
        (J, U, Development.CANNOT_SAY),
        (None, J, Development.CANNOT_SAY),
        (J, None, Development.CANNOT_SAY),
    ],
)
def test_answers_are_compared_question_by_question(
    before: Rating | None, now: Rating | None, told: Development
) -> None:
    (change,) = profile.compared([line(1, now)], {"f/1": line(1, before)})
    assert change.development is told


def test_a_new_question_has_nothing_before_it() -> None:
    (change,) = profile.compared([line(1, J)], {})
    assert (change.before, change.development) == (None, Development.NEW)


OFFERED = {"a": "Eins", "b": "Zwei", "c": "Drei"}


def test_a_handbook_is_offered_only_what_is_new() -> None:
    now = [("a", "Eins"), ("b", "Zwei neu"), ("d", "Vier")]
    text = {"a": "Eins", "b": "Zwei", "c": "Drei"}
    assert handbooks.news(OFFERED, now, text) == [
        handbooks.News(handbooks.NewsKind.CHANGED, "b", "Zwei", "Zwei neu"),
        handbooks.News(handbooks.NewsKind.NEW, "d", "", "Vier"),
        handbooks.News(handbooks.NewsKind.GONE, "c", "Drei", ""),
    ]


def test_what_the_authors_took_out_or_wrote_alike_is_not_offered_again() -> None:
    assert handbooks.news(OFFERED, list(OFFERED.items()), {"a": "Eins"}) == []
    assert handbooks.news({}, [("a", "Eins")], {"a": "Eins"}) == []


def test_a_new_passage_stands_behind_the_nearest_one_that_is_there() -> None:
    now = [("a", ""), ("b", ""), ("c", "")]
    assert handbooks.place_for("c", now, ["a", "x"]) == "a"
    assert handbooks.place_for("a", now, ["x", "y"]) == "y"
    assert handbooks.place_for("unknown", now, ["b"]) == "b"
    assert handbooks.place_for("a", now, []) == ""


def test_what_lasts_is_passed_on_and_words_go_into_a_draft() -> None:
    assert handbooks.check_export(frozen=True).ok
    assert "freeze a version" in words(handbooks.check_export(frozen=False))
    assert handbooks.check_bring(draft=True).ok
    assert "No version is being written" in words(handbooks.check_bring(draft=False))
    assert sets.check_used(published=True).ok
    assert "not published" in words(sets.check_used(published=False))


def test_who_has_not_answered_is_reminded_while_answers_come_in() -> None:
    assert checks.check_remind(facts()).ok
    assert "on the table" in words(checks.check_remind(facts(CLOSED)))


def test_no_more_join_at_once_than_may_answer() -> None:
    facts = CheckFacts(CheckState.ANSWERING, SubjectKind.IDEA, invited=MOST_PARTICIPANTS - 2)
    assert check_invite(facts, adding=2)
    assert not check_invite(facts, adding=3)
