# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConceptConfig(AppConfig):
    name = "augenhoehe.concept"
    label = "concept"
    verbose_name = _("Concept")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the kit."""
        from augenhoehe.concept import (
            audit_verbs,
            demo,
            permissions,
            reply_deadlines,
            round_dates,
            round_deadlines,
        )
        from augenhoehe.concept import deadlines as due
        from augenhoehe.concept import thread as stations
        from augenhoehe.kit import chapters, deadlines, navigation, panels, thread

        audit_verbs.load()
        navigation.register(
            order=10,
            route="concept:concepts",
            label=_("Concept"),
            permission=permissions.ConceptPermission.READ,
        )
        deadlines.register("concept", deadlines=due.due)
        deadlines.register("concept rounds", deadlines=round_deadlines.due, plan=round_dates.plan)
        deadlines.register("concept replies", deadlines=reply_deadlines.due)
        panels.register("council.paper", route="concept:paper-panel", title=_("Concept"), order=10)
        thread.register(
            "concept",
            follow=stations.follow,
            stations={
                thread.Place.CONCEPT: stations.concept_station,
                thread.Place.PROPOSALS: stations.proposals_station,
            },
        )
        chapters.register(order=30, tell=demo.tell)
