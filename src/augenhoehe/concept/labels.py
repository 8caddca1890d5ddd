# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words that pages show for states and kinds, and the sign that stands before them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept.enums import (
    BlockKind,
    Channel,
    ProposalKind,
    ProposalState,
    ReplyState,
    ReplyWay,
    RoundState,
    Verdict,
    VersionState,
    Votum,
)
from augenhoehe.kit.text import RebaseState

Words = str | Promise


VERSION_STATE: dict[VersionState, Words] = {
    VersionState.DRAFT: pgettext_lazy("version", "being written"),
    VersionState.FROZEN: pgettext_lazy("version", "frozen"),
}
ROUND_STATE: dict[RoundState, Words] = {
    RoundState.PLANNED: pgettext_lazy("round", "planned"),
    RoundState.OPEN: pgettext_lazy("round", "open"),
    RoundState.ENDED: pgettext_lazy("round", "ended"),
}
ROUND_SIGN: dict[RoundState, str] = {
    RoundState.PLANNED: "wait",
    RoundState.OPEN: "going",
    RoundState.ENDED: "frozen",
}
BLOCK_KIND: dict[BlockKind, Words] = {
    BlockKind.PARAGRAPH: _("Paragraph"),
    BlockKind.HEADING_2: _("Chapter heading"),
    BlockKind.HEADING_3: _("Section heading"),
    BlockKind.HEADING_4: _("Subheading"),
    BlockKind.LIST_ITEM: _("List item"),
    BlockKind.QUOTE: _("Quotation"),
    BlockKind.NOTE: _("Note"),
    BlockKind.TABLE: _("Table"),
}
PROPOSAL_KIND: dict[ProposalKind, Words] = {
    ProposalKind.REPLACE: _("Change this passage"),
    ProposalKind.INSERT_AFTER: _("Add a new paragraph after this passage"),
    ProposalKind.DELETE: _("Delete this passage"),
    ProposalKind.MOVE: _("Put this passage elsewhere"),
    ProposalKind.REMARK: _("Make a remark without a wording of your own"),
}
CHANNEL: dict[Channel, Words] = {
    Channel.ACCOUNT: pgettext_lazy("channel", "with an account"),
    Channel.INVITATION: pgettext_lazy("channel", "by personal link"),
    Channel.PUBLIC: pgettext_lazy("channel", "by the public form"),
    Channel.EMAIL: pgettext_lazy("channel", "by e-mail"),
    Channel.LETTER: pgettext_lazy("channel", "by letter"),
    Channel.TELEPHONE: pgettext_lazy("channel", "by telephone"),
    Channel.MEETING: pgettext_lazy("channel", "in a meeting"),
}
REPLY_WAY: dict[ReplyWay, Words] = {
    ReplyWay.MAIL: pgettext_lazy("reply", "by e-mail"),
    ReplyWay.LETTER: pgettext_lazy("reply", "by letter"),
    ReplyWay.PAGE: pgettext_lazy("reply", "on the page of the proposal"),
    ReplyWay.IN_PERSON: pgettext_lazy("reply", "in person"),
}
REPLY_STATE: dict[ReplyState, Words] = {
    ReplyState.NOTHING: pgettext_lazy("reply state", "nothing to answer"),
    ReplyState.UNDECIDED: pgettext_lazy("reply state", "not all decided"),
    ReplyState.DECIDED: pgettext_lazy("reply state", "decided, not in the text yet"),
    ReplyState.READY: pgettext_lazy("reply state", "to be answered"),
    ReplyState.TOLD: pgettext_lazy("reply state", "answered"),
}
REPLY_STATE_SIGN: dict[ReplyState, str] = {
    ReplyState.NOTHING: "unknown",
    ReplyState.UNDECIDED: "wait",
    ReplyState.DECIDED: "going",
    ReplyState.READY: "going",
    ReplyState.TOLD: "done",
}
PROPOSAL_STATE: dict[ProposalState, Words] = {
    ProposalState.OPEN: pgettext_lazy("proposal", "open"),
    ProposalState.WITH_OPINION: pgettext_lazy("proposal", "with opinion"),
    ProposalState.ACCEPTED: pgettext_lazy("proposal", "accepted"),
    ProposalState.REJECTED: pgettext_lazy("proposal", "rejected"),
    ProposalState.REALISED: pgettext_lazy("proposal", "carried out"),
    ProposalState.WITHDRAWN: pgettext_lazy("proposal", "withdrawn"),
}
PROPOSAL_SIGN: dict[ProposalState, str] = {
    ProposalState.OPEN: "wait",
    ProposalState.WITH_OPINION: "going",
    ProposalState.ACCEPTED: "going",
    ProposalState.REJECTED: "frozen",
    ProposalState.REALISED: "done",
    ProposalState.WITHDRAWN: "unknown",
}
VOTUM: dict[Votum, Words] = {
    Votum.ADOPTED: pgettext_lazy("votum", "adopted"),
    Votum.ADOPTED_IN_SUBSTANCE: pgettext_lazy("votum", "adopted in substance"),
    Votum.ADOPTED_IN_PART: pgettext_lazy("votum", "adopted in part"),
    Votum.NOT_ADOPTED: pgettext_lazy("votum", "not adopted"),
    Votum.CONTAINED: pgettext_lazy("votum", "already contained"),
    Votum.SETTLED_BY: pgettext_lazy("votum", "settled by another proposal"),
    Votum.EDITORIAL: pgettext_lazy("votum", "adopted as an editorial change"),
    Votum.NOTED: pgettext_lazy("votum", "noted"),
    Votum.REFERRED: pgettext_lazy("votum", "referred to another office"),
    Votum.WITHDRAWN: pgettext_lazy("votum", "withdrawn"),
    Votum.INADMISSIBLE: pgettext_lazy("votum", "inadmissible"),
    Votum.DEFERRED: pgettext_lazy("votum", "deferred"),
}
VOTUM_SIGN: dict[Votum, str] = {
    Votum.ADOPTED: "done",
    Votum.ADOPTED_IN_SUBSTANCE: "done",
    Votum.ADOPTED_IN_PART: "going",
    Votum.EDITORIAL: "done",
    Votum.CONTAINED: "done",
    Votum.DEFERRED: "wait",
}
"""Every other votum leaves the text as it is and is shown as "frozen"."""
VERDICT: dict[Verdict, Words] = {
    Verdict.ACCEPTED: pgettext_lazy("verdict", "accepted"),
    Verdict.ACCEPTED_AMENDED: pgettext_lazy("verdict", "accepted with a changed wording"),
    Verdict.REJECTED: pgettext_lazy("verdict", "rejected"),
    Verdict.POSTPONED: pgettext_lazy("verdict", "postponed"),
}
VERDICT_SIGN: dict[Verdict, str] = {
    Verdict.ACCEPTED: "done",
    Verdict.ACCEPTED_AMENDED: "done",
    Verdict.REJECTED: "frozen",
    Verdict.POSTPONED: "wait",
}
REBASE: dict[RebaseState, Words] = {
    RebaseState.CLEAN: pgettext_lazy("rebase", "fits as it is"),
    RebaseState.CONTAINED: pgettext_lazy("rebase", "the new version says so already"),
    RebaseState.TOUCHING: pgettext_lazy("rebase", "fits, but borders on changed words"),
    RebaseState.CONFLICT: pgettext_lazy("rebase", "the new version changed the same words"),
    RebaseState.ORPHANED: pgettext_lazy("rebase", "its passage is gone"),
}
REBASE_SIGN: dict[RebaseState, str] = {
    RebaseState.CLEAN: "done",
    RebaseState.CONTAINED: "done",
    RebaseState.TOUCHING: "wait",
    RebaseState.CONFLICT: "late",
    RebaseState.ORPHANED: "late",
}
