# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One passage of a draft: add, change, delete."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import markup, texts, writers
from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.insert_block import insert_block
from augenhoehe.concept.actions.split_block import split_block
from augenhoehe.concept.drafts import following, preceding_key
from augenhoehe.concept.forms.blocks import BEGINNING, BlockForm, NewBlockForm, kind_choice
from augenhoehe.concept.models import Block, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import block_of, draft_of
from augenhoehe.concept.views.passages import gone, is_gone, places_of, told_deleted, written
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import RevisionForm, attempt, form_status
from augenhoehe.kit.violations import told


@page(ConceptPermission.WRITE)
def block_insert(request: TownRequest, pk: int) -> HttpResponse:
    """A new passage after the one named in the address (?nach=key), or at the beginning."""
    version = draft_of(request, pk)
    after = request.GET.get("nach", "")
    before = None
    if after and request.method != "POST":
        before = get_object_or_404(version.blocks, key=after)
    initial = {"after": after or BEGINNING, "follower": _follower(version, after)}
    form = NewBlockForm(
        request.POST if request.method == "POST" else None, initial=initial, places=places_of(version)
    )
    if request.method == "POST" and form.is_valid():
        made = _inserted(request, version, form)
        if made is not None:
            return redirect(written(made))
    return _insert_page(request, version, form, before)


@page(ConceptPermission.WRITE)
def block_edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a passage; the second of two writers sees what the first one saved."""
    if is_gone(request, pk):
        return _rescue(request, pk)
    block = block_of(request, pk)
    was = texts.block_of(block)
    if texts.figure_key(was):
        return redirect("concept:figure-edit", request.municipality.slug, block.pk)
    initial = {"revision": block.revision, "kind": kind_choice(was), "plain_text": was.text}
    form = BlockForm(request.POST if request.method == "POST" else None, initial=initial, was=was)
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: _saved(request, block, form))
        if saved is not None:
            return redirect(written(saved))
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Change a passage")),
        "version": block.version,
        "block": block,
        "before": preceding_key(block),
        "form": form,
        "cancel": written(block),
        "writers": writers.other_writers(block.version, request.user),
    }
    return render(request, "concept/block_edit.html", context, status=form_status(form))


@page(ConceptPermission.WRITE)
def block_delete(request: TownRequest, pk: int) -> HttpResponse:
    """Ask once, then delete; earlier versions keep the passage."""
    if is_gone(request, pk):
        return gone(request, pk)
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
        "cancel": written(block),
    }
    return render(request, "concept/block_delete.html", context, status=form_status(form))


def _saved(request: TownRequest, block: Block, form: BlockForm) -> Block:
    """One passage is changed; several stand in the place of the one."""
    seen = form.cleaned_data["revision"]
    if len(form.blocks) == 1:
        saved = edit_block(block=block, new=form.blocks[0], revision=seen, by=request.user)
        messages.success(request, _("The passage has been saved."))
    else:
        saved = split_block(block=block, parts=form.blocks, revision=seen, by=request.user)[0]
        words = _("The passage has been saved. It is divided into %(count)d passages now.")
        messages.success(request, words % {"count": len(form.blocks)})
    _tell_left_out(request, form)
    return saved


def _inserted(request: TownRequest, version: Version, form: NewBlockForm) -> Block | None:
    after = form.cleaned_data["after"]
    first, *others = form.blocks
    follower = _follower(version, after)
    made = attempt(
        form, lambda: insert_block(version=version, after=after, block=first, others=others, by=request.user)
    )
    if made is None:
        return None
    count = len(form.blocks)
    words = ngettext("The passage has been added.", "%(count)d passages have been added.", count)
    messages.success(request, words % {"count": count})
    seen = form.cleaned_data["follower"]
    if seen != follower and after == (
        form.get_initial_for_field(form.fields["after"], "after") or ""
    ).replace(BEGINNING, ""):
        messages.warning(
            request,
            _(
                "Somebody else has written at this place meanwhile. Both texts stand there now; please look at them."
            ),
        )
    _tell_left_out(request, form)
    return made


def _tell_left_out(request: TownRequest, form: BlockForm) -> None:
    for one in form.left_out:
        messages.warning(request, told(one.reason))


def _follower(version: Version, after: str) -> str:
    """The key of the passage that stands behind a place now."""
    rows = version.blocks.order_by("position")
    if not after:
        first = rows.first()
        return first.key if first else ""
    row = rows.filter(key=after).first()
    behind = following(row) if row else None
    return behind.key if behind else ""


def _rescue(request: TownRequest, pk: int) -> HttpResponse:
    """The passage was deleted while its words were being changed: they are offered as a new passage."""
    version = draft_of(request, int(request.POST["fassung"]))
    after = request.POST.get("nach", "")
    if after and not version.blocks.filter(key=after).exists():
        after = ""
    data = request.POST.copy()
    data["after"] = after or BEGINNING
    data["follower"] = _follower(version, after)
    form = NewBlockForm(data, places=places_of(version))
    form.is_valid()
    return _insert_page(request, version, form, None, gone=told_deleted(version, pk), status=409)


def _insert_page(
    request: TownRequest,
    version: Version,
    form: NewBlockForm,
    before: Block | None,
    *,
    gone: str = "",
    status: int | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {
        "crumbs": crumbs.to_version(request, version, _("New passage")),
        "version": version,
        "before": before and markup.block(texts.block_of(before)),
        "form": form,
        "gone": gone,
    }
    return render(request, "concept/block_insert.html", context, status=status or form_status(form))
