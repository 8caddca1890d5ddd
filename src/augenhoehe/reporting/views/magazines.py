# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.enums import JobState
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.kit.typesetting_failures import told_unset
from augenhoehe.kit.violations import told
from augenhoehe.reporting.actions.create_magazine import create_magazine
from augenhoehe.reporting.actions.edit_magazine import NAMES, edit_magazine
from augenhoehe.reporting.enums import MagazinePurpose, MagazineState
from augenhoehe.reporting.labels import MAGAZINE_SHAPE
from augenhoehe.reporting.magazine_forms import MagazineForm
from augenhoehe.reporting.magazine_printing import issue_of, period, unprinted
from augenhoehe.reporting.magazine_work import job_of
from augenhoehe.reporting.models import Magazine, MagazinePicture
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.printing import write_magazine
from augenhoehe.reporting.printing.issue import previewed
from augenhoehe.reporting.queries.magazines import (
    content_of,
    facts_of,
    magazines_of,
    seen_parts,
    with_contents,
)
from augenhoehe.reporting.rules import magazines as rules
from augenhoehe.reporting.views.magazine_crumbs import to_magazine, to_magazines


@page(ReportingPermission.READ)
def magazines(request: TownRequest) -> HttpResponse:
    """All magazines of the town that the reader may see, newest first."""
    town = request.municipality
    context = {
        "crumbs": to_magazines(town),
        "rows": [
            (magazine, MAGAZINE_SHAPE[magazine.state], period(magazine.period_from, magazine.period_to))
            for magazine in magazines_of(request.user, town)
        ],
        "may_write": policies.can(request.user, ReportingPermission.EDIT_MAGAZINES, town),
    }
    return render(request, "reporting/magazines.html", context)


@page(ReportingPermission.READ)
def magazine(request: TownRequest, pk: int) -> HttpResponse:
    """The plan of a magazine: its contributions in their order, their pictures, and what is missing."""
    found = fetch(request, with_contents(Magazine.objects.all()), pk=pk)
    is_draft = found.state == MagazineState.DRAFT
    content = content_of(found, request.user) if is_draft else found.snapshot
    missing = rules.check_freeze(facts_of(found, content)).reasons if is_draft else ()
    may_write = policies.can(request.user, ReportingPermission.EDIT_MAGAZINES, found)
    covers: list[MagazinePicture] = getattr(found, "covers", [])
    context: dict[str, Any] = {
        "crumbs": to_magazine(found),
        "magazine": found,
        "shape": MAGAZINE_SHAPE[found.state],
        "period": period(found.period_from, found.period_to),
        "cover": covers[0] if covers else None,
        "cover_small": bool(covers)
        and rules.too_small_for_print(covers[0].width, covers[0].height, placed="cover"),
        "items": [(item, _pictures(list(item.pictures.all()))) for item in found.items.all()],
        "missing": [told(reason) for reason in missing],
        "is_draft": is_draft,
        "is_frozen": found.state == MagazineState.FROZEN,
        "may_write": may_write,
        "may_change": bool(may_write) and is_draft,
        "may_publish": policies.can(request.user, ReportingPermission.PUBLISH_MAGAZINES, found),
        "files": list(found.files.all()),
        "job": None if is_draft else job_of(found),
        "public_url": _public_url(found),
    }
    concerned = found.state != MagazineState.PUBLISHED and (may_write or context["may_publish"])
    context["unprinted"] = unprinted(content) if concerned else []
    made = {file.purpose for file in context["files"]}
    context["seen"] = seen_parts(found) if is_draft else ""
    job = context["job"]
    context["is_working"] = job is not None and job.state in {JobState.WAITING, JobState.RUNNING}
    context["can_publish"] = MagazinePurpose.SCREEN in made and not context["is_working"]
    lacks = not is_draft and bool(made) and not made.issuperset(MagazinePurpose)
    context["lacks_files"] = lacks and not context["is_working"]
    return render(request, "reporting/magazine.html", context)


def _pictures(pictures: list[MagazinePicture]) -> list[tuple[MagazinePicture, bool]]:
    """Each picture, and whether it is too small for print where it is placed: the first one opens the contribution."""
    placed = ["opening", *["inner"] * len(pictures)]
    return [
        (picture, rules.too_small_for_print(picture.width, picture.height, placed=place))
        for picture, place in zip(pictures, placed, strict=False)
    ]


def _public_url(magazine: Magazine) -> str:
    if magazine.state != MagazineState.PUBLISHED or not magazine.public:
        return ""
    return f"{magazine.municipality.public_url}magazin/{magazine.pk}/"


@require_safe
@page(ReportingPermission.EDIT_MAGAZINES)
def preview(request: TownRequest, pk: int) -> HttpResponseBase:
    """The magazine as PDF as it stands now, or as it was frozen; its file where that is made already.

    What is not described yet can be looked at here; it is not published before it is.
    """
    found = fetch(request, with_contents(Magazine.objects.all()), pk=pk)
    kept = found.files.filter(purpose=MagazinePurpose.SCREEN).select_related("file").first()
    if kept is not None:
        return hand_out(request, kept.file, kept_by_all=False)
    content = found.snapshot or content_of(found, request.user)
    try:
        pdf = write_magazine(previewed(issue_of(content)))
    except (DocumentError, FileNotFoundError) as error:
        messages.error(request, told_unset(error))
        return redirect(found)
    headers = {"Content-Disposition": 'inline; filename="vorschau.pdf"', "Cache-Control": "private, no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@page(ReportingPermission.EDIT_MAGAZINES)
def create(request: TownRequest) -> HttpResponse:
    """Begin a magazine."""
    town = request.municipality
    initial = {"publisher": town.name, "public": True, "layout": "bogen"}
    form = MagazineForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        data = {name: form.cleaned_data[name] for name in NAMES}
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: create_magazine(municipality=town, by=request.user, **data),
                done=_("The magazine has been begun. Now add its contributions."),
            ),
        )
        if made is not None:
            return redirect(made)
    context = {
        "form": form,
        "title": _("Begin a magazine"),
        "cancel": reverse("reporting:magazines", args=[town.slug]),
        "crumbs": to_magazines(town, _("New magazine")),
    }
    return render(request, "reporting/magazine_form.html", context, status=form_status(form))


@page(ReportingPermission.EDIT_MAGAZINES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a draft's title, period, layout, publisher and imprint."""
    found = fetch(request, Magazine.objects.select_related("municipality"), pk=pk)
    initial = {name: getattr(found, name) for name in (*NAMES, "revision")}
    form = MagazineForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: edit_magazine(magazine=found, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The magazine has been saved."))
            return redirect(saved)
    title = _("Edit magazine")
    context = {
        "form": form,
        "title": title,
        "cancel": found.get_absolute_url(),
        "crumbs": to_magazine(found, title),
    }
    return render(request, "reporting/magazine_form.html", context, status=form_status(form))
