# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report on two pages: in short, the key figures, one chart, two lines a field, delays, what comes next.

Where there is room, the tables of the framework figures and of all measures too.

No database: the same data give the same document. What does not fit is counted, never dropped in silence.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import (
    Document,
    Heading,
    ItemList,
    KeyFigures,
    Node,
    Note,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    plain,
)
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.reporting.composition.exhibits import Part, Shown
from augenhoehe.reporting.composition.figures import framework
from augenhoehe.reporting.composition.measures import DONE, RUNNING, annex, by_field
from augenhoehe.reporting.composition.words import BULLETS, done_and_running, prose, year_in_figures
from augenhoehe.reporting.enums import SectionKind

Data = dict[str, Any]
MOST_PAGES = 2
MOST_ROWS = 12
"""Of a table that finds room on the second page."""
LEAST_OF_A_LINE = 60
"""Characters: as much of a page as the shortest line of a list takes."""
STRONG = frozenset({"strong"})


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of each part is told.

    `reason`: characters of a delay's reason; `summary`: of the opening words; `outlook`: of the authors' outlook.
    `framework`, `measures`: with the tables of both, where there is room for the whole of them.
    """

    named: int
    delays: int
    milestones: int
    fields: int
    reason: int
    summary: int
    outlook: int
    chart: bool = True
    framework: bool = False
    measures: bool = False


CUTS: tuple[Cut, ...] = (
    Cut(
        6,
        delays=8,
        milestones=8,
        fields=12,
        reason=220,
        summary=1_500,
        outlook=600,
        framework=True,
        measures=True,
    ),
    Cut(6, delays=8, milestones=8, fields=12, reason=220, summary=1_500, outlook=600, framework=True),
    Cut(6, delays=8, milestones=8, fields=12, reason=220, summary=1_500, outlook=600, measures=True),
    Cut(named=3, delays=8, milestones=8, fields=12, reason=220, summary=1_500, outlook=600),
    Cut(named=2, delays=6, milestones=6, fields=12, reason=160, summary=1_500, outlook=400),
    Cut(named=1, delays=4, milestones=4, fields=12, reason=120, summary=1_200, outlook=300),
    Cut(named=0, delays=3, milestones=3, fields=12, reason=100, summary=1_000, outlook=200),
    Cut(named=0, delays=2, milestones=2, fields=8, reason=80, summary=800, outlook=150),
    Cut(named=0, delays=0, milestones=0, fields=6, reason=0, summary=500, outlook=0, chart=False),
)
"""From generous to bare; the first that fits on two pages is taken. The last one always does."""


def short_version(data: Data) -> tuple[Document, bytes]:
    """The short version and its PDF of at most two pages."""
    for cut in CUTS[:-1]:
        made = document(data, cut)
        pdf = write_pdf(made)
        if page_count(pdf) <= MOST_PAGES:
            return made, pdf
    made = document(data, CUTS[-1])
    return made, write_pdf(made)


def document(data: Data, cut: Cut) -> Document:
    """The short version with so much told of each part."""
    report = data["report"]
    as_of = datetime.date.fromisoformat(report["as_of"])
    title = _("%(title)s: in short") % {"title": report["title"]}
    return Document(
        title=title,
        nodes=list(_nodes(data, cut)),
        date=as_of,
        author=report["town"],
        subject=_("Short version as of %(day)s") % {"day": phrases.long_date(as_of)},
        keywords=(_("integration"), report["town_short"], str(report["year"])),
        running_head=f"{report['town']} · {phrases.long_date(as_of)}",
    )


def _nodes(data: Data, cut: Cut) -> Iterator[Node]:
    figures = data["figures"]
    if data["report"].get("edition", 1) > 1:
        words = _("%(number)d. corrected edition") % {"number": data["report"]["edition"]}
        yield Paragraph(words, ParagraphStyle.SMALL)
    yield from _authors(data["report"].get("summary", ""), cut.summary)
    yield KeyFigures(year_in_figures(figures))
    fields = data["fields"][: cut.fields]
    if fields and cut.chart:
        yield by_field(fields)
    if fields:
        yield Heading(1, _("What happened in the fields of action"))
        yield ItemList([_field(field, cut) for field in fields])
        yield from _more(
            len(data["fields"]) - len(fields),
            ngettext(
                "%(count)d more field of action stands in the whole report.",
                "%(count)d more fields of action stand in the whole report.",
                len(data["fields"]) - len(fields),
            ),
        )
    yield from _delays(data["delays"], cut)
    yield from _outlook(_outlook_words(data), data["milestones"], cut)
    if cut.framework:
        yield from _whole_table(_("Framework figures"), framework(data) if data.get("framework") else ())
    if cut.measures:
        yield from _whole_table(_("All measures"), annex(data))
    yield Note(_("The whole report"), (data["report"]["stands_at"],))


def _whole_table(title: str, parts: Iterable[Part]) -> Iterator[Node]:
    """The first table of a section as the whole report has it, under its own heading; a long one stands there alone."""
    tables = (part.node for part in parts if isinstance(part, Shown) and isinstance(part.node, Table))
    for table in islice(tables, 1):
        if len(table.rows) <= MOST_ROWS:
            yield Heading(1, title)
            yield table


def _field(field: Data, cut: Cut) -> list[str | Run]:
    """Two lines: how many of it are done and running, and the names of some that are done, else of running ones."""
    told = f"{done_and_running(field['done'], field['running'], field['all'])}."
    done, running = _titles(field, DONE), _titles(field, RUNNING)
    chosen = (done or running)[: cut.named]
    if chosen:
        names = ", ".join(shortened(title, 70) for title in chosen)
        said = _("Carried out: %(names)s.") if done else _("Running: %(names)s.")
        told = f"{told} {said % {'names': names}}"
    return [Run(f"{field['field']}: ", STRONG), told]


def _titles(field: Data, statuses: frozenset[MeasureStatus]) -> list[str]:
    return [item["title"] for item in field["measures"] if item["status"] in statuses]


def _delays(delays: Sequence[Data], cut: Cut) -> Iterator[Node]:
    yield Heading(1, _("What is delayed, and why"))
    if not delays:
        yield Paragraph(_("No measure is delayed."))
        return
    shown = delays[: cut.delays]
    if shown:
        yield ItemList(
            [
                [
                    Run(f"{shortened(item['title'], 90)}: ", STRONG),
                    shortened(item["delay_reason"], cut.reason) or str(phrases.NOT_STATED),
                ]
                for item in shown
            ]
        )
    left = len(delays) - len(shown)
    yield from _more(
        left,
        ngettext(
            "%(count)d more delayed measure stands with its reason in the whole report.",
            "%(count)d more delayed measures stand with their reasons in the whole report.",
            left,
        ),
    )


def _outlook_words(data: Data) -> str:
    """What the authors wrote in their section; empty where they wrote nothing."""
    return "\n\n".join(one["text"] for one in data["sections"] if one["kind"] == SectionKind.OUTLOOK)


def _authors(text: str, most: int) -> Iterator[Node]:
    """What the authors wrote, cut to so many characters, with its lists; lines of a paragraph run on to save room."""
    for node in prose(_fitting(shortened(text, most), most)):
        yield Paragraph(" ".join(plain(node.runs).split())) if isinstance(node, Paragraph) else node


def _fitting(text: str, most: int) -> str:
    """Whole lines, where one that begins a paragraph or stands in a list takes the room of many characters."""
    lines, room = text.split("\n"), 0
    for number, line in enumerate(lines):
        begins = number == 0 or not lines[number - 1].strip() or line.strip().startswith(BULLETS)
        room += max(len(line), LEAST_OF_A_LINE) if begins and line.strip() else len(line)
        if number and room > most:
            kept = "\n".join(lines[:number]).rstrip().removesuffix(" …")
            return f"{kept} …"
    return text


def _outlook(words: str, milestones: Sequence[Data], cut: Cut) -> Iterator[Node]:
    yield Heading(1, _("Outlook"))
    told = list(_authors(words, cut.outlook))
    yield from told
    if not milestones:
        if not told:
            yield Paragraph(_("No further milestones are planned."))
        return
    shown = milestones[: cut.milestones]
    if shown:
        yield ItemList(
            [
                f"{phrases.short_date(datetime.date.fromisoformat(item['due_on']))}: {shortened(item['title'], 110)}"
                for item in shown
            ]
        )
    left = len(milestones) - len(shown)
    yield from _more(
        left,
        ngettext(
            "%(count)d more milestone stands in the whole report.",
            "%(count)d more milestones stand in the whole report.",
            left,
        ),
    )


def _more(count: int, words: str) -> Iterator[Node]:
    if count > 0:
        yield Paragraph(words % {"count": count}, ParagraphStyle.SMALL)


def shortened(text: str, most: int) -> str:
    """The text, or its whole words up to so many characters with an ellipsis behind; nothing for 0."""
    words = text.strip()
    if len(words) <= most:
        return words
    kept = words[: max(most - 2, 0)]
    # a text without a blank is cut in the middle: it would push everything else off the page
    whole = kept.rsplit(None, 1)[0] if len(kept.split()) > 1 else kept
    return f"{whole.rstrip(',;:')} …" if whole else ""
