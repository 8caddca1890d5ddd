# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text is read in from a file: upload, look through what was understood, confirm. Nothing is kept before that."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.concept import reading_in
from augenhoehe.concept.actions.begin_concept_from_manuscript import begin_concept_from_manuscript
from augenhoehe.concept.actions.import_manuscript import Source, import_manuscript
from augenhoehe.concept.forms.concepts import ConceptForm
from augenhoehe.concept.forms.manuscripts import ManuscriptForm, arranged, chosen_kinds
from augenhoehe.concept.models import Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.concept.reading_in import Understood
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import draft_of
from augenhoehe.concept.views.manuscript_page import PASSAGES_A_PART, Looked, part_asked, parts_of
from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import HouseForm, RevisionForm, attempt, form_status
from augenhoehe.kit.manuscripts import Limits, ManuscriptRefused
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import told

LONGEST_TITLE = 200
PASTED = "eingefuegter-text.txt"


@page(ConceptPermission.WRITE)
def concept_import(request: TownRequest) -> HttpResponse:
    """A file with which a concept begins."""
    return _upload(request, None)


@page(ConceptPermission.WRITE)
def concept_import_check(request: TownRequest, token: str) -> HttpResponse:
    """What was understood of it; confirmed, a concept begins with it."""
    return _check(request, None, token)


@page(ConceptPermission.WRITE)
def version_import(request: TownRequest, pk: int) -> HttpResponse:
    """A file with the text of a draft, and what was read in before."""
    return _upload(request, draft_of(request, pk))


@page(ConceptPermission.WRITE)
def version_import_check(request: TownRequest, pk: int, token: str) -> HttpResponse:
    """What was understood of it, and what it does to the text that is there; confirmed, it is the text."""
    return _check(request, draft_of(request, pk), token)


def _upload(request: TownRequest, version: Version | None) -> HttpResponse:
    posted = request.method == "POST"
    form = ManuscriptForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        token = _take(request, form)
        if token is not None:
            return _to_check(request, version, token)
    imports = () if version is None else policies.visible(request.user, version.imports.order_by("-pk"))
    context = {
        "crumbs": _crumbs(request, version, _("Read in from a file")),
        "version": version,
        "form": form,
        "has_text": version is not None and version.blocks.exists(),
        "imports": imports and imports.select_related("file", "account"),
    }
    return render(request, "concept/import.html", context, status=form_status(form))


def _take(request: TownRequest, form: ManuscriptForm) -> str | None:
    """Read, and let the bytes wait with what was understood; else tell the form why not."""
    file = form.cleaned_data["file"]
    if file is not None and file.size > Limits().bytes:
        form.add_error("file", _("The file is too large. At most 20 MB can be read."))
        return None
    try:
        if file is not None:
            name, content = file.name, file.read()
            understood = reading_in.read_file(content, name)
        else:
            text = form.cleaned_data["text"]
            name, content, understood = PASTED, text.encode(), reading_in.read_pasted(text)
    except ManuscriptRefused as refused:
        form.add_error("file" if file is not None else "text", told(refused.reason))
        return None
    token = intake.put(content, name=name, by=request.user, municipality=request.municipality)
    _keep(request, token, understood)
    return token


def _check(request: TownRequest, version: Version | None, token: str) -> HttpResponse:
    waiting = intake.get(token, by=request.user, municipality=request.municipality)
    notes = intake.notes_of(token, by=request.user, municipality=request.municipality)
    if waiting is None or notes is None:
        return _gone(request, version, token)
    understood = reading_in.from_notes(notes)
    part = part_asked(request, understood)
    form = _form(request, version, understood)
    if request.method == "POST":
        first = (part - 1) * PASSAGES_A_PART
        last = first + PASSAGES_A_PART
        sent = chosen_kinds(request.POST.dict(), understood.blocks)
        understood = understood.choosing(first, last, {at: sent[at] for at in sent if first <= at < last})
        understood = replace(understood, title=request.POST.get("title", understood.title)[:LONGEST_TITLE])
        _keep(request, token, understood)
        following = request.POST.get("tun", "")
        if following != "uebernehmen":
            return _to_check(request, version, token, following)
        if form.is_valid():
            pictures = reading_in.pictures_of(waiting.content, waiting.name) if understood.pictures else {}
            source = Source(waiting.name, waiting.content, understood.left_out, pictures)
            made = attempt(form, lambda: _confirmed(request, version, form, understood, source))
            if made is not None:
                intake.done(token, made=made.pk, by=request.user, municipality=request.municipality)
                messages.success(
                    request, _("The text has been read in. From here on it is changed passage by passage.")
                )
                return redirect("concept:version-write", request.municipality.slug, made.pk)
    looked = Looked.at(understood, version, _blocks(version), part)
    context = {
        "crumbs": _crumbs(request, version, _("Look through and confirm")),
        "version": version,
        "form": form,
        "looked": looked,
        "left_out": understood.left_out,
        "name": "" if waiting.name == PASTED else waiting.name,
        "part": part,
        "parts": parts_of(understood),
    }
    return render(request, "concept/import_check.html", context, status=form_status(form))


def _confirmed(
    request: TownRequest, version: Version | None, form: HouseForm, understood: Understood, source: Source
) -> Version:
    blocks = [block for _place, block in arranged(understood.blocks, understood.kinds)]
    if version is None:
        title = form.cleaned_data["title"]
        return begin_concept_from_manuscript(
            municipality=request.municipality, title=title, blocks=blocks, source=source, by=request.user
        )
    seen = form.cleaned_data["revision"]
    import_manuscript(version=version, blocks=blocks, source=source, revision=seen, by=request.user)
    return version


def _form(request: TownRequest, version: Version | None, understood: Understood) -> HouseForm:
    """What is confirmed: the title of a new concept, or that nobody wrote in the draft since it was compared."""
    sent = request.POST if request.method == "POST" and request.POST.get("tun") == "uebernehmen" else None
    if version is None:
        return ConceptForm(sent, initial={"title": understood.title})
    return RevisionForm(sent, initial={"revision": version.revision})


def _gone(request: TownRequest, version: Version | None, token: str) -> HttpResponse:
    """To what was made of it, for who confirms a second time; else back to the beginning."""
    made = intake.made_of(token, by=request.user, municipality=request.municipality)
    found = Version.objects.filter(pk=made or 0, concept__municipality=request.municipality)
    done = policies.visible(request.user, found.select_related("concept__municipality")).first()
    if done is not None:
        return redirect(done)
    messages.warning(request, _("This upload is not here any more. Please choose the file again."))
    slug = request.municipality.slug
    if version is None:
        return redirect("concept:concept-import", slug)
    return redirect("concept:version-import", slug, version.pk)


def _to_check(request: TownRequest, version: Version | None, token: str, part: str = "") -> HttpResponse:
    slug = request.municipality.slug
    address = (
        redirect("concept:concept-import-check", slug, token)
        if version is None
        else redirect("concept:version-import-check", slug, version.pk, token)
    )
    if part.isascii() and part.isdecimal():
        address["Location"] += f"?teil={part}#stellen"
    return address


def _keep(request: TownRequest, token: str, understood: Understood) -> None:
    notes = reading_in.to_notes(understood)
    intake.keep_notes(token, notes, by=request.user, municipality=request.municipality)


def _blocks(version: Version | None) -> list[Block]:
    return [] if version is None else blocks_of(version)


def _crumbs(request: TownRequest, version: Version | None, here: str) -> crumbs.Crumbs:
    if version is None:
        return crumbs.to_list(request, here)
    return crumbs.to_version(request, version, here)
