# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The blocks of a story once every tracked change is accepted or rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from augenhoehe.kit.richtext.story import LINK, Form, Paragraph, Piece, Row, Story, Table
from augenhoehe.kit.text import Block, Cell, Kind, Link, Mark, Run
from augenhoehe.kit.text.blocks import DEEPEST_LEVEL, HEADINGS, MARK_NAMES

Accepts = Callable[[int], bool]
_KINDS: dict[str, Kind] = {"quote": "quote", "note": "note"}
_LONGEST_QUOTE = 300


def everything(_revision: int) -> bool:
    """Every change is accepted."""
    return True


def nothing(_revision: int) -> bool:
    """Every change is rejected."""
    return False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment stands: position of the block, None where the text has no block; and the words it marks."""

    block: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """Blocks without ids, and beside each the items of the story's flow that it is made of."""

    title: str
    blocks: tuple[Block, ...]
    sources: tuple[frozenset[int], ...]
    places: dict[int, Place]


@dataclass(frozen=True, slots=True)
class Outline:
    """Which level of headings is the highest, and which item of the flow is the title, if one is."""

    top: int
    title: int | None


def outline(story: Story, *, first_is_title: bool) -> Outline:
    """How the headings of a story become h2, h3 and h4.

    The only heading of the first level is the title where it stands before everything else; with `first_is_title`
    (HTML, Markdown) even where no other heading follows.
    """
    worded = [
        (at, item)
        for at, item in enumerate(story.flow)
        if not isinstance(item, Paragraph) or item.text.strip()
    ]
    levels = [item.form.level for _, item in worded if isinstance(item, Paragraph) and item.form.kind == "h"]
    titled = any(isinstance(item, Paragraph) and item.form.kind == "title" for _, item in worded)
    if not titled and worded and levels and levels.count(1) == 1 and (first_is_title or len(levels) > 1):
        at, first = worded[0]
        if isinstance(first, Paragraph) and first.form == Form("h", 1) and first.deleted is None:
            return Outline(2, at)
    return Outline(2 if first_is_title and 1 not in levels else 1, None)


def resolve(story: Story, shape: Outline, accepts: Accepts) -> Resolved:
    """The story with the changes that `accepts` names accepted and all others rejected."""
    resolver = _Resolver(story, shape, accepts)
    for at, item in enumerate(story.flow):
        if isinstance(item, Paragraph):
            resolver.paragraph(at, item)
        else:
            resolver.table(at, item)
    resolver.flush()
    return resolver.result()


@dataclass(slots=True)
class _Open:
    """A paragraph whose end is not reached yet, because the ends before it are gone."""

    form: Form | None = None
    runs: list[Run] = field(default_factory=list)
    sources: set[int] = field(default_factory=set)
    comments: dict[int, list[str]] = field(default_factory=dict)

    @property
    def worded(self) -> bool:
        return any(run.text.strip() for run in self.runs)


class _Resolver:
    def __init__(self, story: Story, shape: Outline, accepts: Accepts) -> None:
        self.story = story
        self.shape = shape
        self.accepts = accepts
        self.titles: list[str] = []
        self.blocks: list[Block] = []
        self.sources: list[frozenset[int]] = []
        self.comments: dict[int, tuple[int, list[str]]] = {}
        self.open = _Open()

    def result(self) -> Resolved:
        last = len(self.blocks) - 1
        places = {
            number: Place(min(block, last) if last >= 0 else None, "".join(words)[:_LONGEST_QUOTE].strip())
            for number, (block, words) in self.comments.items()
        }
        return Resolved(" ".join(self.titles), tuple(self.blocks), tuple(self.sources), places)

    def paragraph(self, at: int, paragraph: Paragraph) -> None:
        comments: dict[int, list[str]] = {}
        runs = list(self._runs(paragraph.pieces, comments))
        worded = any(run.text.strip() for run in runs)
        stays = self._stays(paragraph.inserted, paragraph.deleted)
        if not worded and not stays:
            # Nothing of it is here: what was said of it stands at the block before.
            self._comment(comments)
            comments = {}
        for number, words in comments.items():
            self.open.comments.setdefault(number, []).extend(words)
        if worded or not self.open.worded:
            form = paragraph.form
            if paragraph.before is not None and not self._accepted(paragraph.reformed):
                form = paragraph.before
            self.open.form = Form("title") if at == self.shape.title else form
        if runs:
            self.open.sources.add(at)
        self.open.runs += runs
        if stays:
            self.flush()

    def flush(self) -> None:
        """What is open becomes a block, unless it has no words."""
        opened, self.open = self.open, _Open()
        if opened.worded:
            self._put(opened)
        self._comment(opened.comments)

    def _comment(self, comments: dict[int, list[str]]) -> None:
        """The comments stand at the block that was put last."""
        place = max(len(self.blocks) - 1, 0)
        for number, words in comments.items():
            self.comments.setdefault(number, (place, []))[1].extend(words)

    def _put(self, opened: _Open) -> None:
        form = opened.form or Form()
        if form.kind == "title":
            title = "".join(run.text for run in opened.runs).strip()
            if not self.blocks:
                self.titles.append(title)
                return
            form = Form()
        self.blocks.append(_block(form, opened.runs, self.shape.top))
        self.sources.append(frozenset(opened.sources))

    def table(self, at: int, table: Table) -> None:
        self.flush()
        comments: dict[int, list[str]] = {}
        rows = []
        for row in table.rows:
            cells = tuple(self._cell(cell.paragraphs, cell.header, comments) for cell in row.cells)
            if (
                cells
                and self._stays(row.inserted, row.deleted)
                and (_has_words(cells) or not _had_words(row))
            ):
                rows.append(cells)
        if any(map(_has_words, rows)):
            self.blocks.append(Block(None, "table", rows=tuple(rows)))
            self.sources.append(frozenset({at}))
        self._comment(comments)

    def _cell(self, paragraphs: Iterable[Paragraph], header: bool, comments: dict[int, list[str]]) -> Cell:
        """The paragraphs of a cell become its lines; empty ones are left out."""
        runs: list[Run] = []
        line: list[Run] = []
        for paragraph in [*paragraphs, Paragraph(Form())]:
            line += self._runs(paragraph.pieces, comments)
            if not self._stays(paragraph.inserted, paragraph.deleted):
                continue
            if any(run.text.strip() for run in line):
                runs += [*([Run("\n")] if runs else []), *line]
            line = []
        return Cell(tuple(runs), header)

    def _runs(self, pieces: Iterable[Piece], comments: dict[int, list[str]]) -> Iterator[Run]:
        for piece in pieces:
            stays = self._stays(piece.inserted, piece.deleted)
            for number in piece.comments:
                comments.setdefault(number, [])
                if stays:
                    comments[number].append(piece.text)
            if stays and piece.text:
                marks = piece.marks
                if piece.before is not None and not self._accepted(piece.restyled):
                    marks = piece.before
                yield Run(piece.text, tuple(_marks(marks)))

    def _accepted(self, revision: int | None) -> bool:
        return revision is None or self.accepts(revision)

    def _stays(self, inserted: int | None, deleted: int | None) -> bool:
        return self._accepted(inserted) and (deleted is None or not self.accepts(deleted))


def _has_words(cells: Iterable[Cell]) -> bool:
    return any(run.text.strip() for cell in cells for run in cell.runs)


def _had_words(row: Row) -> bool:
    """Whether anything stands in a row; LibreOffice marks an inserted row by its words alone."""
    return any(paragraph.text.strip() for cell in row.cells for paragraph in cell.paragraphs)


def _block(form: Form, runs: list[Run], top: int) -> Block:
    if form.kind == "h":
        return Block(None, HEADINGS[min(max(form.level - top, 0), len(HEADINGS) - 1)], runs=tuple(runs))
    if form.kind == "li":
        return Block(None, "li", min(form.level, DEEPEST_LEVEL), form.ordered, tuple(runs))
    return Block(None, _KINDS.get(form.kind, "p"), runs=tuple(runs))


def _marks(names: Iterable[str]) -> Iterator[Mark]:
    for name in names:
        if name.startswith(LINK):
            yield Link(name.removeprefix(LINK))
        elif name in MARK_NAMES:
            yield MARK_NAMES[name]
