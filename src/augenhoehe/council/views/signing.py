# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.refuse_sign_off import refuse_sign_off
from augenhoehe.council.actions.sign_paper import sign_paper
from augenhoehe.council.compared_editions import compared
from augenhoehe.council.enums import PaperState, SignOffOffice, SignOffState
from augenhoehe.council.forms.sign_off import Answer, AnswerForm
from augenhoehe.council.models import SignOff
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.editions import content_of
from augenhoehe.council.queries.sign_offs import PEOPLE, edition_seen_by, is_asked
from augenhoehe.council.rules.editions import fingerprint
from augenhoehe.council.rules.sign_off import TOUCHES, check_signing
from augenhoehe.council.views.sign_off_panel import context_of
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.kit.forms import form_status
from augenhoehe.kit.violations import Conflict, RuleViolation, told


@page(CouncilPermission.SIGN_PAPERS)
def sign_off(request: TownRequest, pk: int) -> HttpResponse:
    """Read what changed since the last signature, and answer. A text that changed meanwhile is signed by nobody."""
    item = _item(request, pk)
    form = AnswerForm(request.POST) if request.method == "POST" else None
    outdated = False
    if form is not None and form.is_valid():
        try:
            _answer(request, item, form)
            return redirect(item.paper)
        except RuleViolation as refusal:
            for reason in refusal.reasons:
                form.add_error("remark" if is_asked(request.user, item) else None, reason)
        except Conflict:
            outdated = True
            item = _item(request, pk)
    content = content_of(item.paper)
    if form is None or outdated:
        typed = form.cleaned_data["remark"] if form is not None else ""
        form = AnswerForm(initial={"revision": item.revision, "seen": fingerprint(content), "remark": typed})
    before, is_own = edition_seen_by(request.user, item)
    may = check_signing(
        PaperState(item.paper.state),
        SignOffState(item.state),
        is_asked=is_asked(request.user, item),
        remark=None,
    )
    own_sections = TOUCHES[SignOffOffice(item.office)]
    context = {
        "item": item,
        "paper": item.paper,
        "form": form,
        "outdated": outdated,
        "refusals": [told(reason) for reason in may.reasons],
        "sections": [
            (shown, shown.section in own_sections)
            for shown in compared(before.content if before else None, content)
        ],
        "before": before,
        "is_own": is_own,
        "as_deputy": request.user.pk == item.deputy_id,
        **context_of(request, item.paper),
        "crumbs": paper_trail(request, item.paper, (_("Sign"), "")),
    }
    return render(request, "council/sign_off.html", context, status=409 if outdated else form_status(form))


def _item(request: TownRequest, pk: int) -> SignOff:
    found = SignOff.objects.select_related(*PEOPLE, "paper__municipality", "paper__under_direction_of")
    return fetch(request, found, town="paper__municipality", pk=pk)


def _answer(request: TownRequest, item: SignOff, form: AnswerForm) -> None:
    """Carry out what was answered and say so."""
    typed = form.cleaned_data
    remark = typed["remark"].replace("\r\n", "\n")
    answer = Answer(typed["answer"])
    # A form without its revision was made by nobody who saw the page.
    revision = -1 if typed["revision"] is None else typed["revision"]
    if answer is Answer.REFUSE:
        refuse_sign_off(sign_off=item, reason=remark, seen=typed["seen"], revision=revision, by=request.user)
        messages.success(request, _("Your reason has been noted. The paper is with its author again."))
        return
    sign_paper(
        sign_off=item,
        remark=remark if answer is Answer.SIGN_WITH_REMARK else None,
        seen=typed["seen"],
        revision=revision,
        by=request.user,
    )
    messages.success(request, _("You have signed."))
