# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds of whole documents of prose that several people changed in many ways at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from augenhoehe.kit.text import (
    Inserted,
    Merge,
    RebaseState,
    accept_all,
    compare,
    merge,
    operation_to_json,
    rebase,
    reject_all,
)
from augenhoehe.kit.text.tokens import words
from tests.kit.text.material import p
from tests.kit.text.prose import Author, Document

ROOT = Path(__file__).resolve().parents[3]
NAMES = "wxyz"
seeds = st.integers(0, 1_000_000)
some = settings(max_examples=60, deadline=None)


def drafting(seed: int) -> tuple[Document, list[Document]]:
    """A document and what up to four people make of it, each with words nobody else uses."""
    author = Author(seed)
    base = author.document(author.random.randint(3, 9), 2)
    people = NAMES[: author.random.randint(2, len(NAMES))]
    return base, [author.edited(base, author.random.randint(1, 4), name) for name in people]


def new_words(blocks: Document, name: str) -> list[str]:
    """The words that the person of this name brought in."""
    words = [word.strip(".") for block in blocks for word in block.text.split()]
    return [word for word in words if word.startswith(name) and word[1:].isdigit()]


@some
@given(seeds)
def test_every_change_leads_there_and_back(seed: int) -> None:
    base, variants = drafting(seed)
    for variant in variants:
        for ids in (True, False):
            operations = compare(base, variant, ids).operations
            assert accept_all(base, operations) == variant
            assert reject_all(variant, operations) == base


@some
@given(seeds, st.booleans())
def test_no_word_of_anybody_is_lost_or_doubled(seed: int, ids: bool) -> None:
    base, variants = drafting(seed)
    result = merge(base, variants, ids)
    for number, (name, variant) in enumerate(zip(NAMES, variants, strict=False)):
        merged = new_words(result.merged, name)
        asked = " ".join(
            alternative.text
            for conflict in result.conflicts
            for alternative in conflict.alternatives
            if number in alternative.variants
        )
        assert len(merged) == len(set(merged))
        assert all(word in merged or word in asked for word in new_words(variant, name))


@some
@given(seeds, st.booleans())
def test_no_word_comes_or_goes_that_nobody_wanted(seed: int, ids: bool) -> None:
    base, variants = drafting(seed)

    def counted(texts: Iterable[str]) -> Counter[str]:
        return Counter(word for text in texts for word in words(text))

    went: Counter[str] = Counter()
    came: Counter[str] = Counter()
    for variant in variants:
        for operation in compare(base, variant, ids).operations:
            hunks = operation_to_json(operation)["hunks"]
            went += counted(hunk["deleted"] for hunk in hunks)
            came += counted(hunk["inserted"] for hunk in hunks)
    before = counted(block.text for block in base)
    after = counted(block.text for block in merge(base, variants, ids).merged)
    for word in before | after:
        assert before[word] - went[word] <= after[word] <= before[word] + came[word]


@some
@given(seeds, st.booleans())
def test_the_order_of_people_does_not_matter(seed: int, ids: bool) -> None:
    base, variants = drafting(seed)

    def told(result: Merge, number: dict[int, int]) -> list[object]:
        conflicts = sorted(
            (found.type, found.base, sorted(number[who] for who in found.variants), found.text)
            for found in result.conflicts
        )
        return [[(block.id, block) for block in result.merged], conflicts]

    forwards, backwards = merge(base, variants, ids), merge(base, variants[::-1], ids)
    last = len(variants) - 1
    assert told(forwards, {at: at for at in range(last + 1)}) == told(
        backwards, {at: last - at for at in range(last + 1)}
    )


@some
@given(seeds, st.booleans())
def test_what_one_person_proposed_is_contained_where_it_was_taken_over(seed: int, ids: bool) -> None:
    base, (variant, *_) = drafting(seed)
    assert rebase(base, variant, variant, ids).state == RebaseState.CONTAINED
    assert rebase(base, variant, base, ids).state in {RebaseState.CLEAN, RebaseState.CONTAINED}
    assert rebase(base, variant, base, ids).merged == variant


def test_other_processes_come_to_the_same() -> None:
    program = (
        "from tests.kit.text.test_laws import drafting\n"
        "from augenhoehe.kit.text import compare, in_words, merge\n"
        "for seed in range(6):\n"
        "    base, variants = drafting(seed)\n"
        "    for ids in (True, False):\n"
        "        print(merge(base, variants, ids))\n"
        "        print([compare(base, variant, ids) for variant in variants])\n"
        "    print([in_words(compare(base, variant)) for variant in variants])\n"
    )

    def printed(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
        return subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        ).stdout

    first = printed("1")
    assert first.count("Merge(") == 12
    assert printed("2") == first


def test_pasted_copies_of_a_block_are_told_apart_by_their_text() -> None:
    author = Author(7)
    first, second, third = author.document(3)
    old = (third, first, second, first, first, third)
    new = (p("Davor.", "n"), third, first, second, first, p("Neu.", "m"), first, third, p("Danach.", "o"))
    operations = compare(old, new).operations
    assert operations == (Inserted(0, new[0]), Inserted(5, new[5]), Inserted(8, new[8]))
