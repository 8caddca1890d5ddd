# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a version: found by the passages that show them, kept as rows that never change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.concept import markup, texts
from augenhoehe.concept.drafts import new_key
from augenhoehe.concept.models import Concept, Figure
from augenhoehe.concept.outline import Outline, Passage
from augenhoehe.concept.rules import figures as rules
from augenhoehe.core import storage
from augenhoehe.core.actions.store_file import store_file
from augenhoehe.core.models import Account
from augenhoehe.kit.documents.photo_check import drawable_size
from augenhoehe.kit.documents.photo_notes import without_notes
from augenhoehe.kit.text import Block, Link, Run
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture with its words, as somebody sent it; without content it is the one that stands there."""

    caption: str
    alternative_text: str
    decorative: bool
    name: str = ""
    content: bytes = b""


def caption_block(figure: Figure, caption: str) -> Block:
    """The passage that shows a figure: its caption, which carries where the picture is."""
    return Block(None, "p", runs=(Run(caption, (Link(f"{texts.FIGURE}{figure.key}"),)),))


def figures_of(read: Outline) -> dict[str, Figure]:
    """The figures of a text by key; one query, none where it has none."""
    keys = [passage.figure for passage in read.passages.values() if passage.figure]
    if not keys:
        return {}
    rows = Figure.objects.filter(key__in=keys).select_related("file", "concept__municipality")
    return {row.key: row for row in rows}


def mute_figures(contents: Iterable[texts.Content]) -> tuple[int, ...]:
    """The numbers of figures of which nobody has said what they show; one query, none where there are no figures."""
    keys = [key for content in contents if (key := texts.figure_key_in(content))]
    mute = Figure.objects.filter(key__in=keys, decorative=False, alternative_text="") if keys else ()
    unsaid = {figure.key for figure in mute}
    return tuple(number for number, key in enumerate(keys, start=1) if key in unsaid)


def figure_html(figure: Figure | None, passage: Passage, url: str) -> SafeString:
    """The figure with its number and caption; the caption alone where the picture is missing."""
    caption = format_html(
        "{}: {}",
        _("Figure %(number)d") % {"number": passage.figure_number},
        markup.runs(passage.read.runs),
    )
    if figure is None:
        return format_html("<p>{}</p>", caption)
    return format_html(
        '<figure class="ah-picture"><img src="{}" alt="{}" width="{}" height="{}" loading="lazy">'
        "<figcaption>{}{}</figcaption></figure>",
        url,
        figure.alternative_text,
        figure.width,
        figure.height,
        caption,
        format_html(
            ' <span class="ah-status ah-status--late">{}</span>', _("nothing is said yet of what it shows")
        )
        if figure.is_mute
        else "",
    )


def made(concept: Concept, sent: Sent, was: Figure | None, *, by: Account) -> Figure:
    """The figure for what was sent: `was` itself where nothing but the caption differs, else a new one.

    Raises RuleViolation with all reasons. Must run inside an action.
    """
    size = drawable_size(sent.content) if sent.content else (was.width, was.height) if was else None
    require(
        rules.may_show(
            rules.FigureFacts(
                size=len(sent.content),
                readable=size is not None,
                alternative_text=sent.alternative_text,
                decorative=sent.decorative,
                caption=sent.caption,
                pixels=size[0] * size[1] if size else 0,
            )
        )
    )
    content = without_notes(sent.content)
    same_words = was is not None and (was.alternative_text, was.decorative) == (
        sent.alternative_text,
        sent.decorative,
    )
    same_picture = was is not None and (not content or storage.digest(content) == was.file.sha512)
    if was is not None and same_words and same_picture:
        return was
    width, height = size or (0, 0)  # the rule has refused pictures without a size
    if was is not None and same_picture:
        file = was.file
    else:
        file = store_file(by=by, municipality=concept.municipality, name=sent.name, content=content)
    return Figure.objects.create(
        concept=concept,
        key=new_key(),
        file=file,
        alternative_text=sent.alternative_text,
        decorative=sent.decorative,
        width=width,
        height=height,
    )
