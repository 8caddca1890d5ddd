# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class KitConfig(AppConfig):
    name = "augenhoehe.kit"
    label = "kit"
    verbose_name = _("Tools")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Every connection sorts names the German way."""
        from augenhoehe.kit.collation import teach

        connection_created.connect(teach, dispatch_uid="augenhoehe.kit.collation")
