# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.models import Municipality
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.files import RenderedReport, render
from augenhoehe.reporting.models import Report, Snapshot


class Command(BaseCommand):
    """Freezes the report of a year and writes its files; a frozen report is written again, byte for byte."""

    help = "Freeze a town's report of a year and write it as PDF and DOCX."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--municipality", required=True, metavar="SLUG")
        parser.add_argument("--year", required=True, type=int)
        parser.add_argument(
            "--as-of", type=datetime.date.fromisoformat, help="day of a new report (default: 31 Dec)"
        )
        parser.add_argument(
            "--out", type=Path, default=Path(), metavar="FOLDER", help="where the files go (default: here)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        town = Municipality.objects.filter(slug=options["municipality"]).first()
        if town is None:
            raise CommandError(f"There is no municipality {options['municipality']!r}.")
        year, folder = options["year"], options["out"]
        if not folder.is_dir():
            raise CommandError(f"There is no folder {str(folder)!r}. Please create it first.")
        try:
            rendered = self._frozen(town, year, options["as_of"])
        except RuleViolation as refusal:
            raise CommandError(" ".join(refusal.reasons)) from None
        except DocumentError as error:
            raise CommandError(str(error)) from None
        for kind, content in rendered.content.items():
            path = folder / f"{rendered.stem}.{kind}"
            path.write_bytes(content)
            self.stdout.write(str(path))

    def _frozen(self, town: Municipality, year: int, as_of: datetime.date | None) -> RenderedReport:
        report = Report.objects.filter(municipality=town, year=year).order_by("-pk").first() or create_report(
            municipality=town,
            title=f"Sachstandsbericht {year}",
            year=year,
            as_of=as_of or datetime.date(year, 12, 31),
            by=COMMAND_LINE,
        )
        if report.state == ReportState.DRAFT:
            freeze_report(report=report, by=COMMAND_LINE)
        rendered = render(Snapshot.objects.get(report=report))
        publish_report(
            report=Report.objects.select_related("municipality").get(pk=report.pk),
            rendered=rendered,
            by=COMMAND_LINE,
        )
        return rendered
