# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading an existing text into blocks, whatever file it comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from augenhoehe.kit.manuscripts.layout import blocks_from_layout
from augenhoehe.kit.manuscripts.pictures import Pictures
from augenhoehe.kit.manuscripts.refusals import LeftOut, ManuscriptRefused, left_out, of_pdf
from augenhoehe.kit.manuscripts.resolving import everything, outline, resolve
from augenhoehe.kit.manuscripts.shown_pictures import with_pictures
from augenhoehe.kit.pdftext import ContentType, PdfRefused, decode_text, extract_lines, sniff
from augenhoehe.kit.pdftext import Limits as PdfLimits
from augenhoehe.kit.richtext import Limits, Refusal, RefusalError
from augenhoehe.kit.richtext.extraction import Format, extract_story
from augenhoehe.kit.richtext.recorder import clean
from augenhoehe.kit.richtext.story import LeftOut as MetLeftOut
from augenhoehe.kit.richtext.story import Paragraph, Story
from augenhoehe.kit.text import Block, Run, blocks_from_plain_text

LONGEST_BLOCK = 20_000
"""Characters of one block, ten printed pages; what is longer is divided, so that it can be edited and compared."""

_HTML = re.compile(
    r"\s*(?:<!doctype html|<html|<\?xml|<!--|<(?:p|div|h[1-6]|ul|ol|table|body|head|meta)\b)", re.IGNORECASE
)
_MARKDOWN_NAMES = (".md", ".markdown")
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|.*\|.*\|\s*$|\s{0,3}> \S|\[[^\]]+\]\([^)]+\))", re.MULTILINE)
_ZIPPED = {ContentType.DOCX: Format.DOCX, ContentType.ODT: Format.ODT}
_UNDER_A_NAME = {".docx": Format.DOCX, ".docm": Format.DOCX, ".odt": Format.ODT}


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What was read: blocks without ids, the title if the file names one, and what was not taken over as it was.

    `pictures` are those to which captions lead, by their address.
    """

    blocks: tuple[Block, ...]
    title: str
    left_out: tuple[LeftOut, ...]
    pictures: Pictures = field(default_factory=dict)


def read(data: bytes, *, name: str = "", limits: Limits | None = None) -> Manuscript:
    """Read a DOCX, ODT, PDF, HTML, Markdown or plain text file. `name` only helps to tell Markdown from plain text.

    Tracked changes count as accepted, comments are reported. Footnotes become notes below their paragraph and leave
    their raised number in it; as many pictures as `limits` say are taken over. Raises `ManuscriptRefused`.
    """
    limits = limits or Limits()
    content = sniff(data)
    if content is ContentType.PDF:
        return _read_pdf(data)
    if content is ContentType.TEXT and format_of_text(decode_text(data), name) is None:
        return _read_plain(data, limits)
    story, format_ = story_of(data, name=name, limits=limits)
    shape = outline(story, first_is_title=format_ in (Format.HTML, Format.MARKDOWN))
    resolved = resolve(story, shape, everything)
    placed = with_pictures(story, resolved)
    met = [*story.left_out, *placed.left_out, *_deeper_than_known(story, shape.top)]
    met += [MetLeftOut("revised")] if story.revisions else []
    met += [MetLeftOut("comment", comment.text) for comment in story.comments]
    return replace(_finished(tuple(placed.blocks), resolved.title, met), pictures=placed.pictures)


def story_of(data: bytes, *, name: str = "", limits: Limits | None = None) -> tuple[Story, Format]:
    """The story of a file that has one, and its format. Raises `ManuscriptRefused`."""
    limits = limits or Limits()
    format_, data = _format(data, name)
    try:
        return extract_story(data, format_, limits=limits), format_
    except RefusalError as refused:
        raise ManuscriptRefused(refused.code) from refused


def format_of_text(text: str, name: str) -> Format | None:
    """Whether a text is HTML or Markdown, or neither."""
    if _HTML.match(text[:2000]):
        return Format.HTML
    if name.lower().endswith(_MARKDOWN_NAMES) or len(_MARKDOWN.findall(text)) > 1:
        return Format.MARKDOWN
    return None


def _format(data: bytes, name: str) -> tuple[Format, bytes]:
    """The format that a story is read from, text turned into UTF-8."""
    content = sniff(data)
    if content in _ZIPPED:
        return _ZIPPED[content], data
    if content is ContentType.ZIP:
        # The names inside may stand in any order, or be spelled unusually; the ending then says what it should be.
        suffix = re.search(r"\.\w+$", name.lower())
        found = _UNDER_A_NAME.get(suffix.group() if suffix else "")
        if found is not None:
            return found, data
    if content is ContentType.TEXT:
        text = decode_text(data)
        found = format_of_text(text, name)
        if found is not None:
            return found, text.encode("utf-8", "replace")
    raise ManuscriptRefused(_UNREADABLE.get(content, Refusal.UNKNOWN_TYPE))


_UNREADABLE = {ContentType.EMPTY: Refusal.EMPTY, ContentType.OFFICE: Refusal.OLD_FORMAT}


def _read_pdf(data: bytes) -> Manuscript:
    try:
        pages = extract_lines(data, limits=PdfLimits(cpu_seconds=20, wall_seconds=30.0))
    except PdfRefused as refused:
        raise of_pdf(refused) from refused
    printed = blocks_from_layout(pages)
    met = [MetLeftOut("guessed"), *(MetLeftOut("page line", line) for line in printed.edges)]
    met += [MetLeftOut("contents")] if printed.contents else []
    return _finished(printed.blocks, printed.title, met)


def _read_plain(data: bytes, limits: Limits) -> Manuscript:
    if len(data) > limits.bytes:
        raise ManuscriptRefused(Refusal.TOO_LARGE)
    text = clean(decode_text(data))
    if len(text) > limits.characters:
        raise ManuscriptRefused(Refusal.TOO_MUCH_TEXT)
    return _finished(tuple(blocks_from_plain_text(text)), "", [])


def _finished(blocks: tuple[Block, ...], title: str, met: list[MetLeftOut]) -> Manuscript:
    if not blocks and not title:
        raise ManuscriptRefused(Refusal.EMPTY)
    bearable: list[Block] = []
    for block in blocks:
        parts = list(divided(block))
        met += [MetLeftOut("long paragraph")] if len(parts) > 1 else []
        bearable += parts
    return Manuscript(tuple(bearable), title, left_out(met))


def divided(block: Block) -> Iterator[Block]:
    """A block, or several of bearable length, cut behind a sentence or at least a word."""
    if sum(len(run.text) for run in block.runs) <= LONGEST_BLOCK:
        yield block
        return
    part: list[Run] = []
    room = LONGEST_BLOCK
    for run in block.runs:
        text = run.text
        while len(text) > room:
            cut = max(text.rfind(". ", 0, room) + 1, 0) or text.rfind(" ", 0, room) + 1 or room
            yield replace(block, runs=(*part, run._replace(text=text[:cut].rstrip(" "))))
            text, part, room = text[cut:].lstrip(" "), [], LONGEST_BLOCK
        part.append(run._replace(text=text))
        room -= len(text)
    if any(run.text.strip() for run in part):
        yield replace(block, runs=tuple(part))


def _deeper_than_known(story: Story, top: int) -> Iterator[MetLeftOut]:
    for item in story.flow:
        if isinstance(item, Paragraph) and item.text.strip():
            if item.form.kind == "h" and item.form.level - top > 2:
                yield MetLeftOut("deep heading", item.text[:80])
            elif item.form.kind == "li" and item.form.level > 5:
                yield MetLeftOut("deep list", item.text[:80])
