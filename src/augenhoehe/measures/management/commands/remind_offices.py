# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reminds offices of update rounds: `augenhoehe remind_offices`, run every day by a clock."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core import outbox
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.kit import clock
from augenhoehe.measures.actions.remind_offices import remind_offices
from augenhoehe.measures.enums import RoundState
from augenhoehe.measures.models import UpdateRound
from augenhoehe.measures.queries.rounds import reminders_due

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Reminds what is owed; running it twice on a day sends nothing twice."""

    help = gettext_noop("Remind the offices that owe answers in an update round.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the two options."""
        parser.add_argument(
            "--dry-run", action="store_true", help=_("say what would be sent, and send nothing")
        )
        parser.add_argument(
            "--address", default=settings.AUGENHOEHE_ADDRESS, help=_("where this installation is reached")
        )

    def handle(self, *args: Any, dry_run: bool, address: str, **options: Any) -> None:
        """Remind, send, count. Raises CommandError at the end where the reminders of a round could not be made."""
        made = broken = 0
        for found in UpdateRound.objects.filter(state=RoundState.OPEN).select_related(
            "municipality", "opened_by"
        ):
            try:
                if dry_run:
                    made += len(reminders_due(found, clock.today(), clock.now()))
                else:
                    made += remind_offices(update_round=found, root=address.rstrip("/"), by=COMMAND_LINE)
            except Exception:
                log.exception("The reminders of update round %s could not be made.", found.pk)
                broken += 1
        if not dry_run:
            outbox.send_waiting()
        if options["verbosity"]:
            told = (
                _("%(made)d reminders would be sent, nothing was sent.")
                if dry_run
                else _("%(made)d reminders.")
            )
            self.stdout.write(told % {"made": made})
        if broken:
            raise CommandError(
                _("The reminders of %(broken)d rounds could not be made.") % {"broken": broken}
            )
