# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.actions.rename_template import rename_template

pytestmark = pytest.mark.django_db


def test_a_template_gets_another_title_that_nobody_has(cast: Cast) -> None:
    anna = cast.people["anna"]
    first, second = (
        create_template(municipality=cast.bergkamen, title=title, by=anna) for title in ("A", "B")
    )
    assert rename_template(template=first, title="C", revision=0, by=anna).title == "C"
    with pytest.raises(RuleViolation):
        rename_template(template=second, title="C", revision=0, by=anna)
    with pytest.raises(Conflict):
        rename_template(template=first, title="D", revision=0, by=anna)
