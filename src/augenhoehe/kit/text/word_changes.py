# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two texts, found by their words; white space follows the words beside it.

Counted like words, spaces would be matched for their own sake and tear sentences into shreds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from augenhoehe.kit.text.lcs import Change, changes, trim


def changes_by_words(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The changed ranges of tokens in order, at least one equal token apart; as few words as possible change."""
    start, old_end, new_end = trim(old, new)
    if start in {old_end, new_end}:
        return [Change(start, old_end, start, new_end)] if old_end != new_end else []
    if old_end - start == new_end - start == 1:
        return [Change(start, old_end, start, new_end)]  # one word for another, the most frequent change
    old_words = [at for at in range(start, old_end) if not old[at].isspace()]
    new_words = [at for at in range(start, new_end) if not new[at].isspace()]
    found = changes([old[at] for at in old_words], [new[at] for at in new_words])
    # Ends, so that every gap lies between two words.
    old_words.append(old_end)
    new_words.append(new_end)
    return list(_in_gaps(old, new, start, _kept(old_words, new_words, found)))


def _kept(
    old_words: Sequence[int], new_words: Sequence[int], found: Sequence[Change]
) -> Iterator[tuple[int, int]]:
    """The tokens of words that stay, old and new, and the ends of both texts."""
    old_at = new_at = 0
    for a, b, c, d in found:
        yield from zip(old_words[old_at:a], new_words[new_at:c], strict=True)
        old_at, new_at = b, d
    yield from zip(old_words[old_at:], new_words[new_at:], strict=True)


def _in_gaps(
    old: Sequence[str], new: Sequence[str], start: int, kept: Iterator[tuple[int, int]]
) -> Iterator[Change]:
    old_at = new_at = start
    for old_word, new_word in kept:
        if old_word - old_at != new_word - new_at or old[old_at:old_word] != new[new_at:new_word]:
            before, old_end, new_end = trim(old[old_at:old_word], new[new_at:new_word])
            yield Change(old_at + before, old_at + old_end, new_at + before, new_at + new_end)
        old_at, new_at = old_word + 1, new_word + 1
