# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from augenhoehe.council.models import Paper
from augenhoehe.reporting.models import Report


@pytest.mark.parametrize(
    ("paper", "carried"),
    [
        (None, False),
        (Paper(state="draft"), True),
        (Paper(state="decided"), True),
        (Paper(state="withdrawn"), False),
    ],
)
def test_a_withdrawn_paper_carries_no_report(paper: Paper | None, carried: bool) -> None:
    assert Report(title="Sachstandsbericht", paper=paper).is_carried is carried
