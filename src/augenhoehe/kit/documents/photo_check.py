# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Photos that people send are drawn once before they are kept: a damaged one would stop the files of what shows it."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from augenhoehe.kit.documents.pictures import MOST_PIXELS, photo_size, photo_type
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import compile_source

#: Nothing of the drawing depends on it.
SOME_DAY = date(2000, 1, 1)


def drawable_size(content: bytes, most_pixels: int = MOST_PIXELS) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is no PNG or JPEG, has the colours of a press, or cannot be drawn.

    The head is asked first: what says that it has more than `most_pixels` is never unpacked.
    """
    try:
        width, height = photo_size(content)
    except ValueError:
        return None
    if width * height > most_pixels:
        return width, height
    return (width, height) if _can_be_drawn(content) else None


def _can_be_drawn(content: bytes) -> bool:
    name = "bild.png" if photo_type(content) == "image/png" else "bild.jpg"
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        layout = f'#set page(width: 20pt, height: 20pt, margin: 0pt)\n#image("/{name}", width: 20pt)'
        try:
            compile_source(layout, {}, day=SOME_DAY, kind="png", resolution=72, pictures=Path(folder))
        except DocumentError:
            return False
    return True
