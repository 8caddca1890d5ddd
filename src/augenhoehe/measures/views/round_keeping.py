# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a script is told that keeps an answer while it is typed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.kit.forms import form_status
from augenhoehe.kit.forms.revision import as_revision
from augenhoehe.kit.kept_quiet import kept_quiet
from augenhoehe.measures.forms.round_answer_form import RoundAnswerForm
from augenhoehe.measures.models import RoundEntry


def by_script(request: HttpRequest) -> bool:
    """Whether a script asks, not a person with a button."""
    return request.headers.get("HX-Request") == "true"


def kept_quietly(request: HttpRequest, kept: RoundEntry, *, inside: bool = False) -> HttpResponse:
    """When an answer was kept, with the revision to go on from. `inside`: for somebody with an account."""
    context = {"revision": kept.revision, "kept_at": kept.answered_at, "inside": inside}
    return kept_quiet(render(request, "measures/_round_kept.html", context))


def not_kept_quietly(request: HttpRequest, form: RoundAnswerForm) -> HttpResponse:
    """Why an answer was not kept; with the revision that was sent, so that nothing is overwritten unseen."""
    if form.conflict is not None:
        problem = _("A colleague has answered meanwhile. Press “Keep for later” to see both.")
    else:
        problem = " ".join(str(line) for lines in form.errors.values() for line in lines)
    context = {"revision": as_revision(request.POST.get("revision")), "problem": problem}
    return kept_quiet(render(request, "measures/_round_kept.html", context, status=form_status(form)))
