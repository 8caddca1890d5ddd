# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.languages import GERMAN, LANGUAGES, RIGHT_TO_LEFT, direction
from augenhoehe.concept.models import Submission


def test_every_language_fits_and_says_how_it_is_written() -> None:
    longest = Submission._meta.get_field("language").max_length
    assert longest is not None
    assert max(map(len, LANGUAGES)) <= longest
    assert set(LANGUAGES) >= RIGHT_TO_LEFT
    assert GERMAN not in LANGUAGES
    assert (direction("ar"), direction("tr")) == ("rtl", "ltr")
