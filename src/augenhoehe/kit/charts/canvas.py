# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where and how things are drawn.

percent widths and theme variables on the web, fixed points and colours in print.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from augenhoehe.kit.charts.model import Fill


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours as SVG paint values. They are presentation attributes, so a strict CSP lets them pass."""

    ink: str
    muted: str
    line: str
    strong: str
    accent: str
    bad: str
    ground: str


WEB_PAINT = Paint(
    ink="var(--ah-ink, currentColor)",
    muted="var(--ah-muted, currentColor)",
    line="var(--ah-line, #d5d7e0)",
    strong="var(--ah-line-strong, #6b7080)",
    accent="var(--ah-accent, #1a4a8f)",
    bad="var(--ah-bad, #a81c1c)",
    ground="var(--ah-ground, #fff)",
)


def print_paint(accent: str) -> Paint:
    """Return colours for white paper. accent: the town's colour as #rrggbb."""
    return Paint("#171a2b", "#4f5468", "#d5d7e0", "#6b7080", accent, "#a81c1c", "#ffffff")


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in px (web) or pt (print)."""

    text: float
    bar: float
    gap: float
    pitch: float
    plot: float


WEB_METRICS = Metrics(text=15, bar=14, gap=9, pitch=24, plot=210)
PRINT_METRICS = Metrics(text=9, bar=8.5, gap=4, pitch=9, plot=150)


@dataclass(frozen=True, slots=True)
class Canvas:
    """One drawing surface.

    width None means percent of whatever is there, so that text keeps its size on a phone.
    """

    paint: Paint
    metrics: Metrics
    prefix: str
    width: float | None = None

    def x(self, share: float) -> str:
        """A horizontal position or length as a share (0 to 1) of the width."""
        if self.width is None:
            return f"{number(share * 100)}%"
        return number(share * self.width)

    def fill(self, fill: Fill) -> str:
        """Attributes that fill an area."""
        paint = self.paint
        if fill is Fill.SOLID:
            return f'fill="{paint.accent}"'
        if fill is Fill.OUTLINE:
            return f'fill="{paint.ground}" stroke="{paint.strong}"'
        edge = paint.bad if fill is Fill.BARS else paint.accent
        return f'fill="url(#{self.prefix}-{fill})" stroke="{edge}"'

    def patterns(self, used: Iterable[Fill]) -> str:
        """Definitions of the patterns in use.

        Ids carry the chart's prefix, so charts on one page do not meet.
        """
        accent, bad = self.paint.accent, self.paint.bad
        drawings = {
            Fill.HATCH: (
                7,
                7,
                ' patternTransform="rotate(45)"'
                if self.width is None
                else ' patternTransform="rotate(45) scale(.7)"',
                f'<path d="M0 0v7" stroke="{accent}" stroke-width="2"/>',
            ),
            Fill.DOTS: (6, 6, "", f'<circle cx="3" cy="3" r="1.4" fill="{accent}"/>'),
            Fill.LINES: (5, 5, "", f'<path d="M0 2.5h5" stroke="{accent}" stroke-width="1.5"/>'),
            Fill.BARS: (5, 5, "", f'<path d="M1.5 0v5" stroke="{bad}" stroke-width="3"/>'),
        }
        parts = []
        for fill in sorted(set(used)):
            if fill in drawings:
                width, height, turn, drawing = drawings[fill]
                parts.append(
                    f'<pattern id="{self.prefix}-{fill}" width="{width}" height="{height}" '
                    f'patternUnits="userSpaceOnUse"{turn}>{drawing}</pattern>'
                )
        return f"<defs>{''.join(parts)}</defs>" if parts else ""

    def text(
        self,
        x: str,
        y: float,
        words: str,
        *,
        anchor: str = "start",
        muted: bool = False,
        shift: float = 0,
        halo: bool = False,
    ) -> str:
        """One line of text. On the web the stylesheet may set the size; the attribute is the default.

        halo: an edge in the colour of the ground, for words that stand on lines.
        """
        colour = self.paint.muted if muted else self.paint.ink
        marks = (' class="t-muted"' if muted else "") + (
            f' text-anchor="{anchor}"' if anchor != "start" else ""
        )
        moved = f' dx="{number(shift)}"' if shift else ""
        place = f'x="{x}" y="{number(y)}"{moved}{marks} font-size="{number(self.metrics.text)}"'
        written = f'<text {place} fill="{colour}">{escape(words)}</text>'
        if not halo:
            return written
        # an edge below the same text would be drawn letter by letter in print, and cover the letters before
        ground = self.paint.ground
        edge = f'fill="{ground}" stroke="{ground}" stroke-width="5" stroke-linejoin="round"'
        return f'<text {place} {edge} aria-hidden="true">{escape(words)}</text>{written}'

    def rect(self, x: float, y: float, share: float, height: float, fill: Fill) -> str:
        """A bar; outlined kinds are drawn half a unit smaller, so that their edge stays inside."""
        inset = 0.0 if fill is Fill.SOLID else 0.5
        return (
            f'<rect x="{self.x(x)}" y="{number(y + inset)}" width="{self.x(share)}" '
            f'height="{number(height - 2 * inset)}" {self.fill(fill)}/>'
        )


def number(value: float) -> str:
    """A short decimal for an attribute: at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
