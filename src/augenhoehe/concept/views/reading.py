# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version as it is read: chapters, passages, and beside each passage the proposals on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from augenhoehe.concept import markup, offered_files, passage_markup, queries
from augenhoehe.concept.cards import Note, note
from augenhoehe.concept.enums import BlockKind, VersionState
from augenhoehe.concept.figures import figure_html, figures_of
from augenhoehe.concept.glossary import explained
from augenhoehe.concept.models import Figure, Proposal, Version
from augenhoehe.concept.outline import Chapter, Outline, Passage, outline
from augenhoehe.concept.passage_markup import Margin
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rounds import newest_round, open_round
from augenhoehe.concept.rules.rounds import is_about
from augenhoehe.concept.rules.versions import left_open
from augenhoehe.concept.thread import lead
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import version_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock, policies
from augenhoehe.kit.violations import told


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage in its element with the proposals on it, and the way to make one."""

    passage: Passage
    html: SafeString
    notes: tuple[Note, ...]
    ask: SafeString


Part = SafeString | Shown
"""Neighbouring passages without any proposals, ready to print; or one with proposals."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring passages that belong together: the items of a list, or anything else."""

    is_list: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter of the page, and how many proposals there are on it, in words."""

    chapter: Chapter
    groups: tuple[Group, ...]
    words: str
    footnotes: SafeString


@require_safe
@page(ConceptPermission.READ)
def version(request: TownRequest, pk: int) -> HttpResponse:
    """The whole text on one page, so that it can be searched and printed."""
    found = version_of(request, pk)
    terms = explained(found)
    rows = found.blocks.order_by("position").defer("created_at", "modified_at")
    read = outline(rows, numbered_lines=bool(found.frozen_on), terms=terms)
    proposals = policies.visible(request.user, Proposal.objects.filter(concept=found.concept_id))
    every = list(
        queries.with_answers(proposals.select_related("submission__organization")).order_by("number")
    )
    for proposal in every:
        proposal.concept = found.concept
    queries.keep_states(found.concept, queries.count_states(every))
    notes = [note(proposal) for proposal in every if proposal.base_id == found.pk]
    adopted = queries.resolutions_adopting([found], reader=request.user).get(found.pk)
    every_round = list(found.rounds.all())
    newest = newest_round(every_round)
    running = open_round(every_round, clock.today())
    asked = {
        key for key, chapter in read.chapter_of.items() if running and is_about(running.facts, chapter.key)
    }
    may_propose = policies.can(request.user, ConceptPermission.PROPOSE, found)
    context: dict[str, Any] = {
        "crumbs": crumbs.to_version(request, found),
        "version": found,
        "draft": found.state == VersionState.DRAFT,
        "chapters": _chapters(read, notes, _margin(found, asked if may_propose else ())),
        "glossary": markup.glossary(terms) if terms else "",
        "adopted": adopted,
        "files": offered_files.offered(found, adopted, offered_files.kinds_of(found)),
        "newest_round": newest,
        "round": running,
        "may_propose": may_propose,
        "may_write": policies.can(request.user, ConceptPermission.WRITE, found),
        "may_freeze": policies.can(request.user, ConceptPermission.FREEZE, found),
        "thread": lead(request.user, found.concept, *_start(found, adopted)),
    }
    if (
        context["may_freeze"]
        and found.paper_id is None
        and not context["draft"]
        and not found.successors.exists()
    ):
        context["carry"] = True
        context["left_open"] = [
            told(reason) for reason in left_open(queries.facts_of(queries.concerning(found)))
        ]
    return render(request, "concept/version.html", context)


def _margin(found: Version, asked: Collection[str]) -> Margin:
    slug = found.concept.municipality.slug
    return Margin(reverse("concept:propose", args=[slug, found.pk, Margin.KEY]), asked)


def _chapters(read: Outline, notes: list[Note], margin: Margin) -> list[ShownChapter]:
    by_key: dict[str, list[Note]] = {}
    figures = figures_of(read)
    for one in notes:
        by_key.setdefault(one.proposal.block_key, []).append(one)
    return [
        ShownChapter(
            chapter,
            tuple(
                _groups(
                    chapter,
                    [
                        _shown(passage, tuple(by_key.get(passage.row.key, ())), figures, margin)
                        for passage in chapter.passages
                    ],
                )
            ),
            _count(sum(len(by_key.get(passage.row.key, ())) for passage in chapter.passages)),
            markup.footnotes(chapter.footnotes),
        )
        for chapter in read.chapters
    ]


def _start(found: Version, adopted: Resolution | None) -> tuple[Model, ...]:
    """Where the thread begins; whoever may see the resolution may see its paper, so it need not be asked for."""
    return (found, adopted.consultation.paper) if adopted else (found,)


def _groups(chapter: Chapter, shown: Iterable[Shown]) -> Iterator[Group]:
    for is_list, found in groupby(shown, key=lambda one: one.passage.row.kind == BlockKind.LIST_ITEM):
        yield Group(is_list, tuple(_parts(chapter, found)))


def _parts(chapter: Chapter, shown: Iterable[Shown]) -> Iterator[Part]:
    for noted, found in groupby(shown, key=lambda one: bool(one.notes)):
        if noted:
            yield from found
        else:
            yield markup.joined(_row(chapter, one) for one in found)


def _row(chapter: Chapter, shown: Shown) -> SafeString:
    if shown.passage.row.kind == BlockKind.HEADING_2:
        return passage_markup.chapter_heading(chapter)
    return passage_markup.row(shown.passage, shown.html, shown.ask)


def _shown(passage: Passage, notes: tuple[Note, ...], figures: Mapping[str, Figure], margin: Margin) -> Shown:
    if passage.figure:
        figure = figures.get(passage.figure)
        html = figure_html(figure, passage, figure.get_absolute_url() if figure else "")
    elif passage.lines:
        html = markup.lines(passage.lines)
    else:
        html = (
            markup.block(passage.read) if passage.row.kind == BlockKind.TABLE else markup.runs(passage.runs)
        )
    return Shown(passage, passage_markup.element(passage, html), notes, margin.ask(passage))


def _count(number: int) -> str:
    if not number:
        return ""
    return ngettext("%(count)d proposal", "%(count)d proposals", number) % {"count": number}
