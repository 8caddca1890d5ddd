# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The sentence a screen reader hears instead of the drawing."""

from augenhoehe.kit.charts.model import Chart, Number, breaks_of
from augenhoehe.kit.charts.numbers import german

#: More figures than this are not read out one by one; the table has them.
FEW = 12


def description(chart: Chart) -> str:
    """Return the author's description, or one made from the figures.

    all when few, else the highest and the lowest.
    """
    if chart.description.strip():
        return chart.description.strip()
    stated: list[tuple[Number, str]] = []
    sentences: list[str] = []
    for index, category in enumerate(chart.categories):
        parts = []
        for series in chart.series:
            value = series.values[index]
            words = series.words.get(index, "") if value is None else ""
            name = f"{series.name} " if len(chart.series) > 1 else ""
            parts.append(f"{name}{words or german(value, unit=chart.unit, decimals=chart.decimals)}")
            if value is not None:
                stated.append((value, f"{name}{category}" if name else category))
        sentences.append(f"{category}: {', '.join(parts)}")
    if len(chart.categories) * len(chart.series) <= FEW:
        return "; ".join(sentences) + "." + _breaks(chart)
    if not stated:
        return "Keine Angaben."
    high, low = max(stated, key=lambda pair: pair[0]), min(stated, key=lambda pair: pair[0])

    def text(value: Number) -> str:
        return german(value, unit=chart.unit, decimals=chart.decimals)

    return (
        f"Höchster Wert: {text(high[0])} ({high[1]}). Niedrigster Wert: {text(low[0])} ({low[1]}). "
        f"Alle Werte stehen in der Tabelle.{_breaks(chart)}"
    )


def _breaks(chart: Chart) -> str:
    """Where figures before and after cannot be compared, as sentences."""
    told = breaks_of(chart)
    return "".join(f" Bruch in der Reihe vor {chart.categories[at]}: {words}." for at, words in told.items())
