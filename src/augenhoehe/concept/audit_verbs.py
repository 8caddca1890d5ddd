# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs this room writes into the audit log, in words.

What happens while a draft is written is no news. News of proposals name nobody: who speaks for themselves was
promised that their name does not appear.
"""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

CONCEPT_CREATED = describe("concept.created", _("Concept begun"))
VERSION_STARTED = describe("concept.version_started", _("Next version begun"))
TEXT_WRITTEN = describe("concept.text_written", _("Text written into a version"), news=False)
MANUSCRIPT_IMPORTED = describe("concept.manuscript_imported", _("Text read in from a file"), news=False)
BLOCK_INSERTED = describe("concept.block_inserted", _("Passage added"), news=False)
BLOCK_EDITED = describe("concept.block_edited", _("Passage changed"), news=False)
BLOCK_MOVED = describe("concept.block_moved", _("Passage moved"), news=False)
BLOCK_SPLIT = describe("concept.block_split", _("Passage divided"), news=False)
BLOCK_JOINED = describe("concept.block_joined", _("Passages joined"), news=False)
BLOCK_DELETED = describe("concept.block_deleted", _("Passage deleted"), news=False)
FIGURE_INSERTED = describe("concept.figure_inserted", _("Figure added"), news=False)
FIGURE_CHANGED = describe("concept.figure_changed", _("Figure changed"), news=False)
TERM_EXPLAINED = describe("concept.term_explained", _("Word explained"), news=False)
TERM_EDITED = describe("concept.term_edited", _("Explanation changed"), news=False)
TERM_REMOVED = describe("concept.term_removed", _("Word no longer explained"), news=False)
COMMENT_WRITTEN = describe("concept.comment_written", _("Comment on a passage written"), news=False)
COMMENT_SETTLED = describe("concept.comment_settled", _("Comment on a passage settled"), news=False)
COMMENT_REOPENED = describe("concept.comment_reopened", _("Comment on a passage opened again"), news=False)
VERSION_FROZEN = describe("concept.version_frozen", _("Version frozen"))
VERSION_PUBLISHED = describe("concept.version_published", _("Version shown to the public"))
VERSION_UNPUBLISHED = describe(
    "concept.version_unpublished", _("Version taken down from the public page"), news=False
)
ROUND_OPENED = describe("concept.round_opened", _("Participation opened"))
ROUND_EXTENDED = describe("concept.round_extended", _("Participation extended"))
ROUND_CLOSED = describe("concept.round_closed", _("Participation closed"))
PEOPLE_INVITED = describe("concept.people_invited", _("Invited to take part"), news=False)
PEOPLE_REMINDED = describe("concept.people_reminded", _("Reminded of a participation"), news=False)
INVITATION_RENEWED = describe("concept.invitation_renewed", _("New link to take part made"), news=False)
INVITATION_REVOKED = describe("concept.invitation_revoked", _("Invitation withdrawn"), news=False)
VERSION_ATTACHED = describe("concept.version_attached", _("Version given to a council paper"))
VERSION_DETACHED = describe("concept.version_detached", _("Version taken from a council paper"), news=False)
PROPOSAL_MADE = describe("concept.proposal_made", _("Change proposed"), named=False)
SUBMISSION_RECORDED = describe("concept.submission_recorded", _("Submission recorded"), news=False)
POINTS_ADDED = describe("concept.points_added", _("Points added to a submission"), news=False)
PROPOSAL_TRANSLATED = describe(
    "concept.proposal_translated", _("Proposal translated into German"), news=False
)
SUBMISSION_ANSWERED = describe("concept.submission_answered", _("Submission answered"), news=False)
OUTCOME_PUBLISHED = describe("concept.outcome_published", _("Outcome of a round shown to the public"))
OUTCOME_WITHDRAWN = describe(
    "concept.outcome_withdrawn", _("Outcome of a round taken down from the public page"), news=False
)
PROPOSAL_WITHDRAWN = describe("concept.proposal_withdrawn", _("Proposal withdrawn"), named=False)
DEPARTMENT_ASKED = describe("concept.department_asked", _("Department asked about proposals"), news=False)
DEPARTMENT_REMINDED = describe("concept.department_reminded", _("Department reminded"), news=False)
DEPARTMENT_ANSWERED = describe(
    "concept.department_answered", _("Department said something to a proposal"), news=False
)
REQUEST_REVOKED = describe("concept.request_revoked", _("Request to a department withdrawn"), news=False)
STANDING_CONFIRMED = describe(
    "concept.standing_confirmed", _("Place of a proposal in a later version confirmed"), news=False
)
OPINION_GIVEN = describe("concept.opinion_given", _("Opinion given on a proposal"))
PROPOSAL_DECIDED = describe("concept.proposal_decided", _("Proposal decided"))
PROPOSAL_REALISED = describe("concept.proposal_realised", _("Proposal carried out in the text"))


def load() -> None:
    """Called when the house starts: importing this file has described the verbs already."""
