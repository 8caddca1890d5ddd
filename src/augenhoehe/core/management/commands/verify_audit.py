# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from augenhoehe.kit import audit
from augenhoehe.kit.models import AuditEvent, AuditHead


class Command(BaseCommand):
    """Checks that every chain of the audit log is whole."""

    help = "Check the audit log: every event must fit the one before it."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check every chain; raises CommandError that names each broken one and where it breaks."""
        chains = set(AuditHead.objects.values_list("chain", flat=True))
        chains |= set(AuditEvent.objects.order_by().values_list("chain", flat=True).distinct())
        broken = {chain: number for chain in sorted(chains) if (number := audit.verify(chain)) is not None}
        if broken:
            places = ", ".join(f"{chain} from event {number} on" for chain, number in broken.items())
            raise CommandError(f"The audit log was changed: {places}.")
        if options["verbosity"]:
            self.stdout.write(
                f"The audit log is whole: {AuditEvent.objects.count()} events in {len(chains)} chains."
            )
