# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from augenhoehe.core.actions.create_municipality import create_municipality
from augenhoehe.core.enums import PaperLayout
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.kit.violations import RuleViolation


class Command(BaseCommand):
    """Sets up a town."""

    help = "Set up a town: its address, its name and how it prints its papers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the facts of a town."""
        parser.add_argument("--slug", required=True, help="address, such as bergkamen")
        parser.add_argument("--name", required=True, help="as on papers, such as 'Stadt Bergkamen'")
        parser.add_argument("--short-name", required=True, help="such as Bergkamen")
        parser.add_argument("--head-title", required=True, help="such as 'Der Bürgermeister'")
        parser.add_argument(
            "--layout", choices=[layout.value for layout in PaperLayout], default=PaperLayout.FORM.value
        )
        parser.add_argument("--ags", default="", help="official municipality key, eight digits")

    def handle(self, *args: Any, **options: Any) -> None:
        """Create the town; refusals are one line."""
        try:
            town = create_municipality(
                by=COMMAND_LINE,
                slug=options["slug"],
                name=options["name"],
                short_name=options["short_name"],
                head_title=options["head_title"],
                paper_layout=PaperLayout(options["layout"]),
                ags=options["ags"],
            )
        except RuleViolation as refusal:
            raise CommandError(" ".join(map(str, refusal.reasons))) from None
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        self.stdout.write(f"{town} has been set up at /{town.slug}/.")
