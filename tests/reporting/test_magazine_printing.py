# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.magazine_printing import issue_of, period
from tests.reporting import magazines


def test_a_period_is_told_in_months() -> None:
    assert period(datetime.date(2019, 6, 1), datetime.date(2022, 11, 30)) == "Juni 2019 – November 2022"


@pytest.mark.django_db
def test_the_issue_is_what_was_frozen_with_its_pictures(cast: Cast, anna: Account) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    issue = issue_of(frozen.snapshot)
    (item,) = issue.items
    assert (issue.title, item.title, item.text) == ("Miteinander", "Der Tisch", "Am Anfang stand ein Tisch.")
    assert issue.cover is not None
    assert issue.cover.content == storage.get(frozen.snapshot["cover"]["sha512"])
    assert item.pictures[0].alternative_text == "Ein Tisch"
