# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.rules.towns import is_other_town


@pytest.mark.parametrize("named", [None, "", "Kamen", "KAMEN", "Stadt Kamen", "stadt  kamen"])
def test_no_name_and_the_own_name_are_no_other_town(named: str | None) -> None:
    assert not is_other_town(named, "Stadt Kamen", "Kamen")


def test_one_of_the_own_names_is_enough() -> None:
    assert not is_other_town("Siegen", "Universitätsstadt Siegen", "Siegen (Westf.)")


@pytest.mark.parametrize("named", ["Bergkamen", "Stadt Bergkamen", "Kreis Unna", "Kamenz"])
def test_another_name_is_another_town(named: str) -> None:
    assert is_other_town(named, "Stadt Kamen", "Kamen")
