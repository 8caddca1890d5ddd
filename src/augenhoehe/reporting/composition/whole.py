# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole report: cover, contents, and every section with the authors' text before its data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.kit.charts.numbers import german
from augenhoehe.kit.documents.structure import unique
from augenhoehe.kit.documents.tree import (
    Cover,
    DescriptionList,
    Document,
    Heading,
    ItemList,
    Node,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    plain,
)
from augenhoehe.reporting.composition import council, measures, schedule
from augenhoehe.reporting.composition.changes import changes
from augenhoehe.reporting.composition.changes import differences as changed
from augenhoehe.reporting.composition.exhibits import Exhibit, Part, Shown, Source
from augenhoehe.reporting.composition.factors import factors
from augenhoehe.reporting.composition.failures import SectionFailure
from augenhoehe.reporting.composition.figures import framework
from augenhoehe.reporting.composition.participation import participation
from augenhoehe.reporting.composition.resources import resources
from augenhoehe.reporting.composition.words import Data, day, done_and_running, period, prose
from augenhoehe.reporting.enums import SectionKind

Address = Callable[[str], str]


def document(data: Data, *, origin_address: Address | None = None) -> Document:
    """The report as a document.

    `origin_address` gives the page that tells where an exhibit comes from, by its key: pages link it under each
    figure, table and chart; print names the origin in a line. Raises SectionFailure for a section that cannot be set.
    """
    report = data["report"]
    as_of = day(report["as_of"])
    nodes: list[Node] = list(changes(data))
    for parts in _sections(data):
        for part in parts:
            nodes.extend(_set(part, origin_address))
    edition = (
        _("%(number)d. corrected edition") % {"number": report["edition"]} if report["edition"] > 1 else ""
    )
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
            over=tuple(filter(None, (report["town"], str(report["year"]), edition))),
            lead=report["summary"] or lead(data),
            frozen=_("As of %(day)s. The figures of this report do not change any more.")
            % {"day": phrases.long_date(as_of)},
            facts=(
                (_("Period"), period(report["period_from"], report["period_to"])),
                (_("Published by"), f"{report['town']}, {report['head_title']}"),
            ),
        ),
        running_head=f"{report['title']} · {report['town']}",
    )


def section_document(data: Data, number: int) -> Document:
    """One section alone, counted from 1, from the data it shows. Raises SectionFailure where it cannot be set."""
    nodes = [part.node if isinstance(part, Shown) else part for part in _section(data, number)]
    return Document(
        title=data["sections"][number - 1]["title"], nodes=nodes, date=day(data["report"]["as_of"])
    )


def lead(data: Data) -> str:
    """The report in one sentence, from its figures."""
    figures = data["figures"]
    told = done_and_running(figures["done"], figures["running"], figures["all"])
    return _("%(told)s. Delayed: %(delayed)s.") % {"told": told, "delayed": german(figures["delayed"])}


def exhibits(data: Data) -> list[Data]:
    """Every figure, table and chart with its origin as plain data, each hashed; what was counted is hashed row by row.

    Stored in the snapshot beside the data, so that the origin of a figure is told from it alone.
    """
    return [
        _stored(one)
        for parts in _sections(data)
        for part in parts
        if isinstance(part, Shown)
        for one in part.exhibits
    ]


def _stored(one: Exhibit) -> Data:
    """Lists for tuples: what is compared with another edition is what will be read from the snapshot."""
    row = {
        "key": one.key,
        "kind": str(one.kind),
        "title": one.title,
        "columns": list(one.columns),
        "rows": [list(cells) for cells in one.rows],
        "short": one.origin.short,
        "rule": one.origin.rule,
        "sources": [_hashed(source) for source in one.origin.sources],
    }
    return {**row, "sha256": _hash(row)}


def _hashed(source: Source) -> Data:
    row = {
        "label": source.label,
        "value": source.value,
        "address": source.address,
        "public_address": source.public_address,
    }
    return {**row, "sha256": _hash(row)}


def failures(data: Data) -> list[SectionFailure]:
    """Every section that cannot be set, with the reason."""
    found = []
    for number in range(1, len(data["sections"]) + 1):
        try:
            list(_section(data, number))
        except SectionFailure as failure:
            found.append(failure)
    return found


def _hash(row: Data) -> str:
    return hashlib.sha256(json.dumps(row, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _sections(data: Data) -> Iterator[list[Part]]:
    """The parts of every section in order; keys of exhibits are unique in the whole report."""
    taken: set[str] = set()
    for number in range(1, len(data["sections"]) + 1):
        yield [_named(part, taken) for part in _section(data, number)]


def _named(part: Part, taken: set[str]) -> Part:
    if not isinstance(part, Shown):
        return part
    return replace(part, exhibits=tuple(replace(one, key=unique(one.key, taken)) for one in part.exhibits))


def _section(data: Data, number: int) -> list[Part]:
    section = data["sections"][number - 1]
    kind = SectionKind(section["kind"])
    try:
        own = (
            measures.one_field(data, section["field"]) if kind is SectionKind.FIELD else _SECTIONS[kind](data)
        )
        return [Heading(1, section["title"], anchor=f"abschnitt-{number}"), *prose(section["text"]), *own]
    except (ValueError, LookupError, TypeError) as error:
        reason = str(error) if isinstance(error, ValueError) else _("its data are not complete")
        raise SectionFailure(number, section["title"], reason) from error


def differences(before: Data, after: Data) -> Data:
    """What became different from one edition to the next: see `changes.differences`."""
    return changed(before, after, section_words)


def section_words(data: Data, number: int) -> str:
    """Everything a section says outside of its figures, tables and charts, as plain text; notes of tables included."""
    return "\n\n".join(filter(None, map(_words, _section(data, number)[1:])))


def _words(part: Part) -> str:
    match part.node if isinstance(part, Shown) else part:
        case Heading(text=text) | Paragraph(runs=text) | Table(note=text):
            return plain(text).strip()
        case ItemList() as listed:
            return "\n".join(f"- {plain(item.runs)}" for item in listed.entries())
        case DescriptionList(items=items):
            return "\n".join(f"- {plain(label)}: {plain(value)}" for label, value in items)
        case _:
            return ""


def _set(part: Part, address: Address | None) -> Iterator[Node]:
    if not isinstance(part, Shown):
        yield part
        return
    yield part.node
    if not part.exhibits:
        return
    if address is None:
        lines = dict.fromkeys(one.origin.short for one in part.exhibits)
        yield Paragraph(_("Origin: %(origin)s") % {"origin": "; ".join(lines)}, ParagraphStyle.SMALL)
        return
    yield Paragraph(list(_links(part.exhibits, address)), ParagraphStyle.SMALL)


def _links(shown: tuple[Exhibit, ...], address: Address) -> Iterator[str | Run]:
    yield _("Where does this come from?") + " "
    for place, one in enumerate(shown):
        if place:
            yield " · "
        title = phrases.inside_quotes(one.title)
        yield Run(_("Origin of “%(title)s”") % {"title": title}, link=address(one.key))


def _words_alone(data: Data) -> Iterator[Part]:
    yield from ()


_SECTIONS: dict[SectionKind, Callable[[Data], Iterator[Part]]] = {
    SectionKind.RESOLUTION: council.resolution,
    SectionKind.OVERVIEW: measures.overview,
    SectionKind.FRAMEWORK: framework,
    SectionKind.FIELDS: measures.fields,
    SectionKind.PARTICIPATION: participation,
    SectionKind.RESOURCES: resources,
    SectionKind.FACTORS: factors,
    SectionKind.DELAYS: schedule.delays,
    SectionKind.CONCEPT: council.concept,
    SectionKind.DUTIES: council.duties,
    SectionKind.OUTLOOK: schedule.outlook,
    SectionKind.ANNEX: measures.annex,
    SectionKind.TEXT: _words_alone,
}
