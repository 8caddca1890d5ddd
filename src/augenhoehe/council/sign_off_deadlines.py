# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of the start page for signatures: for whoever signs, for the author, for whoever releases, for the office."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import PaperState, SignOffState
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.sign_offs import (
    HISTORY,
    facts_of,
    is_asked,
    open_in,
    refusal_of,
    releaser,
)
from augenhoehe.council.rules.sign_off import AUTHOR_DAYS, check_release
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.working_days import WorkingDays


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """One query; nothing for those who see no signatures."""
    if not policies.can(actor, CouncilPermission.SIGN_PAPERS, municipality):
        return
    for _number, signatures in groupby(open_in(actor, municipality), key=lambda one: one.paper_id):
        several = list(signatures)
        paper = several[0].paper
        for one in several:
            one.paper = paper
        yield from _to_sign(actor, several)
        yield from _to_go_on(actor, paper, several)


def _to_sign(actor: Any, signatures: list[SignOff]) -> Iterator[Deadline]:
    for one in signatures:
        if one.state == SignOffState.ASKED and one.due_on is not None and is_asked(actor, one):
            yield Deadline(
                date=one.due_on,
                title=_("Sign: %(name)s") % {"name": one.paper.title},
                why=_("You are asked as %(office)s, to sign by %(date)s.")
                % {"office": one.get_office_display(), "date": phrases.long_date(one.due_on)},
                action=_("Read and sign"),
                url=one.get_absolute_url(),
            )


def _to_go_on(actor: Any, paper: Paper, signatures: list[SignOff]) -> Iterator[Deadline]:
    """What the paper waits for besides signatures: its author, its release, its submission."""
    writes = policies.can(actor, CouncilPermission.WRITE_PAPERS, paper).ok
    if paper.state == PaperState.DRAFT and writes:
        yield from _refused(paper, signatures)
    if paper.state == PaperState.IN_SIGN_OFF:
        current = [one for one in signatures if one.state not in HISTORY]
        may = policies.can(actor, CouncilPermission.RELEASE_PAPERS, paper)
        verdict = check_release(PaperState.IN_SIGN_OFF, facts_of(current), releaser(actor, paper, current))
        if may and verdict:
            yield _line(
                paper,
                signatures,
                _("Release the paper: %(name)s"),
                _("All have signed since %(date)s."),
                _("Release the paper"),
            )
    if paper.state == PaperState.RELEASED and writes:
        yield _line(
            paper,
            signatures,
            _("Submit the paper: %(name)s"),
            _("It is signed since %(date)s and released."),
            _("Go on with the paper"),
        )


def _refused(paper: Paper, signatures: list[SignOff]) -> Iterator[Deadline]:
    refusal = refusal_of(signatures)
    if refusal is not None and refusal.due_on is not None:
        yield Deadline(
            date=refusal.due_on,
            title=_("Change the paper: %(name)s") % {"name": paper.title},
            why=_("%(office)s does not sign: %(reason)s")
            % {"office": refusal.get_office_display(), "reason": refusal.remark},
            action=_("Go on with the paper"),
            url=paper.get_absolute_url(),
        )


def _line(paper: Paper, signatures: list[SignOff], title: str, why: str, action: str) -> Deadline:
    signed_on = _last_signed_on(signatures)
    return Deadline(
        date=WorkingDays.of(paper.municipality.ags).after(signed_on, AUTHOR_DAYS),
        title=title % {"name": paper.title},
        why=why % {"date": phrases.long_date(signed_on)},
        action=action,
        url=reverse("council:paper", args=[paper.municipality.slug, paper.pk]),
    )


def _last_signed_on(signatures: list[SignOff]) -> datetime.date:
    """The day of the last signature that counts."""
    return max(
        timezone.localdate(one.signed_at)
        for one in signatures
        if one.signed_at is not None and one.state not in HISTORY
    )
