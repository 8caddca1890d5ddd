# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a picture needs before it stands in a concept."""

from __future__ import annotations

from dataclasses import dataclass

from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.kit.richtext.limits import MOST_PIXELS

LARGEST = 10 * 1024 * 1024
"""Bytes. A picture is loaded by everybody who reads the concept."""
LONGEST_ALTERNATIVE = 500


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """A picture as it was sent: bytes, whether it is a PNG or JPEG that says its size in pixels, the words with it."""

    size: int
    readable: bool
    alternative_text: str
    decorative: bool
    caption: str
    pixels: int = 0


def may_show(figure: FigureFacts) -> Verdict:
    """Everybody can take in what it says: with words, or it says nothing (WCAG 2.2, 1.1.1)."""
    reasons = []
    if figure.size > LARGEST:
        reasons.append(Reason(_("The picture is larger than 10 MB. Please make it smaller first.")))
    if not figure.readable:
        message = _(
            "Only whole pictures in PNG or JPEG in RGB (not CMYK) can be shown. Please save it like that."
        )
        reasons.append(Reason(message))
    if figure.pixels > MOST_PIXELS:
        message = _("The picture has more than 30 million pixels. Please make it smaller first.")
        reasons.append(Reason(message))
    if not figure.caption:
        reasons.append(Reason(_("Please write a caption, for example who took the picture.")))
    if not figure.decorative and not figure.alternative_text:
        message = _("Please say in a sentence what the picture shows, or that it only decorates.")
        reasons.append(Reason(message))
    if figure.decorative and figure.alternative_text:
        message = _("Please decide: either the picture only decorates, or it says what you have written.")
        reasons.append(Reason(message))
    return Verdict(tuple(reasons))
