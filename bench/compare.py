# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long comparing and merging a long concept takes, beside two well-known libraries on the same texts.

The document: 2,000 blocks, about 40,000 words of a small generated vocabulary (harder than prose), 300 edits of
every kind.
"""

from __future__ import annotations

import html
import random
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import lxml.html.diff
from diff_match_patch import diff_match_patch

from augenhoehe.kit.text import Block, Run, accept_all, compare, merge, reject_all
from augenhoehe.kit.text.blocks import Kind

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


def best_of(times: int, work: Callable[[], Any]) -> float:
    """The shortest of several runs, in seconds."""
    durations = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        durations.append(time.perf_counter() - started)
    return min(durations)


def measure() -> list[dict[str, Any]]:
    """Rows of name, seconds, budget, reference_name, reference_seconds; raises if a comparison were not exact."""
    author = Author(2022)
    old = author.document(BLOCKS)
    new = author.edited(old, EDITS)
    for ids in (True, False):
        comparison = compare(old, new, ids)
        if accept_all(old, comparison.operations) != tuple(new) or reject_all(
            new, comparison.operations
        ) != tuple(old):
            raise AssertionError("the comparison is not exact")
    proposals = [author.edited(old, {name: 1}) for name, times in EDITS.items() for _ in range(times)]
    old_html, new_html = as_html(old), as_html(new)
    match_patch = diff_match_patch()

    def patch() -> None:
        text = old_html
        for proposal in proposals[:10]:
            text, _ = match_patch.patch_apply(match_patch.patch_make(old_html, as_html(proposal)), text)

    return [
        {
            "name": "compare 2,000 blocks with 300 edits, ids kept",
            "seconds": best_of(3, lambda: compare(old, new)),
            "budget": 0.05,
            "reference_name": "lxml.html.diff",
            "reference_seconds": best_of(1, lambda: lxml.html.diff.htmldiff(old_html, new_html)),
        },
        {
            "name": "compare 2,000 blocks with 300 edits, no ids",
            "seconds": best_of(3, lambda: compare(old, new, ids=False)),
            "budget": 0.12,
            "reference_name": "diff-match-patch (gives up after 1 s)",
            "reference_seconds": best_of(1, lambda: match_patch.diff_main(old_html, new_html)),
        },
        {
            "name": "merge 300 proposals into 2,000 blocks",
            "seconds": best_of(3, lambda: merge(old, proposals)),
            "budget": 0.5,
            "reference_name": "diff-match-patch, 10 of the 300 proposals",
            "reference_seconds": best_of(1, patch),
        },
    ]


if __name__ == "__main__":
    for row in measure():
        ours = f"{row['seconds']:.3f} s of {row['budget']:.2f} s"
        sys.stdout.write(
            f"{row['name']:48} {ours}   {row['reference_name']}: {row['reference_seconds']:.2f} s\n"
        )
