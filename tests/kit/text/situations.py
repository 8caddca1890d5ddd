# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Eighteen situations of two people changing one text, each with the right answer: what merging must come to.

The first nine are those at which other systems were measured; whoever reads them would never ask, or always.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from augenhoehe.kit.text import Block, ConflictType, Mark, Run, merge
from tests.kit.text.material import p
from tests.kit.text.prose import Author

AT = 4  # the paragraph that both change
Document = tuple[Block, ...]


@dataclass(frozen=True)
class Situation:
    """`merged` is the right text; `conflict` the one that must be asked about; `agreed` whether both want the same."""

    base: Document
    one: Document
    other: Document
    merged: Document
    conflict: ConflictType | None = None
    agreed: bool = False


class Scene:
    """A document of nine paragraphs, and what can be done to the middle one."""

    def __init__(self, seed: int) -> None:
        self.author = Author(seed)
        self.random: Random = self.author.random
        self.base = self.author.document(9)
        self.words = self.base[AT].text.split(" ")

    def place(self, start: int = 1, end: int = -2) -> int:
        """Some word that is not the first or last."""
        return self.random.randrange(start, len(self.words) + end)

    def with_words(self, *replaced: tuple[int, str]) -> Document:
        """Some words replaced; an empty one is deleted."""
        words = list(self.words)
        for at, word in replaced:
            words[at] = word
        return self.with_text(" ".join(word for word in words if word))

    def with_text(self, text: str, base: Document | None = None) -> Document:
        """Another text for the paragraph."""
        return self.with_blocks(replace(self.base[AT], runs=(Run(text),)), base=base)

    def with_blocks(self, *blocks: Block, base: Document | None = None) -> Document:
        """Other blocks in place of the paragraph."""
        base = base or self.base
        return (*base[:AT], *blocks, *base[AT + 1 :])

    def moved(self, after: int) -> Document:
        """The paragraph behind another."""
        rest = [block for block in self.base if block is not self.base[AT]]
        rest.insert(rest.index(self.base[after]) + 1, self.base[AT])
        return tuple(rest)

    def marked(self, start: int, end: int, mark: Mark) -> Document:
        """Some words in bold or italics."""
        before, within, after = self.words[:start], self.words[start:end], self.words[end:]
        runs = (Run(" ".join([*before, ""])), Run(" ".join(within), (mark,)), Run(" ".join(["", *after])))
        return self.with_blocks(replace(self.base[AT], runs=runs))


def edits_one_word_apart(scene: Scene) -> Situation:
    at = scene.place(end=-4)
    one, other = (at, "vielleicht"), (at + 2, "ausnahmsweise")
    return Situation(scene.base, scene.with_words(one), scene.with_words(other), scene.with_words(one, other))


def a_deleted_sentence_and_an_edit_elsewhere(scene: Scene) -> Situation:
    first, second, third = scene.author.text().removesuffix(".").split(". ")
    base = scene.with_text(f"{first}. {second}. {third}.")
    changed = f"{third.rsplit(' ', 1)[0]} vorbildlich"
    return Situation(
        base,
        scene.with_text(f"{first}. {third}.", base),
        scene.with_text(f"{first}. {second}. {changed}.", base),
        scene.with_text(f"{first}. {changed}.", base),
    )


def deletions_among_repeated_words(scene: Scene) -> Situation:
    one, two, three, four = scene.random.sample(("Rat", "Kreis", "Beirat", "Verein", "Bund", "Ort"), 4)
    parts = [
        f"der {one}",
        f"der {one}",
        f"die Gruppe der {two}",
        f"der {three}",
        f"der {three}",
        f"der {four}",
    ]

    def text(*gone: int) -> str:
        return " und ".join(part for at, part in enumerate(parts) if at not in gone)

    base = scene.with_text(text())
    return Situation(
        base,
        scene.with_text(text(0), base),
        scene.with_text(text(3), base),
        scene.with_text(text(0, 3), base),
    )


def the_same_change_twice(scene: Scene) -> Situation:
    changed = scene.with_words((scene.place(), "gemeinschaftlich"))
    return Situation(scene.base, changed, changed, changed, agreed=True)


def words_inserted_at_the_same_place(scene: Scene) -> Situation:
    at = scene.place()
    word = scene.words[at]
    one, other = scene.with_words((at, f"{word} besonders")), scene.with_words((at, f"{word} zeitnah"))
    return Situation(scene.base, one, other, scene.base, ConflictType.SAME_PLACE)


def blocks_inserted_at_the_same_place(scene: Scene) -> Situation:
    own = scene.base[AT]
    one, other = (
        scene.with_blocks(own, p("Erstens kommt etwas.")),
        scene.with_blocks(own, p("Zweitens käme viel.")),
    )
    return Situation(scene.base, one, other, scene.base, ConflictType.SAME_PLACE)


def a_move_and_an_edit(scene: Scene) -> Situation:
    at = scene.place()
    edited = scene.with_words((at, "wechselseitig"))
    moved = scene.moved(scene.random.choice((0, 7, 8)))
    return Situation(
        scene.base,
        moved,
        edited,
        tuple(edited[AT] if block is scene.base[AT] else block for block in moved),
    )


def a_split_and_an_edit(scene: Scene) -> Situation:
    cut = len(scene.words) // 2
    own = scene.base[AT]

    def halves(words: list[str]) -> Document:
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        return scene.with_blocks(p(first, own.id), p(second))

    at = scene.random.choice(
        [place for place in range(1, len(scene.words) - 1) if place not in {cut - 1, cut}]
    )
    words = list(scene.words)
    words[at] = "wechselseitig"
    return Situation(scene.base, halves(scene.words), scene.with_words((at, "wechselseitig")), halves(words))


def a_join_and_an_edit(scene: Scene) -> Situation:
    def joined(text: str) -> Document:
        return (
            *scene.base[:AT],
            p(f"{text} {scene.base[AT + 1].text}", scene.base[AT].id),
            *scene.base[AT + 2 :],
        )

    edited = scene.with_words((scene.place(), "wechselseitig"))
    return Situation(scene.base, joined(scene.base[AT].text), edited, joined(edited[AT].text))


def a_word_replaced_differently(scene: Scene) -> Situation:
    at = scene.place()
    return Situation(
        scene.base,
        scene.with_words((at, "oft")),
        scene.with_words((at, "nie")),
        scene.base,
        ConflictType.OVERLAP,
    )


def a_deletion_and_an_edit(scene: Scene) -> Situation:
    edited = scene.with_words((scene.place(), "wechselseitig"))
    return Situation(scene.base, scene.with_blocks(), edited, scene.base, ConflictType.DELETE_EDIT)


def two_destinations(scene: Scene) -> Situation:
    return Situation(scene.base, scene.moved(0), scene.moved(8), scene.base, ConflictType.MOVE_MOVE)


def two_kinds(scene: Scene) -> Situation:
    one, other = [scene.with_blocks(replace(scene.base[AT], kind=kind)) for kind in ("quote", "note")]
    return Situation(scene.base, one, other, scene.base, ConflictType.KIND_KIND)


def a_kind_and_an_edit(scene: Scene) -> Situation:
    edited = scene.with_words((scene.place(), "wechselseitig"))
    return Situation(
        scene.base,
        scene.with_blocks(replace(scene.base[AT], kind="li", level=1)),
        edited,
        scene.with_blocks(replace(edited[AT], kind="li", level=1)),
    )


def bold_and_an_edit(scene: Scene) -> Situation:
    at = scene.place(end=-6)
    words = list(scene.words)
    words[at + 4] = "wechselseitig"
    bold = scene.marked(at, at + 3, "strong")
    edited = scene.with_words((at + 4, "wechselseitig"))
    scene.words = words
    return Situation(scene.base, bold, edited, scene.marked(at, at + 3, "strong"))


def bold_and_italics_on_one_word(scene: Scene) -> Situation:
    at = scene.place()
    one, other = scene.marked(at, at + 1, "strong"), scene.marked(at, at + 1, "em")
    return Situation(scene.base, one, other, scene.base, ConflictType.MARK_MARK)


def the_same_deletion_twice(scene: Scene) -> Situation:
    gone = scene.with_blocks()
    return Situation(scene.base, gone, gone, gone, agreed=True)


def a_sentence_added_and_an_edit(scene: Scene) -> Situation:
    at = scene.place()
    edited = scene.with_words((at, "wechselseitig"))
    added = " Darüber wird öffentlich berichtet."
    return Situation(
        scene.base,
        scene.with_text(scene.base[AT].text + added),
        edited,
        scene.with_text(edited[AT].text + added),
    )


SITUATIONS: tuple[Callable[[Scene], Situation], ...] = (
    edits_one_word_apart,
    a_deleted_sentence_and_an_edit_elsewhere,
    deletions_among_repeated_words,
    the_same_change_twice,
    words_inserted_at_the_same_place,
    blocks_inserted_at_the_same_place,
    a_move_and_an_edit,
    a_split_and_an_edit,
    a_join_and_an_edit,
    a_word_replaced_differently,
    a_deletion_and_an_edit,
    two_destinations,
    two_kinds,
    a_kind_and_an_edit,
    bold_and_an_edit,
    bold_and_italics_on_one_word,
    the_same_deletion_twice,
    a_sentence_added_and_an_edit,
)


def wrong(situation: Situation, ids: bool) -> str:
    """What is not as it should be in either order of the two; nothing if all is well."""
    variants = [situation.one, situation.other]
    result, mirrored = merge(situation.base, variants, ids), merge(situation.base, variants[::-1], ids)
    if result.merged != situation.merged:
        return f"merged: {[block.text for block in result.merged]}"
    if mirrored.merged != result.merged:
        return "the order matters"
    expected = [situation.conflict] if situation.conflict else []
    if [found.type for found in result.conflicts] != expected:
        return f"conflicts: {result.conflicts}"
    agreed = [(0, 1)] if situation.agreed else []
    if [found.variants for found in result.coalesced] != agreed:
        return f"coalesced: {result.coalesced}"
    return ""
