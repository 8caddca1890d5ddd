# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from augenhoehe.kit import audit
from augenhoehe.kit.models import AuditEvent, AuditHead


class Command(BaseCommand):
    """Checks that every chain of the audit log is whole."""

    help = gettext_noop("Check the audit log: every event must fit the one before it.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check every chain; raises CommandError that names each broken one and where it breaks."""
        chains = set(AuditHead.objects.values_list("chain", flat=True))
        chains |= set(AuditEvent.objects.order_by().values_list("chain", flat=True).distinct())
        broken = {chain: number for chain in sorted(chains) if (number := audit.verify(chain)) is not None}
        if broken:
            places = ", ".join(
                _("%(chain)s from event %(number)d on") % {"chain": chain, "number": number}
                for chain, number in broken.items()
            )
            raise CommandError(_("The audit log was changed: %(places)s.") % {"places": places})
        if options["verbosity"]:
            self.stdout.write(
                _("The audit log is whole. Events: %(events)d, chains: %(chains)d.")
                % {"events": AuditEvent.objects.count(), "chains": len(chains)}
            )
