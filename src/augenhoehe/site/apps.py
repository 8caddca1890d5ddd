# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse


def _page(route: str) -> Callable[[str, int], str]:
    """The address of a page, made from a town's slug and a number."""
    return lambda slug, number: reverse(route, args=[slug, number])


class SiteConfig(AppConfig):
    """Opens the front doors: the public pages that the frame of every page links to."""

    name = "augenhoehe.site"
    label = "site"
    verbose_name = _("Site")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the public pages with the frame."""
        from augenhoehe.kit import front_doors, public_places
        from augenhoehe.site import permissions

        assert permissions.SitePermission.READ  # noqa: S101 - imported for the row it adds to the map
        for kind, route in (
            ("council.Resolution", "site:resolution"),
            ("council.Meeting", "site:meeting"),
            ("concept.ParticipationRound", "site:participation-round"),
            ("measures.Measure", "site:measure"),
            ("measures.Indicator", "site:indicator"),
            ("factors.Check", "site:check"),
            ("factors.Handbook", "site:handbook"),
            ("reporting.Report", "site:report"),
            ("reporting.Magazine", "site:magazine"),
        ):
            public_places.register(kind, _page(route))
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
