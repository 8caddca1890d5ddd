# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.enums import Recurrence
from augenhoehe.council.reading.recurrence import recurrence_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dem Rat jährlich zu berichten", Recurrence.YEARLY),
        ("alljährlich", Recurrence.YEARLY),
        ("einmal im Jahr", Recurrence.YEARLY),
        ("in jedem Jahr", Recurrence.YEARLY),
        ("einen jährlichen Sachstandsbericht", Recurrence.YEARLY),
        ("jährliche Gespräche", Recurrence.YEARLY),
        ("halbjährlich", Recurrence.HALF_YEARLY),
        ("zweimal im Jahr", Recurrence.HALF_YEARLY),
        ("alle sechs Monate", Recurrence.HALF_YEARLY),
        ("vierteljährlich", Recurrence.QUARTERLY),
        ("einmal im Quartal", Recurrence.QUARTERLY),
        ("quartalsweise", Recurrence.QUARTERLY),
        ("monatlich", Recurrence.MONTHLY),
        ("jeden Monat", Recurrence.MONTHLY),
        ("alle zwei Jahre", Recurrence.TWO_YEARLY),
        ("zweijährlich", Recurrence.TWO_YEARLY),
        ("2-jährlich", Recurrence.TWO_YEARLY),
        ("jedes zweite Jahr", Recurrence.TWO_YEARLY),
        ("einmal im Jahr zu berichten und alle zwei Jahre zu prüfen", Recurrence.YEARLY),
        ("dreimal jährlich", None),
        ("jährlich 5.000 € bereitzustellen", None),
        ("die jährlichen Kosten", None),
        ("regelmäßig", None),
        ("ganzjährig", None),
        ("", None),
    ],
)
def test_finds_how_often(words: str, expected: Recurrence | None) -> None:
    assert recurrence_of(f"Die Verwaltung wird beauftragt, {words}.") is expected
