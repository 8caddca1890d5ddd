# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.management.refusals import told_in_one_line
from augenhoehe.core.management.towns import town_of
from augenhoehe.core.models import Municipality
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.reporting.actions.create_report import create_report
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.enums import ReportState
from augenhoehe.reporting.files import RenderedReport, name_of, render
from augenhoehe.reporting.models import Report, Snapshot


class Command(BaseCommand):
    """Freezes the report of a year and writes its files; a frozen report is written again, byte for byte."""

    help = gettext_noop("Freeze a town's report of a year and write all its files.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add town, year, day and folder."""
        parser.add_argument("--municipality", required=True, help=_("address of the town, such as bergkamen"))
        parser.add_argument("--year", required=True, type=int, help=_("year of the report, such as 2022"))
        parser.add_argument(
            "--as-of", type=datetime.date.fromisoformat, help=_("day of a new report (31 December)")
        )
        parser.add_argument(
            "--out", type=Path, default=Path(), metavar="FOLDER", help=_("where the files go (here)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Freeze where needed, write the files, print their paths."""
        town = town_of(options["municipality"])
        year, folder = options["year"], options["out"]
        if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
            raise CommandError(_("%(year)s is no year. Please give it with four digits.") % {"year": year})
        if not folder.is_dir():
            raise CommandError(
                _("There is no folder %(folder)s. Please create it first.") % {"folder": folder}
            )
        try:
            with told_in_one_line():
                rendered = self._frozen(town, year, options["as_of"])
        except DocumentError as error:
            raise CommandError(str(error)) from None
        for key, content in rendered.content.items():
            path = folder / name_of(rendered.stem, key)
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
