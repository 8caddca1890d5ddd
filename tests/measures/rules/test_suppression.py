# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.measures.rules import suppression as rules

KINDS = ("", "Geschlecht: ", "Alter: ")


def _hidden(threshold: int = 5, **cells: int) -> set[str]:
    return set(
        rules.hidden_counts({"" if g == "all" else g: Decimal(c) for g, c in cells.items()}, threshold)
    )


def test_large_counts_and_zero_are_shown() -> None:
    assert _hidden(all=100, f=60, m=40, d=0) == set()
    assert _hidden(all=0, f=0) == set()


def test_a_small_count_hides_the_smallest_other_one() -> None:
    assert _hidden(all=100, f=3, m=40, x=57) == {"f", "m"}


def test_a_group_without_total_hides_alone() -> None:
    assert _hidden(f=3, m=40) == {"f"}


def test_a_small_total_hides_all_that_stand_for_somebody() -> None:
    assert _hidden(all=4, f=4, m=0) == {"", "f"}


def test_two_counts_that_are_few_together_hide_a_third() -> None:
    assert _hidden(all=103, a=1, b=2, c=100) == {"a", "b", "c"}


def test_what_the_parts_leave_over_is_a_count_too() -> None:
    assert _hidden(all=100, f=48, m=50) == {"f"}
    assert _hidden(all=100, f=40, m=50) == set()


def test_all_is_hidden_where_nothing_else_can_be() -> None:
    assert _hidden(all=5, a=1, b=1, c=1, d=1, e=1) == {"", "a", "b", "c", "d", "e"}


def test_groups_that_overlap_are_hidden_together() -> None:
    assert _hidden(all=10, a=3, b=9, c=0) == {"a", "b"}
    assert _hidden(all=10, a=8, b=9) == set()


def test_each_kind_of_groups_is_judged_by_itself() -> None:
    cells = {
        "": Decimal(100),
        "Geschlecht: Frauen": Decimal(3),
        "Geschlecht: Männer": Decimal(97),
        "Alter: unter 18": Decimal(30),
    }
    cells["Alter: ab 18"] = Decimal(70)
    assert rules.hidden_counts(cells, 5) == {"Geschlecht: Frauen", "Geschlecht: Männer"}
    del cells[""]  # the other kind tells the total
    assert rules.hidden_counts(cells, 5) == {"Geschlecht: Frauen", "Geschlecht: Männer"}
    assert rules.kind_of("Alter: ab 18") == "alter"
    assert rules.kind_of("ab 18") == ""


def test_kinds_without_a_total_hide_what_stands_there() -> None:
    cells = {"A: a": Decimal(1), "A: b": Decimal(1), "B: x": Decimal(2)}
    assert rules.hidden_counts(cells, 2) == {"A: a", "A: b", "B: x"}


def test_a_share_is_a_count_in_other_words() -> None:
    bases = {"": Decimal(100), "f": Decimal(50), "m": Decimal(50)}
    assert rules.hidden_shares({"f": Decimal(4)}, {"f": Decimal(50)}, 5) == {"f"}
    assert rules.hidden_shares({"f": Decimal(96)}, {"f": Decimal(50)}, 5) == {"f"}
    assert rules.hidden_shares({"": Decimal(20), "f": Decimal(20), "m": Decimal(20)}, bases, 5) == set()
    assert rules.hidden_shares({"": Decimal(20), "f": Decimal(4), "m": Decimal(36)}, bases, 5) == {"f", "m"}


def test_a_share_of_few_or_unknown_people() -> None:
    assert rules.hidden_shares({"f": Decimal(50)}, {"f": Decimal(4)}, 5) == {"f"}
    assert rules.hidden_shares({"f": Decimal(50)}, {"m": Decimal(4)}, 5) == set()


def test_rounding_of_shares_is_no_group_of_its_own() -> None:
    bases = {"": Decimal(300), "a": Decimal(100), "b": Decimal(100), "c": Decimal(100)}
    shares = {"": Decimal("33.1"), "a": Decimal("33.4"), "b": Decimal("33.4"), "c": Decimal("33.4")}
    assert rules.hidden_shares(shares, bases, 5) == set()
    assert rules.hidden_shares({"": Decimal(30)}, bases, 5) == set()


@st.composite
def _tables(draw: st.DrawFn) -> tuple[dict[str, Decimal], int]:
    """A day's cells as they come: kinds that add up to the total, or leave something over."""
    counts = st.lists(st.integers(0, 12), min_size=1, max_size=4)
    cells: dict[str, Decimal] = {}
    for kind in draw(st.lists(st.sampled_from(KINDS), unique=True, min_size=1)):
        cells |= {f"{kind}{chr(97 + n)}": Decimal(count) for n, count in enumerate(draw(counts))}
    sums = [sum(c for g, c in cells.items() if rules.kind_of(g) == rules.kind_of(k)) for k in KINDS]
    cells[""] = Decimal(max(sums) + draw(st.sampled_from((0, 0, 1, 3, 20))))
    return cells, draw(st.integers(0, 6))


@given(_tables())
def test_nothing_hidden_can_be_worked_out(table: tuple[dict[str, Decimal], int]) -> None:
    """The laws: small ones are hidden, zeros shown, and beside a shown total what misses says nothing small."""
    cells, threshold = table
    hidden = rules.hidden_counts(cells, threshold)
    assert {group for group, count in cells.items() if 0 < count < threshold} <= hidden
    assert not any(cells[group] == 0 for group in hidden)
    if "" in hidden:
        assert hidden == {group for group, count in cells.items() if count}
        return
    for kind in {rules.kind_of(group) for group in cells if group}:
        missing = [cells[g] for g in hidden if g and rules.kind_of(g) == kind]
        shown = sum(c for g, c in cells.items() if g and g not in hidden and rules.kind_of(g) == kind)
        rest = cells[""] - shown
        assert rest == 0 or rest >= threshold
        if (
            missing
        ):  # anybody can work out `rest`; it must be shared by two counts or more, in more than one way
            unlisted = rest > sum(missing)
            assert len(missing) + unlisted > 1
            assert rest > len(missing) + unlisted


@given(_tables())
def test_without_a_threshold_nothing_is_hidden(table: tuple[dict[str, Decimal], int]) -> None:
    assert rules.hidden_counts(table[0], 1) == set()
