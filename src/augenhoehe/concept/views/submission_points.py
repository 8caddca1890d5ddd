# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The points of what came by mail, letter, telephone or in a meeting, entered one by one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import cards
from augenhoehe.concept.actions.add_points import add_points
from augenhoehe.concept.enums import Channel
from augenhoehe.concept.forms.points import kind_links, places_in, wished_kind
from augenhoehe.concept.forms.recorded_points import RecordedPointForm
from augenhoehe.concept.models import Submission
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules.rounds import is_about
from augenhoehe.concept.rules.submissions import may_add_points
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import submission_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import require


@require_safe
@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def point_place(request: TownRequest, pk: int) -> HttpResponse:
    """Choose the passage that a point is about: those the round asks about, by chapter."""
    found = _recorded(request, pk)
    version, facts = found.round.version, found.round.facts
    read = outline(version.blocks.order_by("position"), numbered_lines=True)
    context = {
        "crumbs": _crumbs(request, found),
        "submission": found,
        "chapters": [chapter for chapter in read.chapters if is_about(facts, chapter.key)],
    }
    return render(request, "concept/point_place.html", context)


@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def point_new(request: TownRequest, pk: int, key: str = "") -> HttpResponse:
    """Enter a point on the passage with this key, or without one a remark on the whole text."""
    found = _recorded(request, pk)
    version = found.round.version
    read = outline(version.blocks.order_by("position"), numbered_lines=True)
    passage = read.passages.get(key)
    if key and passage is None:
        raise Http404
    basis = passage.block if passage else None
    spoken = {} if found.language == "de" else {"language": found.language}
    form = RecordedPointForm(
        request.POST if request.method == "POST" else None,
        basis=basis,
        kind=wished_kind(request.GET, basis=basis),
        places=places_in(read, without=key),
        initial={"revision": found.revision, **spoken},
    )
    preview: SafeString | None = None
    if request.method == "POST" and form.is_valid():
        if "vorschau" in request.POST:
            preview = cards.change(form.wish, basis, form.proposed())
        else:
            point, seen = form.point(key), form.cleaned_data["revision"]
            made = attempt(
                form, lambda: add_points(submission=found, points=[point], revision=seen, by=request.user)
            )
            if made:
                words = _("Entered as no. %(number)d. Is there another point?")
                messages.success(request, words % {"number": made[0].number})
                return redirect("concept:submission", request.municipality.slug, found.pk)
    place = ", ".join(filter(None, [passage.place, passage.line_words])) if passage else _("the whole text")
    context = {
        "crumbs": _crumbs(request, found),
        "submission": found,
        "passage": passage,
        "place": place,
        "back": reverse("concept:point-place", args=[request.municipality.slug, found.pk]),
        "kinds": kind_links(form.wish),
        "form": form,
        "preview": preview,
    }
    return render(request, "concept/point_new.html", context, status=form_status(form))


def _recorded(request: TownRequest, pk: int) -> Submission:
    found = submission_of(request, pk)
    require(may_add_points(Channel(found.channel)))
    return found


def _crumbs(request: TownRequest, found: Submission) -> crumbs.Crumbs:
    here = reverse("concept:submission", args=[request.municipality.slug, found.pk])
    return [*crumbs.to_round(request, found.round), (str(found), here), (_("Enter a point"), "")]
