# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.core import intake
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.actions.register_paper import Source, register_paper
from augenhoehe.council.forms.reading import ConfirmForm, UploadForm
from augenhoehe.council.line_numbers import in_words
from augenhoehe.council.models import Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.bodies import BodyDirectory
from augenhoehe.council.queries.hearing import hearing_duties
from augenhoehe.council.queries.papers import paper_by_number, papers_by_subject
from augenhoehe.council.reading import Reading, paper_lines, read_paper_text
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.hearing import duty_on, reference_day
from augenhoehe.council.rules.sequence import suggest_roles
from augenhoehe.council.rules.towns import is_other_town
from augenhoehe.council.views.trail import trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.pdftext import Limits, PdfRefused, text_of

KEYS = {
    "reference": "number",
    "name": "subject",
    "paper_type": "kind",
    "public": "public",
    "date": "date",
    "department": "department",
    "author": "author",
    "resolution_text": "resolution_text",
    "reasons": "reasons",
    "financial_impact": "financial_impact",
    "references": "references",
    "components": "components",
}
"""Fields of the form and the names under which the reader gives their lines."""

SHOWN_LINES = 8
SHOWN_PAPERS = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """The lines something was read from: the first ones in full, how far they go, and all numbers in words."""

    lines: tuple[tuple[int, str], ...] = ()
    last: int = 0
    span: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether there are more lines than are shown."""
        return bool(self.lines) and self.lines[-1][0] < self.last


@page(CouncilPermission.WRITE_PAPERS)
def upload(request: TownRequest) -> HttpResponse:
    """Take a file or a text, and show what was understood of it on the next page."""
    form = UploadForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
    )
    if request.method == "POST" and form.is_valid():
        token = _take(request, form)
        if token is not None:
            return redirect("council:paper-confirm", request.municipality.slug, token)
    context = {"form": form, "crumbs": trail(request, (_("Read in a paper"), ""))}
    return render(request, "council/paper_read.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_PAPERS)
def confirm(request: TownRequest, token: str) -> HttpResponse:
    """Show every proposal beside the lines it came from; keep the paper when a person has confirmed it."""
    waiting = intake.get(token, by=request.user, municipality=request.municipality)
    made = _made_already(request, token) if waiting is None else None
    if made is not None:
        return redirect(made)
    if waiting is None and request.method != "POST":
        messages.warning(request, _("This upload is not here any more. Please choose the file again."))
        return redirect("council:paper-read", request.municipality.slug)
    text = text_of(waiting.content) if waiting is not None else ""
    reading = read_paper_text(text)
    directory = BodyDirectory(request.municipality)
    steps = _with_roles(request, reading, directory)
    form = ConfirmForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        reading=reading,
        steps=steps,
        bodies=[body.name for body in directory.bodies.values()],
        gone=waiting is None,
    )
    if request.method == "POST" and form.is_valid():
        if waiting is None:
            return _upload_again(request, form, reading)
        kept = attempt(form, lambda: _keep(request, form, waiting, text, reading))
        if kept is not None:
            intake.done(token, made=kept.pk, by=request.user, municipality=request.municipality)
            messages.success(request, _("The paper has been read in."))
            return redirect(kept)
    return render(
        request,
        "council/paper_confirm.html",
        _context(request, form, reading, text),
        status=form_status(form),
    )


def _made_already(request: TownRequest, token: str) -> Paper | None:
    """The paper that was made of this upload, for who confirms it a second time."""
    number = intake.made_of(token, by=request.user, municipality=request.municipality)
    if number is None:
        return None
    papers = policies.visible(request.user, Paper.objects.select_related("municipality"))
    return papers.filter(pk=number, municipality=request.municipality).first()


def _take(request: TownRequest, form: forms.Form, field: str = "file") -> str | None:
    """Let the bytes wait if they can be read; else tell the form why not."""
    file = form.cleaned_data[field]
    if file is not None and file.size > Limits().bytes:
        form.add_error(field, _("The file is too large. At most 20 MB can be read."))
        return None
    content = file.read() if file is not None else form.cleaned_data["text"].encode()
    try:
        text_of(content)
    except PdfRefused as refusal:
        form.add_error(field if file is not None else "text", _(refusal.message))
        return None
    name = file.name if file is not None else ""
    return intake.put(content, name=name, by=request.user, municipality=request.municipality)


def _upload_again(request: TownRequest, form: ConfirmForm, reading: Reading) -> HttpResponse:
    """The upload is gone: everything typed stays, the file is asked for once more."""
    if form.cleaned_data["again"] is None:
        form.add_error("again", _("This upload is not here any more. Please choose the file again."))
    else:
        token = _take(request, form, "again")
        if token is not None:
            form.add_error(None, _("The file is here again. Please confirm once more."))
            context = _context(request, form, reading, "")
            context["action"] = reverse("council:paper-confirm", args=[request.municipality.slug, token])
            return render(request, "council/paper_confirm.html", context, status=form_status(form))
    context = _context(request, form, reading, "")
    return render(request, "council/paper_confirm.html", context, status=form_status(form))


def _keep(
    request: TownRequest, form: ConfirmForm, waiting: intake.Upload, text: str, reading: Reading
) -> Paper:
    wordings = {numbering.key(one.number): one.wording for one in reading.references}
    return register_paper(
        municipality=request.municipality,
        content=form.content(wordings),
        consultations=form.steps(),
        source=Source(text=text, evidence=reading.evidence, file_name=waiting.name, content=waiting.content),
        by=request.user,
    )


def _with_roles(request: TownRequest, reading: Reading, directory: BodyDirectory) -> list[Step]:
    """The steps as read; where no role is printed, the usual one is suggested."""
    read = [Step(body_name=step.body, role=step.role, date=step.date) for step in reading.consultations]
    known = []
    for step in read:
        body = directory.find(step.body_name, step.date)
        known.append(replace(step, body=body.pk if body else None))
    day = reference_day(known, reading.date, clock.today())
    duty = duty_on(hearing_duties(request.municipality), day)
    roles = suggest_roles(known, duty.body if duty else None)
    return [replace(step, role=role) for step, role in zip(known, roles, strict=True)]


def _context(request: TownRequest, form: ConfirmForm, reading: Reading, text: str) -> dict[str, Any]:
    lines = paper_lines(text)
    town = request.municipality
    named = reading.municipality
    number = form.cleaned_data.get("reference") if form.is_bound and not form.is_valid() else reading.number
    steps = reading.consultations
    duties = reading.duties
    substance = reading.subject or reading.resolution_text or reading.reasons or steps
    return {
        "form": form,
        "reading": reading,
        "fields": [
            (form[name], _evidence(lines, reading.evidence.get(key, ()))) for name, key in KEYS.items()
        ],
        "steps": [
            (
                row,
                _evidence(lines, steps[row.place - 1].lines if row.place <= len(steps) else ()),
                row.place <= len(steps) and steps[row.place - 1].role is None,
            )
            for row in form.step_rows()
        ],
        "duty_rows": [
            (row, _evidence(lines, duties[row.place - 1].lines if row.place <= len(duties) else ()))
            for row in form.duty_rows()
        ],
        "lines": list(enumerate(lines, 1)),
        "nothing_found": bool(text) and not substance,
        "other_town": named if is_other_town(named, town.name, town.short_name) else "",
        "same_number": paper_by_number(town, number or ""),
        "same_subject": _same_subject(request, reading),
        "cancel": reverse("council:paper-read", args=[town.slug]),
        "crumbs": trail(
            request,
            (_("Read in a paper"), reverse("council:paper-read", args=[town.slug])),
            (_("Check and confirm"), ""),
        ),
    }


def _same_subject(request: TownRequest, reading: Reading) -> list[Paper]:
    """Where the text has no number, papers that may be this one; they are only shown, nothing is refused."""
    if reading.number or not reading.subject:
        return []
    return list(papers_by_subject(request.user, request.municipality, reading.subject)[:SHOWN_PAPERS])


def _evidence(lines: tuple[str, ...], numbers: Any) -> Evidence:
    known = [number for number in numbers if 0 < number <= len(lines)]
    shown = tuple((number, lines[number - 1]) for number in known[:SHOWN_LINES])
    return Evidence(shown, known[-1] if known else 0, in_words(known, lines))
