# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.hand_over import claim_predecessor, hand_over, known
from augenhoehe.measures.actions.measure_facts import PLAIN, SEVERAL, MeasureFacts, facts_of
from augenhoehe.measures.enums import SuccessionKind
from augenhoehe.measures.models import Measure
from augenhoehe.measures.rules import succession as rules

PARAGRAPHS = tuple(name for name in PLAIN if isinstance(Measure._meta.get_field(name), models.TextField))
"""Texts of any length, which stand one below the other in the new measure."""


@action
def merge_measures(
    *,
    measure: Measure,
    others: Sequence[Measure],
    code: str,
    title: str,
    happened_on: datetime.date,
    by: Any,
    note: str = "",
    revision: int | None = None,
    seen: Mapping[int, int] | None = None,
) -> Measure:
    """Make one measure of several; none of their texts, partners or words is lost. Returns the new one.

    `seen` maps the others' numbers to the revisions the writer saw. Raises RuleViolation where one is closed, one of
    the others changed meanwhile or the code is taken, Conflict where `measure` changed meanwhile.
    """
    town = measure.municipality_id
    if any(one.municipality_id != town for one in others):
        raise ValueError("Only measures of one town are merged.")
    rest = {one.pk: one for one in others if one.pk != measure.pk}
    before = [claim_predecessor(measure, revision), *(claim_predecessor(one, None) for one in rest.values())]
    if seen is not None:
        _refuse_changed(before[1:], seen)
    require(rules.check_predecessors(SuccessionKind.MERGED, [known(one) for one in before]))
    facts = merged([facts_of(one) for one in before], code=code, title=title)
    made = create_measure(municipality=before[0].municipality, facts=facts, by=by)
    for one in before:
        hand_over(
            before=one,
            successors=[made],
            kind=SuccessionKind.MERGED,
            happened_on=happened_on,
            note=note,
            by=by,
        )
    return made


def _refuse_changed(claimed: Sequence[Measure], seen: Mapping[int, int]) -> None:
    """Claimed measures are one revision ahead of what the writer saw; RuleViolation names those that are not."""
    codes = [one.code for one in claimed if one.revision - 1 != seen.get(one.pk)]
    if codes:
        raise RuleViolation(
            _(
                "Somebody changed these measures meanwhile: %(codes)s. Please look at them, then send this once more."
            )
            % {"codes": ", ".join(codes)},
            field="others",
        )


def merged(several: Sequence[MeasureFacts], *, code: str, title: str) -> MeasureFacts:
    """The facts of several measures in one: texts one below the other, rows united, the period that spans all.

    What can only have one value, such as goal and department, is the first measure's; money is added up.
    """
    first = several[0]
    values: dict[str, Any] = {name: getattr(first, name) for name in (*PLAIN, *SEVERAL)}
    for name in PARAGRAPHS:
        texts = dict.fromkeys(text for one in several if (text := str(getattr(one, name)).strip()))
        values[name] = "\n\n".join(texts)
    for name in PLAIN:
        if name not in PARAGRAPHS and values[name] in (None, ""):
            values[name] = next((found for one in several if (found := getattr(one, name))), values[name])
    for name in SEVERAL:
        rows = {row.pk: row for one in several for row in getattr(one, name)}
        values[name] = list(rows.values())
    further = {one.field_of_action.pk: one.field_of_action for one in several[1:]}
    values["further_fields"] = list(({row.pk: row for row in values["further_fields"]} | further).values())
    ends = [one.ends_on for one in several]
    costs = [one.total_cost for one in several if one.total_cost is not None]
    return MeasureFacts(
        **{
            **values,
            "code": code,
            "title": title,
            "starts_on": _earliest(one.starts_on for one in several),
            "ends_on": max((day for day in ends if day), default=None) if all(ends) else None,
            "started_on": _earliest(one.started_on for one in several),
            "ended_on": None,
            "total_cost": sum(costs, Decimal(0)) if costs else None,
            "public": all(one.public for one in several),
            "money_public": all(one.money_public for one in several),
        }
    )


def _earliest(days: Iterable[datetime.date | None]) -> datetime.date | None:
    return min((day for day in days if day), default=None)
