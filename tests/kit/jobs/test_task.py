# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.utils import translation

from augenhoehe.core.demo import Cast
from augenhoehe.kit.jobs.task import carry_out_job
from tests.kit.jobs.conftest import Bakery
from tests.kit.jobs.test_carry_out import begin


@pytest.mark.django_db
def test_work_speaks_the_houses_language_whoever_asked(
    bakery: Bakery, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str | None] = []
    monkeypatch.setattr(
        "augenhoehe.kit.jobs.task.carry_out", lambda *given: spoken.append(translation.get_language())
    )
    with translation.override("en"):
        job = begin(cast)
        carry_out_job.call(job.pk, 1)
    assert spoken == ["de", "de"]
