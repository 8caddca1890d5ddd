# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.enums import JobState
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import begin, job_of, make
from augenhoehe.reporting.models import MagazineFile
from tests.reporting import magazines


@pytest.mark.django_db
def test_each_file_is_a_step_and_what_is_made_stays(cast: Cast, anna: Account) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    assert job_of(frozen) is None
    first = make(frozen, MagazinePurpose.SCREEN, by=anna)
    begin(frozen, by=anna)
    job = job_of(frozen)
    assert job is not None
    assert (job.state, job.failure) == (JobState.DONE, "")
    kept = {file.purpose: file for file in MagazineFile.objects.filter(magazine=frozen)}
    assert set(kept) == set(MagazinePurpose)
    assert kept[MagazinePurpose.SCREEN] == first
