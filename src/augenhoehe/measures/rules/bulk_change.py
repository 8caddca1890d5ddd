# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same change to many measures: what becomes of each, and what speaks against it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.measures.enums import Timeliness
from augenhoehe.measures.rules.import_cells import Facts, same
from augenhoehe.measures.rules.measure_fit import reasons_against
from augenhoehe.measures.rules.measure_import import Stored


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall become of all of them. set: fields with their new value; add, remove: keys of fields of several."""

    set: Facts = field(default_factory=dict)
    add: Mapping[str, frozenset[str]] = field(default_factory=dict)
    remove: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one measure: its changed fields, what they are now, and what speaks against it."""

    stored: Stored
    facts: Facts
    before: Facts
    reasons: tuple[Reason, ...]


def check_wanted(wanted: Wanted) -> Verdict:
    """Something shall change."""
    if wanted.set or any(wanted.add.values()) or any(wanted.remove.values()):
        return Verdict()
    return Verdict((Reason(_("Please say what shall change.")),))


def outcome(
    stored: Stored, wanted: Wanted, kinds: Mapping[str, OrganizationKind], today: datetime.date
) -> Outcome:
    """What becomes of a measure. The first field of action is no further one.

    The reason for a delay goes with the delay.
    """
    facts = dict(wanted.set)
    for name in {*wanted.add, *wanted.remove}:
        carried = stored.facts.get(name)
        keys = carried if isinstance(carried, frozenset) else frozenset()
        facts[name] = (keys | wanted.add.get(name, frozenset())) - wanted.remove.get(name, frozenset())
    if facts.get("timeliness") not in (None, Timeliness.DELAYED):
        facts["delay_reason"] = None
    whole = {**stored.facts, **facts}
    further, first = whole.get("further_fields"), whole.get("field_of_action")
    if isinstance(further, frozenset) and isinstance(first, str) and first in further:
        facts["further_fields"] = further - {first}
    changed = {name: fact for name, fact in facts.items() if not same(stored.facts.get(name), fact)}
    reasons = tuple(reasons_against(whole, kinds, today, stored.facts)) if changed else ()
    return Outcome(stored, changed, {name: stored.facts.get(name) for name in changed}, reasons)
