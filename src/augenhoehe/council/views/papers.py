# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, fetch_prepared, page
from augenhoehe.council import labels
from augenhoehe.council.actions.draw_number import draw_number
from augenhoehe.council.actions.submit_paper import submit_paper
from augenhoehe.council.enums import ON_ITS_WAY, PaperState
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.duties import created_duties
from augenhoehe.council.queries.hearing import hearing_of
from augenhoehe.council.queries.paper_page import load_parts, paper_with_flags
from augenhoehe.council.queries.papers import facts_of, papers_of, steps_of
from augenhoehe.council.queries.relations import load_relations
from augenhoehe.council.queries.sign_offs import is_required
from augenhoehe.council.reading import paper_lines
from augenhoehe.council.rules.hearing import Hearing, HearingFinding
from augenhoehe.council.rules.sequence import check_order
from augenhoehe.council.views.next_step import next_step
from augenhoehe.council.views.paper_parts import after_replacement, parts_of
from augenhoehe.council.views.sign_off_panel import context_of
from augenhoehe.council.views.trail import paper_trail, trail
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.forms import seen_revision
from augenhoehe.kit.thread import Place
from augenhoehe.kit.violations import told

A_PAGE = 25
OPEN_STATES = frozenset({PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED, PaperState.SUBMITTED})
"""As long as a paper may still be changed or withdrawn."""


@page(CouncilPermission.READ_PAPERS)
def papers(request: TownRequest) -> HttpResponse:
    """All papers the reader may see, with a filter that works as a plain form."""
    chosen = {
        "state": _one_of(request.GET.get("state", ""), labels.PAPER_STATE),
        "kind": _one_of(request.GET.get("kind", ""), labels.PAPER_TYPE),
        "text": " ".join(request.GET.get("text", "").replace("\0", " ").split())[:100],
    }
    found = papers_of(request.user, request.municipality, **chosen)
    context = {
        "page_obj": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "chosen": chosen,
        "filtered": any(chosen.values()),
        "states": labels.choices(labels.PAPER_STATE),
        "kinds": labels.choices(labels.PAPER_TYPE),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_PAPERS, request.municipality).ok,
        "may_set_rules": policies.can(request.user, CouncilPermission.SET_RULES, request.municipality).ok,
        "crumbs": [*trail(request)[:1], (_("Council papers"), "")],
    }
    return render(request, "council/papers.html", context)


@page(CouncilPermission.READ_PAPERS)
def paper(request: TownRequest, pk: int) -> HttpResponse:
    """One paper: where it stands, what is next, what it says, and where it leads."""
    item = fetch_prepared(request, paper_with_flags, pk)
    loaded = load_parts(request.user, item)
    today = clock.today()
    may_write = policies.can(request.user, CouncilPermission.WRITE_PAPERS, item).ok
    may_record = policies.can(request.user, CouncilPermission.RECORD_RESULTS, item).ok
    steps = list(item.consultations.all())
    resolution = next((step.resolution for step in steps if hasattr(step, "resolution")), None)
    duties = created_duties(resolution) if resolution else []
    finding = hearing_of(item, today)
    relations = load_relations(request.user, item)
    parts = {
        **loaded,
        **parts_of(request, item, relations, may_write=may_write),
        **context_of(request, item),
    }
    must_be_signed = may_write and item.state == PaperState.DRAFT and is_required(item)
    start = [item, *steps, *([resolution] if resolution else []), *duties]
    context = {
        "paper": item,
        "thread": thread.lead(request.user, request.municipality, *start, here=Place.PAPER),
        "state_kind": labels.PAPER_STATE_KIND[item.state],
        "hearing": _hearing_note(item, finding),
        "timeline": _timeline(steps, finding),
        "order_notes": [told(reason) for reason in check_order(steps_of(item)).reasons] if may_write else [],
        **parts,
        "next": after_replacement(parts["replaced_by"])
        if parts["replaced_by"] and item.state == PaperState.SUBMITTED
        else next_step(
            item,
            facts_of(item, relations),
            today,
            parts["sign_offs"],
            must_be_signed=must_be_signed,
            draws=parts["draws_number"],
        ),
        "may_start_sign_off": may_write and item.state == PaperState.DRAFT,
        "may_write": may_write,
        "may_record": may_record and item.state in ON_ITS_WAY,
        "may_edit": may_write and item.state in OPEN_STATES and not _dealt_with(steps),
        "may_change_order": may_write and item.state != PaperState.WITHDRAWN,
        "may_withdraw": may_write and item.state in OPEN_STATES | {PaperState.NOTED},
        "resolution": resolution,
        "duties": duties,
        "source_lines": paper_lines(item.source_text) if may_write else (),
        "crumbs": paper_trail(request, item),
    }
    return render(request, "council/paper.html", context)


@require_POST
@page(CouncilPermission.WRITE_PAPERS)
def submit(request: TownRequest, pk: int) -> HttpResponse:
    """Send a draft on its way. What is missing comes back as a refusal with all reasons."""
    item = fetch(request, Paper.objects.all(), pk=pk)
    saved = submit_paper(paper=item, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The paper %(number)s has been submitted.") % {"number": saved.reference})
    return redirect(saved)


@require_POST
@page(CouncilPermission.WRITE_PAPERS)
def draw(request: TownRequest, pk: int) -> HttpResponse:
    """Draw the number of a paper before it is submitted."""
    item = fetch(request, Paper.objects.all(), pk=pk)
    saved = draw_number(paper=item, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The paper has the number %(number)s now.") % {"number": saved.reference})
    return redirect(saved)


def _one_of(value: str, known: labels.Labels) -> str:
    return value if value in {str(key) for key in known} else ""


def _dealt_with(steps: list[Consultation]) -> bool:
    return any(step.outcome for step in steps)


def _hearing_note(item: Paper, finding: HearingFinding) -> dict[str, Any] | None:
    """The warning about the hearing, or None where there is nothing to say."""
    if finding.ok or item.state == PaperState.WITHDRAWN:
        return None
    titles = {
        Hearing.MISSING: _("%(body)s is not heard"),
        Hearing.TOO_LATE: _("%(body)s is heard too late"),
        Hearing.ONLY_INFORMED: _("%(body)s is only informed"),
    }
    is_open = item.state in OPEN_STATES
    reasons = finding.reasons if is_open else finding.reasons[:1]
    return {
        "title": titles[finding.state] % {"body": finding.body_name},
        "reasons": [told(reason) for reason in reasons],
        "body": finding.body_name,
        "possible_on": finding.possible_on,
        "note": item.hearing_note,
        "open": is_open,
    }


def _timeline(steps: list[Consultation], finding: HearingFinding) -> list[dict[str, Any]]:
    """The Beratungsfolge as the page shows it, with the missing hearing where it would belong."""
    waiting = next((step.pk for step in steps if not step.outcome), None)
    lines: list[dict[str, Any]] = [
        {"step": step, "css": "is-done" if step.outcome else "is-next" if step.pk == waiting else ""}
        for step in steps
    ]
    if not finding.ok and finding.possible_on is not None:
        later = (
            place
            for place, step in enumerate(steps)
            if step.authoritative or (step.date is not None and step.date >= finding.possible_on)
        )
        missing = {"css": "is-missing", "body": finding.body_name, "possible_on": finding.possible_on}
        lines.insert(next(later, len(lines)), missing)
    return lines
