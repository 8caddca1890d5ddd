# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.actions.move_section import move_section
from tests.reporting import builders
from tests.reporting.builders import kinds

pytestmark = pytest.mark.django_db


def test_neighbours_change_places(cast: Cast) -> None:
    report, anna = builders.report(cast), cast.people["anna"]
    first, second, *others = kinds(report)
    moved = move_section(section=report.sections.get(position=2), earlier=True, by=anna)
    assert kinds(report) == [second, first, *others]
    move_section(section=moved, earlier=False, by=anna)
    assert kinds(report) == [first, second, *others]


@pytest.mark.parametrize("earlier", [True, False])
def test_at_the_end_of_the_row_nothing_happens(cast: Cast, earlier: bool) -> None:
    report = builders.report(cast)
    usual = kinds(report)
    outermost = report.sections.get(position=1 if earlier else len(usual))
    move_section(section=outermost, earlier=earlier, by=cast.people["anna"])
    assert kinds(report) == usual
