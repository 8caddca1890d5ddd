# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text.folding import Unit, units
from tests.kit.text.material import numbered, p, table

WHOLE = (
    "Die Stadt fördert den Sport. Die Vereine wirken gern mit. "
    "Der Rat beschließt das Konzept. Das Netzwerk tagt oft."
)
PARTS = [f"{sentence.rstrip('.')}." for sentence in WHOLE.split(". ")]


def test_a_split_is_one_unit_wherever_the_paired_part_stands() -> None:
    old = numbered("Anfang.", WHOLE)
    for paired in range(1, 5):
        new = numbered("Anfang.", *PARTS)
        assert units(old, new, [(0, 0), (1, paired)]) == ([Unit(1, 2, 1, 5)], set(), set())


def test_a_join_is_the_mirror_image() -> None:
    assert units(numbered(*PARTS), numbered(WHOLE), [(1, 0)]) == ([Unit(0, 4, 0, 1)], set(), set())


def test_a_part_in_the_middle_reaches_to_both_sides() -> None:
    thirds = [f"{PARTS[at]} {PARTS[at].replace('Die', 'Eine')}" for at in range(3)]
    assert units(numbered(*thirds), numbered(" ".join(thirds)), [(1, 0)]) == (
        [Unit(0, 3, 0, 1)],
        set(),
        set(),
    )


def test_a_short_part_that_is_lacking_belongs_to_the_unit() -> None:
    long = " ".join(PARTS[:3])
    assert units(numbered(f"{long} Das Netz tagt."), numbered(long, "Das Netz tagt."), [(0, 0)]) == (
        [Unit(0, 1, 0, 2)],
        set(),
        set(),
    )
    # One word is no part, and what was not there is none either.
    for other in ("tagt", "Ein Beirat tagt."):
        found, _, come = units(numbered(f"{long} Das Netz tagt."), numbered(long, other), [(0, 0)])
        assert (found, come) == ([Unit(0, 1, 0, 1)], {1})


def test_unlike_neighbours_stay_out() -> None:
    new = numbered("Ganz neu.", PARTS[0], "Ganz anders und noch viel länger.")
    assert units(numbered(PARTS[0] + " Ende"), new, [(0, 1)]) == ([Unit(0, 1, 1, 2)], set(), {0, 2})


def test_neighbours_of_another_form_and_tables_stay_out() -> None:
    new = (p(f"{PARTS[0]} {PARTS[1]}"), p(f"{PARTS[2]} {PARTS[3]}", kind="quote"))
    assert units(numbered(WHOLE), new, [(0, 0)]) == ([Unit(0, 1, 0, 1)], set(), {1})
    old_table, new_tables = table(["a", "b"], ["c", "d"]), (table(["a", "b"]), table(["c", "d"]))
    assert units((old_table,), new_tables, [(0, 0)]) == ([Unit(0, 1, 0, 1)], set(), {1})


def test_a_unit_is_not_split_and_joined_at_once() -> None:
    old, new = numbered(WHOLE, PARTS[3]), numbered(" ".join(PARTS[:2]), " ".join(PARTS[2:]))
    assert units(old, new, [(0, 0)]) == ([Unit(0, 1, 0, 2)], {1}, set())


def test_a_part_belongs_to_one_unit_only() -> None:
    old, new = (
        numbered(WHOLE, WHOLE + " Auch."),
        numbered(" ".join(PARTS[:2]), " ".join(PARTS[2:]), " ".join(PARTS[:2])),
    )
    assert units(old, new, [(0, 0), (1, 2)]) == ([Unit(0, 1, 0, 2), Unit(1, 2, 2, 3)], set(), set())
