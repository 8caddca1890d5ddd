# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making the files of a magazine as long work: a file a step, so that what is made stays and the rest can go on."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from augenhoehe.kit import jobs
from augenhoehe.kit.models import Job
from augenhoehe.reporting.actions.keep_magazine_file import keep_magazine_file
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.labels import MAGAZINE_PURPOSE
from augenhoehe.reporting.magazine_printing import issue_of
from augenhoehe.reporting.models import Magazine, MagazineFile
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.printing import Purpose, write_magazine

FILES = "reporting.magazine_files"


def begin(magazine: Magazine, *, by: Any) -> Job:
    """Begin to make the files of a frozen magazine, or go on with those that are missing."""
    return jobs.start_job(
        kind=FILES,
        municipality_id=magazine.municipality_id,
        object_id=magazine.pk,
        title=magazine.title,
        address=magazine.get_absolute_url(),
        by=by,
    )


def job_of(magazine: Magazine) -> Job | None:
    """The work on a magazine's files, where it was begun; one query."""
    return Job.objects.filter(kind=FILES, object_id=magazine.pk).first()


def make(magazine: Magazine, purpose: MagazinePurpose, *, by: Any) -> MagazineFile:
    """Typeset one file of a frozen magazine, then keep it."""
    content = write_magazine(issue_of(magazine.snapshot), Purpose(purpose))
    return keep_magazine_file(
        magazine=magazine, purpose=purpose, content=content, sha256=magazine.sha256, by=by
    )


def _magazine(job: Job) -> Magazine:
    return Magazine.objects.select_related("municipality").get(
        pk=job.object_id, municipality=job.municipality_id
    )


def _steps(job: Job) -> list[jobs.Step]:
    kept = set(MagazineFile.objects.filter(magazine=_magazine(job)).values_list("purpose", flat=True))
    return [
        jobs.Step(purpose, str(label), done=purpose in kept) for purpose, label in MAGAZINE_PURPOSE.items()
    ]


def _work(job: Job, key: str, by: Any) -> None:
    make(_magazine(job), MagazinePurpose(key), by=by)


def register() -> None:
    """Make this work known; from the AppConfig."""
    jobs.register(
        jobs.JobKind(
            FILES,
            gettext_lazy("The files of the magazine are made"),
            ReportingPermission.PUBLISH_MAGAZINES,
            _steps,
            _work,
        )
    )
