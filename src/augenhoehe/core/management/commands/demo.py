# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core import demo
from augenhoehe.kit import chapters


class Command(BaseCommand):
    """Tells the demo: two towns and one whole cycle, by the same actions as the pages use."""

    help = gettext_noop("Tell the demo: two towns and one whole cycle on the two council papers.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--once`."""
        parser.add_argument(
            "--once", action="store_true", help=_("do nothing where the demo has been told already")
        )

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Tell all chapters in one transaction: the whole story stands, or none of it."""
        if demo.is_told():
            if once:
                return
            raise CommandError(
                _(
                    "The demo has been told in this database already. Use --once to pass over this, or start with "
                    "an empty database."
                )
            )
        with transaction.atomic():
            cast = demo.tell()
            for tell in chapters.in_order():
                tell(cast)
        if options["verbosity"]:
            self.stdout.write(_("The demo has been told: Bergkamen and Kamen."))
