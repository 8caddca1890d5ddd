# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from augenhoehe.core.management.refusals import told_in_one_line
from augenhoehe.kit.violations import RuleViolation

REASONS = ["Das geht nicht.", "Und das auch nicht."]


@pytest.mark.parametrize("refusal", [RuleViolation(REASONS), ValidationError(REASONS)])
def test_what_an_action_or_a_field_refuses_is_one_line(refusal: Exception) -> None:
    with pytest.raises(CommandError) as told, told_in_one_line():
        raise refusal
    assert str(told.value) == "Das geht nicht. Und das auch nicht."


def test_what_nobody_expected_is_not_hidden() -> None:
    with pytest.raises(KeyError), told_in_one_line():
        raise KeyError
