# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a chart says, before anything is drawn: titles, categories, series.

A value of None means "keine Angabe" (no statement). It is never drawn as zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

Number = int | float | Decimal


class Fill(StrEnum):
    """How an area is filled. The shape carries the meaning, the colour only helps."""

    SOLID = "solid"
    HATCH = "hatch"
    OUTLINE = "outline"
    BARS = "bars"
    DOTS = "dots"
    LINES = "lines"


#: Order in which series without an own fill receive one.
FILLS: tuple[Fill, ...] = (Fill.SOLID, Fill.HATCH, Fill.OUTLINE, Fill.DOTS, Fill.LINES, Fill.BARS)


class Arrangement(StrEnum):
    """How the bars of one category stand: beside each other or in one line."""

    GROUPED = "grouped"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures, one value per category; None where nothing was stated.

    words: what the table says in the place of a missing value, by its position, such as why there is none. breaks: by
    position, what changed before that value, so that no line leads to it from the one before.
    """

    name: str
    values: Sequence[Number | None]
    fill: Fill | None = None
    words: Mapping[int, str] = field(default_factory=dict)
    breaks: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """A level that figures shall reach, drawn as a line across. name: such as "Ziel bis 31.12.2025"."""

    name: str
    value: Number


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars. One series gives plain bars, several are grouped or stacked.

    unit: word after each figure, such as "€". decimals: fixed number of decimals, or None for as many as
    needed (at most 2).
    share_of_first: for parts of a whole, "3 von 7" (first series of the sum) stands at the end of the line.
    totals: add sums to the table. Raises ValueError when the figures do not fit the categories.
    """

    title: str
    categories: Sequence[str]
    series: Sequence[Series]
    description: str = ""
    category_label: str = "Bereich"
    unit: str = ""
    decimals: int | None = None
    arrangement: Arrangement = Arrangement.GROUPED
    share_of_first: bool = False
    totals: bool = False

    def __post_init__(self) -> None:
        check(self.title, self.categories, self.series)
        negative = any(value is not None and value < 0 for row in self.series for value in row.values)
        if negative and self.arrangement is Arrangement.STACKED:
            raise ValueError(f"Chart “{self.title}”: stacked bars cannot show negative figures.")


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over equally spaced categories, usually years. At most six series stay readable.

    from_zero: the vertical axis begins at 0 (the honest default). targets: levels drawn across the lines. Raises
    ValueError when figures and categories differ in number.
    """

    title: str
    categories: Sequence[str]
    series: Sequence[Series]
    description: str = ""
    category_label: str = "Jahr"
    unit: str = ""
    decimals: int | None = None
    from_zero: bool = True
    targets: Sequence[Target] = ()

    def __post_init__(self) -> None:
        check(self.title, self.categories, self.series)
        if len(self.series) > len(FILLS):
            raise ValueError(f"Chart “{self.title}”: at most {len(FILLS)} lines can be told apart.")


Chart = BarChart | LineChart


def check(title: str, categories: Sequence[str], series: Sequence[Series]) -> None:
    """Refuse a chart without title or figures, or with rows of the wrong length."""
    if not title.strip():
        raise ValueError("A chart needs a title: it is what a screen reader says first.")
    if not categories or not series:
        raise ValueError(f"Chart “{title}” has no figures.")
    for row in series:
        if len(row.values) != len(categories):
            raise ValueError(
                f"Chart “{title}”: series “{row.name}” has {len(row.values)} values for {len(categories)} categories."
            )


def breaks_of(chart: Chart) -> dict[int, str]:
    """By position, what changed before the values there; the words of several series one after the other."""
    told: dict[int, dict[str, None]] = {}
    for series in chart.series:
        for position, words in series.breaks.items():
            told.setdefault(position, {})[words] = None
    return {position: "; ".join(told[position]) for position in sorted(told)}


def fills(chart: Chart) -> tuple[Fill, ...]:
    """The fill of every series: its own, or the next that nobody has taken."""
    taken = {series.fill for series in chart.series}
    free = iter([fill for fill in FILLS if fill not in taken] * (len(chart.series) + 1))
    return tuple(series.fill or next(free, Fill.SOLID) for series in chart.series)
