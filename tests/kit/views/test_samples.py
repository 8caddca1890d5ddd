# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.views import samples
from augenhoehe.kit.violations import RuleViolation


def test_the_second_writer_has_a_conflict() -> None:
    form = samples.second_writers_form()
    assert form.conflict is not None
    assert set(form.conflict.stored) == {"subject", "body", "cost", "kind"}


def test_the_wrong_form_has_errors() -> None:
    assert not samples.wrong_form().is_valid()


def test_the_rule_refuses() -> None:
    with pytest.raises(RuleViolation):
        samples.refuse()
