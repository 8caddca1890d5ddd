# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.council import labels
from augenhoehe.council.line_numbers import in_words
from augenhoehe.council.management.file import open_paper
from augenhoehe.council.reading import Reading, as_json, paper_lines, read_paper_text
from augenhoehe.kit import phrases


class Command(BaseCommand):
    """Shows what is understood of a council paper; needs no database and keeps nothing."""

    help = gettext_noop("Read a council paper from a PDF or text file and print what was understood.")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file and the form of the answer."""
        parser.add_argument("file", help=_("PDF or text file"))
        parser.add_argument(
            "--json", action="store_true", help=_("print JSON with the lines behind each field")
        )

    def handle(self, *args: Any, file: str, json: bool, **options: Any) -> None:
        """Read and print."""
        text = open_paper(file).text
        reading = read_paper_text(text)
        said = _as_json_text(reading) if json else "\n".join(_in_words(reading, paper_lines(text)))
        self.stdout.write(said)


def _as_json_text(reading: Reading) -> str:
    return json.dumps(as_json(reading), ensure_ascii=False, indent=2)


def _in_words(reading: Reading, all_lines: Sequence[str]) -> Iterator[str]:
    """A line a field, with the lines it was read from; what the text does not say is told too."""
    not_found = _("Not found in the text")
    said: list[tuple[str, str, str | None]] = [
        (_("Town"), "municipality", reading.municipality),
        (_("Paper number"), "number", reading.number),
        (_("Date of the paper"), "date", phrases.long_date(reading.date) if reading.date else None),
        (_("Kind"), "kind", reading.kind and reading.kind.value),
        (
            _("Public or not"),
            "public",
            {True: _("public"), False: _("not public"), None: None}[reading.public],
        ),
        (_("Subject"), "subject", reading.subject),
        (_("Department"), "department", reading.department),
        (_("Author"), "author", reading.author),
        (_("Proposed resolution"), "resolution_text", reading.resolution_text),
        (_("Facts and reasons"), "reasons", reading.reasons),
        (_("Financial impact"), "financial_impact", reading.financial_impact),
        (_("Refers to"), "references", ", ".join(one.number for one in reading.references) or None),
        (_("Parts of the paper"), "components", "; ".join(reading.components) or None),
    ]
    for label, key, value in said:
        lines = reading.evidence.get(key, ())
        word = _("Line") if len(lines) == 1 else _("Lines")
        where = f" [{word} {in_words(lines, all_lines)}]" if lines else ""
        yield f"{label}: {value or not_found}{where}"
    steps, duties = _("Order of consultations"), _("Duties")
    yield f"{steps}:" if reading.consultations else f"{steps}: {not_found}"
    for number, step in enumerate(reading.consultations, 1):
        role = labels.ROLE[step.role] if step.role else _("task not settled")
        day = phrases.long_date(step.date) if step.date else _("day not known")
        yield f"  {number}. {step.body}, {day}, {role}"
    yield f"{duties}:" if reading.duties else f"{duties}: {not_found}"
    for duty in reading.duties:
        often = f" ({labels.RECURRENCE[duty.recurrence]})" if duty.recurrence else ""
        yield f"  • {duty.text}{often}"
