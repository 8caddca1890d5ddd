# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reminds those invited to a round before its end: `augenhoehe send_reminders`, run every day by a clock."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.concept.actions.forget_unconfirmed_submissions import forget_unconfirmed_submissions
from augenhoehe.concept.actions.remind_invited import remind_invited
from augenhoehe.concept.invitations import due_reminders
from augenhoehe.concept.models import ParticipationRound
from augenhoehe.core import outbox
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.kit import clock

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Reminds before the end of rounds and forgets what nobody confirmed; running it twice sends nothing twice."""

    help = gettext_noop(
        "Remind those invited to a participation round before its end, and delete what was never confirmed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the two options."""
        parser.add_argument(
            "--dry-run", action="store_true", help=_("say what would be sent, and send nothing")
        )
        parser.add_argument(
            "--address", default=settings.AUGENHOEHE_ADDRESS, help=_("where this installation is reached")
        )

    def handle(self, *args: Any, dry_run: bool, address: str, **options: Any) -> None:
        """Remind, forget, send, count. Raises CommandError at the end where a round's reminders could not be made."""
        today = clock.today()
        rounds = ParticipationRound.objects.filter(
            opens_on__lte=today, closes_on__gte=today, closed_on=None, remind_days__isnull=False
        )
        made = broken = forgotten = 0
        for participation in rounds.order_by("pk"):
            due = [one.pk for one in due_reminders(participation)]
            try:
                if due and not dry_run:
                    remind_invited(
                        participation=participation, root=address.rstrip("/"), by=COMMAND_LINE, only=due
                    )
                made += len(due)
            except Exception:
                log.exception("The reminders of a round could not be made.")
                broken += 1
        if not dry_run:
            forgotten = forget_unconfirmed_submissions(by=COMMAND_LINE)
            outbox.send_waiting()
        if options["verbosity"]:
            told = (
                _("%(made)d reminders would be sent, nothing was sent or deleted.")
                if dry_run
                else _("%(made)d reminders, %(forgotten)d unconfirmed submissions deleted.")
            )
            self.stdout.write(told % {"made": made, "forgotten": forgotten})
        if broken:
            raise CommandError(
                _("The reminders of %(broken)d rounds could not be made.") % {"broken": broken}
            )
