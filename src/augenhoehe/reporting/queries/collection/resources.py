# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Staff and money of a report's period, as far as its readers may see them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.kit.charts.numbers import german
from augenhoehe.measures.models import BudgetLine, Grant, GrantExtension
from augenhoehe.measures.rules.budget import Figures
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection.measures import known_measures
from augenhoehe.reporting.queries.collection.readers import Data, iso, place, told


def resources(report: Report) -> Data:
    """Budget by field of action, staff posts, and grants. Three queries.

    `withheld`: how many of the measures that the report tells of have money that its readers do not see.
    """
    lines = _lines(report)
    fields = _fields([line for line in lines if line.told], report)
    posts = sum((Decimal(field["posts"]) for field in fields), Decimal(0))
    return {
        "years": list(range(report.period_from.year, report.period_to.year + 1)),
        "fields": fields,
        "withheld": len({line.measure_id for line in lines if not line.told}),
        "posts": str(posts) if posts else None,
        "grants": _grants(report),
    }


def _lines(report: Report) -> list[Any]:
    """The lines of the measures that the report tells of, each with whether its readers see it (`told`)."""
    rows = BudgetLine.objects.filter(
        measure__in=known_measures(report),
        year__range=(report.period_from.year, report.period_to.year),
    )
    this = BudgetLine.objects.filter(pk=OuterRef("pk"))
    found = rows.annotate(told=Exists(told(this, report))).select_related("measure__field_of_action")
    return list(found.order_by("measure__field_of_action__position", "measure__code", "year", "pk"))


def _fields(lines: Iterable[BudgetLine], report: Report) -> list[Data]:
    """Planned, committed and spent by field of action; amounts as decimals in words.

    Posts are full-time ones of the last year that has any: they go on from year to year and are never added up.
    """
    lines = list(lines)
    last = max((line.year for line in lines if line.full_time_posts), default=None)
    sums: dict[str, Figures] = {}
    posts: dict[str, Decimal] = {}
    parts: dict[str, list[Data]] = {}
    for line in lines:
        line.measure.municipality = report.municipality
        field = line.measure.field_of_action.label
        sums[field] = sums.get(field, Figures()) + line.figures
        if line.year == last:
            posts[field] = posts.get(field, Decimal(0)) + line.full_time_posts
        said = _("planned %(planned)s, committed %(committed)s, spent %(actual)s") % {
            "planned": phrases.money(line.planned),
            "committed": phrases.money(line.committed),
            "actual": phrases.money(line.actual),
        }
        if line.full_time_posts:
            said = _("%(money)s, posts %(posts)s") % {"money": said, "posts": german(line.full_time_posts)}
        label = f"{line.measure.code} {line.measure.title}, {line.title} ({line.year})"
        parts.setdefault(field, []).append({"label": label, "value": said, **place(line.measure, report)})
    return [
        {
            "field": field,
            "planned": str(figures.planned),
            "committed": str(figures.committed),
            "actual": str(figures.actual),
            "posts": str(posts.get(field, Decimal(0))),
            "lines": parts[field],
        }
        for field, figures in sums.items()
    ]


def _grants(report: Report) -> list[Data]:
    """Grants whose notice had come by the day and whose period touches the report's."""
    found = list(
        told(Grant.objects.filter(municipality=report.municipality), report)
        .filter(notice_on__lte=report.as_of, starts_on__lte=report.period_to)
        .select_related("municipality")
        .order_by("starts_on", "pk")
    )
    later: dict[int, datetime.date] = {}
    # that a grant runs longer is no secret where the grant is none; how it came about is not told
    extensions = GrantExtension.objects.filter(grant__in=found, granted_on__lte=report.as_of)
    for extension in extensions.order_by("ends_on"):
        later[extension.grant_id] = extension.ends_on
    return [
        {
            "title": grant.title,
            "authority": grant.authority,
            "amount": str(grant.amount),
            "starts_on": iso(grant.starts_on),
            "ends_on": iso(ends_on),
            "posts": str(grant.full_time_posts) if grant.full_time_posts else None,
            "state": _state(grant, ends_on, report.as_of),
            **place(grant, report),
        }
        for grant in found
        if (ends_on := max(grant.ends_on, later.get(grant.pk, grant.ends_on))) >= report.period_from
    ]


def _state(grant: Grant, ends_on: datetime.date, as_of: datetime.date) -> str:
    """Where a grant stood on the day."""
    if grant.closed_on is not None and grant.closed_on <= as_of:
        return _("settled on %(day)s") % {"day": phrases.short_date(grant.closed_on)}
    if ends_on <= as_of:
        return _("ended, not settled yet")
    return _("running") if grant.starts_on <= as_of else _("granted, not begun yet")
