# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper's text beside the one that was signed before, section by section, as signatories read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.council import labels
from augenhoehe.council.rules.editions import Content
from augenhoehe.council.rules.sign_off import Section
from augenhoehe.kit import phrases
from augenhoehe.kit.marked_text import joined, view_html
from augenhoehe.kit.text import blocks_from_plain_text, compare, inline

CHECKSUM_SIGNS = 12
"""So many signs of a file's checksum tell two files of the same name apart."""


@dataclass(frozen=True, slots=True)
class ShownSection:
    """One section: its heading, whether it changed, and its text with what is new and deleted marked."""

    section: Section
    title: str
    changed: bool
    html: SafeString


def compared(before: Content | None, after: Content) -> list[ShownSection]:
    """All sections that say anything, now or before. `before` is None for a first reader: nothing is marked."""
    shown = []
    for section in Section:
        now = _text(section, after.get(section, {}))
        then = now if before is None else _text(section, before.get(section, {}))
        if now or then:
            shown.append(ShownSection(section, str(labels.SECTION[section]), now != then, _marked(then, now)))
    return shown


def _marked(before: str, after: str) -> SafeString:
    views = inline(compare(blocks_from_plain_text(before), blocks_from_plain_text(after), ids=False))
    return joined(
        format_html("<p>{}{}</p>", "• " if view.form.kind == "li" else "", view_html(view)) for view in views
    )


def _text(section: Section, fields: Mapping[str, Any]) -> str:
    """A section as plain text in the reader's language, paragraphs parted by blank lines."""
    return "\n\n".join(part for part in PARTS[section](fields) if part)


def _subject(fields: Mapping[str, Any]) -> Iterator[str]:
    yield fields.get("name", "")
    yield str(labels.PAPER_TYPE.get(fields.get("paper_type", ""), ""))
    if "public" in fields:
        yield _("public") if fields["public"] else _("not public")


def _resolution(fields: Mapping[str, Any]) -> Iterator[str]:
    yield fields.get("text", "")
    yield _points(f"{text} ({labels.RECURRENCE[often]})" for text, often in fields.get("duties", ()))


def _reasons(fields: Mapping[str, Any]) -> Iterator[str]:
    yield fields.get("urgency_reason", "")
    yield fields.get("text", "")
    yield _points(fields.get("references", ()))


def _money(fields: Mapping[str, Any]) -> Iterator[str]:
    yield fields.get("text", "")
    if fields.get("has_effect") is not None:
        yield _("Financial effects: yes") if fields["has_effect"] else _("Financial effects: none")
    yield _points(", ".join(_amount(line)) for line in fields.get("lines", ()))
    yield fields.get("note", "")


def _amount(line: Mapping[str, Any]) -> Iterator[str]:
    yield f"{line['purpose']}: {phrases.money(Decimal(line['amount']))}"
    yield str(labels.FREQUENCY[line["frequency"]])
    yield str(labels.BUDGET_KIND[line["budget_kind"]])
    if line["first_year"]:
        last = line["last_year"]
        yield (
            f"{line['first_year']}–{last}" if last and last != line["first_year"] else str(line["first_year"])
        )
    if line["product"]:
        yield _("product %(product)s") % {"product": line["product"]}
    yield _("in the budget: %(how)s") % {"how": labels.BUDGETED[line["budgeted"]]}
    if line["counter_financing"] or line["counter_amount"]:
        yield _("counter-financing: %(who)s") % {
            "who": " ".join(
                part for part in (line["counter_financing"], _money_of(line["counter_amount"])) if part
            )
        }
    if line["own_share"]:
        yield _("own share: %(amount)s") % {"amount": _money_of(line["own_share"])}


def _money_of(amount: str | None) -> str:
    return phrases.money(Decimal(amount)) if amount else ""


def _order(fields: Mapping[str, Any]) -> Iterator[str]:
    yield _points(
        ", ".join(
            part
            for part in (
                body,
                str(labels.ROLE.get(role, "")),
                phrases.long_date(date.fromisoformat(day)) if day else "",
            )
            if part
        )
        for body, role, day in fields.get("steps", ())
    )


def _attachments(fields: Mapping[str, Any]) -> Iterator[str]:
    inside = _("not public")
    yield _points(
        _("%(name)s (checksum %(sum)s)") % {"name": name, "sum": checksum[:CHECKSUM_SIGNS]}
        + ("" if public else f", {inside}")
        for name, checksum, public in fields.get("files", ())
    )


def _head(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in ("department", "author", "originator"):
        yield fields.get(name, "")
    yield _points(fields.get("components", ()))


def _points(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


PARTS = {
    Section.SUBJECT: _subject,
    Section.RESOLUTION: _resolution,
    Section.REASONS: _reasons,
    Section.MONEY: _money,
    Section.ORDER: _order,
    Section.ATTACHMENTS: _attachments,
    Section.HEAD: _head,
}
