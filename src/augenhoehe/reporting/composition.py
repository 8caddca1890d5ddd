# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report's data as one neutral document. No database: the same data give the same document, and the same bytes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import Arrangement, BarChart, Fill, Series
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    Cover,
    DescriptionList,
    Document,
    Heading,
    ItemList,
    KeyFigure,
    KeyFigures,
    Node,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from augenhoehe.reporting.enums import SectionKind

Data = dict[str, Any]
BULLETS = ("• ", "- ", "– ", "* ")


def document(data: Data) -> Document:
    """The whole report: cover, contents, and every section with the authors' text before its data."""
    report = data["report"]
    as_of = _day(report["as_of"])
    nodes: list[Node] = []
    for section in data["sections"]:
        nodes.append(Heading(1, section["title"]))
        nodes.extend(prose(section["text"]))
        nodes.extend(_SECTIONS[SectionKind(section["kind"])](data))
    return Document(
        title=report["title"],
        nodes=nodes,
        date=as_of,
        author=report["town"],
        subject=_("Progress report as of %(day)s") % {"day": phrases.long_date(as_of)},
        keywords=(_("integration"), report["town_short"], str(report["year"])),
        contents=True,
        numbered=True,
        cover=Cover(
            over=(report["town"], str(report["year"])),
            lead=_lead(data),
            frozen=_("As of %(day)s. The figures of this report do not change any more.")
            % {"day": phrases.long_date(as_of)},
            facts=((_("Published by"), f"{report['town']}, {report['head_title']}"),),
        ),
        running_head=f"{report['title']} · {report['town']}",
    )


def prose(text: str) -> Iterator[Node]:
    """Plain text as paragraphs; lines that begin with a bullet become lists."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        listed = [line for line in lines if line.startswith(BULLETS)]
        words = [line for line in lines if not line.startswith(BULLETS)]
        if words:
            yield Paragraph("\n".join(words))
        if listed:
            yield ItemList([line[2:].strip() for line in listed])


def _lead(data: Data) -> str:
    figures = data["figures"]
    done = ngettext(
        "%(done)d of %(all)d measure is carried out",
        "%(done)d of %(all)d measures are carried out",
        figures["all"],
    ) % {"done": figures["done"], "all": figures["all"]}
    return _("%(done)s, %(running)d are running, %(delayed)d of them with a delay.") % {
        "done": done,
        "running": figures["running"],
        "delayed": figures["delayed"],
    }


def _resolution(data: Data) -> Iterator[Node]:
    mandate = data["mandate"]
    if mandate is None:
        yield Paragraph(_("This report does not answer a duty from a resolution."), ParagraphStyle.SMALL)
        return
    yield DescriptionList(
        (
            (
                _("Resolution of"),
                _("%(body)s, %(day)s") % {"body": mandate["body"], "day": _long(mandate["adopted_on"])},
            ),
            (_("Paper"), " ".join(filter(None, (mandate["paper"], mandate["subject"])))),
            (_("Duty"), mandate["duty"]),
            (_("How often"), mandate["recurrence"]),
        )
    )
    for paragraph in mandate["resolution"].split("\n\n"):
        if paragraph.strip():
            yield Paragraph(paragraph.strip(), ParagraphStyle.MOTION)


def _overview(data: Data) -> Iterator[Node]:
    figures = data["figures"]
    total = _("of %(all)d") % {"all": figures["all"]}
    yield KeyFigures(
        (
            KeyFigure(str(figures["done"]), total, _("measures are carried out.")),
            KeyFigure(str(figures["running"]), total, _("measures are running.")),
            KeyFigure(str(figures["delayed"]), total, _("measures are delayed.")),
            KeyFigure(str(figures["partners"]), "", _("partners work with the town.")),
        )
    )
    if data["fields"]:
        yield BarChart(
            title=_("Measures by field of action"),
            categories=[field["field"] for field in data["fields"]],
            series=[
                Series(_("carried out"), [field["done"] for field in data["fields"]], Fill.SOLID),
                Series(_("running"), [field["running"] for field in data["fields"]], Fill.HATCH),
                Series(
                    _("not begun, on hold or dropped"),
                    [field["rest"] for field in data["fields"]],
                    Fill.OUTLINE,
                ),
            ],
            category_label=_("Field of action"),
            arrangement=Arrangement.STACKED,
            share_of_first=True,
            totals=True,
        )


def _fields(data: Data) -> Iterator[Node]:
    for field in data["fields"]:
        yield Heading(2, field["field"])
        for measure in field["measures"]:
            yield Heading(3, measure["title"])
            yield Paragraph(_facts_line(measure), ParagraphStyle.SMALL)
            if measure["text"]:
                yield from prose(measure["text"])
            else:
                yield Paragraph(_("No report: not stated."), ParagraphStyle.SMALL)
            if measure["delay_reason"]:
                yield Paragraph(
                    [Run(_("Reason for the delay") + ": ", frozenset({"strong"})), measure["delay_reason"]]
                )
            if measure["next_steps"]:
                yield Paragraph([Run(_("Next steps") + ": ", frozenset({"strong"})), measure["next_steps"]])


def _facts_line(measure: Data) -> str:
    facts = [measure["code"], measure["responsible"], measure["status_label"] or str(phrases.NOT_STATED)]
    if measure["assessment"]:
        facts.append(_("aim: %(assessment)s") % {"assessment": measure["assessment"]})
    if measure["partners"]:
        facts.append(_("with %(partners)s") % {"partners": ", ".join(measure["partners"])})
    return " · ".join(facts)


def _delays(data: Data) -> Iterator[Node]:
    if not data["delays"]:
        yield Paragraph(_("No measure is delayed."))
        return
    yield Table(
        caption=_("Delayed measures and their reasons"),
        columns=(
            Column(_("Measure"), weight=3),
            Column(_("Responsible"), weight=2),
            Column(_("Reason"), weight=4),
        ),
        rows=[
            (f"{item['code']} {item['title']}", item["responsible"], item["delay_reason"])
            for item in data["delays"]
        ],
        row_header=True,
    )


def _concept(data: Data) -> Iterator[Node]:
    if not data["concepts"]:
        yield Paragraph(_("There is no public concept yet."))
    for concept in data["concepts"]:
        yield Heading(2, concept["title"])
        yield DescriptionList(
            (
                (_("Version"), _version_words(concept)),
                (
                    _("Adopted"),
                    _long(concept["adopted_on"]) if concept["adopted_on"] else _("not by a resolution"),
                ),
            )
        )
        if concept["proposals"]:
            yield Table(
                caption=_("What became of the change proposals"),
                columns=(Column(_("State"), weight=3), Column(_("Number"), Align.RIGHT)),
                rows=[(item["state"], str(item["number"])) for item in concept["proposals"]],
                row_header=True,
            )


def _version_words(concept: Data) -> str:
    if concept["version"] is None:
        return str(phrases.NOT_STATED)
    return _("%(number)d, as of %(day)s") % {"number": concept["version"], "day": _long(concept["frozen_on"])}


def _duties(data: Data) -> Iterator[Node]:
    if not data["duties"]:
        yield Paragraph(_("No resolution has created a duty."))
        return
    yield Table(
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
                _("%(paper)s of %(day)s") % {"paper": duty["paper"], "day": _short(duty["adopted_on"])},
                duty["recurrence"],
                duty["state"],
                _short(duty["due_on"]) if duty["due_on"] else str(phrases.NOT_STATED),
            )
            for duty in data["duties"]
        ],
        row_header=True,
    )


def _outlook(data: Data) -> Iterator[Node]:
    if not data["milestones"]:
        yield Paragraph(_("No further milestones are planned."), ParagraphStyle.SMALL)
        return
    yield Table(
        caption=_("Next milestones"),
        columns=(
            Column(_("Planned for"), weight=1.5),
            Column(_("Milestone"), weight=3),
            Column(_("Measure"), weight=3),
        ),
        rows=[(_short(item["due_on"]), item["title"], item["measure"]) for item in data["milestones"]],
        row_header=True,
    )


def _annex(data: Data) -> Iterator[Node]:
    measures = [measure for field in data["fields"] for measure in field["measures"]]
    if not measures:
        return
    yield Table(
        caption=_("All measures"),
        columns=(
            Column(_("Code")),
            Column(_("Measure"), weight=4),
            Column(_("Responsible"), weight=3),
            Column(_("Period"), weight=2.2),
            Column(_("State"), weight=2.2),
            Column(_("Reported"), weight=2),
        ),
        rows=[
            (
                measure["code"],
                measure["title"],
                measure["responsible"],
                _period(measure),
                measure["status_label"] or str(phrases.NOT_STATED),
                _short(measure["reported_on"]) if measure["reported_on"] else str(phrases.NOT_STATED),
            )
            for measure in measures
        ],
        row_header=True,
    )


def _period(measure: Data) -> str:
    if not measure["starts_on"] and not measure["ends_on"]:
        return str(phrases.NOT_STATED)
    begin = _short(measure["starts_on"]) if measure["starts_on"] else ""
    end = _short(measure["ends_on"]) if measure["ends_on"] else _("open end")
    return f"{begin} – {end}"


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _long(text: str) -> str:
    return phrases.long_date(_day(text))


def _short(text: str) -> str:
    return phrases.short_date(_day(text))


def _words_alone(data: Data) -> Iterator[Node]:
    yield from ()


_SECTIONS: dict[SectionKind, Callable[[Data], Iterator[Node]]] = {
    SectionKind.RESOLUTION: _resolution,
    SectionKind.OVERVIEW: _overview,
    SectionKind.FIELDS: _fields,
    SectionKind.DELAYS: _delays,
    SectionKind.CONCEPT: _concept,
    SectionKind.DUTIES: _duties,
    SectionKind.OUTLOOK: _outlook,
    SectionKind.ANNEX: _annex,
    SectionKind.TEXT: _words_alone,
}
