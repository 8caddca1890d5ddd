# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    """Registers what this room gives to pages below: navigation, deadlines, thread, chapter."""

    name = "augenhoehe.reporting"
    label = "reporting"
    verbose_name = _("Reports")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the room's entries."""
        from augenhoehe.kit import chapters, deadlines, navigation, thread
        from augenhoehe.reporting import audit_verbs as _verbs  # noqa: F401  # describing the verbs is its effect
        from augenhoehe.reporting import deadlines as own_deadlines
        from augenhoehe.reporting import demo, file_work, magazine_work
        from augenhoehe.reporting import thread as own_thread
        from augenhoehe.reporting.demo import magazine as magazine_demo
        from augenhoehe.reporting.permissions import ReportingPermission

        navigation.register(
            order=60, route="reporting:reports", label=_("Reports"), permission=ReportingPermission.READ
        )
        deadlines.register("reporting", deadlines=own_deadlines.due, calendar=own_deadlines.dates)
        thread.register(
            "reporting", follow=own_thread.follow, stations={thread.Place.REPORT: own_thread.station}
        )
        file_work.register()
        magazine_work.register()
        chapters.register(order=60, tell=demo.tell)
        chapters.register(order=61, tell=magazine_demo.tell)
