# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

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
    corrected: bool = False,
) -> rules.ReportFacts:
    return rules.ReportFacts(state, as_of, has_snapshot, has_paper, published, corrected)


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


def section(state: SectionState = SectionState.OPEN, **more: Any) -> rules.SectionFacts:
    return rules.SectionFacts("Ausblick", SectionKind.OUTLOOK, state, **more)


@pytest.mark.parametrize(
    ("waiting", "reasons"),
    [
        ([section()], 0),
        ([section(carried=True)], 1),
        ([section(sent_back=True)], 1),
        ([section(wordless=True)], 1),
        ([section(author="Fatma Amt")], 1),
        ([section(SectionState.WRITTEN, author="Fatma Amt")], 1),
        ([section(SectionState.APPROVED, author="Fatma Amt")], 0),
        ([section(SectionState.WRITTEN)], 0),
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
    present = [rules.Placed(SectionKind.DUTIES), rules.Placed(SectionKind.TEXT)]
    assert rules.check_add(SectionKind.TEXT, present)
    assert rules.check_add(SectionKind.OUTLOOK, present)
    assert not rules.check_add(SectionKind.DUTIES, present)
    assert not rules.check_add(SectionKind.TEXT, [rules.Placed(SectionKind.TEXT)] * rules.MOST_SECTIONS)


def test_each_field_of_action_has_one_section_and_only_such_a_section_names_one() -> None:
    present = [rules.Placed(SectionKind.FIELD, 1)]
    assert rules.check_add(SectionKind.FIELD, present, 2)
    assert not rules.check_add(SectionKind.FIELD, present, 1)
    assert not rules.check_add(SectionKind.FIELD, present)
    assert not rules.check_add(SectionKind.TEXT, present, 2)


def test_a_new_section_goes_to_the_end_before_an_annex() -> None:
    present = [SectionKind.OVERVIEW, SectionKind.ANNEX]
    assert rules.place_of(SectionKind.TEXT, present) == 2
    assert rules.place_of(SectionKind.TEXT, present[:1]) == 2
    assert rules.place_of(SectionKind.ANNEX, []) == 1


@pytest.mark.parametrize(
    ("begins", "ends", "as_of", "right"),
    [
        ((2022, 1, 1), (2022, 12, 31), (2022, 12, 31), True),
        ((2022, 1, 1), (2022, 1, 1), (2022, 1, 1), True),
        ((2022, 1, 2), (2022, 1, 1), (2022, 12, 31), False),
        ((2018, 1, 1), (2022, 12, 31), (2022, 12, 31), True),
        ((2018, 1, 1), (2023, 1, 1), (2023, 1, 1), False),
        ((2020, 2, 29), (2025, 2, 27), (2025, 2, 27), True),
        ((2020, 2, 29), (2025, 2, 28), (2025, 2, 28), False),
        ((2022, 1, 1), (2022, 12, 31), (2021, 12, 31), False),
    ],
)
def test_a_period_runs_forwards_for_at_most_five_years_and_is_not_told_before_it_begins(
    begins: tuple[int, int, int], ends: tuple[int, int, int], as_of: tuple[int, int, int], right: bool
) -> None:
    days = [datetime.date(*day) for day in (begins, ends, as_of)]
    assert rules.check_period(*days).ok is right


def test_a_change_is_named_honestly() -> None:
    def found(now: str | None, before: str | None, **said: Any) -> rules.Change:
        values = [None if value is None else Decimal(value) for value in (now, before)]
        return rules.change_between(*values, **said)

    assert found("12", "10") == rules.Change(rules.Compared.ABSOLUTE, Decimal(2), Decimal(20))
    assert found("3", "0").percent is None
    assert found("12.5", "10", share=True, decimals=1) == rules.Change(rules.Compared.POINTS, Decimal("2.5"))
    assert found("12.4", "12.3", share=True).kind is rules.Compared.SLIGHT
    assert found("12.4", "12.3", decimals=1).kind is rules.Compared.ABSOLUTE
    assert found("7", "7").kind is rules.Compared.SAME
    assert found("7", "6", broken=True).kind is rules.Compared.BROKEN
    assert found("7", None, first=True).kind is rules.Compared.FIRST
    assert found("7", None).kind is rules.Compared.APART
    assert found(None, "7").kind is rules.Compared.MISSING


def test_only_the_newest_frozen_edition_is_corrected_and_with_a_reason() -> None:
    frozen = ReportState.FROZEN
    assert rules.check_correct(frozen, "Zahl vertauscht.", open_correction=False)
    assert not rules.check_correct(ReportState.DRAFT, "Zahl vertauscht.", open_correction=False)
    assert not rules.check_correct(frozen, "Zahl vertauscht.", open_correction=True)
    assert not rules.check_correct(frozen, " \u200b", open_correction=False)


def exhibit(key: str, *rows: tuple[str, ...]) -> dict[str, Any]:
    return {
        "key": key,
        "kind": "table",
        "title": key,
        "columns": ["A", "B"],
        "rows": [list(row) for row in rows],
    }


def test_what_is_different_between_editions_is_told_row_by_row() -> None:
    before = [exhibit("a", ("x", "1"), ("y", "2")), exhibit("same", ("x", "1")), exhibit("gone", ("x", "1"))]
    after = [exhibit("a", ("x", "3"), ("z", "2")), exhibit("same", ("x", "1")), exhibit("new", ("x", "1"))]
    found = {one["title"]: one for one in rules.changed_exhibits(before, after)}
    assert list(found) == ["a", "new", "gone"]
    assert found["a"]["rows"] == [
        {"name": "x", "was": ["1"], "now": ["3"]},
        {"name": "z", "was": None, "now": ["2"]},
        {"name": "y", "was": ["2"], "now": None},
    ]
    assert (found["new"]["was_there"], found["gone"]["is_there"]) == (False, False)


def test_rows_of_the_same_name_are_told_apart_by_their_place() -> None:
    before = [exhibit("a", ("x", "1"), ("x", "2"))]
    assert rules.changed_exhibits(before, [exhibit("a", ("x", "1"), ("x", "3"))])[0]["rows"] == [
        {"name": "x", "was": ["2"], "now": ["3"]}
    ]
    assert rules.changed_exhibits(before, before) == []


def test_sections_of_two_editions_belong_together_by_kind_field_and_heading() -> None:
    def told(kind: str, title: str, field: str = "") -> dict[str, Any]:
        return {"kind": kind, "field": field, "title": title}

    before = [told("text", "Dank"), told("text", "Vorwort"), told("field", "Sprache", "Sprache")]
    after = [told("text", "Vorwort"), told("text", "Danke"), told("annex", "Anhang")]
    assert rules.paired_sections(before, after) == [
        (before[1], after[0]),
        (before[0], after[1]),
        (None, after[2]),
        (before[2], None),
    ]


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
    assert len(rules.check_paper(facts(frozen, published=True, corrected=True)).reasons) == 1


def test_every_kind_of_section_stands_in_the_usual_order_at_most_once() -> None:
    assert len(set(rules.DEFAULT_SECTIONS)) == len(rules.DEFAULT_SECTIONS)
    assert {SectionKind.TEXT, SectionKind.FIELD}.isdisjoint(rules.DEFAULT_SECTIONS)


def test_a_new_section_before_others_leaves_them_where_they_were() -> None:
    def own(title: str) -> dict[str, str]:
        return {"kind": "text", "field": "", "title": title}

    before, after = [own("Vorwort"), own("Dank")], [own("Grußwort"), own("Vorwort"), own("Dank")]
    pairs = [
        (was and was["title"], now and now["title"]) for was, now in rules.paired_sections(before, after)
    ]
    assert pairs == [(None, "Grußwort"), ("Vorwort", "Vorwort"), ("Dank", "Dank")]
