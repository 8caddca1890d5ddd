# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The situations come from the comparison of drafting systems: what must merge, coalesce, or be asked."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augenhoehe.kit.text import Agreement, Block, ConflictType, Mark, Merge, Run, compare, merge, reports
from tests.kit.text.material import families, numbered, p, table, texts, thorough

Family = tuple[tuple[Block, ...], list[tuple[Block, ...]]]
BASE = numbered(
    "Die Stadt fördert den Sport.",
    "Der Rat beschließt das Konzept. Die Verwaltung führt es aus. Sie berichtet jährlich.",
    "Die Vereine wirken mit.",
    "Das Netzwerk tagt zweimal im Jahr.",
)


def with_text(at: int, text: str, base: tuple[Block, ...] = BASE) -> tuple[Block, ...]:
    return (*base[:at], replace(base[at], runs=(Run(text),)), *base[at + 1 :])


def without(at: int) -> tuple[Block, ...]:
    return (*BASE[:at], *BASE[at + 1 :])


def inserted(after: int, *blocks: Block) -> tuple[Block, ...]:
    return (*BASE[: after + 1], *blocks, *BASE[after + 1 :])


def moved(at: int, after: int) -> tuple[Block, ...]:
    rest = list(without(at))
    rest.insert(rest.index(BASE[after]) + 1, BASE[at])
    return tuple(rest)


def types(result: Merge) -> list[ConflictType]:
    return [conflict.type for conflict in result.conflicts]


def both_ways(*variants: tuple[Block, ...]) -> Merge:
    """Merge in both orders and without ids too: nothing may depend on it."""
    result = merge(BASE, variants)
    for other in (merge(BASE, variants[::-1]), merge(BASE, variants, ids=False)):
        assert other.merged == result.merged
        assert sorted(types(other)) == sorted(types(result))
    return result


@thorough
@given(families)
def test_reports_are_those_of_the_merge(family: Family) -> None:
    base, variants = family
    for ids in (True, False):
        told, merged = reports(base, variants, ids), merge(base, variants, ids)
        assert (told.conflicts, told.warnings) == (merged.conflicts, merged.warnings)


@thorough
@given(families)
def test_one_variant_alone_gives_that_variant(family: Family) -> None:
    base, variants = family
    for ids in (True, False):
        result = merge(base, variants[:1], ids)
        assert result == Merge(variants[0], (), (), ())


@thorough
@given(families)
def test_equal_variants_coalesce(family: Family) -> None:
    base, variants = family
    result = merge(base, [variants[0]] * 3)
    assert (result.merged, result.conflicts, result.warnings) == (variants[0], (), ())
    assert all(agreement.variants == (0, 1, 2) for agreement in result.coalesced)
    # Not every operation shows: empty paragraphs may have changed places.
    assert bool(result.coalesced) == bool(compare(base, variants[0]).operations)


@thorough
@given(families, st.randoms(use_true_random=False))
def test_the_order_of_variants_is_irrelevant(family: Family, random: Random) -> None:
    base, variants = family
    order = list(range(len(variants)))
    random.shuffle(order)

    def renamed(who: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(order[variant] for variant in who))

    for ids in (True, False):
        result, other = merge(base, variants, ids), merge(base, [variants[at] for at in order], ids)
        assert other.merged == result.merged
        assert sorted(
            (found.type, found.base, renamed(found.variants), found.text) for found in other.conflicts
        ) == (sorted((found.type, found.base, found.variants, found.text) for found in result.conflicts))
        assert {(found.base, renamed(found.variants)) for found in other.coalesced} == {
            (found.base, found.variants) for found in result.coalesced
        }


@thorough
@given(families)
def test_unchanged_variants_change_nothing(family: Family) -> None:
    base, variants = family
    result = merge(base, [variants[0], base, base])
    assert result.merged == variants[0]
    assert result.conflicts == ()


@thorough
@given(st.lists(st.integers(0, 5), min_size=6, max_size=6), st.data())
def test_nothing_of_changes_to_different_blocks_is_lost(owners: list[int], data: st.DataObject) -> None:
    base = numbered(*(f"Absatz {at} nennt {at}{at} und noch etwas mehr Text." for at in range(6)))
    variants = [
        tuple(
            replace(block, runs=(Run(block.text.replace("etwas", f"wort{variant}")),))
            if owner == variant
            else block
            for block, owner in zip(base, owners, strict=True)
        )
        for variant in range(6)
    ]
    result = merge(base, variants, data.draw(st.booleans()))
    assert result.conflicts == ()
    assert texts(result.merged) == [
        block.text.replace("etwas", f"wort{owner}") for block, owner in zip(base, owners, strict=True)
    ]


# What must merge


def test_two_edits_one_word_apart_merge() -> None:
    result = both_ways(
        with_text(3, "Das Bündnis tagt zweimal im Jahr."), with_text(3, "Das Netzwerk tagt dreimal im Jahr.")
    )
    assert texts(result.merged)[3] == "Das Bündnis tagt dreimal im Jahr."
    assert not result.conflicts
    assert not result.warnings


def test_neighbouring_words_merge() -> None:
    result = both_ways(
        with_text(3, "Das Netzwerk trifft zweimal im Jahr."),
        with_text(3, "Das Netzwerk tagt dreimal im Jahr."),
    )
    assert texts(result.merged)[3] == "Das Netzwerk trifft dreimal im Jahr."


def test_a_deleted_sentence_and_an_edit_elsewhere_merge() -> None:
    result = both_ways(
        with_text(1, "Der Rat beschließt das Konzept. Sie berichtet jährlich."),
        with_text(1, "Der Rat beschließt das Konzept. Die Verwaltung führt es aus. Sie berichtet monatlich."),
    )
    assert texts(result.merged)[1] == "Der Rat beschließt das Konzept. Sie berichtet monatlich."
    assert result.conflicts == ()


def test_two_deletions_among_repeated_words_merge() -> None:
    base = numbered("der Rat und der Rat und die Stadt und der Rat und der Kreis")
    result = merge(
        base,
        [
            with_text(0, "der Rat und die Stadt und der Rat und der Kreis", base),
            with_text(0, "der Rat und der Rat und die Stadt und der Kreis", base),
        ],
    )
    assert texts(result.merged) == ["der Rat und die Stadt und der Kreis"]
    assert result.conflicts == ()


def test_a_move_and_an_edit_merge() -> None:
    result = both_ways(moved(0, 3), with_text(0, "Die Stadt fördert den Tanz."))
    assert texts(result.merged) == [*texts(BASE[1:]), "Die Stadt fördert den Tanz."]
    assert result.conflicts == ()


@pytest.mark.parametrize("end", [".", "\u00a0"])
@pytest.mark.parametrize("ids", [True, False])
def test_who_ends_a_sentence_to_split_it_is_in_no_conflict_with_themselves(end: str, ids: bool) -> None:
    base = numbered("Der Rat tagt die Stadt zahlt")
    split = (p(f"Der Rat tagt{end}", "b0"), p("die Stadt zahlt", "n"))
    result = merge(base, [split, numbered("Der Rat tagt die Stadt zahlt alles")], ids)
    assert not result.conflicts
    assert texts(result.merged) == [f"Der Rat tagt{end}", "die Stadt zahlt alles"]


def test_a_split_and_edits_on_both_sides_merge() -> None:
    split = (
        BASE[0],
        p("Der Rat beschließt das Konzept.", "b1"),
        p("Die Verwaltung führt es aus. Sie berichtet jährlich.", "n"),
        *BASE[2:],
    )
    result = both_ways(
        split,
        with_text(
            1, "Der Kreistag beschließt das Konzept. Die Verwaltung führt es aus. Sie berichtet monatlich."
        ),
    )
    assert texts(result.merged)[1:3] == [
        "Der Kreistag beschließt das Konzept.",
        "Die Verwaltung führt es aus. Sie berichtet monatlich.",
    ]
    assert [block.id for block in result.merged] == ["b0", "b1", "n", "b2", "b3"]
    assert result.conflicts == ()


def test_a_join_and_edits_of_both_parts_merge() -> None:
    joined = (*BASE[:2], p("Die Vereine wirken mit. Das Netzwerk tagt zweimal im Jahr.", "b2"))
    result = both_ways(
        joined, with_text(2, "Die Schulen wirken mit."), with_text(3, "Das Netzwerk tagt jeden Monat.")
    )
    assert texts(result.merged)[2:] == ["Die Schulen wirken mit. Das Netzwerk tagt jeden Monat."]
    assert result.conflicts == ()


def test_an_addition_at_the_end_of_a_part_that_another_joins_merges() -> None:
    joined = (*BASE[:2], p("Die Vereine wirken mit. Das Netzwerk tagt zweimal im Jahr.", "b2"))
    result = both_ways(joined, with_text(2, "Die Vereine wirken mit. Auch die Schulen."))
    assert texts(result.merged)[2:] == [
        "Die Vereine wirken mit. Auch die Schulen. Das Netzwerk tagt zweimal im Jahr."
    ]
    assert result.conflicts == ()


def test_joins_that_share_a_block_merge() -> None:
    base = numbered("Eins zwei drei vier fünf.", "Sechs sieben acht neun zehn.", "Elf zwölf dreizehn.")
    one = (p(f"{base[0].text} {base[1].text}", "b0"), base[2])
    other = (base[0], p(f"{base[1].text} {base[2].text}", "b1"))
    assert texts(merge(base, [one, other]).merged) == [" ".join(texts(base))]


def test_kind_and_edit_merge() -> None:
    quote = (replace(BASE[0], kind="quote"), *BASE[1:])
    result = both_ways(quote, with_text(0, "Die Stadt fördert den Tanz."))
    assert (result.merged[0].kind, result.merged[0].text) == ("quote", "Die Stadt fördert den Tanz.")
    assert result.conflicts == ()


def test_wording_and_marks_merge() -> None:
    bold = (
        replace(BASE[0], runs=(Run("Die Stadt fördert den "), Run("Sport", ("strong",)), Run("."))),
        *BASE[1:],
    )
    result = both_ways(bold, with_text(0, "Der Kreis fördert den Sport."))
    assert result.merged[0].runs == (Run("Der Kreis fördert den "), Run("Sport", ("strong",)), Run("."))
    assert result.conflicts == ()


def test_a_word_replaced_or_added_inside_what_others_make_bold_is_bold_too() -> None:
    bold = (replace(BASE[0], runs=(Run(BASE[0].text, ("strong",)),)), *BASE[1:])
    replaced = both_ways(bold, with_text(0, "Die Stadt fördert den Tanz."))
    assert replaced.merged[0].runs == (Run("Die Stadt fördert den Tanz.", ("strong",)),)
    added = both_ways(bold, with_text(0, "Die Stadt fördert sehr den Sport."))
    assert added.merged[0].runs == (Run("Die Stadt fördert sehr den Sport.", ("strong",)),)
    first = both_ways(bold, with_text(0, "Auch: Die Stadt fördert den Sport."))
    assert first.merged[0].runs[0] == Run("Auch: ")


def test_marks_somebody_chose_for_new_words_stay() -> None:
    mixed = (
        replace(
            BASE[0],
            runs=(Run("Die Stadt", ("strong",)), Run(" sehr"), Run(" fördert den Sport.", ("strong",))),
        ),
        *BASE[1:],
    )
    assert merge(BASE, [mixed]).merged == mixed
    italic = (
        replace(BASE[0], runs=(Run("Die Stadt fördert den "), Run("Tanz", ("em",)), Run("."))),
        *BASE[1:],
    )
    bold = (replace(BASE[0], runs=(Run(BASE[0].text, ("strong",)),)), *BASE[1:])
    assert Run("Tanz", ("em",)) in merge(BASE, [italic, bold]).merged[0].runs


def test_the_same_change_twice_coalesces() -> None:
    variant = with_text(0, "Die Stadt fördert den Tanz.")
    result = both_ways(variant, variant)
    assert texts(result.merged)[0] == "Die Stadt fördert den Tanz."
    assert result.coalesced == (Agreement(0, (0, 1)),)
    assert result.conflicts == ()


@pytest.mark.parametrize(
    ("variant", "place"),
    [
        (without(2), 2),
        (moved(0, 3), 0),
        (inserted(1, p("Neu.")), 1),
        ((replace(BASE[0], kind="note"), *BASE[1:]), 0),
    ],
)
def test_equal_operations_on_blocks_coalesce(variant: tuple[Block, ...], place: int) -> None:
    result = merge(BASE, [variant, BASE, variant])
    assert result.merged == variant
    assert result.coalesced == (Agreement(place, (0, 2)),)


def test_what_hangs_on_a_deleted_or_moved_block_stays_at_its_place() -> None:
    new = p("Neu.", "n")
    assert texts(both_ways(without(1), inserted(1, new)).merged) == texts((BASE[0], new, *BASE[2:]))
    assert texts(both_ways(moved(0, 3), inserted(0, new)).merged) == texts((new, *BASE[1:], BASE[0]))


def test_the_same_insertion_on_both_sides_of_what_goes_is_made_once() -> None:
    new = p("Neu.", "n")
    replaced = (BASE[0], new, *BASE[2:])
    result = both_ways(replaced, inserted(1, new))
    assert result.merged == replaced
    assert result.coalesced == (Agreement(0, (0, 1)),)
    away = (*BASE[:2], new, BASE[3], BASE[2])
    assert both_ways(away, inserted(2, new)).merged == away
    # What stays between them keeps them apart; other text is not the same; who says it twice says it twice.
    assert len(merge(BASE, [inserted(0, new), inserted(1, new)]).merged) == 6
    assert texts(merge(BASE, [replaced, inserted(1, p("Mehr."))]).merged)[1:3] == ["Neu.", "Mehr."]
    twice = (BASE[0], new, BASE[1], p("Neu.", "m"), *BASE[2:])
    assert len(merge(BASE, [twice, without(1)]).merged) == 5
    assert len(merge(BASE, [twice, replaced]).merged) == 5


def test_table_cells_merge() -> None:
    base = (table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2023", "vier Kurse"], identity="t"),)
    one = (table(["Jahr", "Ziel"], ["2022", "drei Kurse"], ["2023", "sechs Kurse"], identity="t"),)
    other = (
        table(
            ["Jahr", "Ziel"],
            ["2022", "fünf Kurse"],
            ["2023", "vier Kurse"],
            ["2024", "acht Kurse"],
            identity="t",
        ),
    )
    result = merge(base, [one, other])
    assert result.merged == (
        table(["Jahr", "Ziel"], ["2022", "fünf Kurse"], ["2023", "sechs Kurse"], ["2024", "acht Kurse"]),
    )
    assert result.conflicts == ()


def test_touching_changes_merge_with_a_warning() -> None:
    result = both_ways(
        with_text(0, "Die Gemeinde fördert den Sport."),
        with_text(0, "Die Stadt, die große, fördert den Sport."),
    )
    assert texts(result.merged)[0] == "Die Gemeinde, die große, fördert den Sport."
    assert [(warning.base, warning.variants) for warning in result.warnings] == [(0, (0, 1))]


# What must be asked


def test_an_overlap_leaves_the_base_text_and_names_the_alternatives() -> None:
    result = both_ways(
        with_text(0, "Die Stadt fördert den Tanz."), with_text(0, "Die Stadt fördert die Musik.")
    )
    (conflict,) = result.conflicts
    assert result.merged == BASE
    assert (conflict.type, conflict.base, conflict.variants) == (ConflictType.OVERLAP, 0, (0, 1))
    assert conflict.text == "den Sport"
    assert [alternative.text for alternative in conflict.alternatives] == ["den Tanz", "die Musik"]


def test_changes_beside_an_overlap_are_kept() -> None:
    result = both_ways(
        with_text(0, "Der Kreis fördert den Tanz."), with_text(0, "Die Stadt fördert den Ball.")
    )
    assert texts(result.merged)[0] == "Der Kreis fördert den Sport."
    assert types(result) == [ConflictType.OVERLAP]


def test_insertions_at_one_place_are_asked() -> None:
    result = both_ways(
        with_text(0, "Die große Stadt fördert den Sport."),
        with_text(0, "Die kleine Stadt fördert den Sport."),
    )
    assert result.merged == BASE
    assert types(result) == [ConflictType.SAME_PLACE]


@pytest.mark.parametrize("after", [-1, 1, 3])
def test_blocks_inserted_at_one_place_are_asked(after: int) -> None:
    result = both_ways(
        inserted(after, p("Die Schulen wirken mit.")), inserted(after, p("Es gibt einen Beirat."))
    )
    assert result.merged == BASE
    assert [(conflict.type, conflict.base) for conflict in result.conflicts] == [
        (ConflictType.SAME_PLACE, after)
    ]


@pytest.mark.parametrize("changed", [with_text(2, "Die Schulen wirken mit."), moved(2, 3)])
def test_deletion_against_edit_or_move_is_asked(changed: tuple[Block, ...]) -> None:
    result = both_ways(without(2), changed)
    assert result.merged == BASE
    assert [(conflict.type, conflict.base) for conflict in result.conflicts] == [
        (ConflictType.DELETE_EDIT, 2)
    ]


def test_two_destinations_are_asked() -> None:
    result = both_ways(moved(0, 1), moved(0, 3))
    assert result.merged == BASE
    assert types(result) == [ConflictType.MOVE_MOVE]


def test_destinations_include_the_beginning() -> None:
    to_beginning = (BASE[2], BASE[0], BASE[1], BASE[3])
    (conflict,) = merge(BASE, [to_beginning, moved(2, 3)]).conflicts
    assert conflict.type == ConflictType.MOVE_MOVE
    assert [alternative.text for alternative in conflict.alternatives] == ["", BASE[3].text]


def test_two_kinds_are_asked() -> None:
    result = both_ways(
        (replace(BASE[0], kind="note"), *BASE[1:]), (replace(BASE[0], kind="quote"), *BASE[1:])
    )
    assert result.merged == BASE
    assert types(result) == [ConflictType.KIND_KIND]


def test_two_marks_on_one_word_are_asked_and_the_rest_is_kept() -> None:
    bold = (
        replace(BASE[0], runs=(Run("Die "), Run("Stadt fördert", ("strong",)), Run(" den Sport."))),
        *BASE[1:],
    )
    italic = (
        replace(BASE[0], runs=(Run("Die "), Run("Stadt", ("em",)), Run(" fördert den Sport."))),
        *BASE[1:],
    )
    result = both_ways(bold, italic)
    assert [(conflict.type, conflict.text) for conflict in result.conflicts] == [
        (ConflictType.MARK_MARK, "Stadt")
    ]
    assert result.merged[0].runs == (Run("Die Stadt"), Run(" fördert", ("strong",)), Run(" den Sport."))


def test_disputes_about_marks_are_told_apart() -> None:
    def marked(first: Mark, last: Mark) -> tuple[Block, ...]:
        runs = (Run("Die Stadt", (first,)), Run(" fördert "), Run("den Sport", (last,)), Run("."))
        return (replace(BASE[0], runs=runs), *BASE[1:])

    result = merge(BASE, [marked("em", "em"), marked("strong", "strong"), marked("em", "sub")])
    assert [(conflict.text, conflict.variants) for conflict in result.conflicts] == [
        ("Die Stadt", (0, 1, 2)),
        ("den Sport", (0, 1, 2)),
    ]
    assert result.merged == BASE


def test_two_marks_on_a_word_that_goes_are_no_conflict() -> None:
    bold = (
        replace(BASE[0], runs=(Run("Die "), Run("Stadt", ("strong",)), Run(" fördert den Sport."))),
        *BASE[1:],
    )
    italic = (
        replace(BASE[0], runs=(Run("Die "), Run("Stadt", ("em",)), Run(" fördert den Sport."))),
        *BASE[1:],
    )
    result = both_ways(bold, italic, with_text(0, "Die Gemeinde fördert den Sport."))
    assert texts(result.merged)[0] == "Die Gemeinde fördert den Sport."
    assert result.conflicts == ()


JOINED = (*BASE[:2], p("Die Vereine wirken mit. Das Netzwerk tagt zweimal im Jahr.", "b2"))


@pytest.mark.parametrize(
    ("rival", "kind"),
    [
        (moved(3, 0), ConflictType.MOVE_MOVE),
        ((*BASE[:3], replace(BASE[3], kind="note")), ConflictType.KIND_KIND),
        (inserted(2, p("Ganz anderer neuer Inhalt.")), ConflictType.SAME_PLACE),
        (moved(0, 2), ConflictType.SAME_PLACE),
        (without(3), ConflictType.DELETE_EDIT),
    ],
)
def test_a_join_excludes_what_pulls_its_parts_apart(rival: tuple[Block, ...], kind: ConflictType) -> None:
    for variants in ([JOINED, rival], [rival, JOINED], [JOINED, rival, JOINED]):
        result = merge(BASE, variants)
        assert result.merged == BASE
        assert set(types(result)) == {kind}


def test_a_move_stays_where_its_place_is_disputed() -> None:
    result = merge(BASE, [moved(0, 2), inserted(2, p("Es gibt einen Beirat."))])
    assert result.merged == BASE
    assert types(result) == [ConflictType.SAME_PLACE]


def test_a_moved_join_that_overlaps_another_change_moves_in_parts() -> None:
    variant = (p("Die Vereine wirken mit. Das Netzwerk tagt zweimal im Jahr.", "b2"), *BASE[:2])
    assert merge(BASE, [variant]).merged == variant
    other = (p("Die Vereine wirken mit und das Netzwerk tagt zweimal im Jahr.", "b2"), *BASE[:2])
    result = merge(BASE, [variant, other])
    assert texts(result.merged) == texts((*BASE[2:], *BASE[:2]))
    assert types(result) == [ConflictType.OVERLAP]


def test_new_blocks_of_one_name_are_renamed() -> None:
    result = merge(BASE, [inserted(0, p("Eins ganz neu.", "n")), inserted(2, p("Zwei ganz neu.", "n"))])
    assert [block.id for block in result.merged] == ["b0", "n", "b1", "b2", None, "b3"]


def test_a_named_split_wins_over_an_unnamed_one() -> None:
    def split(identity: str | None) -> tuple[Block, ...]:
        return (*BASE[:2], p("Die Vereine", "b2"), p("wirken mit.", identity), BASE[3])

    assert [block.id for block in merge(BASE, [split("z"), split("m")]).merged][2:4] == ["b2", "m"]


def test_splits_at_different_places_are_both_made() -> None:
    first = (
        BASE[0],
        p("Der Rat beschließt das Konzept.", "b1"),
        p("Die Verwaltung führt es aus. Sie berichtet jährlich."),
        *BASE[2:],
    )
    second = (
        BASE[0],
        p("Der Rat beschließt das Konzept. Die Verwaltung führt es aus.", "b1"),
        p("Sie berichtet jährlich."),
        *BASE[2:],
    )
    result = both_ways(first, second)
    assert texts(result.merged)[1:4] == [
        "Der Rat beschließt das Konzept.",
        "Die Verwaltung führt es aus.",
        "Sie berichtet jährlich.",
    ]
    assert [block.id for block in result.merged][1:4] == ["b1", None, None]


def test_every_order_of_three_gives_one_text() -> None:
    variants = [
        with_text(0, "Die Stadt fördert den Tanz."),
        moved(0, 3),
        inserted(3, p("Es gibt einen Beirat.")),
    ]
    assert len({merge(BASE, order).merged for order in permutations(variants)}) == 1
