# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MeasuresConfig(AppConfig):
    """Registers what this room gives to pages below: navigation, deadlines, panels, thread, words of the log."""

    name = "augenhoehe.measures"
    label = "measures"
    verbose_name = _("Measures")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the room's entries."""
        from augenhoehe.kit import audit, chapters, deadlines, navigation, panels, thread
        from augenhoehe.measures import demo, planning
        from augenhoehe.measures import thread as stations
        from augenhoehe.measures.deadlines import grants as due_grants
        from augenhoehe.measures.deadlines import indicators as due_indicators
        from augenhoehe.measures.deadlines import measures as due_measures
        from augenhoehe.measures.deadlines import rounds as due_rounds
        from augenhoehe.measures.permissions import MeasuresPermission

        navigation.register(
            order=40, route="measures:measures", label=_("Measures"), permission=MeasuresPermission.READ
        )
        deadlines.register("measures", deadlines=due_measures.deadlines)
        deadlines.register("indicators", deadlines=due_indicators.deadlines)
        deadlines.register("measures.grants", deadlines=due_grants.deadlines)
        deadlines.register("measures.rounds", deadlines=due_rounds.deadlines)
        deadlines.register("measures.plan", plan=planning.plan)
        panels.register(
            "council.resolution", route="measures:panel-resolution", title=_("Measures"), order=10
        )
        panels.register(
            "measures.measure",
            route="measures:panel-figures",
            title=pgettext_lazy("indicator", "Figures"),
            order=10,
        )
        thread.register(
            "measures", follow=stations.follow, stations={thread.Place.MEASURES: stations.measures}
        )
        chapters.register(order=40, tell=demo.tell)
        audit.describe("measures.goal_created", _("Goal created"), news=False)
        audit.describe("measures.goal_edited", _("Goal changed"), news=False)
        audit.describe("measures.measure_created", _("New measure"))
        audit.describe("measures.measure_edited", _("Measure changed"))
        panels.register("measures.measure", route="measures:panel-budget", title=_("Budget"), order=30)
        quiet = {
            "measures.budget_line_saved": _("Budget line changed"),
            "measures.budget_line_removed": _("Budget line taken out"),
            "measures.measure_read_in": _("Measure read in from a table"),
            "measures.measure_changed_by_table": _("Measure changed by a table"),
            "measures.measure_changed_with_others": _("Measure changed with others"),
            "measures.words_added": _("Words added to a list"),
        }
        for code, words in quiet.items():
            audit.describe(code, words, news=False)
        audit.describe("measures.table_read_in", _("Table of measures read in"))
        audit.describe("measures.measures_changed", _("Several measures changed"))
        audit.describe("measures.measure_replaced", _("Measure went into another"))
        audit.describe("measures.milestone_saved", _("Milestone changed"), news=False)
        audit.describe("measures.milestone_reached", _("Milestone reached"))
        audit.describe("measures.progress_reported", _("Progress reported"))
        audit.describe("measures.round_opened", _("Update round opened"))
        audit.describe("measures.round_answered", _("Answered in an update round"), news=False)
        audit.describe(
            "measures.round_answers_approved", _("Answers of an update round approved"), news=False
        )
        audit.describe("measures.round_asked_back", _("Asked back in an update round"), news=False)
        audit.describe("measures.round_reminded", _("Offices of an update round reminded"), news=False)
        audit.describe("measures.round_link_renewed", _("New link in an update round"), news=False)
        audit.describe("measures.round_link_revoked", _("Link of an update round withdrawn"), news=False)
        audit.describe("measures.round_closed", _("Update round closed"))
        audit.describe("measures.round_reopened", _("Update round opened again"))
        audit.describe("measures.programme_saved", _("Funding programme changed"), news=False)
        audit.describe("measures.grant_entered", _("New grant"))
        audit.describe("measures.grant_changed", _("Grant changed"))
        audit.describe("measures.grant_part_saved", _("Entry of a grant changed"), news=False)
        audit.describe("measures.grant_part_removed", _("Entry of a grant taken back"), news=False)
        audit.describe("measures.expense_booked", _("Expense booked"), news=False)
        audit.describe("measures.expense_taken_back", _("Expense taken back"), news=False)
        audit.describe("measures.proof_planned", _("Proof of use planned"), news=False)
        audit.describe("measures.proof_written", _("Proof of use written on"), news=False)
        audit.describe("measures.proof_submitted", _("Proof of use submitted"))
        audit.describe("measures.proof_accepted", _("Proof of use accepted"))
        audit.describe("measures.indicator_created", _("New indicator"))
        audit.describe("measures.indicator_edited", _("Indicator changed"), news=False)
        audit.describe("measures.values_entered", _("Values of an indicator entered"))
        audit.describe("measures.target_saved", _("Target of an indicator changed"), news=False)
        audit.describe("measures.target_removed", _("Target of an indicator taken out"), news=False)
        audit.describe("measures.source_saved", _("Source of an indicator changed"), news=False)
        audit.describe("measures.source_fetched", _("Values fetched from a source"), news=False)
