# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from augenhoehe.core.actions.invite_person import invite_person
from augenhoehe.core.enums import Role
from augenhoehe.core.hand import COMMAND_LINE
from augenhoehe.core.models import Municipality
from augenhoehe.kit.violations import RuleViolation


class Command(BaseCommand):
    """Makes the first administrator of a town."""

    help = "Invite somebody as administrator of a town; prints the link with which they set their password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the three facts."""
        parser.add_argument("--municipality", required=True, help="address of the town, such as bergkamen")
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)
        parser.add_argument(
            "--address", default="http://127.0.0.1:8000", help="where this installation is reached"
        )

    def handle(
        self, *args: Any, municipality: str, email: str, name: str, address: str, **options: Any
    ) -> None:
        """Create the account where needed, grant the role, print the link."""
        town = Municipality.objects.filter(slug=municipality).first()
        if town is None:
            known = ", ".join(Municipality.objects.values_list("slug", flat=True)) or "none"
            raise CommandError(f"There is no town with the address {municipality!r}. Known: {known}.")
        try:
            invitation = invite_person(
                by=COMMAND_LINE,
                municipality=town,
                email=email,
                name=name,
                role=Role.ADMINISTRATOR,
                base_url=address,
            )
        except RuleViolation as refusal:
            raise CommandError(" ".join(map(str, refusal.reasons))) from None
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        self.stdout.write(f"{invitation.account.name} may now administer {town}.")
        if invitation.link:
            self.stdout.write(f"Set a password here (valid for three days): {invitation.link}")
