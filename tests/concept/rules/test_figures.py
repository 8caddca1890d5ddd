# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.concept.rules.figures import LARGEST, FigureFacts, may_show

GOOD = FigureFacts(100, readable=True, alternative_text="Ein Fest", decorative=False, caption="Foto: Stadt")


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (GOOD, []),
        (replace(GOOD, pixels=30_000_000), []),
        (replace(GOOD, pixels=30_000_001), ["30 million pixels"]),
        (replace(GOOD, alternative_text="", decorative=True), []),
        (replace(GOOD, size=LARGEST + 1), ["larger than"]),
        (replace(GOOD, readable=False), ["PNG or JPEG"]),
        (replace(GOOD, caption=""), ["caption"]),
        (replace(GOOD, alternative_text=""), ["in a sentence"]),
        (replace(GOOD, decorative=True), ["decide"]),
        (
            FigureFacts(0, readable=False, alternative_text="", decorative=False, caption=""),
            ["PNG", "caption", "sentence"],
        ),
    ],
)
def test_a_picture_is_told_in_words_or_only_decorates(figure: FigureFacts, words: list[str]) -> None:
    reasons = [reason.message for reason in may_show(figure).reasons]
    assert len(reasons) == len(words)
    assert all(word in reason for word, reason in zip(words, reasons, strict=True))
