# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import action
from augenhoehe.measures.actions.create_indicator import create_indicator
from augenhoehe.measures.actions.indicator_facts import IndicatorFacts
from augenhoehe.measures.models import Indicator
from augenhoehe.measures.queries.indicator_catalogue import Entry


@action
def adopt_indicators(*, municipality: Municipality, entries: Sequence[Entry], by: Any) -> list[Indicator]:
    """Make entries of the shipped catalogue the town's own indicators; codes that the town has are passed over.

    A share is tied to its count where the town has that count, or takes it at the same time.
    """
    known = {item.code: item for item in Indicator.objects.filter(municipality=municipality)}
    made = []
    for entry in sorted(entries, key=lambda entry: bool(entry.base)):
        if entry.code in known:
            continue
        facts = IndicatorFacts(
            code=entry.code,
            title=entry.title,
            theme=entry.theme,
            definition=entry.definition,
            unit=entry.unit,
            decimals=entry.decimals,
            direction=entry.direction,
            counts_people=entry.counts_people,
            base=known.get(entry.base),
            groups="\n".join(entry.groups),
            territory=municipality.name,
            source=entry.source,
            source_url=entry.source_url,
        )
        known[entry.code] = create_indicator(municipality=municipality, facts=facts, by=by)
        made.append(known[entry.code])
    return made
