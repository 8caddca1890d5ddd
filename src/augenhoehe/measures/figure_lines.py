# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators in words, and lines of their list as HTML: hundreds on one page, so no template is run for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import german
from augenhoehe.kit.filled import filled
from augenhoehe.measures import labels
from augenhoehe.measures.queries.figures import Figure

LINE = (
    '<tr role="row"><td role="cell" data-h="{code_head}">{code}</td><th role="rowheader" scope="row">'
    '<a href="{url}">{title}</a>{more}</th><td role="cell" data-h="{last_head}">{last}</td>'
    '<td role="cell" data-h="{trend_head}">{trend}</td><td role="cell" data-h="{target_head}">{target}</td></tr>\n'
)


def lines(figures: Iterable[Figure], address: Callable[[int], str]) -> list[SafeString]:
    """The table's lines in the order of the figures; `address` of an indicator's number is that of its page."""
    heads = {
        "code_head": _("Code"),
        "last_head": _("Last value"),
        "trend_head": pgettext("figure", "Change"),
        "target_head": _("Target"),
    }
    target = _writer_of_targets()
    return [
        filled(
            LINE,
            **heads,
            code=figure.indicator.code,
            url=address(figure.indicator.pk),
            title=figure.indicator.title,
            more=_more(figure),
            last=_last(figure),
            trend=_trend(figure),
            target=target(figure),
        )
        for figure in figures
    ]


def in_words(figure: Figure) -> str:
    """What a figure says, in sentences for the head of its page; empty where it has no value yet."""
    latest, indicator = figure.latest, figure.indicator
    if latest is None:
        return ""
    day = phrases.short_date(latest.as_of)
    if latest.value is None:
        return _("%(day)s: %(reason)s.") % {"day": day, "reason": latest.reason or phrases.NOT_STATED}
    value = german(latest.value, unit=indicator.unit, decimals=indicator.decimals)
    told = [_("%(value)s on %(day)s.") % {"value": value, "day": day}]
    if figure.trend is not None:
        told.append(_("The figure %(has_changed)s.") % {"has_changed": _trend(figure)})
    target = figure.next_target
    if target is not None:
        wanted = german(target.value, unit=indicator.unit, decimals=indicator.decimals)
        told.append(_("The target is %(value)s by %(year)s.") % {"value": wanted, "year": target.due_on.year})
    return " ".join(told)


def _more(figure: Figure) -> SafeString | str:
    indicator = figure.indicator
    told = [
        *([f"{indicator.measure.code} {indicator.measure.title}"] if indicator.measure else []),
        *([_("no longer kept")] if indicator.retired_on else []),
    ]
    return filled('<br><span class="ah-small ah-muted">{}</span>', " · ".join(told)) if told else ""


def _last(figure: Figure) -> SafeString | str:
    latest, unit = figure.latest, figure.indicator.unit
    if latest is None:
        return pgettext("value", "none yet")
    words = f"{latest.words}{phrases.NBSP}{unit}" if latest.value is not None and unit else latest.words
    told = [phrases.short_date(latest.as_of)]
    told += [latest.reason] if latest.reason else []
    told += [_("provisional")] if latest.stored.provisional else []
    return filled('<strong>{}</strong><br><span class="ah-small ah-muted">{}</span>', words, " · ".join(told))


def _trend(figure: Figure) -> SafeString | str:
    trend = figure.trend
    if trend is None:
        latest = figure.latest
        return _("break in the series") if latest is not None and latest.stored.break_in_series else "–"
    words = str(labels.TREND[trend])
    better = figure.improvement
    if better is None:
        return words
    told = _("as wanted") if better else _("not as wanted")
    return f"{words} ({told})"


def _writer_of_targets() -> Callable[[Figure], SafeString | str]:
    reached, missed = pgettext("target", "reached"), pgettext("target", "not reached yet")

    def write(figure: Figure) -> SafeString | str:
        target = figure.next_target
        if target is None:
            return "–"
        indicator = figure.indicator
        words = (
            f"{german(target.value, unit=indicator.unit, decimals=indicator.decimals)}, {target.due_on.year}"
        )
        done = figure.reaches(target)
        told = {True: reached, False: missed}.get(done) if done is not None else None
        return filled('{}<br><span class="ah-small ah-muted">{}</span>', words, told) if told else words

    return write
