# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the search index anew: `augenhoehe reindex [KIND…]`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.kit import search


class Command(BaseCommand):
    """Brings every entry of the search up to date; people may work meanwhile."""

    help = gettext_noop(
        "Make the search index anew, for example after new words were added to the vocabulary."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Kinds by name, all without one."""
        parser.add_argument("kinds", nargs="*", metavar="KIND")

    def handle(self, *args: Any, **options: Any) -> None:
        """Index kind by kind; raises CommandError for a kind that there is not."""
        known = {kind.name: kind for kind in search.kinds()}
        wanted = options["kinds"] or list(known)
        unknown = [name for name in wanted if name not in known]
        if unknown:
            raise CommandError(
                _("Unknown: %(unknown)s. There are: %(known)s.")
                % {"unknown": ", ".join(unknown), "known": ", ".join(known)}
            )
        for name in wanted:
            self.stdout.write(f"{name}: {search.reindex(known[name])}")
