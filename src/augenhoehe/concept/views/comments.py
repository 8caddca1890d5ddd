# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comments on a passage of a draft: who noted what, and whether it is dealt with."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.concept import markup, texts
from augenhoehe.concept.actions.settle_comment import settle_comment
from augenhoehe.concept.actions.write_comment import write_comment
from augenhoehe.concept.forms.comments import CommentForm
from augenhoehe.concept.models import Comment
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import block_of
from augenhoehe.concept.views.passages import written
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status, once, seen_revision


@page(ConceptPermission.WRITE)
def block_comments(request: TownRequest, pk: int) -> HttpResponse:
    """All comments on a passage, from whatever version, and a new one."""
    block = block_of(request, pk)
    form = CommentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: write_comment(
                    version=block.version, key=block.key, text=form.cleaned_data["text"], by=request.user
                ),
                done=_("Your comment stands beside the passage."),
            ),
        )
        if made is not None:
            return redirect("concept:block-comments", request.municipality.slug, block.pk)
    noted = Comment.objects.filter(concept=block.version.concept_id, block_key=block.key)
    seen = policies.visible_in(request.user, noted, request.municipality, town="concept__municipality")
    context = {
        "crumbs": crumbs.to_version(request, block.version, _("Comments")),
        "block": block,
        "html": markup.block(texts.block_of(block)),
        "comments": seen.select_related("author", "settled_by").order_by("pk"),
        "form": form,
        "back": written(block),
    }
    return render(request, "concept/block_comments.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.WRITE)
def comment_settle(request: TownRequest, pk: int) -> HttpResponse:
    """Say that a comment is dealt with (erledigt=ja), or open it again; back to its passage in the draft."""
    comments = Comment.objects.select_related("concept__municipality")
    comment = fetch(request, comments, town="concept__municipality", pk=pk)
    settled = request.POST.get("erledigt") == "ja"
    settle_comment(comment=comment, settled=settled, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The comment is settled.") if settled else _("The comment is open again."))
    slug = request.municipality.slug
    draft = comment.concept.versions.filter(frozen_on=None).first()
    block = draft.blocks.filter(key=comment.block_key).first() if draft else None
    if block is None:
        return redirect(comment)
    return redirect(reverse("concept:block-comments", args=[slug, block.pk]))
