# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town's own lists of words, for the integration management and the administration of a town."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from augenhoehe.core.actions.add_terms import add_terms
from augenhoehe.core.actions.move_term import move_term
from augenhoehe.core.actions.rename_term import rename_term
from augenhoehe.core.actions.set_term_active import set_term_active
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.labels import VOCABULARY_NAMES, VOCABULARY_USES
from augenhoehe.core.models import Municipality, Term
from augenhoehe.core.permissions import CorePermission
from augenhoehe.core.suggested_words import SUGGESTED
from augenhoehe.core.word_forms import NewWordsForm, SuggestedWordsForm, WordForm
from augenhoehe.core.word_uses import uses_of
from augenhoehe.kit.forms import HouseForm, attempt, form_status, seen_revision

ADDRESSES = {
    VocabularyKey.FIELD_OF_ACTION: "handlungsfelder",
    VocabularyKey.TARGET_GROUP: "zielgruppen",
    VocabularyKey.KEYWORD: "schlagwoerter",
    VocabularyKey.GOAL_LEVEL: "zielebenen",
}
KEYS = {address: key for key, address in ADDRESSES.items()}
TOWN = "vocabulary__municipality"


@page(CorePermission.MANAGE_WORDS)
def vocabularies(request: TownRequest) -> HttpResponse:
    """All lists with their words."""
    words = Term.objects.filter(vocabulary__municipality=request.municipality).select_related("vocabulary")
    by_key: dict[str, list[Term]] = {key: [] for key in VocabularyKey}
    for word in words:
        by_key[word.vocabulary.key].append(word)
    lists = [
        (ADDRESSES[key], VOCABULARY_NAMES[key], VOCABULARY_USES[key], by_key[key]) for key in VocabularyKey
    ]
    return render(request, "core/vocabularies.html", {"lists": lists, "crumbs": _crumbs(request)})


@page(CorePermission.MANAGE_WORDS)
def vocabulary(request: TownRequest, address: str) -> HttpResponse:
    """One list: its words in order with their uses, and new ones."""
    key, town = _key(address), request.municipality
    form = NewWordsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _add(request, form, key):
        return redirect("core:vocabulary", town.slug, address)
    uses = uses_of(town)
    context = {
        "title": VOCABULARY_NAMES[key],
        "lead": VOCABULARY_USES[key],
        "address": address,
        "words": [(word, uses.get(word.pk, ())) for word in _words(town, key)],
        "form": form,
        "has_suggestions": bool(_missing(town, key)),
        "crumbs": _crumbs(request, (str(VOCABULARY_NAMES[key]), "")),
    }
    return render(request, "core/vocabulary.html", context, status=form_status(form))


@page(CorePermission.MANAGE_WORDS)
def suggested(request: TownRequest, address: str) -> HttpResponse:
    """Choose from the words of many towns."""
    key, town = _key(address), request.municipality
    form = SuggestedWordsForm(
        request.POST if request.method == "POST" else None, suggested=_missing(town, key)
    )
    if request.method == "POST" and form.is_valid() and _add(request, form, key):
        return redirect("core:vocabulary", town.slug, address)
    context = {
        "title": _("Suggestions: %(list)s") % {"list": VOCABULARY_NAMES[key]},
        "form": form,
        "back": reverse("core:vocabulary", args=[town.slug, address]),
        "crumbs": _crumbs(
            request,
            (str(VOCABULARY_NAMES[key]), reverse("core:vocabulary", args=[town.slug, address])),
            (_("Suggestions"), ""),
        ),
    }
    return render(request, "core/words_suggested.html", context, status=form_status(form))


@page(CorePermission.MANAGE_WORDS)
def term(request: TownRequest, pk: int) -> HttpResponse:
    """One word: where it is used, another wording, and taking it out of use."""
    found = fetch(request, Term.objects.select_related("vocabulary"), town=TOWN, pk=pk)
    form = WordForm(
        request.POST if request.method == "POST" else None,
        initial={"revision": found.revision, "label": found.label},
    )
    address = ADDRESSES[VocabularyKey(found.vocabulary.key)]
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: rename_term(
                term=found, label=typed["label"], revision=typed["revision"], by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The word is now: %(word)s") % {"word": saved.label})
            return redirect("core:vocabulary", request.municipality.slug, address)
    name = str(VOCABULARY_NAMES[VocabularyKey(found.vocabulary.key)])
    back = reverse("core:vocabulary", args=[request.municipality.slug, address])
    context = {
        "term": found,
        "uses": uses_of(request.municipality, found).get(found.pk, ()),
        "form": form,
        "list_name": name,
        "back": back,
        "crumbs": _crumbs(request, (name, back), (found.label, "")),
    }
    return render(request, "core/term.html", context, status=form_status(form))


@require_POST
@page(CorePermission.MANAGE_WORDS)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """One place up or down."""
    found = fetch(request, Term.objects.select_related("vocabulary"), town=TOWN, pk=pk)
    move_term(term=found, up=request.POST.get("up") == "1", revision=seen_revision(request), by=request.user)
    address = reverse(
        "core:vocabulary",
        args=[request.municipality.slug, ADDRESSES[VocabularyKey(found.vocabulary.key)]],
    )
    return redirect(f"{address}#wort-{found.pk}")


@require_POST
@page(CorePermission.MANAGE_WORDS)
def set_active(request: TownRequest, pk: int) -> HttpResponse:
    """Retire the word or take it up again."""
    found = fetch(request, Term.objects.select_related("vocabulary"), town=TOWN, pk=pk)
    saved = set_term_active(
        term=found, active=not found.active, revision=seen_revision(request), by=request.user
    )
    text = _("“%(word)s” is in use again.") if saved.active else _("“%(word)s” is retired.")
    messages.success(request, text % {"word": saved.label})
    return redirect(
        "core:vocabulary", request.municipality.slug, ADDRESSES[VocabularyKey(found.vocabulary.key)]
    )


def _key(address: str) -> VocabularyKey:
    if address not in KEYS:
        raise Http404
    return KEYS[address]


def _words(town: Municipality, key: VocabularyKey) -> list[Term]:
    return list(Term.objects.filter(vocabulary__municipality=town, vocabulary__key=key))


def _missing(town: Municipality, key: VocabularyKey) -> list[str]:
    """The suggested words that the list does not have."""
    there = {word.label.casefold() for word in _words(town, key)}
    return [word for word in SUGGESTED[key] if word.casefold() not in there]


def _add(request: TownRequest, form: HouseForm, key: VocabularyKey) -> bool:
    words = form.cleaned_data["words"]
    added = attempt(
        form,
        lambda: add_terms(municipality=request.municipality, key=key, words=words, by=request.user),
    )
    if added is None:
        return False
    text = ngettext("%(n)d word added.", "%(n)d words added.", len(added))
    messages.success(request, text % {"n": len(added)})
    return True


def _crumbs(request: TownRequest, *last: tuple[str, str]) -> list[tuple[str, str]]:
    slug = request.municipality.slug
    address = reverse("core:vocabularies", args=[slug]) if last else ""
    return [(_("Start"), reverse("core:start", args=[slug])), (_("Lists of words"), address), *last]
