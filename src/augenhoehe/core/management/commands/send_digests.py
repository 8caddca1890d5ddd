# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tells everybody what is new in what they follow: `augenhoehe send_digests`, run every day by the machine's clock."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core import outbox
from augenhoehe.core.actions.forget_old_subscriptions import forget_old_subscriptions
from augenhoehe.core.actions.make_digest import make_digest
from augenhoehe.core.digests import digest_of, due_subscriptions, look_for
from augenhoehe.core.hand import COMMAND_LINE

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Makes and sends the mails that are due; running it twice sends nothing twice."""

    help = gettext_noop(
        "Send everybody one mail with what is new in what they follow, and try again what failed before."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the three options."""
        parser.add_argument(
            "--dry-run", action="store_true", help=_("say what would be sent, and send nothing")
        )
        parser.add_argument(
            "--again",
            action="store_true",
            help=_("send mails in doubt once more, which may come twice then"),
        )
        parser.add_argument(
            "--address", default=settings.AUGENHOEHE_ADDRESS, help=_("where this installation is reached")
        )

    def handle(self, *args: Any, dry_run: bool, again: bool, address: str, **options: Any) -> None:
        """Make, send, count. Raises CommandError at the end where a mail could not be made or is in doubt."""
        root = address.rstrip("/")
        if dry_run:
            self._tell_what_would_be_sent()
            return
        forget_old_subscriptions(by=COMMAND_LINE)
        made, broken = self._make(root)
        repeated = outbox.send_again() if again else 0
        outcome = outbox.send_waiting()
        doubtful = outbox.in_doubt().count()
        if options["verbosity"]:
            self.stdout.write(
                _(
                    "%(made)d made, %(sent)d sent, %(failed)d to be tried again, %(given_up)d given up, "
                    "%(repeated)d repeated, %(doubtful)d in doubt."
                )
                % {
                    "made": made,
                    "sent": outcome.sent,
                    "failed": outcome.failed,
                    "given_up": outcome.given_up,
                    "repeated": repeated,
                    "doubtful": doubtful,
                }
            )
        if broken or doubtful:
            raise CommandError(
                _(
                    "%(broken)d mails could not be made; %(doubtful)d may have been sent when a process ended: "
                    "--again sends those once more."
                )
                % {"broken": broken, "doubtful": doubtful}
            )

    def _make(self, root: str) -> tuple[int, int]:
        """Make all mails that are due; what is wrong with one reader's stops no other's."""
        made = broken = 0
        readers = due_subscriptions()
        look = look_for(readers)
        for due in readers:
            try:
                made += make_digest(digest=digest_of(due, look), root=root, by=COMMAND_LINE) is not None
            except Exception:
                log.exception("A digest could not be made.")
                broken += 1
        return made, broken

    def _tell_what_would_be_sent(self) -> None:
        number = 0
        readers = due_subscriptions()
        look = look_for(readers)
        for digest in (digest_of(due, look) for due in readers):
            if digest.says_something and not digest.is_invented:
                number += 1
                self.stdout.write(
                    "; ".join(f"{one.label}: {len(one.entries) + one.more}" for one in digest.sections)
                )
        self.stdout.write(
            _("%(number)d mails would be sent, %(waiting)d wait.")
            % {"number": number, "waiting": outbox.waiting().count()}
        )
