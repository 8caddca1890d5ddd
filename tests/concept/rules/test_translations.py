# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.concept.rules.translations import TranslationFacts, awaits_translation, may_translate

TURKISH = TranslationFacts(original=True, german=False, translated=False)


def test_what_few_can_read_awaits_its_german() -> None:
    assert awaits_translation(TURKISH)
    assert may_translate(TURKISH, "Mehr Kurse.")
    assert not may_translate(TURKISH, " ")


@pytest.mark.parametrize("changed", ["translated", "withdrawn"])
def test_it_gets_its_german_once(changed: str) -> None:
    facts = replace(TURKISH, **{changed: True})
    assert not awaits_translation(facts)
    assert len(may_translate(facts, "Mehr Kurse.").reasons) == 1


def test_german_beside_the_original_may_be_made_binding_but_is_not_missing() -> None:
    both = replace(TURKISH, german=True)
    assert not awaits_translation(both)
    assert may_translate(both, "Mehr Kurse.")
    assert not may_translate(replace(TURKISH, original=False), "Mehr Kurse.")
