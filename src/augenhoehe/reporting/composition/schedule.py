# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sections on time: delays with their reasons, milestones that were missed, milestones ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import Column, Paragraph, ParagraphStyle, Table
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, table
from augenhoehe.reporting.composition.measures import ENDED, counted, named, source_of
from augenhoehe.reporting.composition.words import Data, measures_counted, readers_rule, short


def delays(data: Data) -> Iterator[Part]:
    """The delayed measures with their reasons, and the milestones that were missed."""
    if data["delays"]:
        yield _delayed(data)
    else:
        yield Paragraph(_("No measure is delayed."))
    missed = [
        (measure, item)
        for measure in counted(data)
        if measure["status"] not in ENDED
        for item in measure["milestones"]
        if item["reached_on"] is None and item["due_on"] <= data["report"]["as_of"]
    ]
    if missed:
        yield _missed(missed, data)


def _delayed(data: Data) -> Part:
    return table(
        "verspaetungen",
        Table(
            caption=_("Delayed measures and their reasons"),
            columns=(
                Column(_("Measure"), weight=3),
                Column(_("Responsible"), weight=2),
                Column(_("Reason"), weight=4),
            ),
            rows=[
                (
                    named(item),
                    item["responsible"],
                    item["delay_reason"] or str(phrases.NOT_STATED),
                )
                for item in data["delays"]
            ],
            row_header=True,
        ),
        Origin(
            measures_counted(len(data["delays"]), data),
            " ".join(
                (
                    _("Listed is every measure whose newest report up to the day says that it is delayed."),
                    readers_rule(data),
                )
            ),
            tuple(source_of(measure) for measure in data["delays"]),
        ),
    )


def _missed(missed: Sequence[tuple[Data, Data]], data: Data) -> Part:
    """In order of the day they were planned for."""
    rows = sorted(missed, key=lambda pair: pair[1]["due_on"])
    return table(
        "versaeumte-meilensteine",
        Table(
            caption=_("Milestones that were not reached in time"),
            columns=(
                Column(_("Planned for"), weight=1.5),
                Column(_("Milestone"), weight=3),
                Column(_("Measure"), weight=3),
            ),
            rows=[(short(item["due_on"]), item["title"], named(measure)) for measure, item in rows],
            row_header=True,
        ),
        Origin(
            ngettext("%(count)d milestone", "%(count)d milestones", len(rows)) % {"count": len(rows)},
            " ".join(
                (
                    _(
                        "Listed is every milestone planned for up to the day that was not reached by then, "
                        "of measures that have not ended."
                    ),
                    readers_rule(data),
                )
            ),
            tuple(
                Source.of(measure, f"{named(measure)}: {item['title']}", short(item["due_on"]))
                for measure, item in rows
            ),
        ),
    )


def outlook(data: Data) -> Iterator[Part]:
    """The milestones after the day."""
    if not data["milestones"]:
        yield Paragraph(_("No further milestones are planned."), ParagraphStyle.SMALL)
        return
    yield table(
        "meilensteine",
        Table(
            caption=_("Next milestones"),
            columns=(
                Column(_("Planned for"), weight=1.5),
                Column(_("Milestone"), weight=3),
                Column(_("Measure"), weight=3),
            ),
            rows=[(short(item["due_on"]), item["title"], item["measure"]) for item in data["milestones"]],
            row_header=True,
        ),
        Origin(
            ngettext("%(count)d milestone", "%(count)d milestones", len(data["milestones"]))
            % {"count": len(data["milestones"])},
            " ".join(
                (
                    _("Listed is every milestone planned for after the day that was not reached by then."),
                    readers_rule(data),
                )
            ),
            tuple(
                Source.of(item, f"{item['measure']}: {item['title']}", short(item["due_on"]))
                for item in data["milestones"]
            ),
        ),
    )
