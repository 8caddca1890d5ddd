# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section on success factors: a profile of every released check, never a score."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.labels import RATING
from augenhoehe.kit.charts import Arrangement, BarChart, Fill, Series
from augenhoehe.kit.documents.tree import Heading, ItemList, Paragraph, ParagraphStyle, Run, Text
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, chart, key_of
from augenhoehe.reporting.composition.words import Data, readers_rule, short

FILLS = {
    Rating.YES: Fill.SOLID,
    Rating.PARTLY: Fill.HATCH,
    Rating.NO: Fill.OUTLINE,
    Rating.NOT_ASSESSABLE: Fill.DOTS,
}


def factors(data: Data) -> Iterator[Part]:
    """Chart, strengths, gaps and next steps of each check."""
    if not data["factors"]:
        yield Paragraph(
            _("No check of success factors was released in this period: not stated."), ParagraphStyle.SMALL
        )
    for check in data["factors"]:
        yield Heading(2, check["title"])
        yield Paragraph(
            _("Checked against “%(set)s”, agreed on %(day)s.")
            % {"set": check["set"], "day": short(check["closed_on"])},
            ParagraphStyle.SMALL,
        )
        yield _profile(check, data)
        yield from _strengths(check)
        yield from _gaps(check)
        if check["steps"]:
            yield Heading(3, _("Next steps"))
            yield ItemList(
                [
                    _("%(step)s (reached on %(day)s)")
                    % {"step": step["text"], "day": short(step["reached_on"])}
                    if step.get("reached_on")
                    else _("%(step)s (until %(day)s)") % {"step": step["text"], "day": short(step["due_on"])}
                    for step in check["steps"]
                ]
            )


def _profile(check: Data, data: Data) -> Part:
    questions = sum(factor[rating] for factor in check["factors"] for rating in Rating)
    return chart(
        key_of("profil", check["title"]),
        BarChart(
            title=_("Profile: %(title)s") % {"title": check["title"]},
            categories=[factor["title"] for factor in check["factors"]],
            series=[
                Series(str(RATING[rating]), [factor[rating] for factor in check["factors"]], fill)
                for rating, fill in FILLS.items()
            ],
            category_label=_("Success factor"),
            arrangement=Arrangement.STACKED,
        ),
        Origin(
            ngettext("%(count)d answer", "%(count)d answers", questions) % {"count": questions},
            " ".join(
                (
                    _(
                        "The bars count the answers that were agreed on, by factor; they are not summed up to a mark."
                    ),
                    readers_rule(data),
                )
            ),
            (Source.of(check, check["title"], _("agreed on %(day)s") % {"day": short(check["closed_on"])}),),
        ),
    )


def _strengths(check: Data) -> Iterator[Part]:
    """What carries, factor by factor. The reasons of a yes stand in the check: here they would fill pages."""
    yield Heading(3, _("What carries"))
    lines: list[Text] = [
        [
            Run(f"{factor['title']}: ", frozenset({"strong"})),
            " ".join(line["text"] for line in factor["strengths"]),
        ]
        for factor in check["factors"]
        if factor["strengths"]
    ]
    if not lines:
        yield Paragraph(_("No strength was named: not stated."), ParagraphStyle.SMALL)
        return
    yield ItemList(lines)
    yield Paragraph(
        _("These questions were answered with yes. The reasons stand in the check."), ParagraphStyle.SMALL
    )


def _gaps(check: Data) -> Iterator[Part]:
    """What to work on, with the answer and its reason."""
    yield Heading(3, _("What to work on"))
    lines: list[Text] = [
        [Run(line["text"], frozenset({"strong"})), f" {_answer(line)} {line['reason']}".rstrip()]
        for factor in check["factors"]
        for line in factor["gaps"]
    ]
    yield ItemList(lines) if lines else Paragraph(_("No gap was named: not stated."), ParagraphStyle.SMALL)


def _answer(line: Data) -> str:
    """Such as “Partly.”; reports frozen before it was told do not have it."""
    rating = line.get("rating")
    return f"{capfirst(str(RATING[Rating(rating)]))}." if rating else ""
