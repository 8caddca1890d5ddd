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
MANUSCRIPT_IMPORTED = describe(
    "concept.manuscript_imported", _("Text read in from a file"), news=False
)
BLOCK_INSERTED = describe("concept.block_inserted", _("Passage added"), news=False)
BLOCK_EDITED = describe("concept.block_edited", _("Passage changed"), news=False)
BLOCK_MOVED = describe("concept.block_moved", _("Passage moved"), news=False)
BLOCK_SPLIT = describe("concept.block_split", _("Passage divided"), news=False)
BLOCK_JOINED = describe("concept.block_joined", _("Passages joined"), news=False)
BLOCK_DELETED = describe("concept.block_deleted", _("Passage deleted"), news=False)
VERSION_FROZEN = describe("concept.version_frozen", _("Version frozen"))
VERSION_PUBLISHED = describe("concept.version_published", _("Version shown to the public"))
VERSION_UNPUBLISHED = describe(
    "concept.version_unpublished", _("Version taken down from the public page"), news=False
)
ROUND_OPENED = describe("concept.round_opened", _("Participation opened"))
ROUND_EXTENDED = describe("concept.round_extended", _("Participation extended"))
ROUND_CLOSED = describe("concept.round_closed", _("Participation closed"))
VERSION_ATTACHED = describe("concept.version_attached", _("Version given to a council paper"))
VERSION_DETACHED = describe("concept.version_detached", _("Version taken from a council paper"), news=False)
PROPOSAL_MADE = describe("concept.proposal_made", _("Change proposed"), named=False)
PROPOSAL_WITHDRAWN = describe("concept.proposal_withdrawn", _("Proposal withdrawn"), named=False)
OPINION_GIVEN = describe("concept.opinion_given", _("Opinion given on a proposal"))
PROPOSAL_DECIDED = describe("concept.proposal_decided", _("Proposal decided"))
PROPOSAL_REALISED = describe("concept.proposal_realised", _("Proposal carried out in the text"))


def load() -> None:
    """Called when the house starts: importing this file has described the verbs already."""
