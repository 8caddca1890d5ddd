# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version as its text alone, to go on writing in, and what leads from one version to another as tracked changes.

Without cover and numbers, so that what is read in again is the same text. Equal versions give equal bytes.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from augenhoehe.concept.models import Figure, Version
from augenhoehe.concept.printed_versions import blocks_of, name_of
from augenhoehe.concept.texts import FIGURE, figure_key
from augenhoehe.core import storage
from augenhoehe.kit import clock, manuscripts
from augenhoehe.kit.downloads import Ending
from augenhoehe.kit.text import Block

TEXTS = (Ending.DOCX, Ending.ODT, Ending.HTML, Ending.MARKDOWN)
"""The formats in which the text alone is given."""
TRACKING = (Ending.DOCX, Ending.ODT)
"""The formats that can track changes."""
PICTURES_ELSEWHERE = (
    "Das Bild selbst steht in den anderen Dateien dieser Fassung, etwa als PDF oder als Internetseite."
)


def text_file(version: Version, blocks: Sequence[Block], ending: Ending) -> bytes:
    """The text in one of `TEXTS`, under the concept's title and the version's name."""
    title = f"{version.concept.title}, {name_of(version)}"
    pictures = _pictures(blocks)
    if ending is Ending.HTML:
        return manuscripts.write_html(blocks, title=title, pictures=pictures)
    if ending is Ending.MARKDOWN:
        return manuscripts.write_markdown(
            blocks, title=title, pictures=pictures, elsewhere=PICTURES_ELSEWHERE
        )
    write = manuscripts.write_odt if ending is Ending.ODT else manuscripts.write_docx
    author = version.concept.municipality.name
    return write(blocks, title=title, author=author, day=_day(version), pictures=pictures)


def tracked_file(old: Version, new: Version, ending: Ending) -> bytes:
    """The new version with every change since the old one tracked, in one of `TRACKING`; two queries.

    The changes bear the town's name and the day on which the new version was frozen (today for a draft), at noon
    in UTC, so that it is the same day in every time zone that opens the file.
    """
    write = manuscripts.write_odt_changes if ending is Ending.ODT else manuscripts.write_docx_changes
    return write(
        blocks_of(old),
        blocks_of(new),
        title=f"{new.concept.title}, {name_of(new)}",
        author=new.concept.municipality.name,
        moment=datetime.datetime.combine(_day(new), datetime.time(12), datetime.UTC),
    )


def _pictures(blocks: Iterable[Block]) -> dict[str, manuscripts.Picture]:
    """The pictures of a text by the link of their captions; one query, none where it has none."""
    keys = {key for block in blocks if (key := figure_key(block))}
    figures = Figure.objects.filter(key__in=keys).select_related("file") if keys else ()
    return {
        f"{FIGURE}{figure.key}": manuscripts.Picture(storage.get(figure.file.sha512), figure.alternative_text)
        for figure in figures
    }


def _day(version: Version) -> datetime.date:
    return version.frozen_on or clock.today()
