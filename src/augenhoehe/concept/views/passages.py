# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages about one passage share: their places in words, and what is told where one is gone."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from augenhoehe.concept import texts
from augenhoehe.concept.models import Block, Version
from augenhoehe.concept.views.lookup import draft_of
from augenhoehe.concept.writers import who_removed
from augenhoehe.core.guard import TownRequest
from augenhoehe.kit.text.places import places


def written(block: Block) -> str:
    """The passage on the page where the draft is written."""
    slug = block.version.concept.municipality.slug
    return f"{reverse('concept:version-write', args=[slug, block.version_id])}#b-{block.key}"


def places_of(version: Version) -> list[tuple[str, str]]:
    """Key and words of every passage, in order: where it stands and how it begins."""
    rows = list(version.blocks.order_by("position"))
    subjects = places([texts.block_of(row) for row in rows])
    return [
        (row.key, f"{place.subject}: {Truncator(row.plain_text).chars(60)}")
        for row, place in zip(rows, subjects, strict=True)
    ]


def is_gone(request: TownRequest, pk: int) -> bool:
    """Whether what was sent is about a passage that somebody has deleted since the page was opened."""
    sent = request.method == "POST" and request.POST.get("fassung", "").isdecimal()
    return sent and not Block.objects.filter(pk=pk).exists()


def gone(request: TownRequest, pk: int) -> HttpResponse:
    """Back to the draft, and told that the passage is gone."""
    version = draft_of(request, int(request.POST["fassung"]))
    messages.warning(request, told_deleted(version, pk))
    return redirect("concept:version-write", request.municipality.slug, version.pk)


def told_deleted(version: Version, pk: int) -> str:
    """That a passage was deleted meanwhile, and by whom, where the log knows it."""
    name = who_removed(version, pk)
    if name:
        return _("%(name)s has deleted this passage meanwhile.") % {"name": name}
    return _("This passage has been deleted or joined with another one meanwhile.")
