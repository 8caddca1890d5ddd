# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a version may be written, frozen, shown and attached to a council paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.concept.enums import ProposalState, VersionState
from augenhoehe.concept.rules.proposals import ProposalFacts, state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.kit.reasons import Reason, Verdict, _


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """What the rules need to know of a version. `adopted`: a deciding body has adopted the paper that carries it.

    `mute_figures`: the numbers of its figures of which nobody has said what they show.
    """

    number: int
    state: VersionState
    blocks: int = 0
    adopted: bool = False
    mute_figures: tuple[int, ...] = ()


def may_edit(version: VersionFacts) -> Verdict:
    """Only a draft is written; what people have read or a body has decided stays as it was."""
    if version.state is VersionState.FROZEN:
        reason = _(
            "Version %(number)d is frozen and stays as it is. Please start the next version to change the text."
        )
        return Verdict((Reason(reason, {"number": version.number}),))
    return Verdict()


def may_freeze(version: VersionFacts) -> Verdict:
    """A draft with text in it can be frozen, once, when everybody can take in its figures (WCAG 2.2, 1.1.1)."""
    reasons = []
    if version.state is VersionState.FROZEN:
        reasons.append(Reason(_("Version %(number)d is frozen already."), {"number": version.number}))
    if version.blocks == 0:
        reasons.append(Reason(_("There is no text in it yet. Please write at least one paragraph first.")))
    for number in version.mute_figures:
        message = _("Please say first what figure %(number)d shows, or that it only decorates.")
        reasons.append(Reason(message, {"number": number}))
    return Verdict(tuple(reasons))


def may_start_next(numbers_of_drafts: Iterable[int]) -> Verdict:
    """One draft at a time, so that nobody writes into the wrong one."""
    draft = min(numbers_of_drafts, default=None)
    if draft is not None:
        reason = _(
            "Version %(number)d is still being written. Please freeze it before you start the next one."
        )
        return Verdict((Reason(reason, {"number": draft}),))
    return Verdict()


def may_publish(version: VersionFacts) -> Verdict:
    """The public sees frozen versions only."""
    return _frozen_first(
        version, _("Only a frozen version can be shown to the public. Please freeze it first.")
    )


def may_attach(version: VersionFacts) -> Verdict:
    """A paper carries a frozen version; once adopted, the version keeps its paper."""
    frozen = _frozen_first(
        version, _("A council paper carries a frozen version only. Please freeze it first.")
    )
    if frozen.ok and version.adopted:
        return Verdict((Reason(_("This version has been adopted with its paper. The two stay together.")),))
    return frozen


def left_open(proposals: Iterable[ProposalFacts]) -> tuple[Reason, ...]:
    """The gate "0 open": what is still to be done about each proposal before a paper takes the version on its way."""
    open_words = {
        ProposalState.OPEN: _("No. %(number)d still has no opinion of the administration."),
        ProposalState.WITH_OPINION: _("No. %(number)d is still undecided."),
        ProposalState.ACCEPTED: _("No. %(number)d is accepted, but not yet carried out in the text."),
    }
    return tuple(
        Reason(open_words[state], {"number": proposal.number})
        for proposal in sorted(proposals, key=lambda facts: facts.number)
        if (state := state_of(proposal)) in open_words
        and (state is not ProposalState.ACCEPTED or awaits_realisation(proposal))
    )


def _frozen_first(version: VersionFacts, message: str) -> Verdict:
    return Verdict() if version.state is VersionState.FROZEN else Verdict((Reason(message),))
