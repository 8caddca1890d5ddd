# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Beratungsfolge: whether it is complete, and whether its order makes sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from augenhoehe.council.enums import ConsultationRole, Outcome, PaperType
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.kinds import KINDS
from augenhoehe.kit.reasons import Reason, Verdict, _

NEEDS_DECISION = frozenset(kind for kind, facts in KINDS.items() if facts.decides)
"""Kinds of papers that ask a body to decide; the others only inform."""

PUT_OFF = frozenset(
    {Outcome.POSTPONED, Outcome.DEFERRED, Outcome.REFERRED, Outcome.REMOVED, Outcome.WITHDRAWN}
)
"""Results after which the body has not spoken, so that the paper may come back to it."""


def deciding_step(steps: Sequence[Step]) -> int | None:
    """The place of the step that decides: the last deciding one, since earlier ones were put off."""
    places = [place for place, step in enumerate(steps) if step.role is ConsultationRole.DECISION]
    return places[-1] if places else None


def check_order(steps: Sequence[Step]) -> Verdict:
    """Every step names its body, days do not run backwards, and nobody advises after the decision."""
    return Verdict((*_nameless(steps), *_twice(steps), *_backwards(steps), *_after_the_decision(steps)))


def check_complete(kind: PaperType, steps: Sequence[Step]) -> Verdict:
    """Everything that is missing before a paper may go its way."""
    if not steps:
        return Verdict((Reason(_("The order of consultations is empty. Please add at least one body.")),))
    reasons = [
        Reason(
            _("The role of “%(body)s” is missing: hearing, advice, decision or information?"),
            {"body": step.body_name},
        )
        for step in steps
        if step.role is None
    ]
    if kind in NEEDS_DECISION and deciding_step(steps) is None:
        reasons.append(Reason(_("No body decides. Please give the role “decision” to one of the bodies.")))
    return Verdict(tuple(reasons))


def _nameless(steps: Sequence[Step]) -> Iterator[Reason]:
    for place, step in enumerate(steps, 1):
        if not step.body_name.strip():
            yield Reason(_("Step %(number)d names no body."), {"number": place})


def _twice(steps: Sequence[Step]) -> Iterator[Reason]:
    seen = set()
    for step in steps:
        if step.date is None:
            continue
        if (step.same_body_as, step.date) in seen:
            yield Reason(
                _("“%(body)s” stands twice on %(date)s. Please remove one of the two steps."),
                {"body": step.body_name, "date": step.date},
            )
        seen.add((step.same_body_as, step.date))


def _backwards(steps: Sequence[Step]) -> Iterator[Reason]:
    latest = None
    for step in steps:
        if step.date is None:
            continue
        if latest is not None and latest.date is not None and step.date < latest.date:
            yield Reason(
                _(
                    "“%(body)s” meets on %(date)s, before “%(other)s” on %(other_date)s. Please put "
                    "them in order of date."
                ),
                {
                    "body": step.body_name,
                    "date": step.date,
                    "other": latest.body_name,
                    "other_date": latest.date,
                },
            )
        else:
            latest = step


def _after_the_decision(steps: Sequence[Step]) -> Iterator[Reason]:
    decided_by: Step | None = None
    for step in steps:
        decides = step.role is ConsultationRole.DECISION
        if decided_by is not None and decides and step.same_body_as != decided_by.same_body_as:
            yield Reason(
                _("Both “%(first)s” and “%(second)s” decide. Only one body decides on a paper."),
                {"first": decided_by.body_name, "second": step.body_name},
            )
        if decided_by is not None and step.role in {ConsultationRole.HEARING, ConsultationRole.ADVISORY}:
            yield Reason(
                _("“%(body)s” is consulted only after “%(decides)s” has decided. Please put it before."),
                {"body": step.body_name, "decides": decided_by.body_name},
            )
        if decides and step.outcome not in PUT_OFF:
            decided_by = step


def suggest_roles(steps: Sequence[Step], heard: int | None) -> list[ConsultationRole | None]:
    """A role for every step, where the decision is known: the printed one, else what is usual at that place.

    `heard` is the body that must be heard. A suggestion is no reading: a person confirms it.
    """
    decides = deciding_step(steps)
    roles: list[ConsultationRole | None] = []
    for place, step in enumerate(steps):
        if step.role is not None or decides is None:
            roles.append(step.role)
        elif place > decides:
            roles.append(ConsultationRole.INFORMATION)
        else:
            is_hearing = heard is not None and step.body == heard
            roles.append(ConsultationRole.HEARING if is_hearing else ConsultationRole.ADVISORY)
    return roles
