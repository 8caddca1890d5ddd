# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Those who made proposals are told what became of them: one by one, or a whole round at once."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from augenhoehe.concept import queries
from augenhoehe.concept.actions.reply_to_submission import Answer, reply_to_submission
from augenhoehe.concept.actions.reply_to_submissions import reply_to_submissions
from augenhoehe.concept.answered import ANSWERABLE, Answered, answered, submissions_of, ways_to
from augenhoehe.concept.enums import ReplyState, ReplyWay
from augenhoehe.concept.forms.replies import BulkReplyForm, ReplyForm
from augenhoehe.concept.models import ParticipationRound, Proposal, ReplyLetter, Submission
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.printed_replies import printed_reply
from augenhoehe.concept.printing.reply_letter import letter_document
from augenhoehe.concept.reply_texts import Readings, drafted, point_title
from augenhoehe.concept.rules.outcomes import may_publish_outcome
from augenhoehe.concept.views import crumbs
from augenhoehe.concept.views.lookup import round_of, submission_of
from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import told


@page(ConceptPermission.REPLY)
def reply(request: TownRequest, pk: int) -> HttpResponse:
    """The letter to one sender, from the records, to be reworded and sent; art=zwischen: an interim one."""
    found = submission_of(request, pk)
    [shown] = answered([found])
    interim = _interim(request, shown)
    points = _points([found])
    readings = Readings.of(found.concept, points)
    form = ReplyForm(
        request.POST if request.method == "POST" else None,
        draft=drafted(found, points, readings, interim=interim),
        titles={point.pk: point_title(point) for point in points},
        ways=ways_to(found),
        initial={"revision": found.revision},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        answer = Answer(
            ReplyWay(given["way"]),
            given["opening"],
            given["closing"],
            form.texts(),
            interim=interim,
            page=_own_page(request, found),
        )
        made = attempt(
            form,
            lambda: reply_to_submission(
                submission=found, answer=answer, revision=given["revision"], by=request.user
            ),
        )
        if made is not None:
            _tell(request, made)
            return redirect("concept:submission", request.municipality.slug, found.pk)
    here = reverse("concept:reply", args=[request.municipality.slug, found.pk])
    context = {
        "crumbs": [
            *crumbs.to_round(request, found.round),
            (str(found), reverse("concept:submission", args=[request.municipality.slug, found.pk])),
            (_("Answer"), ""),
        ],
        "shown": shown,
        "submission": found,
        "form": form,
        "interim": interim,
        "kinds": [
            {"url": here, "label": _("Final answer"), "current": not interim},
            {"url": f"{here}?art=zwischen", "label": _("Interim answer"), "current": interim},
        ],
        "may_be_final": shown.state is not ReplyState.UNDECIDED,
    }
    return render(request, "concept/reply.html", context, status=form_status(form))


@page(ConceptPermission.REPLY)
def replies(request: TownRequest, pk: int) -> HttpResponse:
    """Who of a round still waits for an answer; all whose points are dealt with are answered at once."""
    found = round_of(request, pk)
    came = submissions_of(request.user, found.submissions.all())
    waiting = [one for one in came if one.state in ANSWERABLE]
    form = BulkReplyForm(
        request.POST if request.method == "POST" else None,
        choices=[
            (
                one.submission.pk,
                f"{one.submission}: {one.sender}",
                one.submission.revision,
                ways_to(one.submission),
                one.state is ReplyState.READY,
            )
            for one in waiting
        ],
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: _answered_all(request, found, waiting, form))
        if made:
            words = ngettext(
                "%(count)d submission is answered.", "%(count)d submissions are answered.", len(made)
            )
            messages.success(request, words % {"count": len(made)})
            return redirect("concept:replies", request.municipality.slug, found.pk)
    by_pk = {one.submission.pk: one for one in waiting}
    context = {
        "crumbs": crumbs.to_round(request, found, _("Answer those who took part")),
        "round": found,
        "version": found.version,
        "form": form,
        "waiting": [(by_pk[number], *fields) for number, *fields in form.rows()],
        "undecided": [one for one in came if one.state is ReplyState.UNDECIDED],
        "told": sum(one.state is ReplyState.TOLD for one in came),
        "total": len(came),
        "outcome_reasons": [
            told(reason)
            for reason in may_publish_outcome(
                found.facts,
                [one.state for one in came],
                clock.today(),
                version_public=found.version.public,
            ).reasons
        ],
    }
    return render(request, "concept/replies.html", context, status=form_status(form))


@require_safe
@page(ConceptPermission.READ)
def letter_file(request: TownRequest, pk: int) -> HttpResponse:
    """A given answer as a letter (format=docx: to be worked on)."""
    rows = ReplyLetter.objects.select_related(
        "submission__concept__municipality", "submission__organization", "submission__account"
    )
    found = fetch(request, rows, town="submission__concept__municipality", pk=pk)
    document = letter_document(printed_reply(found))
    ending = Ending.DOCX if request.GET.get("format") == Ending.DOCX else Ending.PDF
    content = write_docx(document) if ending is Ending.DOCX else write_pdf(document)
    name = "antwort", f"eingabe {found.submission.number}", found.submission.concept.title
    return file_response(content, ending, *name, request.municipality.slug, kept=False)


def _answered_all(
    request: TownRequest, found: ParticipationRound, waiting: list[Answered], form: BulkReplyForm
) -> list[ReplyLetter]:
    """Everybody chosen gets the letter that the records give."""
    by_pk = {one.submission.pk: one.submission for one in waiting}
    points = _points(by_pk.values())
    readings = Readings.of(found.version.concept, points)
    answers = []
    for pk, way, revision in form.chosen():
        own = [point for point in points if point.submission_id == pk]
        submission = by_pk[pk]
        submission.concept = found.version.concept
        draft = drafted(submission, own, readings, interim=False)
        page_of = _own_page(request, submission)
        answer = Answer(way, draft.opening, draft.closing, draft.texts, page=page_of)
        answers.append((submission, answer, revision))
    return reply_to_submissions(answers=answers, by=request.user)


def _points(submissions: Iterable[Submission]) -> list[Proposal]:
    rows = Proposal.objects.filter(submission__in=list(submissions), withdrawn_at__isnull=True)
    return list(queries.with_records(rows.order_by("number")))


def _interim(request: TownRequest, shown: Answered) -> bool:
    """What is asked for; where something is undecided still, only an interim answer can be given."""
    return request.GET.get("art") == "zwischen" or shown.state is ReplyState.UNDECIDED


def _own_page(request: TownRequest, submission: Submission) -> str:
    """Where the sender reads the answer with an account; empty for everybody else."""
    if submission.account_id is None:
        return ""
    return request.build_absolute_uri(
        reverse("concept:submission", args=[request.municipality.slug, submission.pk])
    )


def _tell(request: TownRequest, letter: ReplyLetter) -> None:
    told = {
        ReplyWay.MAIL: _("The answer is on its way by mail."),
        ReplyWay.LETTER: _("The answer is recorded. Please print the letter and send it."),
        ReplyWay.PAGE: _("The answer stands on the sender's page now."),
        ReplyWay.IN_PERSON: _("It is recorded that the sender was told in person."),
    }
    messages.success(request, told[ReplyWay(letter.way)])
