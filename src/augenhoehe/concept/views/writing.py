# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft as it is written: the list of its passages, a whole text pasted, and freezing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from augenhoehe.concept import markup, queries
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.concept.actions.realise_proposals import Outcome, realise_proposals
from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.forms.concepts import WholeTextForm
from augenhoehe.concept.merging import Clash
from augenhoehe.concept.outline import Passage, outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rules import blocks as rules
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import draft_of, version_of
from augenhoehe.concept.writers import other_writers
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, seen_revision


@require_safe
@page(ConceptPermission.WRITE)
def version_write(request: TownRequest, pk: int) -> HttpResponse:
    """All passages of a draft, each with what can be done to it."""
    draft = draft_of(request, pk)
    read = outline(draft.blocks.order_by("position"), numbered_lines=False)
    passages = [passage for chapter in read.chapters for passage in chapter.passages]
    waiting = [
        facts.number
        for facts in queries.facts_of(queries.concerning(draft).filter(base__number__lt=draft.number))
        if awaits_realisation(facts)
    ]
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Write")),
        "version": draft,
        "passages": [
            (passage, markup.block(passage.block), bool(rules.may_join(*kinds)))
            for passage, kinds in zip(passages, _neighbours(passages), strict=True)
        ],
        "writers": other_writers(draft, request.user),
        "waiting": waiting,
        "may_freeze": policies.can(request.user, ConceptPermission.FREEZE, draft),
    }
    return render(request, "concept/version_write.html", context)


def _neighbours(passages: Sequence[Passage]) -> Iterator[tuple[BlockKind, BlockKind | None]]:
    """The kind of each passage and of the one behind it."""
    kinds = [BlockKind(passage.row.kind) for passage in passages]
    return zip_longest(kinds, kinds[1:])


@page(ConceptPermission.WRITE)
def version_text(request: TownRequest, pk: int) -> HttpResponse:
    """Paste the whole text of an empty draft."""
    draft = draft_of(request, pk)
    form = WholeTextForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        written = attempt(form, lambda: write_version_from_text(version=draft, text=text, by=request.user))
        if written is not None:
            words = ngettext(
                "%(count)d passage has been made.", "%(count)d passages have been made.", written
            )
            messages.success(request, words % {"count": written})
            return redirect("concept:version-write", request.municipality.slug, draft.pk)
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Paste the text")),
        "version": draft,
        "form": form,
    }
    return render(request, "concept/version_text.html", context, status=form_status(form))


@page(ConceptPermission.FREEZE)
def version_freeze(request: TownRequest, pk: int) -> HttpResponse:
    """Say what freezing means, then freeze."""
    draft = draft_of(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": draft.revision}
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        if attempt(form, lambda: freeze_version(version=draft, revision=seen, by=request.user)):
            messages.success(request, _("Version %(number)d is frozen.") % {"number": draft.number})
            return redirect("concept:version", request.municipality.slug, draft.pk)
    context = {
        "crumbs": crumbs.to_version(request, draft, _("Freeze")),
        "version": draft,
        "form": form,
        "blocks": draft.blocks.count(),
    }
    return render(request, "concept/version_freeze.html", context, status=form_status(form))


@require_POST
@page(ConceptPermission.REALISE)
def version_realise(request: TownRequest, pk: int) -> HttpResponse:
    """Carry the accepted proposals into the draft and tell what came of each."""
    draft = version_of(request, pk)
    outcome = realise_proposals(version=draft, revision=seen_revision(request), by=request.user)
    _tell(request, outcome)
    return redirect("concept:version-write", request.municipality.slug, draft.pk)


def _tell(request: TownRequest, outcome: Outcome) -> None:
    if outcome.realised:
        numbers = ", ".join(str(proposal) for proposal in outcome.realised)
        messages.success(request, _("Carried out in the text: %(numbers)s.") % {"numbers": numbers})
    for clash in outcome.clashes:
        messages.warning(request, _clash_words(clash))


def _clash_words(clash: Clash) -> str:
    if not clash.others:
        return _(
            "No. %(number)d was not carried out: the passage has been rewritten meanwhile. Please change it by hand and"
            " note on the page of the proposal that it stands in the text."
        ) % {"number": clash.number}
    others = ", ".join(str(_("No. %(number)d") % {"number": number}) for number in clash.others)
    return _(
        "No. %(number)d was not carried out: it changes the same words as %(others)s. Please write the passage by hand."
    ) % {"number": clash.number, "others": others}
