# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FactorsConfig(AppConfig):
    """Registers what this room gives to pages below: navigation, deadlines, panels, thread, chapter."""

    name = "augenhoehe.factors"
    label = "factors"
    verbose_name = _("Success factors")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the room's entries."""
        from augenhoehe.concept import shelves
        from augenhoehe.concept.enums import ConceptKind
        from augenhoehe.factors import audit_verbs as _verbs  # noqa: F401  # describing the verbs is its effect
        from augenhoehe.factors import deadlines as due
        from augenhoehe.factors import demo
        from augenhoehe.factors import thread as stations
        from augenhoehe.factors.permissions import FactorsPermission
        from augenhoehe.kit import chapters, deadlines, navigation, panels, thread
        from augenhoehe.measures.queries import grant_days

        navigation.register(
            order=50, route="factors:checks", label=_("Success factors"), permission=FactorsPermission.READ
        )
        shelves.register(ConceptKind.HANDBOOK, label=_("Handbooks"), route="factors:handbooks")
        panels.register("concept.handbook", route="factors:panel-handbook", title=_("Handbook"), order=10)
        deadlines.register("factors", deadlines=due.due)
        grant_days.let_come_along(due.rows)
        panels.register("council.paper", route="factors:panel-paper", title=_("Integration check"), order=40)
        panels.register(
            "measures.measure", route="factors:panel-measure", title=_("Success factors"), order=40
        )
        thread.register("factors", follow=stations.follow, stations={thread.Place.CHECK: stations.station})
        chapters.register(order=50, tell=demo.tell)
