# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which counts of people are kept back because somebody could be recognised in them.

Official statistics keep a count secret that stands for few people, and further ones from which it could be worked
out (§ 16 BStatG; the statistics of the Federal Employment Agency do so for 1 and 2, zero being shown). Zero tells of
nobody and is shown here too. The cells of one day are judged together: the total has the group "", the others are
parts of it. Groups of different kinds carry their kind before a colon ("Geschlecht: Frauen"), since each kind adds up
to the total by itself.

Protected, whoever asks and in whatever form (page, chart, table, download, open data):

- a small count, and what the listed groups leave over of their total where that is small;
- what adding up and taking away within one kind of groups, and between a kind and the total, would tell; also where
  the total is not listed but another kind of groups adds up to it;
- a share of a known base, which is a count in other words, and what it leaves over.

Territories are protected as far as they are groups of one indicator ("Ortsteil: Mitte"): then they add up like any
other kind.

Not protected, since it cannot be told from one day of one indicator:

- differences between indicators: a town's count and its districts' kept as indicators of their own, or two counts of
  which one contains the other (all pupils, all pupils but one school);
- differences over time: from 120 to 121 one person came, and a value corrected later differs from the one in an
  older download;
- groups that cross (women under 18) beside the kinds they cross: they are a kind of their own;
- shares without a base in this system, rates and averages: they are shown as they are;
- bounds: who sees a kept-back pair and its sum knows that one of them is below the threshold; and what people write
  themselves in reasons, notes and reports.

Where the first two matter, the indicator is not made public, or its groups are joined before they are entered.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal

TOTAL = ""
ZERO = Decimal(0)
MARK = "•"
"""What stands in the place of a number that is kept back (the statistics' own sign for it is a dot)."""


def kind_of(group: str) -> str:
    """The kind of a comparison group: what stands before its colon, else none."""
    kind, colon, _name = group.partition(":")
    return kind.strip().casefold() if colon else ""


def hidden_counts(cells: Mapping[str, Decimal], threshold: int) -> frozenset[str]:
    """The groups of one day whose counts are kept back. `cells`: number of people by group, "" being the total.

    What is kept back can neither be read nor worked out from what is shown: in every kind at least two counts are
    missing then, together at least `threshold` people and more people than counts. What the listed parts leave over
    of the total is a count too. Where that cannot be reached, the total and all of its parts are kept back.
    """
    small = {group for group, count in cells.items() if is_small(count, threshold)}
    kinds = _by_kind(cells)
    total = cells.get(TOTAL)
    if total is None and len(kinds) > 1:  # another kind of groups may tell the total
        total = max(sum(parts.values(), ZERO) for parts in kinds.values())
    if total is None:
        return frozenset(small)
    if TOTAL in small:
        return frozenset({TOTAL, *_parts(cells)})
    hidden = set(small)
    for parts in kinds.values():
        found = _hidden_in_kind(parts, total, small, threshold)
        if found is None:
            return frozenset({TOTAL, *_parts(cells)} & set(cells))
        hidden |= found
    return frozenset(hidden)


def hidden_shares(
    shares: Mapping[str, Decimal], bases: Mapping[str, Decimal], threshold: int
) -> frozenset[str]:
    """The groups of one day whose shares are kept back. `shares`: percent by group, `bases`: people by group.

    A share of a known base is a count in other words, and so is what it leaves over; where either would be kept
    back, or the base itself, the share is. A share whose base is unknown tells no count and is shown.
    """
    known = [group for group in shares if group in bases]
    counts = {group: _whole(shares[group] * bases[group] / 100) for group in known}
    others = {group: bases[group] - counts[group] for group in known}
    hidden = hidden_counts(bases, threshold)
    for told in (counts, others):
        hidden |= hidden_counts(_summed(told), threshold)
    return hidden & frozenset(known)


USUAL_THRESHOLD = 5
"""Where nothing else is chosen: fewer people are kept back."""


def is_small(count: Decimal, threshold: int) -> bool:
    """Whether a count stands for somebody, but for fewer than `threshold`."""
    return ZERO < count < threshold


def _parts(cells: Mapping[str, Decimal]) -> list[str]:
    """The groups that stand for somebody, without the total."""
    return [group for group, count in cells.items() if group != TOTAL and count != ZERO]


def _by_kind(cells: Mapping[str, Decimal]) -> dict[str, dict[str, Decimal]]:
    """The parts that stand for somebody, by their kind."""
    kinds: dict[str, dict[str, Decimal]] = {}
    for group in _parts(cells):
        kinds.setdefault(kind_of(group), {})[group] = cells[group]
    return kinds


def _hidden_in_kind(
    parts: Mapping[str, Decimal], total: Decimal, small: set[str], threshold: int
) -> set[str] | None:
    """What is kept back of one kind of groups; None where the total cannot be shown beside it."""
    left_over = total - sum(parts.values(), ZERO)
    hidden = {group for group in parts if group in small}
    if left_over < ZERO:  # they overlap, so nobody can say what follows from which
        return set(parts) if hidden else set()
    unlisted = left_over > ZERO
    if not hidden and not is_small(left_over, threshold):
        return hidden
    shown = sorted((group for group in parts if group not in hidden), key=lambda group: (parts[group], group))
    while not _is_safe([parts[group] for group in hidden] + [left_over] * unlisted, threshold):
        if not shown:
            return None
        hidden.add(shown.pop(0))
    return hidden


def _is_safe(missing: list[Decimal], threshold: int) -> bool:
    """Whether counts that are missing beside their total do not give each other away."""
    together = sum(missing, ZERO)
    return len(missing) > 1 and together >= threshold and together > len(missing)


def _summed(counts: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Counts made from rounded shares, where the total misses the sum of its parts only by that rounding."""
    parts = [count for group, count in counts.items() if group != TOTAL]
    if TOTAL not in counts or not parts or abs(counts[TOTAL] - sum(parts)) > len(parts):
        return dict(counts)
    return {**counts, TOTAL: sum(parts, ZERO)}


def _whole(count: Decimal) -> Decimal:
    return count.quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
