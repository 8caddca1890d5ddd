# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo's drawings: drawings only, all different, the same every time."""

from __future__ import annotations

from augenhoehe.kit.documents.pictures import png_size, safe_svg
from augenhoehe.reporting.demo.pictures import SCENES, drawing, picture


def test_scenes_are_plain_drawings_and_all_different() -> None:
    drawn = {name: drawing(name) for name in SCENES}
    assert len(set(drawn.values())) == len(SCENES) == 8
    assert all("<svg" in safe_svg(svg) for svg in drawn.values())


def test_a_picture_is_the_same_every_time() -> None:
    assert picture("tafel", resolution=20) == picture("tafel", resolution=20)
    assert png_size(picture("tafel", resolution=20)) == (170, 128)
