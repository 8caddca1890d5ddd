# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.reporting import rules
from augenhoehe.reporting.enums import ReportState, SectionKind, SectionState

TODAY = datetime.date(2023, 1, 16)
DAY = datetime.timedelta(days=1)


def facts(
    state: ReportState = ReportState.DRAFT,
    *,
    as_of: datetime.date = TODAY,
    has_snapshot: bool = False,
    has_paper: bool = False,
    published: bool = False,
) -> rules.ReportFacts:
    return rules.ReportFacts(state, as_of, has_snapshot, has_paper, published)


def test_only_a_draft_is_changed() -> None:
    assert rules.check_editable(facts())
    assert not rules.check_editable(facts(ReportState.FROZEN))


@pytest.mark.parametrize(
    ("state", "as_of", "measures", "reasons"),
    [
        (ReportState.DRAFT, TODAY, 1, 0),
        (ReportState.DRAFT, TODAY - DAY, 1, 0),
        (ReportState.DRAFT, TODAY + DAY, 1, 1),
        (ReportState.DRAFT, TODAY, 0, 1),
        (ReportState.FROZEN, TODAY, 1, 1),
        (ReportState.FROZEN, TODAY + DAY, 0, 3),
    ],
)
def test_freezing(state: ReportState, as_of: datetime.date, measures: int, reasons: int) -> None:
    assert len(rules.check_freeze(facts(state, as_of=as_of), TODAY, measures, []).reasons) == reasons


def section(state: SectionState = SectionState.OPEN, **more: bool) -> rules.SectionFacts:
    return rules.SectionFacts("Ausblick", SectionKind.OUTLOOK, state, **more)


@pytest.mark.parametrize(
    ("waiting", "reasons"),
    [
        ([section()], 0),
        ([section(carried=True)], 1),
        ([section(sent_back=True)], 1),
        ([section(carried=True, sent_back=True), section(sent_back=True)], 2),
    ],
)
def test_words_nobody_stands_for_hold_up_the_freezing(
    waiting: list[rules.SectionFacts], reasons: int
) -> None:
    found = rules.check_freeze(facts(), TODAY, 1, waiting).reasons
    assert len(found) == reasons
    assert all("Ausblick" in str(reason) for reason in found)


def test_data_stand_in_a_report_once_and_own_words_as_often_as_wanted() -> None:
    present = [SectionKind.DUTIES, SectionKind.TEXT]
    assert rules.check_add(SectionKind.TEXT, present)
    assert rules.check_add(SectionKind.OUTLOOK, present)
    assert not rules.check_add(SectionKind.DUTIES, present)
    assert not rules.check_add(SectionKind.TEXT, [SectionKind.TEXT] * rules.MOST_SECTIONS)


def test_the_last_section_stays() -> None:
    assert rules.check_remove(2)
    assert not rules.check_remove(1)


@pytest.mark.parametrize("state", SectionState)
def test_what_is_written_is_approved_or_goes_back(state: SectionState) -> None:
    assert rules.check_approve(section(state)).ok is (state is SectionState.WRITTEN)
    assert rules.check_send_back(section(state), "Bitte kürzer.").ok is (state is not SectionState.OPEN)
    assert not rules.check_send_back(section(state), " \u200b ")


@pytest.mark.parametrize(
    ("before", "finished", "changed", "after"),
    [
        (SectionState.APPROVED, True, False, SectionState.APPROVED),
        (SectionState.APPROVED, True, True, SectionState.WRITTEN),
        (SectionState.APPROVED, False, False, SectionState.OPEN),
        (SectionState.WRITTEN, True, True, SectionState.WRITTEN),
        (SectionState.OPEN, True, False, SectionState.WRITTEN),
        (SectionState.OPEN, False, True, SectionState.OPEN),
    ],
)
def test_an_approval_holds_for_its_words_alone(
    before: SectionState, finished: bool, changed: bool, after: SectionState
) -> None:
    assert rules.state_after_writing(finished=finished, changed=changed, before=before) is after


@pytest.mark.parametrize(("year", "fits"), [(1989, False), (1990, True), (2023, True), (2024, False)])
def test_a_report_tells_of_a_year_that_has_begun(year: int, fits: bool) -> None:
    assert rules.check_year(year, TODAY).ok is fits


def test_files_are_made_from_what_is_frozen() -> None:
    assert not rules.check_publish(facts())
    assert not rules.check_publish(facts(ReportState.FROZEN))
    assert rules.check_publish(facts(ReportState.FROZEN, has_snapshot=True))


def test_a_paper_takes_a_frozen_report_with_its_files_once() -> None:
    frozen = ReportState.FROZEN
    assert rules.check_paper(facts(frozen, published=True))
    assert len(rules.check_paper(facts()).reasons) == 1
    assert len(rules.check_paper(facts(frozen)).reasons) == 1
    assert len(rules.check_paper(facts(frozen, published=True, has_paper=True)).reasons) == 1


def test_every_kind_of_section_stands_in_the_usual_order_once() -> None:
    assert sorted([*rules.DEFAULT_SECTIONS, SectionKind.TEXT]) == sorted(SectionKind)


@given(st.lists(st.integers(-400, 400), max_size=12), st.integers(-400, 400))
def test_the_latest_report_is_never_from_after_the_day(offsets: list[int], offset: int) -> None:
    as_of = TODAY + offset * DAY
    updates = [rules.UpdateFacts(TODAY + days * DAY, number) for number, days in enumerate(offsets)]
    latest = rules.latest_as_of(updates, as_of)
    known = [update for update in updates if update.reported_on <= as_of]
    if latest is None:
        assert known == []
    else:
        assert latest in known
        assert all((item.reported_on, item.number) <= (latest.reported_on, latest.number) for item in known)
