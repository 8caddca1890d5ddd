# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sections on measures: the year at a glance, fields of action, the annex. Time: see `schedule`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import Arrangement, BarChart, Fill, Series
from augenhoehe.kit.documents.tree import (
    Column,
    Heading,
    ItemList,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, chart, key_figures, key_of, table
from augenhoehe.reporting.composition.figures import figure_table
from augenhoehe.reporting.composition.words import (
    Data,
    measures_counted,
    period,
    prose,
    readers_rule,
    short,
    year_in_figures,
)

DONE = frozenset({MeasureStatus.DONE})
ENDED = DONE | {MeasureStatus.DROPPED, MeasureStatus.REPLACED}
RUNNING = frozenset({MeasureStatus.IN_PROGRESS, MeasureStatus.CONTINUING})
STRONG = frozenset({"strong"})


def all_measures(data: Data) -> list[Data]:
    """Every measure that is told of, in the order of fields."""
    return [measure for field in data["fields"] for measure in field["measures"]]


def counted(data: Data) -> list[Data]:
    """Every measure that counts: a replaced one is counted in what it went into."""
    return [measure for measure in all_measures(data) if measure["status"] != MeasureStatus.REPLACED]


def by_field(fields: Sequence[Data]) -> BarChart:
    """Where the measures of each field stand; those nobody has said anything of are a class of their own."""
    series = [
        Series(_("carried out"), [field["done"] for field in fields], Fill.SOLID),
        Series(_("running"), [field["running"] for field in fields], Fill.HATCH),
        Series(_("not begun, on hold or dropped"), [field["rest"] for field in fields], Fill.OUTLINE),
    ]
    unknown = [field.get("unknown", 0) for field in fields]
    if any(unknown):
        series.append(Series(str(phrases.NOT_STATED), unknown, Fill.DOTS))
    return BarChart(
        title=_("Measures by field of action"),
        categories=[field["field"] for field in fields],
        series=series,
        category_label=_("Field of action"),
        arrangement=Arrangement.STACKED,
        share_of_first=True,
        totals=True,
    )


def overview(data: Data) -> Iterator[Part]:
    """Key figures, and a chart by field of action."""
    measures = counted(data)
    done_figure, running_figure, delayed_figure, partners_figure = year_in_figures(data["figures"])
    state = _(
        "What counts is the newest word up to the day, reported or set by hand. "
        "Replaced measures count in what followed."
    )

    def origin(rule: str, chosen: Sequence[Data]) -> Origin:
        return Origin(
            measures_counted(len(chosen), data),
            " ".join((rule, state, readers_rule(data))),
            tuple(source_of(measure) for measure in chosen),
        )

    done = [measure for measure in measures if measure["status"] in DONE]
    running = [measure for measure in measures if measure["status"] in RUNNING]
    late = [measure for measure in measures if measure["timeliness"] == Timeliness.DELAYED]
    yield key_figures(
        (
            (
                "umgesetzt",
                _("Measures carried out"),
                done_figure,
                origin(_("Counted are the measures that were reported as carried out."), done),
            ),
            (
                "laufend",
                _("Running measures"),
                running_figure,
                origin(_("Counted are the measures that were reported as begun or as going on."), running),
            ),
            (
                "verzoegert",
                _("Delayed measures"),
                delayed_figure,
                origin(_("Counted are the measures that were reported as delayed."), late),
            ),
            (
                "partner",
                _("Partners of the town"),
                partners_figure,
                Origin(
                    measures_counted(len(measures), data),
                    " ".join(
                        (
                            _("Each organisation counts once, however many measures it has."),
                            readers_rule(data),
                        )
                    ),
                    tuple(
                        Source.of(measure, named(measure), ", ".join(measure["partners"]))
                        for measure in measures
                        if measure["partners"]
                    ),
                ),
            ),
        ),
        (_("Figure"), _("Value")),
    )
    if data["fields"]:
        yield chart(
            "handlungsfelder",
            by_field(data["fields"]),
            origin(
                _("Every measure counts in its own field of action, by how it stood on the day."), measures
            ),
        )


def source_of(measure: Data) -> Source:
    """The measure as a row that was counted: where it stood, and since when that was said."""
    said = measure["status_label"] or str(phrases.NOT_STATED)
    if measure["by_hand_on"]:
        said = _("%(state)s, set on %(day)s") % {"state": said, "day": short(measure["by_hand_on"])}
    elif measure["reported_on"]:
        said = _("%(state)s, reported on %(day)s") % {"state": said, "day": short(measure["reported_on"])}
    return Source.of(measure, named(measure), said)


def named(measure: Data) -> str:
    """Its code and its title."""
    return f"{measure['code']} {measure['title']}"


def fields(data: Data) -> Iterator[Part]:
    """Every field of action that has no section of its own."""
    own = {section["field"] for section in data["sections"] if section["field"]}
    shown = [field for field in data["fields"] if field["field"] not in own]
    if not shown:
        yield Paragraph(_("Every field of action has a section of its own."), ParagraphStyle.SMALL)
    for field in shown:
        yield Heading(2, field["field"])
        yield from _told(field["measures"], data, level=3)
        yield from _figures(field, data)


def one_field(data: Data, name: str) -> Iterator[Part]:
    """One field of action: what was done, its figures, what is open, what comes next."""
    field = next((one for one in data["fields"] if one["field"] == name), None)
    if field is None:
        yield Paragraph(_("There is no measure in this field of action: not stated."), ParagraphStyle.SMALL)
        return
    yield Heading(2, _("What was done"))
    yield from _told(field["measures"], data, level=3, ahead=False)
    yield Heading(2, _("Figures"))
    if any(measure["figures"] for measure in field["measures"]):
        yield from _figures(field, data)
    else:
        yield Paragraph(_("No figures are kept in this field: not stated."), ParagraphStyle.SMALL)
    yield Heading(2, _("What is open"))
    left = [f"{named(measure)}: {item}" for measure in field["measures"] for item in _open(measure, data)]
    yield from _listed(left, _("Nothing was named as open."))
    yield Heading(2, _("Next steps"))
    steps = [
        f"{named(measure)}: {measure['next_steps']}" for measure in field["measures"] if measure["next_steps"]
    ]
    yield from _listed(steps, _("No next steps were reported: not stated."))


def _told(measures: Iterable[Data], data: Data, *, level: int, ahead: bool = True) -> Iterator[Part]:
    """What was done; with what is open and comes next where no part of its own says that (`ahead`)."""
    for measure in measures:
        yield Heading(level, measure["title"])
        yield Paragraph(_facts_line(measure), ParagraphStyle.SMALL)
        if measure["text"]:
            yield from prose(measure["text"])
        else:
            yield Paragraph(_("No report: not stated."), ParagraphStyle.SMALL)
        if measure["delay_reason"]:
            yield Paragraph([Run(_("Reason for the delay") + ": ", STRONG), measure["delay_reason"]])
        left = list(_open(measure, data)) if ahead else []
        if left:
            yield Paragraph([Run(_("What is open") + ": ", STRONG), "; ".join(left) + "."])
        if ahead and measure["next_steps"]:
            yield Paragraph([Run(_("Next steps") + ": ", STRONG), measure["next_steps"]])


def _facts_line(measure: Data) -> str:
    facts = [measure["code"], measure["responsible"], measure["status_label"] or str(phrases.NOT_STATED)]
    if measure["assessment"]:
        facts.append(_("aim: %(assessment)s") % {"assessment": measure["assessment"]})
    if measure["participants"] is not None:
        facts.append(
            ngettext("%(count)d participant", "%(count)d participants", measure["participants"])
            % {"count": measure["participants"]}
        )
    if measure["partners"]:
        facts.append(_("with %(partners)s") % {"partners": ", ".join(measure["partners"])})
    return " · ".join(facts)


def _figures(field: Data, data: Data) -> Iterator[Part]:
    """The figures of a field's measures; nothing where there are none."""
    found = [
        (f"{measure['code']} · {figure['title']}", figure)
        for measure in field["measures"]
        for figure in measure["figures"]
    ]
    if found:
        yield figure_table(
            key_of("kennzahlen", field["field"]),
            _("Figures of the measures in “%(field)s”") % {"field": phrases.inside_quotes(field["field"])},
            found,
            data,
        )


def _open(measure: Data, data: Data) -> Iterator[str]:
    """The milestones that were not reached, unless the measure has ended."""
    if measure["status"] in ENDED:
        return
    for item in measure["milestones"]:
        if item["reached_on"] is None:
            said = (
                _("%(milestone)s, was planned for %(day)s")
                if item["due_on"] <= data["report"]["as_of"]
                else _("%(milestone)s, planned for %(day)s")
            )
            yield said % {"milestone": item["title"], "day": short(item["due_on"])}


def _listed(lines: list[str], nothing: str) -> Iterator[Part]:
    yield ItemList(lines) if lines else Paragraph(nothing, ParagraphStyle.SMALL)


def annex(data: Data) -> Iterator[Part]:
    """All measures as a table."""
    measures = all_measures(data)
    if not measures:
        yield Paragraph(_("There is no measure: not stated."), ParagraphStyle.SMALL)
        return
    yield table(
        "massnahmen",
        Table(
            caption=_("All measures"),
            columns=(
                Column(_("Code"), weight=1.3),
                Column(_("Measure"), weight=4),
                Column(_("Responsible"), weight=2.7),
                Column(_("Period"), weight=2.2),
                Column(_("State"), weight=2.2),
                Column(_("Reported"), weight=2),
            ),
            rows=[
                (
                    measure["code"],
                    measure["title"],
                    measure["responsible"],
                    period(measure["starts_on"], measure["ends_on"]),
                    measure["status_label"] or str(phrases.NOT_STATED),
                    short(measure["reported_on"]),
                )
                for measure in measures
            ],
            row_header=True,
        ),
        Origin(
            measures_counted(len(measures), data),
            " ".join(
                (
                    _("Listed is every measure there was on the day, as it was reported up to then."),
                    readers_rule(data),
                )
            ),
            tuple(source_of(measure) for measure in measures),
        ),
    )
