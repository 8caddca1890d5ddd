# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every situation with some generated paragraphs; `make bench` goes through a hundred of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.kit.text.situations import SITUATIONS, Scene, Situation, wrong

PARAGRAPHS = 15


@pytest.mark.parametrize("make", SITUATIONS, ids=lambda make: make.__name__)
def test_all_are_answered_as_a_person_would(make: Callable[[Scene], Situation]) -> None:
    found = {
        (seed, ids): wrong(make(Scene(seed)), ids) for seed in range(PARAGRAPHS) for ids in (True, False)
    }
    assert {case: words for case, words in found.items() if words} == {}
