# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import Job
from tests.people import client_of


@pytest.mark.django_db
def test_work_that_waits_asks_for_itself_and_what_is_done_does_not(cast: Cast) -> None:
    now = timezone.now()
    job = Job.objects.create(
        municipality_id=cast.bergkamen.pk,
        kind="reporting.files",
        object_id=1,
        title="Bericht 2022",
        address="/",
        actor_id=cast.people["anna"].pk,
        steps=[{"key": "full pdf", "label": "PDF", "state": "waiting"}],
        begun_at=now,
        beat_at=now,
    )
    anna, address = client_of(cast.people["anna"]), f"/bergkamen/intern/arbeit/{job.pk}/"
    assert 'hx-trigger="every 2s"' in anna.get(address).content.decode()
    Job.objects.update(state="done")
    told = anna.get(address).content.decode()
    assert ('hx-trigger="every 2s"' in told, "Weitermachen" in told) == (False, False)
    assert anna.get(f"{address}weiter/").status_code == 405
    assert Client().get(address).status_code == 302
    assert client_of(cast.people["clara"]).get(address).status_code == 403
