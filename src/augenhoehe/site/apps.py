# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    """Opens the front doors: the public pages that the frame of every page links to."""

    name = "augenhoehe.site"
    label = "site"
    verbose_name = _("Site")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the public pages with the frame."""
        from django.urls import reverse

        from augenhoehe.kit import front_doors, public_places
        from augenhoehe.site import permissions

        assert permissions.SitePermission.READ  # noqa: S101 - imported for the row it adds to the map
        public_places.register(
            "council.Resolution", lambda slug, number: reverse("site:resolution", args=[slug, number])
        )
        public_places.register(
            "council.Meeting", lambda slug, number: reverse("site:meeting", args=[slug, number])
        )
        public_places.register(
            "concept.ParticipationRound",
            lambda slug, number: reverse("site:participation-round", args=[slug, number]),
        )
        public_places.register("search", lambda slug, _number: reverse("site:search", args=[slug]))
        front_doors.register("public", route="site:home")
        front_doors.register("decisions", route="site:resolutions")
        front_doors.register("help", route="site:help")
        front_doors.register("accessibility", route="site:accessibility")
        front_doors.register("privacy", route="site:privacy")
        front_doors.register("imprint", route="site:imprint")
        front_doors.register(
            "easy",
            route="site:home",
            fragment="leicht",
            open_for=lambda municipality: bool(municipality.easy_introduction),
        )
