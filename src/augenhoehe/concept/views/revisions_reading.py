# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with tracked changes becomes proposals: upload, look through every point, confirm. Nothing is kept before."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.concept import revised_files
from augenhoehe.concept.actions.record_submission import SourceFile
from augenhoehe.concept.enums import VersionState
from augenhoehe.concept.forms.submissions import RevisedFileForm
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.outline import outlines
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_versions import blocks_of
from augenhoehe.concept.revised_files import RevisedFile
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import round_of
from augenhoehe.concept.views.revised_page import Checked
from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.manuscripts import Limits, ManuscriptRefused, Revised
from augenhoehe.kit.manuscripts.wishes import FITS
from augenhoehe.kit.violations import told

MOST_POINTS = 1_000
"""More than one file ever brought, and as many as one form can carry."""
EACH, TOGETHER = "einzeln", "zusammen"


@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def revised_upload(request: TownRequest, pk: int) -> HttpResponse:
    """Take a file with tracked changes, if it fits the version that is asked about."""
    found = round_of(request, pk)
    posted = request.method == "POST"
    form = RevisedFileForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        token = _take(request, form, found)
        if token is not None:
            return redirect("concept:revised-check", request.municipality.slug, found.pk, token)
    context = {
        "crumbs": _crumbs(request, found, _("Read a file with changes")),
        "round": found,
        "version": found.version,
        "form": form,
    }
    return render(request, "concept/revised_upload.html", context, status=form_status(form))


@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def revised_check(request: TownRequest, pk: int, token: str) -> HttpResponse:
    """Show every point on its passage; what is confirmed becomes a submission, or one for each author."""
    found = round_of(request, pk)
    waiting = intake.get(token, by=request.user, municipality=request.municipality)
    notes = intake.notes_of(token, by=request.user, municipality=request.municipality)
    if waiting is None or notes is None:
        return _gone(request, found, token)
    understood = revised_files.from_notes(notes)
    each = len(understood.authors) > 1 and request.GET.get("eingaben") == EACH
    checked = Checked.of(request, found, understood, waiting.content, each=each)
    if request.method == "POST" and checked.valid:
        source = SourceFile(waiting.name, waiting.content)
        made = attempt(checked.choice, lambda: checked.confirm(source, request.user))
        if made:
            intake.done(token, made=made[0].pk, by=request.user, municipality=request.municipality)
            return _told(request, found, made)
    here = reverse("concept:revised-check", args=[request.municipality.slug, found.pk, token])
    context = {
        "crumbs": _crumbs(request, found, _("Look through and confirm")),
        "round": found,
        "version": found.version,
        "file": waiting.name,
        "read": understood,
        "more_mismatches": understood.differences - len(understood.mismatches),
        "check": checked,
        "each": each,
        "ways": [
            {"url": f"{here}?eingaben={TOGETHER}", "label": _("One submission for all"), "current": not each},
            {"url": f"{here}?eingaben={EACH}", "label": _("One submission for each person"), "current": each},
        ],
    }
    return render(request, "concept/revised_check.html", context, status=checked.status)


def _take(request: TownRequest, form: RevisedFileForm, found: ParticipationRound) -> str | None:
    """Read the file and let it wait with what was understood; else tell the form why not."""
    file = form.cleaned_data["file"]
    if file.size > Limits().bytes:
        form.add_error("file", _("The file is too large. At most 20 MB can be read."))
        return None
    content = file.read()
    try:
        revised = revised_files.read_file(content, file.name)
    except ManuscriptRefused as refused:
        form.add_error("file", told(refused.reason))
        return None
    understood = revised_files.laid_over(blocks_of(found.version), revised)
    refusal = None
    if not understood.fits:
        refusal = _unfitting(found, understood, revised)
    elif not understood.points:
        refusal = _("This file holds no tracked changes and no comments that could be read.")
    elif len(understood.points) > MOST_POINTS:
        refusal = _("This file holds more than %(most)d changes. Please divide it.") % {"most": MOST_POINTS}
    if refusal is not None:
        form.add_error("file", refusal)
        return None
    token = intake.put(content, name=file.name, by=request.user, municipality=request.municipality)
    notes = revised_files.to_notes(understood)
    intake.keep_notes(token, notes, by=request.user, municipality=request.municipality)
    return token


def _unfitting(found: ParticipationRound, understood: RevisedFile, revised: Revised) -> str:
    """Why a file is no answer to the version, and to which other one it is, if there is one."""
    version = found.version
    others = version.concept.versions.filter(state=VersionState.FROZEN).exclude(pk=version.pk)
    read = outlines(others)
    bases = {one.number: [passage.block for passage in read[one.pk].passages.values()] for one in others}
    words = _(
        "This file is no answer to version %(number)d: only %(percent)d percent of its text stand there."
    )
    refusal = words % {"number": version.number, "percent": understood.percent}
    best = revised_files.better_fitting(bases, revised)
    if best is not None and best[1] > understood.share and best[1] >= FITS:
        better = _("It fits version %(number)d (%(percent)d percent). Please read it in a round on that one.")
        return f"{refusal} {better % {'number': best[0], 'percent': int(best[1] * 100)}}"
    return refusal


def _gone(request: TownRequest, found: ParticipationRound, token: str) -> HttpResponse:
    """To what was made of it, for who confirms a second time; else back to the beginning."""
    number = intake.made_of(token, by=request.user, municipality=request.municipality)
    slug = request.municipality.slug
    made = policies.visible(request.user, Submission.objects.filter(pk=number or 0, round=found)).first()
    if made is not None:
        return redirect("concept:submission", slug, made.pk)
    messages.warning(request, _("This upload is not here any more. Please choose the file again."))
    return redirect("concept:revised-upload", slug, found.pk)


def _told(request: TownRequest, found: ParticipationRound, made: Sequence[Submission]) -> HttpResponse:
    slug = request.municipality.slug
    numbers = ", ".join(str(one.number) for one in made)
    if len(made) == 1:
        messages.success(request, _("Recorded as submission %(number)s.") % {"number": numbers})
        return redirect("concept:submission", slug, made[0].pk)
    messages.success(request, _("Recorded as submissions %(numbers)s.") % {"numbers": numbers})
    return redirect("concept:submissions", slug, found.pk)


def _crumbs(request: TownRequest, found: ParticipationRound, here: str) -> crumbs.Crumbs:
    return crumbs.to_round(request, found, here)
