# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import clock
from augenhoehe.kit.models.read_row import ReadRow


class ModifiedField(models.DateTimeField):  # type: ignore[type-arg]  # the stubs' parameters are no runtime ones
    """The moment of the last save, by the installation's own clock (Django's auto_now asks the machine's)."""

    def pre_save(self, model_instance: models.Model, add: bool) -> datetime.datetime:
        """Set and return the current moment."""
        moment = clock.now()
        setattr(model_instance, self.attname, moment)
        return moment


class Editable(ReadRow):
    """Base of everything people edit: a revision that grows with each save, so that the second writer is told."""

    revision = models.PositiveIntegerField(_("revision"), default=0, editable=False)
    created_at = models.DateTimeField(_("created"), default=clock.now, editable=False)
    modified_at = ModifiedField(_("last changed"), editable=False)

    class Meta:
        abstract = True
