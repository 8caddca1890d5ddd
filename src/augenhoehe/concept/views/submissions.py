# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in: the submissions of a round, one with its points, and recording what came otherwise."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept import queries
from augenhoehe.concept.actions.record_submission import SourceFile, Voice, record_submission
from augenhoehe.concept.answered import answered, submissions_of
from augenhoehe.concept.cards import card
from augenhoehe.concept.enums import Channel, ProposalKind, ReplyState
from augenhoehe.concept.forms.submissions import SubmissionForm
from augenhoehe.concept.languages import GERMAN, LANGUAGES
from augenhoehe.concept.models import ParticipationRound, Submission
from augenhoehe.concept.outline import outline
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.points import Point
from augenhoehe.concept.rules.submissions import may_add_points
from augenhoehe.concept.senders import speaking_organizations
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import round_of, submission_of
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, once


@require_safe
@page(ConceptPermission.READ)
def submissions(request: TownRequest, pk: int) -> HttpResponse:
    """Everything that came in during a round: for the administration all of it, for others what they sent in."""
    found = round_of(request, pk)
    came = submissions_of(request.user, found.submissions.all())
    context = {
        "crumbs": crumbs.to_round(request, found, _("Submissions")),
        "round": found,
        "version": found.version,
        "submissions": came,
        "may_record": policies.can(request.user, ConceptPermission.PROPOSE_FOR_OTHERS, found),
        "may_reply": policies.can(request.user, ConceptPermission.REPLY, found),
    }
    return render(request, "concept/submissions.html", context)


@require_safe
@page(ConceptPermission.READ)
def submission(request: TownRequest, pk: int) -> HttpResponse:
    """One submission: who sent it, its points and what became of them, its source, and how it was answered."""
    found = submission_of(request, pk)
    [shown] = answered([found])
    version = found.round.version
    read = outline(version.blocks.order_by("position"), numbered_lines=True)
    points = policies.visible(request.user, queries.with_records(found.proposals.order_by("number")))
    letters = policies.visible(request.user, found.letters.select_related("account"))
    context = {
        "crumbs": [
            *crumbs.to_round(request, found.round),
            (
                _("Submissions"),
                reverse("concept:submissions", args=[request.municipality.slug, found.round_id]),
            ),
            (str(found), ""),
        ],
        "shown": shown,
        "submission": found,
        "version": version,
        "cards": [card(point, read) for point in points],
        "language": "" if found.language == GERMAN else LANGUAGES.get(found.language, found.language),
        "letters": letters.prefetch_related("replies__proposal").order_by("-sent_at", "-pk"),
        "may_record": policies.can(request.user, ConceptPermission.PROPOSE_FOR_OTHERS, found).ok
        and may_add_points(Channel(found.channel)).ok,
        "may_reply": policies.can(request.user, ConceptPermission.REPLY, found).ok
        and shown.state is not ReplyState.NOTHING,
    }
    return render(request, "concept/submission.html", context)


@require_safe
@page(ConceptPermission.READ)
def submission_file(request: TownRequest, pk: int) -> HttpResponseBase:
    """The file a submission was made of."""
    found = submission_of(request, pk)
    if found.file is None:
        raise Http404
    return hand_out(request, found.file, kept_by_all=False)


@page(ConceptPermission.PROPOSE_FOR_OTHERS)
def submission_new(request: TownRequest, pk: int) -> HttpResponse:
    """Record what came by mail, letter, telephone or in a meeting."""
    found = round_of(request, pk)
    posted = request.method == "POST"
    form = SubmissionForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        initial={"received_on": clock.today()},
        organizations=speaking_organizations(request.municipality),
    )
    if posted and form.is_valid():
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: _recorded(request, found, form),
                done=lambda made: _("Recorded as submission %(number)s.") % {"number": made.number},
            ),
        )
        if made is not None:
            return redirect("concept:submission", request.municipality.slug, made.pk)
    context = {
        "crumbs": crumbs.to_round(request, found, _("Record what came in")),
        "round": found,
        "version": found.version,
        "form": form,
    }
    return render(request, "concept/submission_new.html", context, status=form_status(form))


def _recorded(request: TownRequest, found: ParticipationRound, form: SubmissionForm) -> Submission:
    file = form.cleaned_data["file"]
    points = [Point(ProposalKind.REMARK, reason=form.text)] if form.is_remark else []
    [made] = record_submission(
        participation=found,
        voices=[Voice(form.sender(), points)],
        receipt=form.receipt(form.text),
        source=SourceFile(file.name, file.read()) if file is not None else None,
        by=request.user,
    )
    return made
