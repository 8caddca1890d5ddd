# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.core.actions.invite_person import invite_person
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.management.refusals import told_in_one_line
from augenhoehe.core.management.towns import town_of


class Command(BaseCommand):
    """Makes the first administrator of a town."""

    help = gettext_noop(
        "Invite somebody as administrator of a town; prints the link with which they set their password."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the three facts."""
        parser.add_argument("--municipality", required=True, help=_("address of the town, such as bergkamen"))
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)
        parser.add_argument(
            "--address", default="http://127.0.0.1:8000", help=_("where this installation is reached")
        )

    def handle(
        self, *args: Any, municipality: str, email: str, name: str, address: str, **options: Any
    ) -> None:
        """Create the account where needed, grant the role, print the link."""
        town = town_of(municipality)
        with told_in_one_line():
            invitation = invite_person(
                by=COMMAND_LINE,
                municipality=town,
                email=email,
                name=name,
                role=Role.ADMINISTRATOR,
                base_url=address,
            )
        self.stdout.write(
            _("%(name)s may now administer %(town)s.") % {"name": invitation.account.name, "town": town}
        )
        if invitation.link:
            self.stdout.write(
                _("Set a password here (valid for three days): %(link)s") % {"link": invitation.link}
            )
