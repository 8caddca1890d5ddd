# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for editions: a frozen report is corrected by a new one, and both tell what became different."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something
from augenhoehe.reporting.enums import ReportState

Data = Mapping[str, Any]


def check_correct(state: ReportState, reason: str, *, open_correction: bool) -> Verdict:
    """Only what is frozen is corrected, by one new edition at a time, with words that say what was wrong."""
    reasons: list[Reason] = []
    if state is not ReportState.FROZEN:
        reasons.append(Reason(_("This report is still being written. Please change it directly.")))
    if open_correction:
        reasons.append(
            Reason(_("There is a newer edition of this report already. Please correct the newest one."))
        )
    return Verdict((*reasons, *check_reason(reason).reasons))


def check_reason(reason: str) -> Verdict:
    """A correction says what was wrong."""
    if says_something(reason):
        return Verdict()
    return Verdict(
        (Reason(_("Please say what is corrected and why. Everybody reads it in the new edition.")),)
    )


def changed_exhibits(before: Sequence[Data], after: Sequence[Data]) -> list[dict[str, Any]]:
    """Every figure, table and chart that says something else, row by row, in the order of the newer edition.

    An exhibit: key, kind, title, columns, rows of words. A row is known by its first cell; where that stands twice, by
    its place among those. `was` or `now` is None where the row was not there.
    """
    old = {one["key"]: one for one in before}
    new = {one["key"]: one for one in after}
    gone = [one for one in before if one["key"] not in new]
    found = []
    for one in [*after, *gone]:
        was, now = old.get(one["key"]), new.get(one["key"])
        rows = _changed_rows(was["rows"] if was else (), now["rows"] if now else ())
        if rows or was is None or now is None:
            found.append(
                {
                    "title": one["title"],
                    "kind": one["kind"],
                    "was_there": was is not None,
                    "is_there": now is not None,
                    "columns": list(one["columns"]),
                    "rows": rows,
                }
            )
    return found


def _changed_rows(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    old, new = _by_name(before), _by_name(after)
    names = [*new, *(name for name in old if name not in new)]
    return [
        {"name": name, "was": old.get((name, number)), "now": new.get((name, number))}
        for name, number in names
        if old.get((name, number)) != new.get((name, number))
    ]


def _by_name(rows: Sequence[Sequence[str]]) -> dict[tuple[str, int], list[str]]:
    named: dict[tuple[str, int], list[str]] = {}
    seen: dict[str, int] = {}
    for row in rows:
        name = row[0] if row else ""
        seen[name] = seen.get(name, 0) + 1
        named[name, seen[name]] = list(row[1:])
    return named


def paired_sections(before: Sequence[Data], after: Sequence[Data]) -> list[tuple[Data | None, Data | None]]:
    """Sections of two editions side by side, in the order of the newer one, those that are gone at the end.

    Sections belong together by kind and field of action; of several of own words those with the same heading first.
    """
    left, found = dict(enumerate(before)), dict[int, Data]()
    for names in (("kind", "field", "title"), ("kind", "field")):
        for place, section in enumerate(after):
            alike = (one for one, was in left.items() if all(was[name] == section[name] for name in names))
            match = next(alike, None) if place not in found else None
            if match is not None:
                found[place] = left.pop(match)
    return [
        *((found.get(place), section) for place, section in enumerate(after)),
        *((was, None) for was in left.values()),
    ]
