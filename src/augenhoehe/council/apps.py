# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CouncilConfig(AppConfig):
    name = "augenhoehe.council"
    label = "council"
    verbose_name = _("Council")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the kit."""
        from augenhoehe.council import appointments as council_appointments
        from augenhoehe.council import audit_verbs, demo, demo_kinds, demo_meetings, demo_sign_off, told
        from augenhoehe.council import deadlines as council_deadlines
        from augenhoehe.council import search as council_search
        from augenhoehe.council import subjects as council_subjects
        from augenhoehe.council import thread as council_thread
        from augenhoehe.council.permissions import CouncilPermission
        from augenhoehe.kit import (
            appointments,
            chapters,
            deadlines,
            front_doors,
            navigation,
            subjects,
            thread,
        )
        from augenhoehe.kit.thread import Place

        audit_verbs.load()
        navigation.register(
            order=35,
            route="council:papers",
            label=_("Council papers"),
            permission=CouncilPermission.READ_PAPERS,
        )
        front_doors.register("search", route="council:search", inside=True)
        deadlines.register("council", deadlines=council_deadlines.due, calendar=council_deadlines.dates)
        thread.register(
            "council",
            follow=council_thread.follow,
            stations={
                Place.PAPER: council_thread.paper_station,
                Place.RESOLUTION: council_thread.resolution_station,
            },
        )
        council_search.load()
        council_subjects.load()
        subjects.register_news("council", told.entries)
        appointments.register("council", council_appointments.meetings)
        chapters.register(order=20, tell=demo.tell)
        chapters.register(order=21, tell=demo_meetings.tell)
        chapters.register(order=22, tell=demo_sign_off.tell)
        chapters.register(order=23, tell=demo_kinds.tell)
