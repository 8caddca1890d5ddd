# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long comparing and merging a long concept takes, beside two well-known libraries on the same texts.

The document: 2,000 blocks, about 40,000 words of a small generated vocabulary (harder than prose), 300 edits of
every kind.
"""

from __future__ import annotations

import html
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import lxml.html.diff
from diff_match_patch import diff_match_patch

from augenhoehe.kit.text import Block, Run, accept_all, compare, merge, reject_all
from augenhoehe.kit.text.blocks import Kind
from tests.kit.text.situations import SITUATIONS, Scene, wrong

BLOCKS = 2_000
EDITS = {
    "replace word": 90, "insert word": 40, "delete word": 40, "insert sentence": 20, "delete sentence": 20,
    "insert block": 15, "delete block": 15, "move": 10, "split": 8, "join": 7, "kind": 10, "bold": 15, "number": 10,
}  # fmt: skip
PROPOSALS = 300
_SYLLABLES = (
    "in",
    "te",
    "gra",
    "ti",
    "on",
    "stadt",
    "rat",
    "kon",
    "zept",
    "ver",
    "wal",
    "tung",
    "bil",
    "dung",
    "netz",
    "werk",
)


class Author:
    """Writes and edits a document; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.vocabulary = [
            "".join(self.random.choices(_SYLLABLES, k=self.random.randint(1, 3))) for _ in range(400)
        ]
        self.written = 0

    def sentence(self) -> str:
        words = self.random.choices(self.vocabulary, k=self.random.randint(7, 13))
        if self.random.random() < 0.3:
            words[self.random.randrange(len(words))] = str(self.random.randint(2, 2030))
        return " ".join(words).capitalize() + "."

    def block(self, kind: Kind = "p", sentences: int = 2) -> Block:
        self.written += 1
        return Block(
            f"b{self.written}", kind, runs=(Run(" ".join(self.sentence() for _ in range(sentences))),)
        )

    def document(self, blocks: int) -> list[Block]:
        return [self.block("h2", 1) if index % 20 == 0 else self.block() for index in range(blocks)]

    def edited(self, blocks: Sequence[Block], edits: dict[str, int]) -> list[Block]:
        """`blocks` with every edit at a block of its own, never two side by side."""
        result: list[list[Block]] = [[block] for block in blocks]
        places = self.random.sample(range(1, len(blocks) - 2, 3), sum(edits.values()))
        for name in (name for name, times in edits.items() for _ in range(times)):
            place = places.pop()
            block = blocks[place]
            match name:
                case "insert block":
                    result[place].append(self.block())
                case "delete block":
                    result[place] = []
                case "move":
                    result[place] = []
                    result[self.random.choice(range(0, len(blocks), 3))].append(block)
                case "split":
                    first, second = self.halves(block)
                    result[place] = [_reworded(block, first), _reworded(self.block(), second)]
                case "join":
                    result[place] = [_reworded(block, f"{block.text} {blocks[place + 1].text}")]
                    result[place + 1] = []
                case "kind":
                    result[place] = [Block(block.id, "quote", runs=block.runs)]
                case "bold":
                    first, second = self.halves(block)
                    result[place] = [
                        Block(block.id, block.kind, runs=(Run(first + " "), Run(second, ("strong",))))
                    ]
                case _:
                    result[place] = [_reworded(block, self.reworded(name, block.text))]
        return [block for group in result for block in group]

    def halves(self, block: Block) -> tuple[str, str]:
        words = block.text.split(" ")
        return " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])

    def reworded(self, name: str, text: str) -> str:
        words = text.split(" ")
        place = self.random.randrange(1, len(words) - 1)
        match name:
            case "insert word":
                words.insert(place, self.random.choice(self.vocabulary))
            case "delete word":
                del words[place]
            case "insert sentence":
                words.append(self.sentence())
            case "delete sentence":
                words = text.rsplit(". ", maxsplit=1)[-1].split(" ")
            case "number":
                words[place] = str(self.random.randint(2031, 9999))
            case _:
                words[place] = self.random.choice(self.vocabulary) + "e"
        return " ".join(words)


def _reworded(block: Block, text: str) -> Block:
    return Block(block.id, block.kind, runs=(Run(text),))


def as_html(blocks: Sequence[Block]) -> str:
    """The document as plain HTML, for the libraries that compare HTML."""
    return "\n".join(
        f"<{block.kind}>"
        + "".join(
            f"<b>{html.escape(run.text)}</b>" if run.marks else html.escape(run.text) for run in block.runs
        )
        + f"</{block.kind}>"
        for block in blocks
    )


def best_of(times: int, check: Callable[[], Any] | None, work: Callable[[], Any]) -> float:
    """The shortest of several runs in seconds of the processor's time; `check` goes before, unmeasured."""
    if check:
        check()
    durations = []
    for _ in range(times):
        started = time.process_time()
        work()
        durations.append(time.process_time() - started)
    return min(durations)


def prose(author: Author, words: int) -> Block:
    """One block of so many words."""
    return Block(None, "p", runs=(Run(" ".join(author.random.choices(author.vocabulary, k=words))),))


def law_like(author: Author) -> tuple[list[Block], list[Block]]:
    """3,400 blocks, and about 6,100 in which half of them still are, many reworded: like SGB V over the years."""
    old = author.document(3_400)
    new: list[Block] = []
    for block in old:
        fate = author.random.random()
        if fate < 0.8:
            new.append(block if fate < 0.5 else _reworded(block, author.reworded("replace word", block.text)))
        if author.random.random() < 0.995:
            new.append(author.block())
    return old, new


def measure() -> Iterator[dict[str, Any]]:
    """Rows of name, seconds, budget, reference_name, reference_seconds; raises if a comparison were not exact."""
    author = Author(2022)
    old = author.document(BLOCKS)
    new = author.edited(old, EDITS)
    proposals = [author.edited(old, {name: 1}) for name, times in EDITS.items() for _ in range(times)]
    yield from everyday(old, new, proposals)
    yield situations()
    yield from worst_cases(author)


def everyday(old: list[Block], new: list[Block], proposals: list[list[Block]]) -> Iterator[dict[str, Any]]:
    """A long concept, edited and proposed upon."""
    old_html, new_html = as_html(old), as_html(new)
    match_patch = diff_match_patch()

    def patch() -> None:
        text = old_html
        for proposal in proposals[:10]:
            text, _ = match_patch.patch_apply(match_patch.patch_make(old_html, as_html(proposal)), text)

    yield {
        "name": "compare 2,000 blocks with 300 edits, ids kept",
        "seconds": best_of(9, lambda: exact(old, new, ids=True), lambda: compare(old, new)),
        "budget": 0.05,
        "reference_name": "lxml.html.diff",
        "reference_seconds": best_of(1, None, lambda: lxml.html.diff.htmldiff(old_html, new_html)),
    }
    yield {
        "name": "compare 2,000 blocks with 300 edits, no ids",
        "seconds": best_of(9, lambda: exact(old, new, ids=False), lambda: compare(old, new, ids=False)),
        "budget": 0.12,
        "reference_name": "diff-match-patch (gives up after 1 s)",
        "reference_seconds": best_of(1, None, lambda: match_patch.diff_main(old_html, new_html)),
    }
    yield {
        "name": "merge 300 proposals into 2,000 blocks",
        "seconds": best_of(3, None, lambda: merge(old, proposals)),
        "budget": 0.5,
        "reference_name": "diff-match-patch, 10 of the 300 proposals",
        "reference_seconds": best_of(1, None, patch),
    }


def situations() -> dict[str, Any]:
    """Eighteen situations of two proposals with a hundred paragraphs each, merged in both orders, ids and none."""
    cases = [(make(Scene(seed)), ids) for make in SITUATIONS for seed in range(100) for ids in (True, False)]
    texts = [[as_html(document) for document in (case.base, case.one, case.other)] for case, _ in cases[:100]]
    match_patch = diff_match_patch()

    def patch() -> None:
        for base, one, other in texts:
            match_patch.patch_apply(match_patch.patch_make(base, one), other)

    def check() -> None:
        found = [words for case, ids in cases if (words := wrong(case, ids))]
        if found:
            raise AssertionError(f"{len(found)} of {len(cases)} situations are answered wrongly: {found[0]}")

    return {
        "name": "3,600 merges of 18 situations in both orders, all as intended",
        "seconds": best_of(1, None, check),
        "budget": 30,
        "reference_name": "diff-match-patch, 100 of them, one order",
        "reference_seconds": best_of(1, None, patch),
    }


def worst_cases(author: Author) -> Iterator[dict[str, Any]]:
    """Texts that bring other programs to a halt; every comparison is checked to be exact first."""
    match_patch = diff_match_patch()
    match_patch.Diff_Timeout = 2
    one, other = law_like(author)
    words = prose(author, 20_000)
    edited = _reworded(
        words, " ".join(w if at % 9 else f"{w}e" for at, w in enumerate(words.text.split(" ")))
    )
    shuffled = _reworded(words, " ".join(author.random.sample(words.text.split(" "), 20_000)))
    huge = prose(author, 700_000)
    middle = len(huge.text) // 2
    inserted = _reworded(huge, f"Neu {huge.text[:middle]} und {huge.text[middle:]} Ende")
    cases: list[tuple[str, float, Sequence[Block], Sequence[Block]]] = [
        (f"3,400 against {len(other):,} blocks, law-like, no ids", 3, one, other),
        ("6,000 against 3,000 blocks with nothing in common", 3, *_unlike(author, 6_000, 3_000, 20)),
        ("30 unlike paragraphs replaced by 20", 0.1, *_unlike(author, 30, 20, 60)),
        (
            "2,000 identical blocks against 1,500",
            0.5,
            [_reworded(words, "Gleich.")] * 2_000,
            [_reworded(words, "Gleich.")] * 1_500,
        ),
        ("one block of 20,000 words, every ninth changed", 2, [words], [edited]),
        ("one block of 20,000 words, shuffled", 2, [words], [shuffled]),
        (
            "repeated words, 20,000 against 21,000",
            2,
            [_reworded(words, "a b " * 10_000)],
            [_reworded(words, "b a a " * 7_000)],
        ),
        ("one paragraph of 5 MB, three insertions", 15, [huge], [inserted]),
    ]
    for name, budget, before, after in cases:
        text, new_text = ["\n".join(block.text for block in blocks) for blocks in (before, after)]
        # No library compares megabytes in a bearable time, whatever time limit it is given.
        large = len(text) > 1_000_000
        reference = (
            partial(re.findall, r"\w+", text) if large else partial(match_patch.diff_main, text, new_text)
        )
        yield {
            "name": name,
            "seconds": best_of(
                1, partial(exact, before, after, ids=False), partial(compare, before, after, ids=False)
            ),
            "budget": budget,
            "reference_name": "finding its words" if large else "diff-match-patch (gives up after 2 s)",
            "reference_seconds": best_of(1, None, reference),
        }
    base = [prose(author, 200), prose(author, 20)]
    proposals = [
        [_reworded(base[0], author.reworded("replace word", base[0].text)), base[1]] for _ in range(1_000)
    ]
    rewritten = [[prose(author, 200), base[1]] for _ in range(1_000)]
    for name, variants in (
        ("1,000 proposals on one block", proposals),
        ("1,000 rewrites of one block", rewritten),
    ):
        yield {
            "name": name,
            "seconds": best_of(1, None, partial(merge, base, variants)),
            "budget": 5,
            "reference_name": "diff-match-patch, 5 of them",
            "reference_seconds": best_of(1, None, partial(_patch_all, match_patch, base, variants[:5])),
        }


def _unlike(author: Author, one: int, other: int, words: int) -> tuple[list[Block], list[Block]]:
    return [prose(author, words) for _ in range(one)], [
        _reworded(block, block.text.upper()) for block in (prose(author, words) for _ in range(other))
    ]


def _patch_all(match_patch: Any, base: Sequence[Block], variants: Sequence[Sequence[Block]]) -> None:
    text = base[0].text
    for variant in variants:
        text, _ = match_patch.patch_apply(match_patch.patch_make(base[0].text, variant[0].text), text)


def exact(old: Sequence[Block], new: Sequence[Block], *, ids: bool) -> None:
    """Raises AssertionError if a document could not be rebuilt from the other and the operations."""
    operations = compare(old, new, ids).operations
    if accept_all(old, operations) != tuple(new) or reject_all(new, operations) != tuple(old):
        raise AssertionError("the comparison is not exact")


if __name__ == "__main__":
    for row in measure():
        ours = f"{row['seconds']:.3f} s of {row['budget']:.2f} s"
        sys.stdout.write(
            f"{row['name']:48} {ours}   {row['reference_name']}: {row['reference_seconds']:.2f} s\n"
        )
