# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs of this room in the audit log, and how they read on pages."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

SET_CREATED = describe("factors.set_created", _("Factor set begun"))
SET_EDITED = describe("factors.set_edited", _("Factor set changed"), news=False)
VERSION_BEGUN = describe("factors.version_begun", _("New version of a factor set begun"), news=False)
VERSION_PUBLISHED = describe("factors.version_published", _("Version of a factor set published"))
FACTOR_SAVED = describe("factors.factor_saved", _("Success factor changed"), news=False)
FACTOR_MOVED = describe("factors.factor_moved", _("Success factor moved"), news=False)
FACTOR_REMOVED = describe("factors.factor_removed", _("Success factor taken out"), news=False)
EXAMPLE_ADDED = describe("factors.example_added", _("Good example added"))
EXAMPLE_REMOVED = describe("factors.example_removed", _("Good example taken out"), news=False)
CHECK_BEGUN = describe("factors.check_begun", _("Check begun"))
PEOPLE_INVITED = describe("factors.people_invited", _("People invited to a check"), news=False)
LINK_RENEWED = describe("factors.link_renewed", _("New link to a check"), news=False)
INVITATION_REVOKED = describe("factors.invitation_revoked", _("Invitation to a check withdrawn"), news=False)
ANSWERS_KEPT = describe("factors.answers_kept", _("Answers to a check kept"), news=False, named=False)
ANSWERS_HANDED_IN = describe(
    "factors.answers_handed_in", _("Answers to a check handed in"), news=False, named=False
)
CHECK_OPENED = describe("factors.check_opened", _("Answers of a check opened"))
ANSWERS_AGREED = describe("factors.answers_agreed", _("Agreed on answers of a check"), news=False)
CHECK_CLOSED = describe("factors.check_closed", _("Check closed"))
REPETITION_PLANNED = describe("factors.repetition_planned", _("Next check planned"), news=False)
CHECK_REPEATED = describe("factors.check_repeated", _("Check repeated"))
CHECK_RELEASED = describe("factors.check_released", _("Check released to the public"))
CHECK_WITHDRAWN = describe("factors.check_taken_back", _("Check taken back from the public"))
CHECK_ATTACHED = describe("factors.check_attached", _("Check attached to its paper"))
STEP_SAVED = describe("factors.step_saved", _("Next step of a check written"), news=False)
STEP_BECAME_MILESTONE = describe("factors.step_became_milestone", _("Next step of a check made a milestone"))
HANDBOOK_BEGUN = describe("factors.handbook_begun", _("Handbook begun"))
HANDBOOK_UPDATED = describe(
    "factors.handbook_updated", _("New words of the factor set taken into a handbook"), news=False
)
HANDBOOK_CHANGED = describe("factors.handbook_changed", _("Licence of a handbook chosen"), news=False)
HANDBOOK_TAKEN_OVER = describe("factors.handbook_taken_over", _("Handbook of another town taken over"))
TEMPLATE_ADDED = describe("factors.template_added", _("Template added to a handbook"), news=False)
TEMPLATE_REMOVED = describe("factors.template_removed", _("Template taken out of a handbook"), news=False)
DRAFT_DISCARDED = describe("factors.draft_discarded", _("Draft of a factor set discarded"), news=False)
PEOPLE_REMINDED = describe("factors.people_reminded", _("People reminded of a check"), news=False)
