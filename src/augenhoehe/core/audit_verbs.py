# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs this room writes into the audit log, in words."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

MUNICIPALITY_CREATED = describe("core.municipality_created", _("Town set up"), news=False)
ORGANIZATION_CREATED = describe("core.organization_created", _("Organisation entered"), news=False)
ORGANIZATION_CODE_SET = describe("core.organization_code_set", _("Code of a department set"), news=False)
ORGANIZATION_RENAMED = describe("core.organization_renamed", _("Organisation renamed"), news=False)
ORGANIZATION_CLOSED = describe("core.organization_closed", _("Organisation closed"), news=False)
ORGANIZATION_OPENED = describe("core.organization_opened", _("Organisation opened again"), news=False)
HEARING_REQUIRED = describe("core.hearing_required", _("Duty to hear a body entered"), news=False)
VOCABULARY_CREATED = describe("core.vocabulary_created", _("List of words entered"), news=False)
WORDS_ADDED = describe("core.words_added", _("Words added to a list"), news=False)
WORD_RENAMED = describe("core.word_renamed", _("Word renamed"), news=False)
WORD_MOVED = describe("core.word_moved", _("Word moved in its list"), news=False)
WORD_RETIRED = describe("core.word_retired", _("Word retired"), news=False)
WORD_TAKEN_UP = describe("core.word_taken_up", _("Word taken up again"), news=False)
ACCOUNT_CREATED = describe("core.account_created", _("Account created"), news=False)
ACCOUNT_INVITED = describe("core.account_invited", _("Person invited"), news=False)
ROLE_GRANTED = describe("core.role_granted", _("Role given"), news=False)
ROLE_REVOKED = describe("core.role_revoked", _("Role taken back"), news=False)
FILE_STORED = describe("core.file_stored", _("File stored"), news=False)
FEED_ADDRESS_MADE = describe("core.feed_address_made", _("Personal feed address made"), news=False)
FEED_ADDRESS_CLOSED = describe("core.feed_address_closed", _("Personal feed address closed"), news=False)


def load() -> None:
    """Called when the house starts: importing this file has described the verbs already."""
