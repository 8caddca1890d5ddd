# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making the files of a report as long work: a file a step, so that what is made stays and the rest can go on."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from augenhoehe.kit import jobs
from augenhoehe.kit.models import Job
from augenhoehe.reporting.actions.publish_easy_text import publish_easy_text
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import (
    OF_EASY_TEXT,
    OF_REPORT,
    FileKey,
    files_of,
    render,
    write_easy_text,
)
from augenhoehe.reporting.labels import PUBLICATION_TEXT
from augenhoehe.reporting.models import EasyText, Publication, Report
from augenhoehe.reporting.permissions import ReportingPermission

FILES, EASY_FILES = "reporting.files", "reporting.easy_files"


def begin(report: Report, *, by: Any, kind: str = FILES) -> Job:
    """Begin to make the files of a report, or go on with those that are missing."""
    return jobs.start_job(
        kind=kind,
        municipality_id=report.municipality_id,
        object_id=report.pk,
        title=report.title,
        address=report.get_absolute_url(),
        by=by,
    )


def job_of(report: Report, kind: str = FILES) -> Job | None:
    """The work on a report's files, where it was begun; one query."""
    return Job.objects.filter(kind=kind, object_id=report.pk).first()


def _report(job: Job) -> Report:
    return Report.objects.select_related("municipality").get(
        pk=job.object_id, municipality=job.municipality_id
    )


def _step(key: FileKey, kept: set[tuple[str, str]]) -> jobs.Step:
    text, kind = key
    label = _("%(text)s as %(format)s") % {"text": PUBLICATION_TEXT[text], "format": kind.upper()}
    return jobs.Step(f"{text} {kind}", label, done=key in kept)


def _kept(report: Report) -> set[tuple[str, str]]:
    return set(Publication.objects.filter(report=report).values_list("text", "format"))


def steps_of_files(job: Job) -> list[jobs.Step]:
    """A file a step, those there are already done. A report that cannot be composed says so at its first step."""
    report = _report(job)
    kept = _kept(report)
    try:
        wanted = files_of(report.snapshot)
    except ValueError:
        wanted = list(OF_REPORT)
    return [_step(key, kept) for key in wanted]


def make_file(job: Job, key: str, by: Any) -> None:
    """Set one file outside of any transaction, then keep it."""
    text, _space, kind = key.partition(" ")
    report = _report(job)
    wanted = {(PublicationText(text), PublicationFormat(kind))}
    publish_report(report=report, rendered=render(report.snapshot, wanted), by=by)


def steps_of_easy_files(job: Job) -> list[jobs.Step]:
    """The one file of the text in Leichte Sprache."""
    return [_step(OF_EASY_TEXT, _kept(_report(job)))]


def make_easy_file(job: Job, key: str, by: Any) -> None:
    """Set the text, then keep it."""
    text = EasyText.objects.select_related("report__municipality").get(report=_report(job))
    publish_easy_text(text=text, content=write_easy_text(text), by=by)


def register() -> None:
    """Make both kinds known; from the AppConfig."""
    jobs.register(
        jobs.JobKind(
            FILES,
            gettext_lazy("The files of the report are made"),
            ReportingPermission.FREEZE,
            steps_of_files,
            make_file,
        )
    )
    jobs.register(
        jobs.JobKind(
            EASY_FILES,
            gettext_lazy("The text in Leichte Sprache is published"),
            ReportingPermission.FREEZE,
            steps_of_easy_files,
            make_easy_file,
        )
    )
