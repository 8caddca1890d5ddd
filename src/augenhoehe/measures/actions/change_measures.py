# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require, told
from augenhoehe.measures.measure_writing import Change, write_measures
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries.measure_table import stored_measures, vocabulary_of
from augenhoehe.measures.rules.bulk_change import Wanted, check_wanted, outcome
from augenhoehe.measures.rules.columns import BY_NAME, FIXED, Source


@action
def change_measures(*, municipality: Municipality, wanted: Wanted, seen: Mapping[int, int], by: Any) -> int:
    """Make the same change to many measures of a town, all of them or none; returns how many changed.

    `seen`: the number of each measure with the revision that was looked at. Raises RuleViolation that names the
    measures which somebody else changed meanwhile, or which the change does not fit; ValueError for another town's
    words.
    """
    require(check_wanted(wanted))
    measures = Measure.objects.select_for_update().filter(municipality=municipality, pk__in=seen)
    now = {
        number: (revision, code) for number, revision, code in measures.values_list("pk", "revision", "code")
    }
    moved = [code for number, (revision, code) in now.items() if seen[number] != revision]
    if moved or len(now) != len(seen):
        raise RuleViolation(
            _("Somebody changed these measures meanwhile: %(codes)s. Nothing was changed. Please look again.")
            % {"codes": ", ".join(moved) or _("one was removed")}
        )
    vocabulary = vocabulary_of(by, municipality)
    _refuse_strangers(wanted, vocabulary.labels)
    found = [item for item in stored_measures(by, municipality) if item.key in seen]
    outcomes = [outcome(item, wanted, vocabulary.kinds, clock.today()) for item in found]
    against = [
        _("%(code)s: %(reason)s") % {"code": item.stored.code, "reason": told(reason)}
        for item in outcomes
        for reason in item.reasons
    ]
    if against:
        raise RuleViolation(against)
    _created, changed = write_measures(
        [Change(item.stored.key, item.facts, item.before) for item in outcomes if item.facts],
        municipality=municipality,
        by=by,
        made="measures.measure_created",
        edited="measures.measure_changed_with_others",
    )
    if changed:
        audit.record(
            "measures.measures_changed",
            by=by,
            of=municipality,
            municipality=municipality,
            after={"count": len(changed)},
        )
    return len(changed)


def _refuse_strangers(wanted: Wanted, labels: Mapping[Source, Mapping[str, str]]) -> None:
    """Every key belongs to the town, whatever was sent."""
    named: list[tuple[str, object]] = [
        (name, fact) for name, fact in wanted.set.items() if BY_NAME[name].source and fact is not None
    ]
    for several in (wanted.add, wanted.remove):
        named += [(name, key) for name, keys in several.items() for key in keys]
    for name, key in named:
        if BY_NAME[name].source not in FIXED and key not in labels.get(BY_NAME[name].source, {}):
            raise ValueError(f"{name}: {key} is not of this town.")
