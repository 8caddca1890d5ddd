# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.actions.create_municipality import create_municipality
from augenhoehe.core.enums import PaperLayout
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.management.refusals import told_in_one_line


class Command(BaseCommand):
    """Sets up a town."""

    help = gettext_noop("Set up a town: its address, its name and how it prints its papers.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the facts of a town."""
        parser.add_argument("--slug", required=True, help=_("address, such as bergkamen"))
        parser.add_argument("--name", required=True, help=_("as on papers, such as “Stadt Bergkamen”"))
        parser.add_argument("--short-name", required=True, help=_("such as Bergkamen"))
        parser.add_argument("--head-title", required=True, help=_("such as “Der Bürgermeister”"))
        parser.add_argument(
            "--layout", choices=[layout.value for layout in PaperLayout], default=PaperLayout.FORM.value
        )
        parser.add_argument("--ags", default="", help=_("official municipality key, eight digits"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Create the town; refusals are one line."""
        with told_in_one_line():
            town = create_municipality(
                by=COMMAND_LINE,
                slug=options["slug"],
                name=options["name"],
                short_name=options["short_name"],
                head_title=options["head_title"],
                paper_layout=PaperLayout(options["layout"]),
                ags=options["ags"],
            )
        self.stdout.write(
            _("%(town)s has been set up at %(address)s.") % {"town": town, "address": f"/{town.slug}/"}
        )
