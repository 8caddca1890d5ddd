# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Versions as the words that go on paper: one version, and two beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import override

from augenhoehe.concept import models, texts
from augenhoehe.concept.compared import Compared, happenings
from augenhoehe.concept.enums import ConceptKind, VersionState
from augenhoehe.concept.figures import figures_of
from augenhoehe.concept.glossary import explained
from augenhoehe.concept.models import Version
from augenhoehe.concept.outline import Passage, outline
from augenhoehe.concept.printing.changes import views_text
from augenhoehe.concept.printing.synopsis import PrintedComparison, SynopsisLine
from augenhoehe.concept.printing.version import PrintedFigure, PrintedPassage, PrintedVersion
from augenhoehe.core import storage
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock, phrases
from augenhoehe.kit.documents.tree import plain
from augenhoehe.kit.text import Block, BlockView, synopsis
from augenhoehe.kit.text.views import State, SynopsisRow

GERMAN = "de"
SECTIONS = ("h3", "h4")


@override(GERMAN)
def printed_version(
    version: Version, blocks: Iterable[models.Block], resolution: Resolution | None, *, lines: bool = False
) -> PrintedVersion:
    """The words of a version. `resolution`: the one that adopted it, as far as its reader may see it.

    Lines show only where they are counted, in frozen versions.
    """
    terms = explained(version)
    read = outline(blocks, numbered_lines=lines and version.frozen_on is not None, terms=terms)
    figures = figures_of(read)
    as_of = version.frozen_on or clock.today()
    town = version.concept.municipality
    return PrintedVersion(
        town_name=town.name,
        publisher=", ".join(filter(None, (town.name, town.head_title))),
        concept=version.concept.title,
        number=version.number,
        draft=version.state == VersionState.DRAFT,
        as_of=as_of,
        as_of_words=phrases.long_date(as_of),
        adopted=_adopted(resolution) if resolution else "",
        checksum=version.content_hash,
        passages=[_passage(passage, figures) for passage in read.passages.values()],
        terms=terms,
        handbook=version.concept.kind == ConceptKind.HANDBOOK,
    )


@override(GERMAN)
def printed_comparison(old: Version, new: Version, *, whole: bool = False) -> PrintedComparison:
    """Two versions of one concept beside each other; two queries."""
    compared = Compared.of(blocks_of(old), blocks_of(new))
    return PrintedComparison(
        town_name=new.concept.municipality.name,
        concept=new.concept.title,
        old_name=name_of(old),
        new_name=name_of(new),
        as_of=new.frozen_on or clock.today(),
        whole=whole,
        lines=list(_lines(compared, whole=whole)),
        sentences=compared.sentences,
    )


def _adopted(resolution: Resolution) -> str:
    paper = resolution.consultation.paper
    words = [resolution.consultation.body_name, phrases.short_date(resolution.adopted_on)]
    return ", ".join([*words, f"Vorlage{phrases.NBSP}{paper.reference}"] if paper.reference else words)


def _passage(passage: Passage, figures: Mapping[str, models.Figure]) -> PrintedPassage:
    lines = passage.lines
    if lines and passage.marker:  # the list itself has bullets and numbers
        first = lines[0]
        lines = (replace(first, runs=first.runs[1:]), *lines[1:])
    figure = _figure(passage, figures.get(passage.figure))
    return PrintedPassage(passage.read, passage.number, lines, passage.footnotes, figure)


def _figure(passage: Passage, figure: models.Figure | None) -> PrintedFigure | None:
    if figure is None:
        return None
    content = storage.get(figure.file.sha512)
    return PrintedFigure(content, passage.figure_number, figure.alternative_text, figure.width)


def blocks_of(version: Version) -> list[Block]:
    """The blocks of a version in order; one query."""
    return [texts.block_of(row) for row in version.blocks.order_by("position")]


def name_of(version: Version) -> str:
    """Such as "Fassung 2 (27.04.2022)"."""
    state = phrases.short_date(version.frozen_on) if version.frozen_on else "Entwurf"
    return f"Fassung {version.number} ({state})"


def _lines(compared: Compared, *, whole: bool) -> Iterator[SynopsisLine]:
    chapter = section = ""
    for row in synopsis(compared.comparison):
        heading = _heading(row)
        if heading is not None:
            words = plain(views_text([heading])) or "".join(run.text for run in views_text([heading]))
            chapter, section = (words, "") if heading.form.kind == "h2" else (chapter, words)
        happened = tuple(dict.fromkeys(word for view in (*row.left, *row.right) for word in happenings(view)))
        if not whole and not happened:
            continue
        yield SynopsisLine(
            chapter=chapter,
            section="" if heading is not None else section,
            place=compared.place_of((row.left or row.right)[0]),
            words=", ".join(happened),
            before=views_text(row.left),
            after=views_text(row.right),
        )


def _heading(row: SynopsisRow) -> BlockView | None:
    """The heading that opens what follows: as it reads in the new version, or in the old one where it goes."""
    views: Sequence[BlockView] = [
        view
        for view in (*row.right, *row.left)
        if view.form.kind in ("h2", *SECTIONS) and State.MOVED_AWAY not in view.states
    ]
    return views[0] if views else None
