# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of a paper: when it may be submitted, changed, withdrawn, and when it takes results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from augenhoehe.council.enums import CONCLUDED, PaperState, PaperType
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.kinds import Part, check_relation, missing_parts
from augenhoehe.council.rules.sequence import check_complete, check_order
from augenhoehe.kit.reasons import Reason, Verdict, _, says_something


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What the rules need to know of a paper.

    `parts` are its texts by `rules.kinds.Part`; `related` is the number, as compared, of the paper that its kind
    makes it belong to, and `related_kind` what that one is, None where it is not known here.
    """

    state: PaperState
    kind: PaperType
    reference: str
    name: str
    resolution_text: str
    steps: Sequence[Step] = ()
    parts: Mapping[Part, str] = field(default_factory=dict)
    related: str = ""
    related_kind: PaperType | None = None

    @property
    def has_results(self) -> bool:
        """Whether a body has dealt with it already."""
        return any(step.outcome is not None for step in self.steps)


def check_submission(paper: PaperFacts, *, draws: bool = False) -> Verdict:
    """Everything that is missing before a draft or a released paper may be submitted.

    `draws`: the town counts its papers here, so that a missing number is drawn with the submission.
    """
    if paper.state not in {PaperState.DRAFT, PaperState.RELEASED}:
        return Verdict((Reason(_("Only a draft can be submitted.")),))
    missing = []
    if not says_something(paper.reference) and not draws:
        missing.append(Reason(_("The number is missing. The council office assigns it.")))
    return Verdict((*missing, *check_content(paper).reasons))


def check_content(paper: PaperFacts) -> Verdict:
    """Everything that is missing in the paper itself, its number aside, before others deal with it."""
    missing = []
    if not says_something(paper.name):
        missing.append(Reason(_("The subject is missing.")))
    missing += missing_parts(paper.kind, {Part.RESOLUTION_TEXT: paper.resolution_text, **paper.parts})
    missing += check_relation(
        paper.kind, numbering.key(paper.reference), paper.related, paper.related_kind
    ).reasons
    return Verdict((*missing, *check_order_of_bodies(paper).reasons))


def check_order_of_bodies(paper: PaperFacts) -> Verdict:
    """What is missing or out of order in the Beratungsfolge alone."""
    complete, order = check_complete(paper.kind, paper.steps), check_order(paper.steps)
    return Verdict((*complete.reasons, *order.reasons))


def check_editing(paper: PaperFacts) -> Verdict:
    """May the text still change? Not once a body has dealt with it: what was voted on stays what it was."""
    if paper.state is PaperState.WITHDRAWN:
        return Verdict((Reason(_("This paper was withdrawn and is not changed any more.")),))
    if paper.state in CONCLUDED or paper.has_results:
        return Verdict(
            (
                Reason(
                    _(
                        "A body has dealt with this paper already. Its text stays as it was; changes need "
                        "a new paper."
                    )
                ),
            )
        )
    return Verdict()


def check_withdrawal(paper: PaperFacts, reason: str) -> Verdict:
    """A paper is withdrawn before it is decided, and the reason is told."""
    if paper.state is PaperState.WITHDRAWN:
        return Verdict((Reason(_("This paper was withdrawn already.")),))
    if paper.state is PaperState.DECIDED:
        return Verdict((Reason(_("A paper that was decided cannot be withdrawn.")),))
    if not says_something(reason):
        return Verdict((Reason(_("Please say in a sentence why the paper is withdrawn.")),))
    return Verdict()


def check_takes_results(state: PaperState) -> Verdict:
    """Only a paper that is on its way takes results, and a decided one their correction."""
    if state in {PaperState.DRAFT, PaperState.IN_SIGN_OFF, PaperState.RELEASED}:
        return Verdict((Reason(_("This paper is a draft. Please submit it before you enter a result.")),))
    if state is PaperState.WITHDRAWN:
        return Verdict((Reason(_("This paper was withdrawn; it takes no results.")),))
    return Verdict()


def check_sequence_change(paper: PaperFacts, kept: Sequence[Step]) -> Verdict:
    """The Beratungsfolge may change, but a step that has a result stays as it is."""
    if paper.state is PaperState.WITHDRAWN:
        return Verdict((Reason(_("This paper was withdrawn and is not changed any more.")),))
    stays = {step.number: step for step in kept if step.number}
    return Verdict(
        tuple(
            Reason(
                _(
                    "“%(body)s” has dealt with the paper already. Its step stays; please correct the "
                    "result first."
                ),
                {"body": step.body_name},
            )
            for step in paper.steps
            if step.outcome is not None and not _stays(step, stays.get(step.number or 0))
        )
    )


def _stays(step: Step, new: Step | None) -> bool:
    """Whether a step is kept with its body, role and day."""
    if new is None or (new.role, new.date) != (step.role, step.date):
        return False
    return new.same_body_as == step.same_body_as or new.body_name == step.body_name
