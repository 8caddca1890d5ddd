# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo magazine's illustrations: geometric scenes drawn by this file, the same every time, nobody's photograph."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable

from augenhoehe.kit.documents.typesetting import compile_source

WIDTH, HEIGHT = 216, 162
"""Millimetres: a page with its bleed, four to three."""
RESOLUTION = 300
NIGHT, BLUE, SKY, RED, CORAL = "#16264a", "#14488c", "#9cc3e6", "#a8142f", "#e2664f"
SUN, SAND, CLAY, LEAF, PINE = "#f2b632", "#f4efe6", "#e0cfb4", "#4f9d7c", "#0d5c55"
LAYOUT = (
    f"#set page(width: {WIDTH}mm, height: {HEIGHT}mm, margin: 0pt)\n"
    '#image(bytes(json(bytes(sys.inputs.data)).svg), format: "svg", width: 100%)'
)


def _circle(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"/>'


def _box(  # noqa: PLR0917 - a box is what SVG says it is
    x: float, y: float, width: float, height: float, fill: str, round_by: float = 0
) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{round_by}" fill="{fill}"/>'


def _path(points: str, fill: str) -> str:
    return f'<path d="{points}" fill="{fill}"/>'


def _arch(x: float, base: float, width: float, height: float, fill: str) -> str:
    """A door or a window: upright with a round head."""
    half = width / 2
    return _path(
        f"M{x} {base}V{base - height + half}A{half} {half} 0 0 1 {x + width} {base - height + half}V{base}Z",
        fill,
    )


def _person(x: float, base: float, size: float, body: str, head: str) -> str:
    """Somebody: a head above a body with round shoulders."""
    return _arch(x - size * 0.55, base, size * 1.1, size * 1.5, body) + _circle(
        x, base - size * 1.95, size * 0.42, head
    )


def _ground(fill: str) -> str:
    return _box(0, 0, WIDTH, HEIGHT, fill)


def _eye_level() -> str:
    """Cover: people of different size stand on steps, so that all their eyes are on one line."""
    parts = [_ground(SUN), _circle(150, 52, 60, CORAL), _box(0, 118, WIDTH, 60, NIGHT)]
    sizes = (
        (22, 17, BLUE, SAND),
        (60, 24, RED, CLAY),
        (104, 31, PINE, SAND),
        (148, 22, SAND, NIGHT),
        (188, 27, SKY, RED),
    )
    for x, size, body, head in sizes:
        base = 40 + size * 1.95
        parts += [
            _box(x - size * 0.75, base, size * 1.5, HEIGHT - base, NIGHT),
            _person(x, base, size, body, head),
        ]
    parts.append(_box(0, 39.4, WIDTH, 1.2, SAND))
    return "".join(parts)


def _table() -> str:
    """A long table with plates, seen from above, and people at both sides."""
    parts = [_ground(PINE), _box(-10, 52, WIDTH + 20, 58, CLAY, 6)]
    bodies = (RED, SUN, BLUE, CORAL, SAND, SKY)
    for number in range(6):
        x = 20 + number * 36
        parts += [
            _circle(x, 30, 17, bodies[number]),
            _circle(x, 34, 8.5, NIGHT),
            _circle(x + 14, 132, 17, bodies[(number + 3) % 6]),
            _circle(x + 14, 128, 8.5, SAND),
            _circle(x, 68, 9, SAND),
            _circle(x, 68, 5.5, bodies[(number + 1) % 6]),
            _circle(x + 14, 94, 9, SAND),
            _circle(x + 14, 94, 5.5, bodies[(number + 2) % 6]),
        ]
    return "".join(parts)


def _bridge() -> str:
    """An aqueduct of arches across a river: an office on one bank, a quarter on the other."""
    parts = [
        _ground(SKY),
        _circle(172, 38, 22, SAND),
        _box(0, 120, WIDTH, 50, BLUE),
        _box(0, 84, WIDTH, 36, RED),
    ]
    for number in range(6):
        parts.append(_arch(6 + number * 36, 121, 26, 30, SKY))
        parts.append(_arch(6 + number * 36, 121, 26, 5, BLUE))
    for x, size, body, head in (
        (30, 12, NIGHT, CLAY),
        (56, 10, SUN, NIGHT),
        (108, 13, PINE, SAND),
        (150, 11, CORAL, NIGHT),
        (190, 12, SAND, RED),
    ):
        parts.append(_person(x, 84, size, body, head))
    parts += [
        _box(number * 27 - 8 + number % 3 * 5, 130 + number % 4 * 8, 20, 1.6, SKY) for number in range(9)
    ]
    return "".join(parts)


def _words() -> str:
    """Speech of many shapes that overlap: a language café."""
    parts = [_ground(CORAL)]
    bubbles = (
        (46, 52, 40, SAND),
        (112, 40, 30, SUN),
        (170, 62, 44, NIGHT),
        (78, 112, 34, BLUE),
        (140, 120, 32, PINE),
        (196, 134, 22, SAND),
        (16, 128, 24, RED),
    )
    for x, y, radius, fill in bubbles:
        parts += [
            _circle(x, y, radius, fill),
            _path(
                f"M{x - radius * 0.7:.1f} {y + radius * 0.4:.1f}L{x - radius * 0.95:.1f} {y + radius * 1.2:.1f}"
                f"L{x:.1f} {y + radius * 0.85:.1f}Z",
                fill,
            ),
        ]
        light = SAND if fill in (NIGHT, BLUE, PINE, RED) else NIGHT
        for line in range(3):
            length = radius * (1.0, 0.7, 0.85)[line]
            parts.append(
                _box(
                    x - length / 2, y - radius * 0.35 + line * radius * 0.32, length, radius * 0.12, light, 1
                )
            )
    return "".join(parts)


def _doors() -> str:
    """Doors of a street, each in its own colours, some of them open."""
    parts = [_ground(SAND), _box(0, 138, WIDTH, 30, CLAY)]
    colours = ((BLUE, SKY), (RED, CORAL), (SUN, SAND), (PINE, LEAF), (NIGHT, SKY), (CORAL, SUN))
    for number, (wall, door) in enumerate(colours):
        x, height = number * 36, (124, 100, 132, 112, 126, 96)[number]
        parts += [_box(x, 138 - height, 36, height, wall), _arch(x + 10, 138, 16, 42, door)]
        for row in range(int((height - 56) / 24)):
            parts += [
                _box(x + 6, 146 - height + row * 24, 9, 14, door),
                _box(x + 21, 146 - height + row * 24, 9, 14, door),
            ]
        if number % 2:
            parts.append(
                _path(f"M{x + 10} 138L{x + 10} 104L{x + 2} 110L{x + 2} 144Z", NIGHT if number != 1 else SUN)
            )
    return "".join(parts) + _circle(194, 22, 12, RED)


def _garden() -> str:
    """Beds of a garden that many tend, under a large sun."""
    parts = [_ground(SUN), _circle(60, 66, 46, SAND), _box(0, 96, WIDTH, 70, PINE)]
    for number in range(7):
        x, height = 14 + number * 31, (34, 52, 26, 44, 60, 30, 48)[number]
        parts.append(_box(x - 1, 112 - height, 2, height, NIGHT))
        for leaf in range(3):
            y = 112 - height + leaf * height / 3.4
            side = 9 - leaf * 1.5
            parts += [
                _path(
                    f"M{x} {y:.1f}A{side} {side} 0 0 1 {x + 2 * side} {y:.1f}A{side} {side} 0 0 1 {x} {y:.1f}Z",
                    LEAF,
                ),
                _path(
                    f"M{x} {y + 5:.1f}A{side} {side} 0 0 0 {x - 2 * side} {y + 5:.1f}"
                    f"A{side} {side} 0 0 0 {x} {y + 5:.1f}Z",
                    LEAF,
                ),
            ]
        parts.append(_circle(x, 112 - height, 5, (RED, CORAL, SAND, BLUE, RED, SAND, CORAL)[number]))
    for row in range(4):
        parts += [
            _circle(8 + column * 22 + row % 2 * 11, 122 + row * 13, 4, (CLAY, LEAF)[(row + column) % 2])
            for column in range(10)
        ]
    return "".join(parts)


def _music() -> str:
    """Sound that spreads from two places and meets: a choir."""
    parts = [_ground(NIGHT)]
    for x, y, colours in ((40, 124, (RED, CORAL, SUN)), (176, 124, (BLUE, SKY, SAND))):
        parts += [
            _ring(x, y, radius, colours[number % 3]) for number, radius in enumerate(range(112, 10, -14))
        ]
    parts += [
        _person(
            22 + number * 29,
            170,
            (15, 18, 14, 19, 16, 18, 15)[number],
            (SAND, SUN, CORAL, SKY, RED, LEAF, CLAY)[number],
            (RED, SAND, BLUE, CLAY, SAND, NIGHT, PINE)[number],
        )
        for number in range(7)
    ]
    return "".join(parts)


def _ring(x: float, y: float, radius: float, stroke: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="none" stroke="{stroke}" stroke-width="5"/>'


def _star() -> str:
    """Many hands that hold one thread: lines from a circle to its middle."""
    parts = [_ground(BLUE), _circle(108, 81, 66, SKY), _circle(108, 81, 40, SAND)]
    for number in range(12):
        angle = math.tau * number / 12
        x, y = 108 + 66 * math.cos(angle), 81 + 66 * math.sin(angle)
        inner = 108 + 18 * math.cos(angle), 81 + 18 * math.sin(angle)
        parts.append(
            f'<path d="M{inner[0]:.1f} {inner[1]:.1f}L{x:.1f} {y:.1f}" stroke="{RED}" stroke-width="1.6"/>'
        )
        parts.append(_circle(x, y, 9, (SUN, CORAL, NIGHT, SAND, PINE, RED)[number % 6]))
    return "".join(parts) + _circle(108, 81, 18, RED) + _circle(108, 81, 7, SAND)


SCENES: dict[str, Callable[[], str]] = {
    "augenhoehe": _eye_level,
    "tafel": _table,
    "bruecke": _bridge,
    "sprache": _words,
    "strasse": _doors,
    "garten": _garden,
    "chor": _music,
    "faden": _star,
}


def drawing(name: str) -> str:
    """The scene as SVG."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{SCENES[name]()}</svg>'


def picture(name: str, *, resolution: int = RESOLUTION) -> bytes:
    """The scene as PNG. resolution: pixels per inch."""
    day = datetime.date(2022, 12, 1)
    return compile_source(LAYOUT, {"svg": drawing(name)}, day=day, kind="png", resolution=resolution)[0]
