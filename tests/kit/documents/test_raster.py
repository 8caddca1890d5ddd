# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

from augenhoehe.kit.documents.pictures import png_size
from augenhoehe.kit.documents.raster import rasterise

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'


def test_every_drawing_becomes_a_picture_of_the_wanted_width() -> None:
    small, large = (png_size(picture) for picture in rasterise([(SVG, 72.0), (SVG, 144.0)]))
    assert small == (206, 106)  # 72 pt and a margin of 1 pt each side, at 200 pixels per inch
    assert large == (406, 206)


def test_nothing_to_draw_is_nothing() -> None:
    assert rasterise([]) == []
