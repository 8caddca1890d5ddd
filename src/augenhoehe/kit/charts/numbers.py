# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Figures the German way: 1.240, 12.500,00 €, −3,5."""

from decimal import ROUND_HALF_UP, Decimal

from augenhoehe.kit.charts.model import Number

NO_STATEMENT = "k. A."
NBSP = "\u00a0"


def german(value: Number | None, *, unit: str = "", decimals: int | None = None) -> str:
    """Return the figure with points between thousands and a decimal comma; None becomes "k. A.".

    decimals: fixed number of decimals; None shows up to two, without trailing zeros, but whole cents. Halves
    are rounded up (kaufmännisch).
    """
    if value is None:
        return NO_STATEMENT
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    places = 2 if decimals is None else decimals
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,.{places}f}"
    if decimals is None and "." in text and not (unit == "€" and rounded % 1):
        text = text.rstrip("0").rstrip(".")
    text = text.translate(str.maketrans(",.", ".,"))
    sign = "−" if rounded < 0 else ""
    return f"{sign}{text}{NBSP + unit if unit else ''}"


def nice_ticks(highest: float, lowest: float = 0.0, *, about: int = 4) -> tuple[float, ...]:
    """Round positions for grid lines that cover lowest to highest, ascending.

    Steps of 1, 2, 2.5 or 5 times a power of ten.
    """
    span = highest - lowest
    if span <= 0:
        highest, span = lowest + 1.0, 1.0
    raw = span / about
    power = 10.0 ** _exponent(raw)
    step = next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= raw * 0.999999)
    first = _floor(lowest / step)
    last = -_floor(-highest / step)
    return tuple(round(step * position, 10) for position in range(first, last + 1))


def _exponent(value: float) -> int:
    return Decimal(str(value)).adjusted()


def _floor(value: float) -> int:
    # Dividing leaves an error as large as the figure: near nothing, there is none to forgive.
    whole = int(value)
    return whole - 1 if value < whole - 1e-9 * abs(value) else whole
