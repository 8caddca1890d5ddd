# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attachments of a paper: when they may come, change and go, and which came late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from augenhoehe.council.enums import CONCLUDED, PaperState
from augenhoehe.kit.reasons import Reason, Verdict, _

MOST_FILES = 50
CLOSED = CONCLUDED | {PaperState.WITHDRAWN}
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment as it is to be: its number, name, whether it is public, and whether it is to go."""

    number: int
    name: str
    public: bool
    removed: bool = False


def may_add(state: PaperState) -> bool:
    """Whether attachments may still be handed in: until the bodies are through with the paper, or it is withdrawn."""
    return state not in CLOSED


def is_late(state: PaperState) -> bool:
    """Whether an attachment that comes now was handed in later: the others have gone out with the paper."""
    return state is PaperState.SUBMITTED


def check_adding(state: PaperState, name: str, already: int) -> Verdict:
    """An attachment has a name, comes before the decision, and does not stand in a crowd."""
    if not may_add(state):
        return Verdict((Reason(_("This paper is decided or withdrawn. It takes no more attachments.")),))
    if already >= MOST_FILES:
        return Verdict((Reason(_("A paper has at most %(most)d attachments."), {"most": MOST_FILES}),))
    return _check_names([name])


def check_arranging(
    state: PaperState, before: Sequence[Attachment], after: Sequence[Attachment], *, dealt_with: bool
) -> Verdict:
    """Attachments change until a body has dealt with the paper; then only what is public may be taken back.

    `after` must be the same attachments. What bodies had before them stays, by name, order and number.
    """
    if {one.number for one in before} != {one.number for one in after} or len(before) != len(after):
        return Verdict((Reason(_("The attachments have changed meanwhile. Please look at the list again.")),))
    if state is PaperState.WITHDRAWN:
        return Verdict((Reason(_("This paper was withdrawn and is not changed any more.")),))
    if state in CONCLUDED or dealt_with:
        known = {one.number: one for one in before}
        kept = all(
            one.name == known[one.number].name
            and not one.removed
            and (known[one.number].public or not one.public)
            for one in after
        )
        if not kept or [one.number for one in before] != [one.number for one in after]:
            return Verdict(
                (
                    Reason(
                        _(
                            "A body has dealt with this paper already. Its attachments stay; only “public” may "
                            "be taken back."
                        )
                    ),
                )
            )
        return Verdict()
    return _check_names([one.name for one in after if not one.removed])


def _check_names(names: Sequence[str]) -> Verdict:
    if any(not name.strip() for name in names):
        return Verdict((Reason(_("Every attachment needs a name.")),))
    if any(len(name) > LONGEST_NAME for name in names):
        return Verdict((Reason(_("The name of an attachment is too long.")),))
    return Verdict()
