# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from augenhoehe.concept.models import Block, Version
from augenhoehe.core.models import Municipality
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.hand_over import claim_predecessor, hand_over, known
from augenhoehe.measures.actions.measure_facts import facts_of
from augenhoehe.measures.enums import SuccessionKind
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import succession as rules


@action
def carry_on_measures(
    *,
    municipality: Municipality,
    measures: Sequence[Measure],
    suffix: str,
    version: Version | None,
    happened_on: datetime.date,
    by: Any,
    note: str = "",
    seen: Mapping[int, int] | None = None,
) -> list[Measure]:
    """Copy measures into the next edition of the concept with all their fields, open milestones and goals.

    Each copy has the old code with `suffix` behind it. With a version of the concept, the copies come from it: the
    passage stays where the version still has it, and which resolution they carry out is said once it is there.
    `seen` maps numbers to the revisions the writer saw. All or nothing: raises RuleViolation where one measure is
    closed or a code does not fit, Conflict where one changed meanwhile.
    """
    if any(one.municipality_id != municipality.pk for one in measures):
        raise ValueError("Only measures of the town are carried on.")
    if version is not None and version.municipality_id != municipality.pk:
        raise ValueError("The version of the concept belongs to another town.")
    before = [claim_predecessor(one, None if seen is None else seen.get(one.pk, -1)) for one in measures]
    require(rules.check_predecessors(SuccessionKind.CONTINUED, [known(one) for one in before]))
    codes = [rules.next_code(one.code, suffix) for one in before]
    taken = Measure.objects.filter(municipality=municipality, code__in=codes)
    require(rules.check_new_codes(codes, set(taken.values_list("code", flat=True))))
    passages = set(Block.objects.filter(version=version).values_list("key", flat=True)) if version else set()
    made = []
    for one, code in zip(before, codes, strict=True):
        edition: dict[str, Any] = {}
        if version is not None:
            key = one.concept_block_key if one.concept_block_key in passages else ""
            edition = {"concept_version": version, "concept_block_key": key, "resolution": None}
        copy = create_measure(municipality=municipality, facts=facts_of(one, code=code, **edition), by=by)
        hand_over(
            before=one,
            successors=[copy],
            kind=SuccessionKind.CONTINUED,
            happened_on=happened_on,
            note=note,
            by=by,
        )
        made.append(copy)
    return made
