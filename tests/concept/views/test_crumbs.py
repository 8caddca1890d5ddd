# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.test import RequestFactory

from augenhoehe.concept.views import crumbs
from augenhoehe.core.demo import Cast
from augenhoehe.core.guard import TownRequest
from tests.concept import builders


def test_every_page_leads_back_step_by_step(cast: Cast) -> None:
    request: TownRequest = RequestFactory().get("/")  # type: ignore[assignment]  # the town is all that is asked for
    request.municipality = cast.bergkamen
    version = builders.frozen(cast)
    steps = crumbs.to_version(request, version, "Lesen")
    assert [label for label, _url in steps] == ["Start", "Konzept", "Konzept", "Fassung 1", "Lesen"]
    assert steps[3][1] == version.get_absolute_url()
    assert steps[-1][1] == ""
    assert len(crumbs.to_list(request)) == 2
