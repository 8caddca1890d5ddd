# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where measures stood on a day, read from their reports and from the log of changes by hand."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Measure, ProgressUpdate, Succession
from augenhoehe.measures.rules.standing import Stated, Word, stated_as_of

ENTERED = ("measures.measure_created", "measures.measure_read_in")
CHANGED = (
    "measures.measure_edited",
    "measures.measure_changed_by_table",
    "measures.measure_changed_with_others",
)
REPORTED = "measures.progress_reported"
FACTS = ("status", "timeliness", "delay_reason")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a measure stood on a day.

    `status` is empty where nobody had said anything by then. `update` is the last report up to the day, whatever a
    hand changed after it; `by_hand_on` the day of such a change. `replaced`: it had gone into another measure.
    """

    status: str
    timeliness: str
    delay_reason: str
    update: ProgressUpdate | None
    by_hand_on: datetime.date | None
    replaced: bool


def standings(
    measures: Iterable[Measure], *, town: Municipality, as_of: datetime.date
) -> dict[int, Standing]:
    """Where each of a town's measures stood on a day, by its number; four queries, however many there are.

    What had gone into another measure by the day is replaced, whatever was reported before.
    """
    found = list(measures)
    words = words_of(town)
    goes_on = set(
        Succession.objects.filter(predecessor__municipality=town, happened_on__gt=as_of).values_list(
            "predecessor_id", flat=True
        )
    )
    stated = {measure.pk: _stated(measure, words.get(measure.pk, []), as_of) for measure in found}
    reports = ProgressUpdate.objects.in_bulk(
        [one.report for one in stated.values() if one.report is not None]
    )
    told = {}
    for measure in found:
        one = stated[measure.pk]
        replaced = measure.status == MeasureStatus.REPLACED and measure.pk not in goes_on
        told[measure.pk] = Standing(
            status=str(MeasureStatus.REPLACED) if replaced else one.status,
            timeliness="" if replaced else one.timeliness,
            delay_reason="" if replaced else one.delay_reason,
            update=reports[one.report] if one.report is not None else None,
            by_hand_on=None if replaced else one.by_hand_on,
            replaced=replaced,
        )
    return told


def words_of(town: Municipality, measure: Measure | None = None) -> dict[int, list[Word]]:
    """Everything that was said about where the measures of a town stand, by measure; two queries."""
    reports = ProgressUpdate.objects.filter(measure__municipality=town)
    if measure is not None:
        reports = reports.filter(measure=measure)
    rows = list(reports.values_list("pk", "measure_id", "reported_on", *FACTS))
    only = None if measure is None else (measure.pk, [row[0] for row in rows])
    places, by_hand = _logged(town, only)
    found: dict[int, list[Word]] = {}
    for number, of, day, status, timeliness, reason in rows:
        word = Word(day, places.get(number, 0), status, timeliness, reason, report=number)
        found.setdefault(of, []).append(word)
    for of, word in by_hand:
        found.setdefault(of, []).append(word)
    return found


def _stated(measure: Measure, words: Collection[Word], as_of: datetime.date) -> Stated:
    """Without any word that is known, the measure's own status is the only one."""
    if not words and measure.status != MeasureStatus.REPLACED:
        return Stated(measure.status, measure.timeliness, measure.delay_reason)
    return stated_as_of(words, as_of) or Stated()


def _logged(
    town: Municipality, only: tuple[int, Collection[int]] | None
) -> tuple[dict[int, int], list[tuple[int, Word]]]:
    """The places of reports in the log by their number, and the words by hand with their measure; one query.

    `only`: of this measure and these reports.
    """
    by_hand_verbs = Q(object_type=Measure._meta.label, verb__in=(*ENTERED, *CHANGED))
    reported = Q(object_type=ProgressUpdate._meta.label, verb=REPORTED)
    if only is not None:
        by_hand_verbs &= Q(object_id=str(only[0]))
        reported &= Q(object_id__in=[str(number) for number in only[1]])
    sides = {f"{side}_{name}": KeyTextTransform(name, side) for side in ("before", "after") for name in FACTS}
    events = (
        AuditEvent.objects.filter(chain=audit.chain_of(town))
        .filter(by_hand_verbs | reported)
        .annotate(**{f"said_{name}": told for name, told in sides.items()})
        .values_list("number", "at", "verb", "object_id", *(f"said_{name}" for name in sides))
    )
    places: dict[int, int] = {}
    by_hand: list[tuple[int, Word]] = []
    for number, at, verb, object_id, *said in events:
        if verb == REPORTED:
            places[int(object_id)] = number
            continue
        pairs = zip(said[: len(FACTS)], said[len(FACTS) :], strict=True)
        status, timeliness, reason = (after if after != before else None for before, after in pairs)
        if (status, timeliness, reason) != (None, None, None):
            day = timezone.localdate(at)
            word = Word(day, number, status, timeliness, reason, first=verb in ENTERED)
            by_hand.append((int(object_id), word))
    return places, by_hand
