# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a report as long work: what is there stays, what failed says which section, going on completes it."""

from __future__ import annotations

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.kit.enums import JobState
from augenhoehe.reporting import file_work
from augenhoehe.reporting.composition import SectionFailure
from augenhoehe.reporting.models import Publication
from tests.people import client_of
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_failed_file_says_which_section_and_going_on_makes_only_what_is_missing(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = builders.frozen(cast)
    pdf = report.publications.get().file_id

    def broken(*given: object, **named: object) -> bytes:
        raise SectionFailure(3, "Verspätungen", "eine Zeile hat zwei Zellen zu viel")

    for name in ("write_odt", "write_xlsx", "write_docx"):
        monkeypatch.setattr(f"augenhoehe.reporting.files.{name}", lambda *given, **named: b"%PDF-1.7 Ersatz")
    with monkeypatch.context() as hurt:
        hurt.setattr("augenhoehe.reporting.files.write_odt", broken)
        job = file_work.begin(report, by=cast.people["anna"])
    assert job.state == JobState.FAILED
    assert "Abschnitt 3" in job.failure
    assert "Verspätungen" in job.failure
    assert [step["state"] for step in job.steps] == [
        "done",
        "done",
        "failed",
        "waiting",
        "waiting",
        "waiting",
    ]
    anna, address = client_of(cast.people["anna"]), f"/bergkamen/intern/arbeit/{job.pk}/"
    told = anna.get(address).content.decode()
    assert "Verspätungen" in told
    assert 'http-equiv="refresh"' not in told  # nothing goes on by itself
    assert address in anna.get(report.get_absolute_url()).content.decode()  # found again
    assert anna.post(f"{address}weiter/").status_code == 302
    job.refresh_from_db()
    assert (job.state, job.attempt, job.failure) == (JobState.DONE, 2, "")
    assert Publication.objects.filter(report=report).count() == 6
    assert report.publications.get(text="full", format="pdf").file_id == pdf
    assert address not in anna.get(report.get_absolute_url()).content.decode()


def test_who_may_not_make_files_may_see_how_far_they_are(cast: Cast) -> None:
    report = builders.frozen(cast)
    job = file_work.begin(report, by=cast.people["anna"], kind=file_work.EASY_FILES)
    assert job.state == JobState.FAILED  # there is no text yet
    address = f"/bergkamen/intern/arbeit/{job.pk}/"
    dora = client_of(cast.people["dora"])
    assert "Weitermachen" not in dora.get(address).content.decode()
    assert dora.post(f"{address}weiter/").status_code == 403
    assert client_of(cast.people["clara"]).get(address).status_code == 403
    assert Client().get(address).status_code == 302
    part = client_of(cast.people["anna"]).get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
