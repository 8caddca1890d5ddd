# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of reports in the order they are offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.labels import PUBLICATION_TEXT
from augenhoehe.reporting.models import Publication

_TEXTS = {text: place for place, text in enumerate(PublicationText)}
_FORMATS = {kind: place for place, kind in enumerate(PublicationFormat)}


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file, and which text it holds, in words."""

    text: str | Promise
    publication: Publication


def files_by_text(publications: Iterable[Publication]) -> list[OfferedFile]:
    """The whole report first, then the short one, then Leichte Sprache; PDF before the others. No query."""
    ordered = sorted(
        publications,
        key=lambda item: (
            _TEXTS[PublicationText(item.text)],
            _FORMATS[PublicationFormat(item.format)],
        ),
    )
    return [OfferedFile(PUBLICATION_TEXT[item.text], item) for item in ordered]
