# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.council.enums import MeetingState, PaperState
from augenhoehe.council.rules.agenda import (
    MOST_ITEMS,
    Line,
    NewItem,
    OnAgenda,
    arranged,
    below,
    check_change,
    check_depublishing,
    check_new,
    check_number,
    check_removal,
    check_steps_stay,
    moved,
    tabled_moment,
)
from augenhoehe.council.rules.facts import Step

DAY = date(2022, 12, 8)


def lines(*levels: int, public: bool = True, first: int = 1) -> list[Line]:
    return [Line(first + place, public, level) for place, level in enumerate(levels)]


def numbers(found: list[Line]) -> list[str]:
    return [line.number for line in found]


def keys(found: list[Line]) -> list[int]:
    return [line.key for line in found]


def test_numbers_count_in_levels() -> None:
    assert numbers(arranged(lines(0, 1, 1, 2, 0))) == ["1", "1.1", "1.2", "1.2.1", "2"]


def test_each_part_begins_anew_and_the_public_one_comes_first() -> None:
    found = arranged([Line(1, public=False), Line(2), Line(3, public=False), Line(4)])
    assert [(line.key, line.number) for line in found] == [(2, "1"), (4, "2"), (1, "1"), (3, "2")]


def test_no_level_is_skipped() -> None:
    assert [line.level for line in arranged(lines(2, 3, 1, 9, 9, 9))] == [0, 1, 1, 2, 3, 3]


def test_a_number_given_by_hand_stays_and_leads_those_below() -> None:
    found = arranged([Line(1, number="5.11", fixed=True), Line(2, level=1), Line(3)])
    assert numbers(found) == ["5.11", "5.11.1", "1"]


def test_counting_passes_over_numbers_given_by_hand() -> None:
    assert numbers(arranged([Line(1), Line(2), Line(3, number="2", fixed=True)])) == ["1", "3", "2"]


@given(
    st.lists(
        st.tuples(
            st.booleans(), st.integers(0, 5), st.booleans(), st.sampled_from(["1", "2", "1.1", "5.11.3"])
        ),
        max_size=30,
    )
)
def test_every_item_has_one_number_of_its_part(drawn: list[tuple[bool, int, bool, str]]) -> None:
    taken: set[tuple[bool, str]] = set()
    given_lines = []
    for key, (public, level, fixed, number) in enumerate(drawn):
        by_hand = fixed and (public, number) not in taken
        taken |= {(public, number)} if by_hand else set()
        given_lines.append(Line(key, public, level, number if by_hand else "", by_hand))
    found = arranged(given_lines)
    assert sorted(keys(found)) == sorted(keys(given_lines))
    assert len({(line.public, line.number) for line in found}) == len(found)
    assert arranged(found) == found


def test_an_item_moves_with_all_below_it() -> None:
    start = lines(0, 1, 0, 1)
    assert keys(moved(start, 3, up=True)) == [3, 4, 1, 2]
    assert keys(moved(start, 1, up=False)) == [3, 4, 1, 2]
    assert below(start, 1) == [2]


def test_an_item_below_another_stays_below_it() -> None:
    start = lines(0, 1, 1, 0)
    assert keys(moved(start, 3, up=True)) == [1, 3, 2, 4]
    assert keys(moved(start, 2, up=True)) == [1, 2, 3, 4]
    assert keys(moved(start, 3, up=False)) == [1, 2, 3, 4]


def test_nothing_moves_beyond_its_part() -> None:
    start = [*lines(0), *lines(0, public=False, first=2)]
    for key, up in ((1, True), (1, False), (2, True), (2, False)):
        assert keys(moved(start, key, up=up)) == [1, 2]


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in list"):
        moved(lines(0), 9, up=True)


@pytest.mark.parametrize(
    ("state", "cancelled", "ok"),
    [
        (MeetingState.SCHEDULED, False, True),
        (MeetingState.INVITED, False, True),
        (MeetingState.HELD, False, False),
        (MeetingState.SCHEDULED, True, False),
    ],
)
def test_when_an_agenda_changes(state: MeetingState, *, cancelled: bool, ok: bool) -> None:
    assert check_change(state, cancelled=cancelled).ok is ok


@pytest.mark.parametrize(
    ("item", "known", "words"),
    [
        (NewItem("Eröffnung", True), 0, ""),
        (NewItem(" ", True), 0, "subject is missing"),
        (NewItem("Eröffnung", True), MOST_ITEMS, "at most 300 items"),
        (NewItem("V", True, PaperState.SUBMITTED, paper_public=True), 0, ""),
        (NewItem("V", False, PaperState.DECIDED), 0, ""),
        (NewItem("V", True, PaperState.DRAFT, paper_public=True), 0, "was submitted"),
        (NewItem("V", True, PaperState.SUBMITTED), 0, "non-public part"),
        (NewItem("V", False, PaperState.SUBMITTED, body_fits=False), 0, "does not deal"),
        (NewItem("V", False, PaperState.SUBMITTED, day_fits=False), 0, "does not deal"),
        (NewItem("V", False, PaperState.SUBMITTED, on_another=True), 0, "stands on an agenda already"),
    ],
)
def test_what_comes_onto_an_agenda(item: NewItem, known: int, words: str) -> None:
    told = " ".join(map(str, check_new(item, known).reasons))
    assert (words in told) if words else told == ""


@pytest.mark.parametrize(
    ("number", "ok"),
    [("", True), ("5", True), ("5.11.3", True), ("7a", True), ("x", False), ("5.", False), ("3", False)],
)
def test_numbers_given_by_hand(number: str, *, ok: bool) -> None:
    known = [Line(1), Line(2, number="3", fixed=True), Line(3, public=False, number="5", fixed=True)]
    assert check_number(number, 1, known).ok is ok


@pytest.mark.parametrize(
    ("invited", "tabled", "has_result", "ok"),
    [
        (False, False, False, True),
        (True, True, False, True),
        (True, False, False, False),
        (False, False, True, False),
    ],
)
def test_what_may_be_taken_off(*, invited: bool, tabled: bool, has_result: bool, ok: bool) -> None:
    assert check_removal(invited=invited, tabled=tabled, has_result=has_result).ok is ok


def test_taking_back_needs_a_reason_once() -> None:
    assert check_depublishing("Name genannt", done=False).ok
    assert not check_depublishing(" ", done=False).ok
    assert not check_depublishing("Name genannt", done=True).ok


def test_late_is_what_comes_after_the_invitation_or_onto_the_table() -> None:
    now = datetime(2022, 12, 8, 17, tzinfo=UTC)
    assert tabled_moment(MeetingState.SCHEDULED, now, tabled_paper=False) is None
    assert tabled_moment(MeetingState.SCHEDULED, now, tabled_paper=True) == now
    assert tabled_moment(MeetingState.INVITED, now, tabled_paper=False) == now


@pytest.mark.parametrize(
    ("wanted", "ok"),
    [
        ([Step("Rat", 7, date=DAY, number=1)], True),
        ([Step("Rat der Stadt", None, date=DAY, number=1)], True),
        ([Step("Rat", 7, date=date(2023, 1, 1), number=1)], False),
        ([Step("HFA", 8, date=DAY, number=1)], False),
        ([Step("Rat", 7, date=DAY)], False),
        ([], False),
    ],
)
def test_a_step_on_an_agenda_stays(wanted: list[Step], *, ok: bool) -> None:
    place = OnAgenda(1, 7, "Rat der Stadt", DAY)
    assert check_steps_stay([place], wanted).ok is ok
    assert check_steps_stay([], wanted).ok
