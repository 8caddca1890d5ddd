# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fetches the values of indicators from their addresses: `augenhoehe fetch_indicators`, run every month by a clock."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.management.towns import town_of
from augenhoehe.kit.violations import RuleViolation, told
from augenhoehe.measures.actions.import_values import Batch, import_values
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries import source_reading
from augenhoehe.measures.value_entries import entries_of


class Command(BaseCommand):
    """Repeats what a person once looked through; a source with a wrong row writes nothing and says why."""

    help = gettext_noop("Fetch the values of indicators from their addresses in the net.")

    def add_arguments(self, parser: CommandParser) -> None:
        """One town, or all."""
        parser.add_argument("--municipality", help=_("address of the town, such as bergkamen"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch source by source. Raises CommandError at the end where one did not work."""
        kept = IndicatorSource.objects.filter(indicator__retired_on__isnull=True, fetched_at__isnull=False)
        if options["municipality"]:
            kept = kept.filter(municipality=town_of(options["municipality"]))
        broken = 0
        for source in kept.select_related("indicator__municipality", "municipality").order_by("pk"):
            failure = _fetched(source)
            broken += bool(failure)
            note_fetch(source=source, failure=failure, by=COMMAND_LINE)
            said = failure or _("fetched")
            self.stdout.write(f"{source.municipality.slug}: {source.title}: {said}")
        if broken:
            raise CommandError(_("%(count)d sources could not be fetched.") % {"count": broken})


def _fetched(source: IndicatorSource) -> str:
    """Why a source could not be fetched or read; empty where its values are kept."""
    try:
        found = source_reading.of_source(source)
        if found.errors:
            first = found.errors[0]
            return _("Row %(row)d: %(reason)s") % {"row": first.row, "reason": told(first.reason)}
        batches = [Batch(indicator, entries, None) for indicator, entries in entries_of(found).items()]
        import_values(municipality=source.municipality, batches=batches, by=COMMAND_LINE)
    except RuleViolation as refusal:
        return " ".join(refusal.reasons)
    return ""
