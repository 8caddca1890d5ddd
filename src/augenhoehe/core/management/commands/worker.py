# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import signal
import sys
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

LOOK_EVERY = 1.0
"""Seconds between two looks for work, and between two looks whether the parent is still there."""


class Command(BaseCommand):
    """Does the long work of the house until it is stopped; several of them share it."""

    help = gettext_noop("Do the long work in the background: make the files of reports and the like.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add how it ends."""
        parser.add_argument("--once", action="store_true", help=_("do what is waiting, then end"))
        parser.add_argument(
            "--with-parent", action="store_true", help=_("end with the process that started this one")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Throw away old orders, then look for work and do it."""
        if not settings.AUGENHOEHE_WORKER:
            raise CommandError(
                _(
                    "Long work is done at once here (AUGENHOEHE_WORKER=0). There is nothing for a worker to do."
                )
            )
        call_command("prune_db_task_results", verbosity=0)
        if options["with_parent"]:
            threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
        try:
            call_command("db_worker", batch=options["once"], interval=LOOK_EVERY, reload=False, verbosity=0)
        except SystemExit:
            sys.exit(0)  # stopped while it waited for work


def end_with(parent: int) -> None:
    """Send this process the signal to end, once the process that started it is gone."""
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
