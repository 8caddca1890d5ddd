# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "augenhoehe.core"
    label = "core"
    verbose_name = _("Core")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Fill the registries of the kit."""
        from augenhoehe.core import audit_verbs, permissions
        from augenhoehe.kit import navigation

        audit_verbs.load()
        navigation.register(
            order=0,
            route="core:start",
            label=_("Start"),
            permission=permissions.CorePermission.OPEN_START,
        )
        navigation.register(
            order=90,
            route="core:accounts",
            label=_("Accounts and roles"),
            permission=permissions.CorePermission.MANAGE_ACCOUNTS,
        )
