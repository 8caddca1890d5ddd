# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the speed budgets: `python -m bench [NAME…]`, run by `make bench`.

Every module of this package with a function `measure()` takes part. `measure` returns or yields dicts:

- `name`: the work, as in the table of budgets
- `seconds`: what it took here
- `budget`: seconds it may take on two cores
- `reference_name`, `reference_seconds`: other work, measured in the same run, that the figure is set against,
  so that it says something on any machine

The table is printed row by row; the exit code is 1 when a budget was missed.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import bench

HEAD = ("work", "measured", "budget", "verdict", "reference", "its time", "ratio")


@dataclass(frozen=True)
class Figure:
    """One measurement, all times in seconds."""

    name: str
    seconds: float
    budget: float
    reference_name: str
    reference_seconds: float

    @property
    def kept(self) -> bool:
        """Whether the budget was kept."""
        return self.seconds <= self.budget

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        ratio = f"{self.seconds / self.reference_seconds:.2f}" if self.reference_seconds else "–"
        verdict = "kept" if self.kept else "MISSED"
        return (
            self.name,
            in_words(self.seconds),
            in_words(self.budget),
            verdict,
            self.reference_name,
            in_words(self.reference_seconds),
            ratio,
        )


def in_words(seconds: float) -> str:
    """A time with a fitting unit: "0.8 ms", "12 ms", "1.50 s"."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    milliseconds = seconds * 1000
    return f"{milliseconds:.0f} ms" if milliseconds >= 10 else f"{milliseconds:.1f} ms"


def modules(wanted: Iterable[str] = ()) -> Iterator[Any]:
    """The modules of bench/ that measure something, in order; only the wanted ones if any are named."""
    names = list(wanted)
    for info in pkgutil.iter_modules(bench.__path__):
        if info.name != "__main__" and (not names or info.name in names):
            module = importlib.import_module(f"bench.{info.name}")
            if hasattr(module, "measure"):
                yield module


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows below the head, in columns; figures to the right."""
    lines = [HEAD, *rows]
    widths = [max(len(row[column]) for row in lines) for column in range(len(HEAD))]
    right = {1, 2, 5, 6}

    def line(row: tuple[str, ...]) -> str:
        cells = (
            c.rjust(w) if i in right else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    return "\n".join([line(HEAD), "  ".join("-" * width for width in widths), *map(line, rows)])


def main(names: list[str]) -> int:
    """Measure and print; returns 1 when a budget was missed, 2 when there was nothing to measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    figures: list[Figure] = []
    for module in modules(names):
        print(f"measuring {module.__name__.removeprefix('bench.')} …", file=sys.stderr, flush=True)
        figures += [Figure(**found) for found in module.measure()]
    if not figures:
        print("Nothing to measure.", file=sys.stderr)
        return 2
    print(table([figure.cells for figure in figures]))
    return 0 if all(figure.kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
