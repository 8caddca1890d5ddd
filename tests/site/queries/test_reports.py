# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.enums import ReportState
from augenhoehe.site.queries import reports
from tests.site import builders


def test_only_frozen_public_reports_of_the_town_are_shown_newest_first(cast: Cast) -> None:
    old, new = builders.report(cast, year=2021), builders.report(cast, year=2022)
    builders.report(cast, public=False)
    builders.report(cast, state=ReportState.DRAFT)
    builders.report(cast, "kamen")
    assert list(reports.reports_of(cast.bergkamen)) == [new, old]


def test_only_public_files_can_be_downloaded(cast: Cast) -> None:
    with_file, without = builders.report(cast), builders.report(cast)
    expected = builders.publication(with_file)
    builders.publication(without, public=False)
    first, second = reports.published([with_file, without])
    assert [(item.format, item.file) for item in first.downloads] == [("PDF", expected.file)]
    assert second.downloads == ()
