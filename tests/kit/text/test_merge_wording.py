# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.text import Run
from augenhoehe.kit.text.conflicts import Report
from augenhoehe.kit.text.edit import edit
from augenhoehe.kit.text.merge_wording import merge_wording
from augenhoehe.kit.text.tokens import Stream, fold, stream, stream_of_runs
from augenhoehe.kit.text.wishes import Wish
from tests.kit.text.material import p


def text(words: str) -> Stream:
    return stream(p(words))


def wish(variant: int, old: Stream, new: Stream, first: int = 0, size: int = 1) -> Wish:
    hunks, restyles = edit(old, new)
    return Wish(hunks=list(hunks), restyles=restyles, old_ids=("x",) * size, variant=variant, first=first)


def merged(first: int, base: list[Stream], *wishes: Wish) -> dict[int, list[str]]:
    parts = merge_wording(first, base, wishes, Report())
    return {block: [str(part) for part in streams] for block, streams in parts.items()}


def test_a_split_gives_several_parts_of_one_block() -> None:
    base = text("Eins zwei. Drei vier.")
    split = wish(0, base, fold([text("Eins zwei."), text("Drei vier.")]), first=5)
    edited = wish(1, base, text("Eins acht. Drei neun."), first=5)
    assert merged(5, [base], split, edited) == {5: ["Eins acht.", "Drei neun."]}


def test_a_joined_block_has_no_part_of_its_own() -> None:
    base = [text("Eins."), text("Zwei."), text("Drei.")]
    join = wish(0, fold(base[:2]), text("Eins. Zwei."), size=2)
    last = wish(1, base[2], text("Vier."), first=2)
    assert merged(0, base, join, last) == {0: ["Eins. Zwei."], 1: [], 2: ["Vier."]}


def test_without_the_join_every_block_stands_where_it_stood() -> None:
    base = [text("Eins."), text("Zwei.")]
    assert merged(3, base) == {3: ["Eins."], 4: ["Zwei."]}


def test_a_new_mark_spreads_to_rewordings_of_others_only() -> None:
    base = text("Eins zwei drei")
    bold = stream_of_runs((Run("Eins zwei drei", ("strong",)),))
    (part,) = merge_wording(
        0, [base], [wish(0, base, bold), wish(1, base, text("Eins acht drei"))], Report()
    )[0]
    assert part == stream_of_runs((Run("Eins acht drei", ("strong",)),))


def test_conflicts_name_the_block_they_stand_in() -> None:
    base = [text("Eins."), text("Zwei drei.")]
    report = Report()
    join = wish(0, fold(base), text("Eins. Zwei drei."), size=2)
    rivals = [wish(at, base[1], text(f"Zwei {word}."), first=1) for at, word in ((1, "vier"), (2, "fünf"))]
    merge_wording(0, base, [join, *rivals], report)
    assert [(conflict.base, conflict.text, conflict.variants) for conflict in report.conflicts()] == [
        (1, "drei", (1, 2))
    ]
