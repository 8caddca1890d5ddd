# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verbs this room writes into the audit log, in words: what is news to those who follow a town, and what is not."""

from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.audit import describe

NEWS = {
    "measures.measure_created": _("New measure"),
    "measures.measure_edited": _("Measure changed"),
    "measures.round_opened": _("Update round opened"),
    "measures.round_closed": _("Update round closed"),
    "measures.round_reopened": _("Update round opened again"),
    "measures.table_read_in": _("Table of measures read in"),
    "measures.measures_changed": _("Several measures changed"),
    "measures.measure_replaced": _("Measure went into another"),
    "measures.milestone_reached": _("Milestone reached"),
    "measures.progress_reported": _("Progress reported"),
    "measures.grant_entered": _("New grant"),
    "measures.grant_changed": _("Grant changed"),
    "measures.proof_submitted": _("Proof of use submitted"),
    "measures.proof_accepted": _("Proof of use accepted"),
    "measures.indicator_created": _("New indicator"),
    "measures.values_entered": _("Values of an indicator entered"),
}

QUIET = {
    "measures.goal_created": _("Goal created"),
    "measures.goal_edited": _("Goal changed"),
    "measures.milestone_saved": _("Milestone changed"),
    "measures.round_answered": _("Answered in an update round"),
    "measures.round_answers_approved": _("Answers of an update round approved"),
    "measures.round_asked_back": _("Asked back in an update round"),
    "measures.round_reminded": _("Offices of an update round reminded"),
    "measures.round_link_renewed": _("New link in an update round"),
    "measures.round_link_revoked": _("Link of an update round withdrawn"),
    "measures.programme_saved": _("Funding programme changed"),
    "measures.grant_part_saved": _("Entry of a grant changed"),
    "measures.grant_part_removed": _("Entry of a grant taken back"),
    "measures.expense_booked": _("Expense booked"),
    "measures.expense_taken_back": _("Expense taken back"),
    "measures.proof_planned": _("Proof of use planned"),
    "measures.proof_written": _("Proof of use written on"),
    "measures.indicator_edited": _("Indicator changed"),
    "measures.target_saved": _("Target of an indicator changed"),
    "measures.target_removed": _("Target of an indicator taken out"),
    "measures.source_saved": _("Source of an indicator changed"),
    "measures.source_fetched": _("Values fetched from a source"),
    "measures.budget_line_saved": _("Budget line changed"),
    "measures.actuals_read_in": _("Actual amounts read in from a table"),
    "measures.budget_line_removed": _("Budget line taken out"),
    "measures.measure_read_in": _("Measure read in from a table"),
    "measures.measure_changed_by_table": _("Measure changed by a table"),
    "measures.measure_changed_with_others": _("Measure changed with others"),
    "measures.words_added": _("Words added to a list"),
}


def load() -> None:
    """Describe all of them; called once, when the house starts."""
    for code, words in NEWS.items():
        describe(code, words)
    for code, words in QUIET.items():
        describe(code, words, news=False)
