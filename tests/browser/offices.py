# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Eight offices with three running measures each, in the house of a test: `python -m tests.browser.offices`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.command_line import ROOT, environment

OFFICES = (
    "Amt für Schule und Sport",
    "Integrationsmanagement",
    "Jugendamt",
    "Kulturreferat",
    "Kämmerei",
    "Sitzungsdienst",
    "Sozialamt",
    "Stadtbibliothek",
)
EACH = 3


def furnish(folder: Path) -> None:
    """Add what the demo lacks to the data in `folder`, in a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "tests.browser.offices"],
        cwd=ROOT,
        env=environment(folder) | {"DJANGO_SETTINGS_MODULE": "config.settings", "AUGENHOEHE_DEMO": "1"},
        check=True,
        timeout=120,
    )


def main() -> None:
    """Every office gets measures until it has three that still run."""
    import django

    django.setup()
    from augenhoehe.core.actions.create_organization import create_organization
    from augenhoehe.core.enums import OrganizationKind
    from augenhoehe.core.models import Account, Municipality, Organization
    from augenhoehe.measures.actions.create_measure import create_measure
    from augenhoehe.measures.actions.measure_facts import MeasureFacts
    from augenhoehe.measures.enums import MeasureStatus
    from augenhoehe.measures.models import Measure
    from augenhoehe.measures.queries.rounds import candidates

    town, anna = (
        Municipality.objects.get(slug="bergkamen"),
        Account.objects.get(email="anna@bergkamen.example"),
    )
    pattern = Measure.objects.select_related("goal", "field_of_action").get(municipality=town, code="1.1.1")
    running = {one.organization.name: len(one.measures) for one in candidates(town)}
    departments = {
        one.name: one
        for one in Organization.objects.filter(municipality=town, kind=OrganizationKind.DEPARTMENT)
    }
    for place, name in enumerate(OFFICES):
        office = departments.get(name) or create_organization(
            by=anna, municipality=town, kind=OrganizationKind.DEPARTMENT, name=name
        )
        for number in range(running.get(name, 0), EACH):
            facts = MeasureFacts(
                code=f"Y {place}.{number}",
                title=f"Vorhaben {number + 1} der Stelle {name} (erfunden)",
                goal=pattern.goal,
                field_of_action=pattern.field_of_action,
                responsible=office,
                status=MeasureStatus.IN_PROGRESS,
            )
            create_measure(municipality=town, facts=facts, by=anna)


if __name__ == "__main__":
    main()
