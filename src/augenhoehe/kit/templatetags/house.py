# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filters and tags that every template has without loading: dates, money, text, and what the components need."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django import template
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from augenhoehe.kit import charts, clock, panels, phrases, prose
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.forms.once import NAME

register = template.Library()


class Link(NamedTuple):
    """One entry of breadcrumbs, tabs or a list of links."""

    label: str
    url: str = ""
    current: bool = False


class LoadedPanel(NamedTuple):
    """A panel of a slot with the address of its fragment."""

    title: str
    url: str
    ident: str


def day_of(value: datetime.date | datetime.datetime | None) -> datetime.date | None:
    """The day of a date or of a moment, the latter in the town's time zone."""
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


@register.filter
def long_date(value: datetime.date | None) -> str:
    """“Donnerstag, 8. Dezember 2022”; nothing for nothing."""
    day = day_of(value)
    return phrases.long_date(day) if day else ""


@register.filter
def short_date(value: datetime.date | None) -> str:
    """“08.12.2022”; nothing for nothing."""
    day = day_of(value)
    return phrases.short_date(day) if day else ""


@register.filter
def iso_date(value: datetime.date | None) -> str:
    """“2022-12-08”, as <time> wants it."""
    day = day_of(value)
    return day.isoformat() if day else ""


@register.filter
def distance(value: datetime.date | None) -> str:
    """How far the day is from today: “morgen”, “in 5 Tagen”, “seit 3 Tagen”."""
    day = day_of(value)
    return phrases.distance(day, clock.today()) if day else ""


@register.filter
def money(value: Decimal | int | None) -> str:
    """“12.500,00 €”; “keine Angabe” for nothing, which is not zero."""
    return str(phrases.NOT_STATED) if value is None else phrases.money(Decimal(value))


@register.filter(name="prose")
def prose_filter(value: object) -> SafeString:
    """Plain text with blank lines and “• ” as escaped paragraphs and lists."""
    return prose.as_html(str(value or ""))


@register.filter
def in_a_row(lines: Iterable[SafeString]) -> SafeString:
    """Lines of HTML one after the other, without a loop that is run for each of hundreds."""
    return SafeString("".join(map(conditional_escape, lines)))


@register.filter
def or_not_stated(value: object) -> object:
    """The value, or “keine Angabe” where there is none; zero and “no” are values."""
    return phrases.NOT_STATED if value is None or value == "" else value


@register.filter
def links(items: Iterable[Any] | None) -> list[Link]:
    """Entries given as (label, url[, current]), as mappings or as objects, brought into one form."""
    return [_link(item) for item in items or ()]


def _link(item: Any) -> Link:
    if isinstance(item, Mapping):
        return Link(str(item["label"]), str(item.get("url") or ""), bool(item.get("current")))
    if isinstance(item, (tuple, list)):
        return Link(str(item[0]), *item[1:3])
    return Link(str(item.label), str(item.url), bool(getattr(item, "current", False)))


@register.filter
def chart_html(chart: charts.Chart) -> SafeString:
    """Legend, drawing and the same figures as a table."""
    return mark_safe(charts.web_chart(chart))  # noqa: S308  # charts escape every text themselves


@register.filter
def chart_picture(chart: charts.Chart) -> SafeString:
    """Legend and drawing, where the page has a table of the same figures of its own."""
    return mark_safe(charts.web_picture(chart))  # noqa: S308  # as above


@register.filter
def page_numbers(page: Any) -> list[int | str]:
    """The numbers to show below a list, with an ellipsis where some are left out."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))


@register.simple_tag(takes_context=True)
def block_again(context: Context, name: str) -> SafeString:
    """The text of a block of the page once more: the heading repeats what stands in the title."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks is not None else None
    return mark_safe(block.nodelist.render(context).strip() if block else "")  # noqa: S308  # rendered, so escaped


@register.simple_tag
def once() -> SafeString:
    """The hidden token of a form that makes something: sent twice, it is carried out once (`kit.forms.once`)."""
    return format_html('<input type="hidden" name="{}" value="{}">', NAME, secrets.token_urlsafe(12))


@register.simple_tag
def panels_of(slot: str, subject: Any) -> list[LoadedPanel]:
    """The panels of a slot, each with the address of its fragment for `subject` (an object of a municipality)."""
    arguments = [subject.municipality.slug, subject.pk]
    return [
        LoadedPanel(str(panel.title), reverse(panel.route, args=arguments), panel.route.replace(":", "-"))
        for panel in panels.of(slot)
    ]
