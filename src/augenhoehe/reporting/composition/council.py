# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sections on the council: the mandate, the duties, and the concept it adopted."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    DescriptionList,
    Heading,
    Paragraph,
    ParagraphStyle,
    Table,
)
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, key_of, table
from augenhoehe.reporting.composition.words import Data, long, readers_rule, short


def resolution(data: Data) -> Iterator[Part]:
    """The resolution that is answered."""
    mandate = data["mandate"]
    if mandate is None and data["report"].get("answers_a_duty"):
        yield Paragraph(_("The resolution that this report answers is not public."), ParagraphStyle.SMALL)
        return
    if mandate is None:
        yield Paragraph(_("This report does not answer a duty from a resolution."), ParagraphStyle.SMALL)
        return
    yield DescriptionList(
        (
            (
                _("Resolution of"),
                _("%(body)s, %(day)s") % {"body": mandate["body"], "day": long(mandate["adopted_on"])},
            ),
            (_("Paper"), " ".join(filter(None, (mandate["paper"], mandate["subject"])))),
            (_("Duty"), mandate["duty"]),
            (_("How often"), mandate["recurrence"]),
        )
    )
    for paragraph in mandate["resolution"].split("\n\n"):
        if paragraph.strip():
            yield Paragraph(paragraph.strip(), ParagraphStyle.MOTION)


def duties(data: Data) -> Iterator[Part]:
    """Every duty with its state and date."""
    if not data["duties"]:
        yield Paragraph(_("No resolution has created a duty."))
        return
    yield table(
        "auftraege",
        Table(
            caption=_("Duties from resolutions"),
            columns=(
                Column(_("Duty"), weight=4),
                Column(_("From"), weight=2),
                Column(_("How often"), weight=1.5),
                Column(_("State"), weight=2),
                Column(_("Due"), weight=1.5),
            ),
            rows=[
                (
                    duty["text"],
                    _("%(paper)s of %(day)s") % {"paper": duty["paper"], "day": short(duty["adopted_on"])},
                    duty["recurrence"],
                    _("%(state)s, overdue") % {"state": duty["state"]}
                    if duty.get("overdue")
                    else duty["state"],
                    short(duty["due_on"]),
                )
                for duty in data["duties"]
            ],
            row_header=True,
        ),
        Origin(
            ngettext("%(count)d duty", "%(count)d duties", len(data["duties"]))
            % {"count": len(data["duties"])},
            " ".join(
                (
                    _("Listed is every duty from a resolution that was passed up to the day."),
                    readers_rule(data),
                )
            ),
            tuple(
                Source.of(
                    duty,
                    duty["text"],
                    _("%(state)s, answered on %(days)s")
                    % {"state": duty["state"], "days": ", ".join(map(short, duty["answered_on"]))}
                    if duty["answered_on"]
                    else duty["state"],
                )
                for duty in data["duties"]
            ),
        ),
    )


def concept(data: Data) -> Iterator[Part]:
    """The version in force and what became of proposals."""
    if not data["concepts"]:
        yield Paragraph(_("There is no public concept yet."))
    for found in data["concepts"]:
        yield Heading(2, found["title"])
        yield DescriptionList(
            (
                (_("Version"), _version_words(found)),
                (
                    _("Adopted"),
                    long(found["adopted_on"]) if found["adopted_on"] else _("not by a resolution"),
                ),
            )
        )
        if found["proposals"]:
            yield _proposals(found, data)


def _proposals(found: Data, data: Data) -> Part:
    number = sum(item["number"] for item in found["proposals"])
    return table(
        key_of("vorschlaege", found["title"]),
        Table(
            caption=_("What became of the change proposals"),
            columns=(Column(_("State"), weight=3), Column(_("Number"), Align.RIGHT)),
            rows=[(item["state"], str(item["number"])) for item in found["proposals"]],
            row_header=True,
        ),
        Origin(
            proposals_counted(number),
            _(
                "Every proposal on the concept that had come in by the day counts once, by where it stood on that day."
            ),
            (Source.of(found, found["title"], proposals_counted(number)),),
        ),
    )


def proposals_counted(number: int) -> str:
    """Such as "12 proposals"."""
    return ngettext("%(count)d proposal", "%(count)d proposals", number) % {"count": number}


def _version_words(found: Data) -> str:
    if found["version"] is None:
        return str(phrases.NOT_STATED)
    return _("%(number)d, as of %(day)s") % {"number": found["version"], "day": long(found["frozen_on"])}
