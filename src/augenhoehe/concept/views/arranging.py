# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the passages of a draft stand: moved, divided, joined."""

from __future__ import annotations

from typing import TypeVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import markup, texts
from augenhoehe.concept.actions.join_blocks import join_blocks
from augenhoehe.concept.actions.move_block import move_block
from augenhoehe.concept.actions.place_block import place_block
from augenhoehe.concept.actions.split_block import split_block
from augenhoehe.concept.drafts import following, may_join
from augenhoehe.concept.forms.blocks import BEGINNING, DivideForm, JoinForm, PlaceForm
from augenhoehe.concept.models import Block
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import block_of
from augenhoehe.concept.views.passages import gone, is_gone, places_of, written
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, seen_revision
from augenhoehe.kit.reasons import Verdict
from augenhoehe.kit.text.dividing import unite
from augenhoehe.kit.violations import require, told

F = TypeVar("F", bound=RevisionForm)


@require_POST
@page(ConceptPermission.WRITE)
def block_move(request: TownRequest, pk: int) -> HttpResponse:
    """Move a passage one place up (richtung=hoch) or down."""
    if is_gone(request, pk):
        return gone(request, pk)
    block = block_of(request, pk)
    up = request.POST.get("richtung") == "hoch"
    if not move_block(block=block, up=up, revision=seen_revision(request), by=request.user):
        messages.info(request, _("The passage stands at the end already."))
    return redirect(written(block))


@page(ConceptPermission.WRITE)
def block_place(request: TownRequest, pk: int) -> HttpResponse:
    """Move a passage behind any other one."""
    if is_gone(request, pk):
        return gone(request, pk)
    block = block_of(request, pk)
    places = places_of(block.version)
    keys = [key for key, _words in places]
    at = keys.index(block.key)
    initial = {"revision": block.revision, "after": keys[at - 1] if at else BEGINNING}
    form = PlaceForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        places=[place for place in places if place[0] != block.key],
    )
    if request.method == "POST" and form.is_valid():
        seen, after = form.cleaned_data["revision"], form.cleaned_data["after"]
        moved = attempt(form, lambda: place_block(block=block, after=after, revision=seen, by=request.user))
        if moved is not None:
            words = _("The passage has been moved.") if moved else _("The passage stands there already.")
            messages.success(request, words)
            return redirect(written(block))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Move a passage")),
        "version": block.version,
        "block": block,
        "place": dict(places)[block.key],
        "text": markup.block(texts.block_of(block)),
        "form": form,
        "cancel": written(block),
    }
    return render(request, "concept/block_place.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def block_split(request: TownRequest, pk: int) -> HttpResponse:
    """Choose before which sentences new passages begin."""
    if is_gone(request, pk):
        return gone(request, pk)
    block = block_of(request, pk)
    form = DivideForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": block.revision},
        block=texts.block_of(block),
    )
    if request.method == "POST" and form.is_valid():
        seen, parts = form.cleaned_data["revision"], form.parts()
        rows = attempt(form, lambda: split_block(block=block, parts=parts, revision=seen, by=request.user))
        if rows:
            words = _("The passage is divided into %(count)d passages now.")
            messages.success(request, words % {"count": len(rows)})
            return redirect(written(rows[0]))
        form = _anew(form, DivideForm(initial={"revision": block.revision}, block=form.block))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Divide a passage")),
        "version": block.version,
        "block": block,
        "text": markup.block(form.block),
        "edit": reverse("concept:block-edit", args=[request.municipality.slug, block.pk]),
        "form": form,
        "cancel": written(block),
    }
    return render(request, "concept/block_split.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def block_join(request: TownRequest, pk: int) -> HttpResponse:
    """Show a passage and the next one, and what they are together; then join them."""
    if is_gone(request, pk):
        return gone(request, pk)
    block = block_of(request, pk)
    after = following(block)
    verdict = may_join(block, after)
    if after is None or not verdict.ok:
        return _cannot_join(request, block, verdict)
    pair = [texts.block_of(row) for row in (block, after)]
    initial = {"revision": block.revision, "next_key": after.key, "next_revision": after.revision}
    form = JoinForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data
        joined = attempt(
            form,
            lambda: join_blocks(
                block=block,
                revision=seen["revision"],
                next_key=seen["next_key"],
                next_revision=seen["next_revision"],
                by=request.user,
            ),
        )
        if joined is not None:
            messages.success(request, _("The two passages are one now."))
            return redirect(written(joined))
        form = _anew(form, JoinForm(initial=initial))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Join passages")),
        "version": block.version,
        "block": block,
        "texts": [markup.block(one) for one in pair],
        "together": markup.runs(unite(*pair).runs),
        "form": form,
        "cancel": written(block),
    }
    return render(request, "concept/block_join.html", context, status=form_status(form))


def _cannot_join(request: TownRequest, block: Block, verdict: Verdict) -> HttpResponse:
    if request.method == "POST":
        require(verdict)
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Join passages")),
        "version": block.version,
        "texts": [markup.block(texts.block_of(block))],
        "reasons": [told(reason) for reason in verdict.reasons],
        "cancel": written(block),
    }
    return render(request, "concept/block_join.html", context)


def _anew(refused: F, fresh: F) -> F:
    """Where the text changed meanwhile, what was chosen fits it no more: it is chosen anew, on the text as it is."""
    if refused.conflict is None:
        return refused
    fresh.conflict = refused.conflict
    return fresh
