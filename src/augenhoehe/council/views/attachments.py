# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.council.actions.arrange_files import arrange_files
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.enums import PaperState
from augenhoehe.council.forms.attachments import AttachForm, FilesForm
from augenhoehe.council.models import Paper, PaperFile
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.rules.attachments import may_add
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.council.views.voiding import Voiding
from augenhoehe.kit.forms import attempt, form_status


@require_safe
@page(CouncilPermission.READ_ATTACHMENTS)
def attachment(request: TownRequest, pk: int) -> HttpResponseBase:
    """The content of an attachment; what the reader may not see does not exist."""
    found = fetch(
        request,
        PaperFile.objects.select_related("file", "paper"),
        town="paper__municipality",
        pk=pk,
    )
    return hand_out(request, found.file, kept_by_all=False)


@page(CouncilPermission.WRITE_PAPERS)
def attachments(request: TownRequest, pk: int) -> HttpResponse:
    """Name, order, publish and remove the attachments of a paper."""
    paper = fetch(request, Paper.objects.select_related("municipality"), pk=pk)
    files = list(paper.files.select_related("file").order_by("position"))
    form = FilesForm(
        request.POST if request.method == "POST" else None,
        files=files,
        initial={"revision": paper.revision},
    )
    voiding = Voiding(paper)
    voiding.ask(form)
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: arrange_files(
                paper=paper,
                attachments=form.attachments(),
                revision=form.cleaned_data["revision"],
                voiding=voiding.meant(form),
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The attachments have been saved."))
            voiding.tell(request)
            return redirect("council:paper-files", request.municipality.slug, paper.pk)
    context = {
        "form": form,
        "rows": form.rows(),
        "paper": paper,
        "voiding": voiding,
        "may_attach": may_add(PaperState(paper.state)),
        "crumbs": paper_trail(request, paper, (_("Attachments"), "")),
    }
    return render(request, "council/paper_files.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_PAPERS)
def attach(request: TownRequest, pk: int) -> HttpResponse:
    """Add an attachment to a paper."""
    paper = fetch(request, Paper.objects.select_related("municipality"), pk=pk)
    form = AttachForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial={"revision": paper.revision},
    )
    voiding = Voiding(paper)
    voiding.ask(form)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        file = typed["file"]
        made = attempt(
            form,
            lambda: attach_file(
                paper=paper,
                name=typed["name"],
                file_name=file.name,
                content=file.read(),
                public=typed["public"],
                revision=typed["revision"],
                voiding=voiding.meant(form),
                by=request.user,
            ),
        )
        if made is not None:
            messages.success(request, _("The attachment has been added."))
            voiding.tell(request)
            return redirect("council:paper-files", request.municipality.slug, paper.pk)
    context = {
        "form": form,
        "paper": paper,
        "voiding": voiding,
        "cancel": reverse("council:paper-files", args=[request.municipality.slug, paper.pk]),
        "crumbs": paper_trail(request, paper, (_("Add an attachment"), "")),
    }
    return render(request, "council/paper_file_new.html", context, status=form_status(form))
