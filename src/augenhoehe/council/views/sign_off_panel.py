# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a paper shows of its signatures and its costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from augenhoehe.core.enums import INSIDE
from augenhoehe.core.guard import TownRequest
from augenhoehe.council import labels
from augenhoehe.council.enums import PaperState, SignOffState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.finances import statement_of
from augenhoehe.council.queries.sign_offs import (
    HISTORY,
    PEOPLE,
    facts_of,
    is_asked,
    refusal_of,
    releaser,
    taking_back_of,
)
from augenhoehe.council.rules.sign_off import OPEN, SIGNED, check_release
from augenhoehe.kit import clock, policies
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import told


@dataclass(frozen=True, slots=True)
class Line:
    """One signature as pages show it."""

    sign_off: SignOff
    kind: str
    overdue: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class SignOffPanel:
    """The signatures that count, those that are history, and what the reader may do next."""

    lines: tuple[Line, ...]
    history: tuple[Line, ...]
    refusal: SignOff | None
    taken_back: AuditEvent | None
    signed: int
    complete: bool
    release_refusals: tuple[str, ...]
    may_open: bool
    asked_after_submission: bool

    @property
    def mine(self) -> SignOff | None:
        """The signature that the reader is asked for."""
        return next((line.sign_off for line in self.lines if line.mine), None)

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.lines or self.history)


def panel_of(request: TownRequest, paper: Paper) -> SignOffPanel | None:
    """The panel, one query; None for those who see no signatures."""
    if request.user.roles_in(paper.municipality_id).isdisjoint(INSIDE):
        return None
    found = policies.visible(request.user, SignOff.objects.filter(paper=paper)).select_related(*PEOPLE)
    signatures = list(found.order_by("stage", "pk")) if getattr(paper, "has_sign_offs", True) else []
    for one in signatures:
        one.paper = paper
    current = [one for one in signatures if one.state not in HISTORY]
    past = sorted(
        (one for one in signatures if one.state in HISTORY),
        key=lambda one: (one.signed_at or one.created_at, one.pk),
        reverse=True,
    )
    release = check_release(
        PaperState(paper.state), facts_of(current), releaser(request.user, paper, current)
    )
    return SignOffPanel(
        lines=tuple(_line(request.user, one) for one in current),
        history=tuple(_line(request.user, one) for one in past),
        refusal=refusal_of(signatures) if paper.state == PaperState.DRAFT else None,
        taken_back=taking_back_of(paper) if signatures and paper.state == PaperState.DRAFT else None,
        signed=sum(one.state in SIGNED for one in current),
        complete=bool(current) and not any(one.state in OPEN for one in current),
        release_refusals=tuple(told(reason) for reason in release.reasons),
        may_open=policies.can(request.user, CouncilPermission.SIGN_PAPERS, paper).ok,
        asked_after_submission=paper.state == PaperState.SUBMITTED
        and any(one.state in OPEN for one in current),
    )


def context_of(request: TownRequest, paper: Paper) -> dict[str, Any]:
    """What the templates of a paper's page need."""
    statement = statement_of(paper) if getattr(paper, "has_effect", True) else None
    return {
        "sign_offs": panel_of(request, paper),
        "statement": statement,
        "statement_missing": [told(reason) for reason in statement.missing] if statement else [],
    }


def _line(actor: Any, one: SignOff) -> Line:
    asked = one.state == SignOffState.ASKED
    overdue = asked and one.due_on is not None and one.due_on < clock.today()
    kind = "late" if overdue else labels.SIGN_OFF_STATE_KIND[one.state]
    return Line(one, kind, overdue, asked and is_asked(actor, one))
