# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One passage of a draft: add, change, move, delete."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import markup, texts
from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.actions.move_block import move_block
from augenhoehe.concept.forms.blocks import BlockForm, kind_choice
from augenhoehe.concept.models import Block
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import block_of, draft_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, seen_revision


@page(ConceptPermission.WRITE)
def block_insert(request: TownRequest, pk: int) -> HttpResponse:
    """A new passage after the one named in the address (?nach=key), or at the beginning."""
    version = draft_of(request, pk)
    after = request.GET.get("nach", "")
    before = get_object_or_404(version.blocks, key=after) if after else None
    form = BlockForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form, lambda: insert_block(version=version, after=after, block=form.block(), by=request.user)
        )
        if made is not None:
            messages.success(request, _("The passage has been added."))
            return redirect(_written(made))
    context = {
        "crumbs": crumbs.to_version(request, version, _("New passage")),
        "version": version,
        "before": before and markup.block(texts.block_of(before)),
        "form": form,
    }
    return render(request, "concept/block_insert.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def block_edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a passage; the second of two writers sees what the first one saved."""
    block = block_of(request, pk)
    was = texts.block_of(block)
    initial = {"revision": block.revision, "kind": kind_choice(was), "plain_text": was.text}
    form = BlockForm(request.POST if request.method == "POST" else None, initial=initial, was=was)
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        saved = attempt(
            form, lambda: edit_block(block=block, new=form.block(), revision=seen, by=request.user)
        )
        if saved is not None:
            messages.success(request, _("The passage has been saved."))
            return redirect(_written(saved))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Change a passage")),
        "version": block.version,
        "block": block,
        "form": form,
        "cancel": _written(block),
    }
    return render(request, "concept/block_edit.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.WRITE)
def block_move(request: TownRequest, pk: int) -> HttpResponse:
    """Move a passage one place up (richtung=hoch) or down."""
    block = block_of(request, pk)
    up = request.POST.get("richtung") == "hoch"
    if not move_block(block=block, up=up, revision=seen_revision(request), by=request.user):
        messages.info(request, _("The passage stands at the end already."))
    return redirect(_written(block))


@page(ConceptPermission.WRITE)
def block_delete(request: TownRequest, pk: int) -> HttpResponse:
    """Ask once, then delete; earlier versions keep the passage."""
    block = block_of(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": block.revision}
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        if attempt(form, lambda: delete_block(block=block, revision=seen, by=request.user)):
            messages.success(request, _("The passage has been deleted. Earlier versions keep it."))
            return redirect("concept:version-write", request.municipality.slug, block.version_id)
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Delete a passage")),
        "version": block.version,
        "block": block,
        "text": markup.block(texts.block_of(block)),
        "form": form,
        "cancel": _written(block),
    }
    return render(request, "concept/block_delete.html", context, status=form_status(form))


def _written(block: Block) -> str:
    """The passage on the page where the draft is written."""
    slug = block.version.concept.municipality.slug
    return f"{reverse('concept:version-write', args=[slug, block.version_id])}#b-{block.key}"
