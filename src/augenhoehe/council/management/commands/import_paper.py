# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.management.refusals import told_in_one_line
from augenhoehe.core.management.towns import town_of
from augenhoehe.council.actions.paper_content import PaperContent
from augenhoehe.council.actions.register_paper import Source, register_paper
from augenhoehe.council.management.file import open_paper
from augenhoehe.council.reading import read_paper_text
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.towns import is_other_town


class Command(BaseCommand):
    """Reads a paper in as the reader proposes it, without a person in between."""

    help = gettext_noop("Read a council paper in from a PDF or text file, all or nothing.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add file and town."""
        parser.add_argument("file", help=_("PDF or text file"))
        parser.add_argument("--municipality", required=True, help=_("address of the town, such as bergkamen"))

    def handle(self, *args: Any, file: str, municipality: str, **options: Any) -> None:
        """Read, register, and say what was done."""
        town = town_of(municipality)
        found = open_paper(file)
        reading = read_paper_text(found.text)
        if is_other_town(reading.municipality, town.name, town.short_name):
            raise CommandError(
                _("The text names %(named)s, but the paper is to be read in for %(town)s. Nothing was kept.")
                % {"named": reading.municipality, "town": town.short_name}
            )
        if not reading.subject:
            raise CommandError(_("The text names no subject. Please read the paper in by hand."))
        with told_in_one_line():
            paper = register_paper(
                municipality=town,
                content=PaperContent.read(reading),
                consultations=[
                    Step(body_name=step.body, role=step.role, date=step.date)
                    for step in reading.consultations
                ],
                source=Source(
                    text=found.text, evidence=reading.evidence, file_name=found.name, content=found.content
                ),
                by=COMMAND_LINE,
            )
        self.stdout.write(
            _("Read in for %(town)s: %(paper)s (%(state)s)")
            % {"town": town, "paper": paper.title, "state": paper.get_state_display()}
        )
        for step in paper.consultations.select_related("organization"):
            known_as = step.organization or _("body not known here")
            self.stdout.write(f"  {step.position}. {step.body_name}: {known_as}")
        for duty in paper.proposed_duties.all():
            self.stdout.write(f"  • {duty.text} ({duty.get_recurrence_display()})")
        self.stdout.write(paper.get_absolute_url())
