# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.easy_language import MOST_HINTS, hints, sentences_of


def test_days_and_short_forms_end_no_sentence() -> None:
    assert sentences_of("Am 3. Mai war das Fest. Es war schön! Dr. Müller kam.") == [
        "Am 3. Mai war das Fest.",
        "Es war schön!",
        "Dr. Müller kam.",
    ]
    assert sentences_of("  ") == []


@pytest.mark.parametrize(
    ("text", "words", "advice"),
    [
        ("Eins zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.", "Eins zwo", "long"),
        ("Das Integrationskonzept ist da.", "Integrationskonzept", "long word"),
        ("Der Antrag wird von der Stadt gestellt.", "Der Antrag", "Nobody"),
        ("Die Stadt könnte helfen.", "Die Stadt", "might"),
        ("Das Haus des Vereins ist offen.", "Das Haus", "genitive"),
        ("Es gibt z. B. Kurse.", "Es gibt", "short form"),
        ("Es kamen zwanzig Kinder.", "Es kamen", "figure"),
        ("40 Prozent waren da.", "40 Prozent", "Percent"),
    ],
)
def test_each_rule_that_can_be_measured_gives_advice(text: str, words: str, advice: str) -> None:
    assert [hint for hint in hints(text) if hint.words.startswith(words) and advice in str(hint.advice)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt hilft.\n- Es gibt 3 Kurse.\n\n# Was kommt?\nWir machen weiter.",
        "Das Integrations·konzept ist da.",
        "Das Integrations-Konzept ist da.",
        "Sie wird Ärztin.",
        "",
    ],
)
def test_what_keeps_the_rules_gets_none(text: str) -> None:
    assert hints(text) == []


def test_nobody_is_buried_in_advice() -> None:
    told = hints("\n".join(f"Integrationskonzeptionen{'x' * number}" for number in range(9)))
    assert len(told) == MOST_HINTS + 1
    assert "6" in str(told[-1].advice)
