# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of magazines, without a database."""

from __future__ import annotations

import datetime

import pytest

from augenhoehe.reporting.enums import ItemKind, MagazineState, Recognisable
from augenhoehe.reporting.rules import magazines as rules

DAY = datetime.date(2022, 12, 31)
PICTURE = rules.PictureFacts("Titel", "Ein Tisch", "A. Beispiel", "CC0", Recognisable.NOBODY)
BARE = rules.PictureFacts("Titel", " ", "", "", Recognisable.UNKNOWN)
STORY = rules.ItemFacts("Der Tisch", ItemKind.STORY, "Ein Text", pictures=(PICTURE,))


def _magazine(**changed: object) -> rules.MagazineFacts:
    values: dict[str, object] = {
        "state": MagazineState.DRAFT,
        "publisher": "Stadt",
        "imprint": "Impressum",
        "cover": PICTURE,
        "items": (STORY,),
    }
    return rules.MagazineFacts(**{**values, **changed})  # type: ignore[arg-type]


def test_periods_run_forwards_and_are_not_too_long() -> None:
    assert rules.check_dates(DAY, DAY)
    assert not rules.check_dates(DAY, DAY - datetime.timedelta(days=1))
    assert not rules.check_dates(datetime.date(2010, 1, 1), DAY)


@pytest.mark.parametrize(
    ("size", "pixels", "ok"),
    [(1, 12_000_000, True), (16 * 1024 * 1024, 1, False), (1, None, False), (1, 40_000_000, False)],
)
def test_pictures_that_can_be_shown(size: int, pixels: int | None, ok: bool) -> None:
    assert bool(rules.check_picture(size, pixels)) is ok


def test_a_complete_magazine_is_frozen() -> None:
    assert rules.check_freeze(_magazine())


def test_a_picture_without_words_and_rights_is_named_four_times() -> None:
    assert len(rules.check_freeze(_magazine(cover=BARE)).reasons) == 4
    story = rules.ItemFacts("Der Tisch", ItemKind.STORY, "Ein Text", pictures=(BARE,))
    assert len(rules.check_freeze(_magazine(items=(story,))).reasons) == 4


@pytest.mark.parametrize(
    "changed",
    [{"cover": None}, {"items": ()}, {"publisher": ""}, {"imprint": " "}, {"state": MagazineState.FROZEN}],
)
def test_what_is_missing_is_said(changed: dict[str, object]) -> None:
    assert len(rules.check_freeze(_magazine(**changed)).reasons) == 1


@pytest.mark.parametrize("kind", list(ItemKind))
def test_an_empty_contribution_is_named(kind: ItemKind) -> None:
    (reason,) = rules.item_lacks(rules.ItemFacts("Leer", kind, ""))
    assert reason.values["where"] == "Leer"


def test_a_line_that_cannot_be_read_is_named() -> None:
    (reason,) = rules.item_lacks(rules.ItemFacts("T", ItemKind.STORY, "x", bad_lines=("wann?",)))
    assert reason.values["line"] == "wann?"


def test_states_follow_each_other() -> None:
    draft, frozen, published = MagazineState
    assert rules.check_draft(draft)
    assert not rules.check_draft(frozen)
    assert rules.check_make_files(frozen)
    assert not rules.check_make_files(draft)
    assert rules.check_reopen(frozen)
    assert not rules.check_reopen(published)
    assert not rules.check_reopen(draft)
    assert rules.check_withdraw(published, "Einwilligung widerrufen")
    assert len(rules.check_withdraw(draft, " \u200b").reasons) == 2
    assert rules.check_publish(frozen, has_file=True)
    assert not rules.check_publish(frozen, has_file=False)
    assert not rules.check_publish(published, has_file=True)
    assert not rules.check_publish(draft, has_file=True)


def test_there_is_an_end_to_everything() -> None:
    assert rules.check_add_item(rules.MOST_ITEMS - 1)
    assert not rules.check_add_item(rules.MOST_ITEMS)
    assert rules.check_add_picture(0)
    assert not rules.check_add_picture(rules.MOST_PICTURES)


def test_print_wants_three_hundred_dots_per_inch() -> None:
    assert not rules.too_small_for_print(2_551, 1_800, placed="opening")
    assert rules.too_small_for_print(1_276, 957, placed="opening")
    assert rules.too_small_for_print(2_551, 400, placed="opening")


def test_typed_numbers_need_a_source() -> None:
    read, bad = rules.figure_lines("1.240 | kamen | eigene Zählung\n\nviele | kamen | Amt\n12 | kamen")
    assert read == [rules.FigureLine("1.240", "kamen", "eigene Zählung")]
    assert bad == ["viele | kamen | Amt", "12 | kamen"]
    assert len(rules.check_lines(bad).reasons) == 2


def test_typed_days_are_of_the_calendar() -> None:
    read, bad = rules.day_lines(
        "08.12.2022 | Der Rat beschließt\n31.2.2022 | nie\nirgendwann | etwas\n1.1.2022"
    )
    assert read == [rules.DayLine(datetime.date(2022, 12, 8), "Der Rat beschließt")]
    assert bad == ["31.2.2022 | nie", "irgendwann | etwas", "1.1.2022"]


def test_numbers_of_a_report_that_the_readers_may_not_see_are_named() -> None:
    (reason,) = rules.item_lacks(rules.ItemFacts("In Zahlen", ItemKind.NUMBERS, "", withheld="Intern 2022"))
    assert reason.values == {"where": "In Zahlen", "report": "Intern 2022"}


def test_ten_years_are_ten_years() -> None:
    begins = datetime.date(2013, 1, 1)
    assert rules.check_dates(begins, datetime.date(2022, 12, 31))
    assert not rules.check_dates(begins, datetime.date(2023, 1, 1))
