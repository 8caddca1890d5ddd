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
        from augenhoehe.kit import chapters, deadlines, navigation, panels, thread
        from augenhoehe.measures import audit_verbs, demo, planning
        from augenhoehe.measures import thread as stations
        from augenhoehe.measures.deadlines import grants as due_grants
        from augenhoehe.measures.deadlines import indicators as due_indicators
        from augenhoehe.measures.deadlines import measures as due_measures
        from augenhoehe.measures.deadlines import rounds as due_rounds
        from augenhoehe.measures.permissions import MeasuresPermission

        audit_verbs.load()
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
        panels.register("measures.measure", route="measures:panel-budget", title=_("Budget"), order=30)
