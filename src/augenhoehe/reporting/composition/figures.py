# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures with their change, source, day and territory; and the town's own as lines over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import LineChart, Series, Target
from augenhoehe.kit.documents.tree import Align, Column, Paragraph, ParagraphStyle, Table
from augenhoehe.reporting.composition.exhibits import Origin, Part, Shown, Source, chart, key_of, table
from augenhoehe.reporting.composition.words import Data, day, readers_rule, short
from augenhoehe.reporting.rules import Compared

MOST_CHARTS = 4
WITHOUT_NUMBER = {
    Compared.SAME: gettext_lazy("unchanged"),
    Compared.SLIGHT: gettext_lazy("hardly changed"),
    Compared.APART: gettext_lazy("not comparable"),
    Compared.BROKEN: gettext_lazy("not comparable: break in the series"),
    Compared.FIRST: gettext_lazy("no value before"),
}


def framework(data: Data) -> Iterator[Part]:
    """The town's figures as a table, and up to four of them as lines."""
    figures = data["framework"]
    if not figures:
        yield Paragraph(_("The town keeps no framework figures yet: not stated."), ParagraphStyle.SMALL)
        return
    yield figure_table(
        "rahmendaten", _("Framework figures"), [(figure["title"], figure) for figure in figures], data
    )
    drawn = [figure for figure in figures if sum(one["number"] is not None for one in figure["series"]) > 1]
    for figure in drawn[:MOST_CHARTS]:
        yield chart(key_of("verlauf", figure["title"]), _lines(figure), _origin([figure], data))


def figure_table(key: str, caption: str, named: Sequence[tuple[str, Data]], data: Data) -> Shown:
    """Value at the end of the period, the one before, the change; below, where all of it comes from."""
    return table(
        key,
        Table(
            caption=caption,
            columns=(
                Column(_("Figure"), weight=3),
                Column(_("Value"), Align.RIGHT, weight=1.5),
                Column(_("As of"), weight=1.6),
                Column(_("Value before"), Align.RIGHT, weight=1.5),
                Column(_("As of before"), weight=1.6),
                Column(pgettext("figure", "Change"), weight=1.8),
            ),
            rows=[
                (
                    _named(name, figure),
                    *_value_and_day(figure["now"], figure["unit"]),
                    *_value_and_day(figure["before"], figure["unit"]),
                    _change(figure),
                )
                for name, figure in named
            ],
            row_header=True,
            note=" ".join(filter(None, (_sources(named), *(_breaks(figure) for _name, figure in named)))),
        ),
        _origin([figure for _name, figure in named], data),
    )


def _named(name: str, figure: Data) -> str:
    unit = (
        _("in %(unit)s") % {"unit": figure["unit"]}
        if figure["unit"] and figure["unit"] != "%"
        else figure["unit"]
    )
    return ", ".join(filter(None, (name, figure["group"], unit)))


def _value(value: Data | None, unit: str) -> str:
    if value is None:
        return str(phrases.NOT_STATED)
    if value["number"] is None:
        return str(value["reason"] or phrases.NOT_STATED)
    sign = "\u00a0%" if unit == "%" else ""
    provisional = " " + _("(provisional)") if value["provisional"] else ""
    return f"{value['words']}{sign}{provisional}"


def _value_and_day(value: Data | None, unit: str) -> tuple[str, str]:
    """In two cells, so that workbooks can calculate with the value."""
    return _value(value, unit), short(value["as_of"] if value else None)


def _change(figure: Data) -> str:
    """The change by its honest name: percent points for shares, else the difference and percent of what was before."""
    change = figure["change"]
    match change["kind"]:
        case Compared.POINTS:
            return _("%(amount)s percent points") % {"amount": change["amount"]}
        case Compared.ABSOLUTE:
            return (
                f"{change['amount']} ({change['percent']}\u00a0%)"
                if change["percent"]
                else str(change["amount"])
            )
        case kind:
            return str(WITHOUT_NUMBER.get(kind, phrases.NOT_STATED))


def _sources(named: Sequence[tuple[str, Data]]) -> str:
    """Where the figures come from; a source that gave several names them, one that gave all stands alone."""
    given: dict[str, list[str]] = {}
    for name, figure in named:
        source = " · ".join(filter(None, (figure["source"], figure["territory"])))
        given.setdefault(source or str(phrases.NOT_STATED), []).append(name)
    if len(given) == 1:
        told = list(given)
    else:
        told = [f"{source} ({', '.join(dict.fromkeys(names))})" for source, names in given.items()]
    return ngettext("Source: %(sources)s.", "Sources: %(sources)s.", len(told)) % {
        "sources": "; ".join(told).rstrip(".")
    }


def _breaks(figure: Data) -> str:
    now = figure["now"]
    if now is None or not now["broken"]:
        return ""
    return _("%(figure)s: break in the series on %(day)s: %(reason)s.") % {
        "figure": figure["title"],
        "day": short(now["as_of"]),
        "reason": now["break_reason"].rstrip("."),
    }


def _lines(figure: Data) -> LineChart:
    series = figure["series"]
    years = len({one["as_of"][:4] for one in series}) == len(series)
    target = figure["target"]
    return LineChart(
        title=figure["title"],
        categories=[one["as_of"][:4] if years else short(one["as_of"]) for one in series],
        series=[
            Series(
                figure["group"] or _("Value"),
                [None if one["number"] is None else Decimal(one["number"]) for one in series],
                words={place: one["reason"] for place, one in enumerate(series) if one["number"] is None},
                breaks={place: one["break_reason"] for place, one in enumerate(series) if one["broken"]},
            )
        ],
        category_label=_("Year") if years else _("As of"),
        unit=figure["unit"],
        decimals=figure["decimals"],
        targets=[
            Target(_("Target %(year)d") % {"year": day(target["due_on"]).year}, Decimal(target["number"]))
        ]
        if target
        else (),
    )


def _origin(figures: Sequence[Data], data: Data) -> Origin:
    values = [
        Source.of(
            figure,
            _("%(figure)s, as of %(day)s") % {"figure": figure["title"], "day": short(one["as_of"])},
            ", ".join(filter(None, (_value(one, figure["unit"]), one["note"], figure["source"]))),
        )
        for figure in figures
        for one in figure["series"]
    ]
    until = short(min(data["report"]["period_to"], data["report"]["as_of"]))
    return Origin(
        ngettext(
            "%(count)d figure, values up to %(day)s", "%(count)d figures, values up to %(day)s", len(figures)
        )
        % {"count": len(figures), "day": until},
        " ".join(
            (
                _(
                    "Shown is the last value up to the end of the period and the one before, as the source gave them."
                ),
                _(
                    "The change is the difference of the two, for shares in percent points. "
                    "Nothing is compared across a break in the series."
                ),
                _("Where few people stand behind a number, it is kept back."),
                readers_rule(data),
            )
        )
        + "".join(
            "\n\n"
            + _("%(figure)s means: %(definition)s")
            % {"figure": figure["title"], "definition": figure["definition"]}
            for figure in figures
            if figure["definition"]
        ),
        tuple(values),
    )
