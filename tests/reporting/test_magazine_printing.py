# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.magazine_printing import issue_of, period, unprinted
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.queries.magazines import content_of, with_contents
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


@pytest.mark.django_db
def test_signs_without_a_font_are_told_with_the_place_they_stand_in(cast: Cast, anna: Account) -> None:
    made = magazines.magazine(cast, subtitle="Grüße 漢 ሰላም", imprint="Impressum ไทย")
    magazines.story(made, cast)
    item = magazines.story(made, cast, text="Sie sagen 你好 und வணக்கம்.")
    content = content_of(with_contents(Magazine.objects.all()).get(pk=made.pk), anna)
    assert unprinted(content) == [
        ("Titelseite", "titel", ["漢"]),
        ("Der Tisch", f"beitrag-{item.pk}", ["你", "好"]),
        ("Impressum", "", ["ท", "ย", "ไ"]),
    ]
